// The time on the wall, by the computer's zone of this moment.
#pragma once

#include <ctime>

#include "base/time.h"

namespace signpost {

// Looks whether /etc/localtime is another file than before: a zone that is set while the program runs counts
// at once. Takes the time of one look at a file. Any thread.
[[nodiscard]] WallTime local_time(std::time_t moment);

} // namespace signpost
