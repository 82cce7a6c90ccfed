#include "cli/recorded_files_internal.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "base/characters.h"
#include "cli/script_list_internal.h"

namespace signpost {

namespace {

namespace fs = std::filesystem;

// What telephones, recorders and messengers save.
constexpr std::array<std::string_view, 17> endings_of_other_sound{
    ".3gp", ".aac", ".aif", ".aiff", ".amr", ".caf",  ".flac", ".m4a", ".mka",
    ".mov", ".mp3", ".mp4", ".oga",  ".ogg", ".opus", ".webm", ".wma"};

std::string ending_of(const fs::path& file) { return ascii_small(file.extension().string()); }

bool looks_recorded(const fs::path& file) {
    const std::string stem = file.stem().string();
    const std::string ending = ending_of(file);
    return text_number_in(stem) || !recording_key_in(stem).empty() ||
           std::find(endings_of_other_sound.begin(), endings_of_other_sound.end(), ending) !=
               endings_of_other_sound.end();
}

Result<std::vector<fs::path>> listed(const fs::path& folder) {
    std::error_code error;
    std::vector<fs::path> files;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (std::error_code gone; !entry->is_directory(gone))
            files.push_back(entry->path());
    if (error)
        return failed_by(problem_of(folder.string(), "The folder cannot be listed.", "Check its name."));
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

Result<RecordedFiles> recorded_files_in(const fs::path& folder) {
    const auto files = listed(folder);
    if (!files)
        return tl::unexpected(files.error());
    RecordedFiles recorded;
    std::set<std::string> stems;
    for (const fs::path& file : *files)
        if (ending_of(file) == ".wav") {
            recorded.wav.push_back(file);
            stems.insert(file.stem().string());
        }
    std::copy_if(
        files->begin(), files->end(), std::back_inserter(recorded.others), [&](const fs::path& file) {
            return ending_of(file) != ".wav" && looks_recorded(file) && !stems.contains(file.stem().string());
        });
    return recorded;
}

} // namespace signpost
