// `kioskctl`: what admins and IT staff type.
#pragma once

#include "cli/outside.h"

namespace signpost {

// Reads the command line and does what it says. Writes to `outside` alone, and to the files that the command
// is for. One thread.
[[nodiscard]] ControlExit run_control(int argc, const char* const* argv, const Outside& outside);

} // namespace signpost
