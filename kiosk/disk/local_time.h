// The time on the wall, by the computer's zone of this moment.
#pragma once

#include <ctime>

#include "base/time.h"

namespace signpost {

// Looks whether /etc/localtime is another file than before: a zone that is set while the program runs counts
// at once. Takes the time of one look at a file. Any thread.
[[nodiscard]] WallTime local_time(std::time_t moment);

// The moment at which the wall says so; its weekday counts for nothing. Of an hour that comes twice, the
// first; of one that is left out, when it would have been. Any thread.
[[nodiscard]] std::time_t moment_of(const WallTime& wall);

} // namespace signpost
