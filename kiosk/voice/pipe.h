// A pipe between two processes.
#pragma once

#include "disk/descriptor.h"

namespace signpost {

struct Pipe {
    OpenDescriptor read;
    OpenDescriptor write;
};

// Neither end is handed to a program that is started. Both are closed where there is none to be had.
[[nodiscard]] Pipe new_pipe();

// From here on no read or write waits.
void do_not_block(const OpenDescriptor& end);

} // namespace signpost
