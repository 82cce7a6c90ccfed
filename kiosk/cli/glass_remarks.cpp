#include "cli/glass_remarks_internal.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

#include "cli/bundle_source_internal.h"

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

} // namespace signpost
