#include <algorithm>

#include "content/bundle_reading_internal.h"
#include "content/recordings.h"

namespace signpost {

bool has_language(BundleReading& reading, const std::string& path, const LanguageCode& language) {
    const Bundle& bundle = *reading.bundle;
    if (std::any_of(bundle.drafts.begin(), bundle.drafts.end(),
                    [&](const Language& draft) { return draft.code == language; }))
        return bundle.has_drafts_in;
    bool others_are_in_doubt = false;
    for (const Language& known : bundle.languages) {
        if (known.code == language)
            return true;
        others_are_in_doubt = others_are_in_doubt || known.code.empty();
    }
    if (!bundle.languages.empty() && !others_are_in_doubt) // else bundle.toml has problems enough
        reading.problems.push_back({path, 0, 0, "The bundle has no language " + in_quotes(language) + ".",
                                    "Add a part [[languages]] with code = " + in_quotes(language) +
                                        " to bundle.toml, or keep this file outside of the folder."});
    return false;
}

void read_recordings(BundleReading& reading) {
    std::size_t total = 0;
    for (const auto& [path, bytes] : reading.files) {
        const auto name = read_file_name(path);
        if (!name || name->kind != FileName::Kind::recording || !has_language(reading, path, name->language))
            continue;
        total += bytes.size();
        if (const auto good = check_recording(path, bytes); good)
            reading.bundle->recordings[name->language].insert(name->id);
        else
            reading.problems.insert(reading.problems.end(), good.error().begin(), good.error().end());
    }
    if (total > most_recorded_bytes)
        reading.problems.push_back(
            problem_of(std::string(speech_folder), "The recordings hold more than 40 MB together.",
                       "Make them again with kioskctl voice, which makes them small."));
}

} // namespace signpost
