#include "cli/voice_remarks_internal.h"

#include "base/characters.h"
#include "base/espeak_voices.h"
#include "cli/script_internal.h"

namespace signpost {

namespace {

constexpr EspeakVersion newest{1, 52}; // Debian 13's

// What nobody counted may be all.
bool may_be_all_recorded(const LanguageCode& language, const Bundle& bundle,
                         const std::map<LanguageCode, Recorded>& recorded) {
    const auto found = recorded.find(language);
    return found == recorded.end() ? bundle.recordings.contains(language)
                                   : found->second.recorded == found->second.texts;
}

} // namespace

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

} // namespace signpost
