// How old this Debian is, how the disk is, and whether the clock on the board runs.
#include "base/calendar.h"
#include "base/characters.h"
#include "doctor/doctor.h"
#include "doctor/next_start.h"

namespace signpost {

namespace {

using State = HealthCheck::State;

constexpr int old_after = 90;       // days
constexpr int very_old_after = 365; // days

} // namespace

std::string to_text(const SeenDebian& debian) {
    if (debian.version.empty())
        return {};
    return "Debian " + debian.version + (debian.as_of ? " as of " + to_text(*debian.as_of) : "");
}

HealthCheck check_debian(const SeenDebian& debian, Date today) {
    constexpr const char* remedy = "Bring it up to date with a stick that scripts/make-usb makes today: sh "
                                   "install. A kiosk that runs from a stick wants a new picture.";
    if (debian.version.empty())
        return {.name = "Debian", .state = State::note, .seen = "This computer has no Debian."};
    if (!debian.as_of)
        return {.name = "Debian",
                .state = State::note,
                .seen = to_text(debian) + "; of which day its packages are is not known.",
                .remedy = remedy};
    const int days = days_between(*debian.as_of, today);
    if (days <= old_after)
        return {.name = "Debian", .state = State::ok, .seen = to_text(debian)};
    return {.name = "Debian",
            .state = days > very_old_after ? State::mend : State::note,
            .seen = to_text(debian) + ", " + counted(static_cast<std::size_t>(days), "day") +
                    " ago: what was mended in it since is missing.",
            .remedy = remedy};
}

HealthCheck check_disk(const SeenDisk& disk) {
    if (disk.failing)
        return {.name = "disk",
                .state = State::mend,
                .seen = "The disk " + disk.name + " says of itself that it is failing (SMART).",
                .remedy =
                    "Replace the disk soon, and install the kiosk anew. Until then do not switch it off."};
    return {.name = "disk", .state = State::ok, .seen = disk.name + " passes its own test (SMART)"};
}

HealthCheck check_board_clock(const SeenBoardClock& board, UtcTime now, Date made) {
    constexpr const char* remedy = "Change the battery on the main board, mostly a CR2032. Then set the "
                                   "clock: on the staff screen or, as "
                                   "root, timedatectl set-time 'YYYY-MM-DD HH:MM'.";
    constexpr std::chrono::hours most{26}; // a board that goes by local time is 14 hours off at most
    if (!board.time || day_of(*board.time) < made)
        return {.name = "clock",
                .state = State::mend,
                .seen = (board.time ? "The clock on the main board says " + to_text(day_of(*board.time)) +
                                          ": its battery is flat."
                                    : "The clock on the main board does not run.") +
                        " After each night without power this computer begins at the day on which its system "
                        "was made.",
                .remedy = remedy};
    if (std::chrono::abs(*board.time - now) > most)
        return {.name = "clock",
                .state = State::note,
                .seen = "The clock on the main board says " + to_text(day_of(*board.time)) +
                        ", and counts from the next start on.",
                .remedy =
                    "Set the clock once more, so that the board hears of it: on the staff screen, or as "
                    "root with timedatectl set-time."};
    return {.name = "clock", .state = State::ok, .seen = "kept without power"};
}

HealthCheck check_power(const WeekHours& hours, const std::optional<SeenBoardClock>& board,
                        const std::optional<WallTime>& wall) {
    HealthCheck check{.name = "power", .state = State::ok, .seen = {}, .remedy = {}};
    if (hours.empty()) {
        check.state = State::note;
        check.seen = "The computer never goes off: computer_off goes by display_hours, and there are none.";
        check.remedy = "Set display_hours, or computer_off = false.";
    } else if (!board || !board->can_wake) {
        check.state = State::mend;
        check.seen = "The clock on the main board cannot start this computer, so it stays on all the time.";
        check.remedy = "Look in its firmware (BIOS, UEFI) for starting by the clock, which makers call RTC "
                       "wake or resume by alarm. Where there is none, set computer_off = false.";
    } else {
        const auto start = wall ? next_start(hours, *wall) : std::nullopt;
        check.seen = "off outside of display_hours" +
                     (start ? "; once it is off, it starts at " + to_text(*start) : std::string());
    }
    return check;
}

} // namespace signpost
