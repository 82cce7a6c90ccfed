#include "cli/check_remarks_internal.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <system_error>

#include "base/characters.h"
#include "base/espeak_voices.h"
#include "cli/bundle_source_internal.h"
#include "cli/script_internal.h"

namespace signpost {

namespace {

namespace fs = std::filesystem;

// The files of a bundle in a folder that goes with this.
class LaidOut {
public:
    explicit LaidOut(const BundleFiles& files) {
        std::string name = (fs::temp_directory_path() / "signpost-check-XXXXXX").string();
        if (mkdtemp(name.data()) == nullptr)
            return;
        folder_ = name;
        for (const auto& [file, text] : files) {
            std::error_code failed;
            fs::create_directories((folder_ / file).parent_path(), failed);
            whole_ = !failed && write_whole(folder_ / file, text) && whole_;
        }
    }
    ~LaidOut() {
        std::error_code failed;
        if (!folder_.empty())
            fs::remove_all(folder_, failed);
    }
    LaidOut(const LaidOut&) = delete;
    LaidOut& operator=(const LaidOut&) = delete;

    [[nodiscard]] std::optional<fs::path> folder() const {
        return whole_ && !folder_.empty() ? std::optional(folder_) : std::nullopt;
    }

private:
    fs::path folder_;
    bool whole_ = true;
};

std::optional<SeenRoom> room_on(const GlassToAsk& glass, const fs::path& folder, const Outside& outside) {
    std::vector<std::string> arguments{"--content", folder.string(), "--glass", glass.name};
    for (const std::string& site : glass.sites)
        arguments.insert(arguments.end(), {"--site", site});
    return outside.check_glass(arguments);
}

Problem nobody_looked(const std::string& file) {
    return problem_of(file, "Nobody looked whether every screen has room on the glass.",
                      "Install the program kiosk beside kioskctl: it lays the screens out.");
}

constexpr EspeakVersion newest{1, 52}; // Debian 13's

// What nobody counted may be all.
bool may_be_all_recorded(const LanguageCode& language, const Bundle& bundle,
                         const std::map<LanguageCode, Recorded>& recorded) {
    const auto found = recorded.find(language);
    return found == recorded.end() ? bundle.recordings.contains(language)
                                   : found->second.recorded == found->second.texts;
}

} // namespace

std::vector<GlassToAsk> glasses_of(const Bundle& bundle) {
    std::vector<GlassToAsk> glasses{{bundle.smallest_glass}};
    for (const auto& [id, site] : bundle.sites) {
        const std::string& name = site.smallest_glass.empty() ? bundle.smallest_glass : site.smallest_glass;
        auto found = std::find_if(glasses.begin(), glasses.end(),
                                  [&](const GlassToAsk& glass) { return glass.name == name; });
        if (found == glasses.end())
            found = glasses.insert(glasses.end(), {name});
        found->sites.push_back(id);
    }
    return glasses;
}

std::vector<GlassToAsk> glasses_of(const Bundle& bundle, const std::vector<std::string>& names) {
    std::vector<std::string> sites;
    for (const auto& [id, site] : bundle.sites)
        sites.push_back(id);
    std::vector<GlassToAsk> glasses;
    for (const std::string& name : names)
        glasses.push_back({name, sites});
    return glasses;
}

Problems glass_problems(const fs::path& path, const BundleFiles& files,
                        const std::vector<GlassToAsk>& glasses, const Outside& outside) {
    std::optional<LaidOut> unpacked;
    std::optional<fs::path> folder = path;
    if (!fs::is_directory(path))
        folder = unpacked.emplace(files).folder();
    Problems problems;
    for (const GlassToAsk& glass : glasses) {
        const auto room = folder ? room_on(glass, *folder, outside) : std::nullopt;
        if (!room)
            return {nobody_looked(path.string())};
        if (!room->cut.empty())
            problems.push_back(
                problem_of(path.string(), "The glass " + glass.name + ", " + to_text(*room), room->remedy));
    }
    return problems;
}

std::map<LanguageCode, Recorded> recorded_of(const std::filesystem::path& path, const Bundle& bundle,
                                             const Outside& outside) {
    std::map<LanguageCode, Recorded> all;
    for (const auto& [language, keys] : bundle.recordings)
        if (const auto spoken = read_spoken_bundle(path, language, outside))
            all[language] = {.texts = spoken->script.size(),
                             .recorded = count_recorded(*spoken),
                             .not_said = recordings_not_said(*spoken, language)};
    return all;
}

Problems voice_problems(const Bundle& bundle, const std::map<LanguageCode, Recorded>& recorded) {
    Problems problems;
    for (const Language& language : bundle.languages) {
        if (may_be_all_recorded(language.code, bundle, recorded))
            continue;
        if (espeak_voice(language.code, newest).empty())
            problems.push_back(problem_of(
                "bundle.toml", "No voice of a kiosk can say the language " + in_quotes(language.code) + ".",
                "Have somebody record its texts: kioskctl script lists them, kioskctl voice takes them in."));
        else if (wants_version(language.code))
            problems.push_back(problem_of(
                "bundle.toml",
                "The voice of a kiosk on Debian 12 cannot say the language " + in_quotes(language.code) + ".",
                "Use Debian 13 on kiosks, or have somebody record its texts: kioskctl script lists them."));
    }
    return problems;
}

std::string in_words(const std::map<LanguageCode, Recorded>& recorded, const BundlePtr& bundle) {
    if (recorded.empty())
        return {};
    std::string lines;
    for (const Language& language : bundle->languages) {
        const auto found = recorded.find(language.code);
        lines += "Recorded: " + language.code + ", " +
                 (found == recorded.end() ? "none"
                                          : std::to_string(found->second.recorded) + " of " +
                                                counted(found->second.texts, "text")) +
                 ".\n";
    }
    return lines +
           "What a kiosk puts together while somebody listens (\"2 of 6\", the time) cannot be recorded: "
           "its own voice says it.\n";
}

std::set<std::string> saved_earlier(const std::filesystem::path& folder, const std::set<std::string>& names) {
    std::map<std::string, std::filesystem::file_time_type> saved;
    for (const std::string& name : names) {
        std::error_code error;
        if (const auto time = std::filesystem::last_write_time(folder / name, error); !error)
            saved.emplace(name, time);
    }
    const auto last = std::max_element(saved.begin(), saved.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    std::set<std::string> earlier;
    for (const auto& [name, time] : saved)
        if (time < last->second - one_go_of_work)
            earlier.insert(name);
    return earlier;
}

} // namespace signpost
