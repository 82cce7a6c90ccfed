#include "voice/pipe.h"

#include <array>

#include <fcntl.h>
#include <unistd.h>

namespace signpost {

Pipe new_pipe() {
    std::array<int, 2> ends{-1, -1};
    if (pipe2(ends.data(), O_CLOEXEC) != 0)
        return {};
    return {OpenDescriptor(ends[0]), OpenDescriptor(ends[1])};
}

void do_not_block(const OpenDescriptor& end) {
    fcntl(end.get(), F_SETFL, fcntl(end.get(), F_GETFL) | O_NONBLOCK);
}

} // namespace signpost
