// Opens what a path leads to, without following a link in any part of it.
#pragma once

#include <string>

#include <sys/types.h>

#include "base/files.h"
#include "disk/descriptor.h"

namespace signpost {

// Of errno.
[[nodiscard]] tl::unexpected<FileError> failed(int error);
// Of what a system call answered: well, if 0.
[[nodiscard]] FileDone done(int answer);

// The folder that holds a path's last part, which may not be there.
struct OpenParent {
    OpenDescriptor folder;
    std::string name;
    [[nodiscard]] int fd() const { return folder.get(); }
    [[nodiscard]] const char* c_name() const { return name.c_str(); }
};

[[nodiscard]] FileResult<OpenParent> open_parent(const std::string& path);

constexpr mode_t readable_by_all = 0644;

// `how`: O_RDONLY and so on. `mode`: of a file that is made.
[[nodiscard]] FileResult<OpenDescriptor> open_at(const OpenParent& parent, int how,
                                                 mode_t mode = readable_by_all);

} // namespace signpost
