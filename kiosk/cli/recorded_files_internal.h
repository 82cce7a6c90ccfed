// What people put into the folder of what they recorded.
#pragma once

#include <filesystem>
#include <vector>

#include "base/problem.h"

namespace signpost {

struct RecordedFiles {
    std::vector<std::filesystem::path> wav;    // in the order of their names
    std::vector<std::filesystem::path> others; // sound of another kind, or called as a recording is; likewise
};

// Others are left out where the same is there as WAV, too. What lies there besides is nobody's business. A
// problem: the folder cannot be listed.
[[nodiscard]] Result<RecordedFiles> recorded_files_in(const std::filesystem::path& folder);

} // namespace signpost
