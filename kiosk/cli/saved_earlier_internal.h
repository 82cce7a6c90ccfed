// Which of a bundle's files were not saved last: what somebody has just changed is told before what stands in
// them.
#pragma once

#include <chrono>
#include <filesystem>
#include <set>
#include <string>

namespace signpost {

// Whoever mends a bundle saves several files in one go of work; a folder that was copied has files of one
// moment.
constexpr std::chrono::hours one_go_of_work{1};

// Of `names`, paths in `folder`, those that were saved more than one_go_of_work before the one that was saved
// last. What is not there as a file is none of them. Any thread.
[[nodiscard]] std::set<std::string> saved_earlier(const std::filesystem::path& folder,
                                                  const std::set<std::string>& names);

} // namespace signpost
