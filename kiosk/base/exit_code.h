// How the program `kiosk` ends. What starts it goes by these: the service, its scripts, and kioskctl, which
// asks it whether a glass is large enough. `kiosk --help` and config/README.md explain them.
#pragma once

namespace signpost {

enum class KioskExit {
    ended = 0,
    cannot_start = 1,
    wrong_settings = 2, // or a command line that is wrong
    tour_failed = 3,    // or content that cannot be read, where it was to be looked at
    closed_by_staff = 4,
    glass_too_small = 5,
};

} // namespace signpost
