// Which files a process may still open, by Landlock: glibc has no functions for it, and Debian no library.
#pragma once

#include <filesystem>

#include "disk/descriptor.h"

namespace signpost {

// Rules are gathered first and then bind the process that enforces them, and all that it starts. Where the
// kernel has no Landlock they ask for nothing.
class FileRules {
public:
    enum class Use { read, run, write }; // a folder's rule is for all below it; write is read, too

    FileRules();

    // What is not there now may not be opened later either.
    void allow(const std::filesystem::path& path, Use use);
    // For the rest of this process; it must have given up more rights for what it starts
    // (PR_SET_NO_NEW_PRIVS). False: the kernel would not have it.
    [[nodiscard]] bool enforce() const;
    // Whether the kernel has Landlock; the doctor tells.
    [[nodiscard]] static bool are_kept();

private:
    OpenDescriptor ruleset_; // closed: the kernel has none
};

} // namespace signpost
