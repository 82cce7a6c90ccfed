#include "base/calendar.h"
#include "doctor/doctor.h"
#include "store/stick.h"

namespace signpost {

namespace {

using State = HealthCheck::State;

constexpr std::uint64_t mib = std::uint64_t{1024} * 1024;
// The largest bundle file and what is unpacked of it, beside each other, and room for the kiosk to write.
constexpr std::uint64_t least_free = 2 * largest_bundle_file + 16 * mib;

std::string size_text(std::uint64_t bytes) {
    return bytes < 10'240 * mib ? std::to_string(bytes / mib) + " MiB"
                                : std::to_string(bytes / (1024 * mib)) + " GiB";
}

// "1970-01-01 00:00 UTC"
std::string time_text(UtcTime now) {
    const std::string text = to_text(now);
    return text.substr(0, 10) + " " + text.substr(11, 5) + " UTC";
}

constexpr const char* not_from_here = "Not seen from here; kioskctl doctor tells";

bool is_off(const std::string& watchdog) {
    return watchdog.empty() || watchdog == "0" || watchdog == "infinity";
}

// The first thing that is not locked; "" when all that can be seen is.
std::string open_lock(const SeenLocks& locks) {
    if (!locks.missing.empty())
        return std::to_string(locks.missing.size()) +
               (locks.missing.size() == 1 ? " lock is" : " locks are") + " not in place, the first " +
               locks.missing.front() + ".";
    if (locks.default_target != "multi-user.target")
        return "The computer starts " +
               (locks.default_target.empty() ? "nothing known" : locks.default_target) +
               ", where a desktop may be.";
    if (locks.sysrq && *locks.sysrq != "0")
        return "The SysRq keys work.";
    if (locks.swaps && *locks.swaps)
        return "Swap space is in use, where what was read may stay.";
    if (locks.core_pattern && *locks.core_pattern != "|/bin/false")
        return "A crash leaves a core dump.";
    return {};
}

} // namespace

HealthCheck check_space(const SeenStore& store) {
    if (!store.free)
        return {.name = "free space",
                .state = State::mend,
                .seen = "The disk does not tell.",
                .remedy = "The disk may be dying. Look at the log: journalctl -k."};
    if (*store.free < least_free)
        return {.name = "free space",
                .state = State::mend,
                .seen = size_text(*store.free) + "; new content may need " + size_text(least_free) + ".",
                .remedy = "Make room on the disk that holds the store."};
    return {.name = "free space", .state = State::ok, .seen = size_text(*store.free)};
}

HealthCheck check_clock(UtcTime now, Date made) {
    constexpr const char* remedy = "Set it, as root: timedatectl set-time 'YYYY-MM-DD HH:MM'. If it is wrong "
                                   "again after a night without power, "
                                   "change the battery on the main board.";
    const std::string seen = time_text(now);
    const Date today = day_of(now);
    if (today < made)
        return {.name = "clock",
                .state = State::mend,
                .seen = seen + ", before this kiosk and its content were made (" + to_text(made) + ").",
                .remedy = remedy};
    if (!can_be_right(today, made))
        return {.name = "clock",
                .state = State::mend,
                .seen = seen + ", years after this kiosk and its content were made (" + to_text(made) + ").",
                .remedy = remedy};
    return {.name = "clock", .state = State::ok, .seen = seen};
}

HealthCheck check_root(const std::optional<SeenRoot>& root, Observer observer) {
    if (observer == Observer::kiosk || !root)
        return {.name = "file system", .state = State::note, .seen = not_from_here};
    if (root->in_memory)
        return {.name = "file system",
                .state = State::ok,
                .seen = "read-only; what is written goes with the power"};
    if (root->read_only)
        return {.name = "file system", .state = State::ok, .seen = "read-only (" + root->type + ")"};
    return {.name = "file system",
            .state = State::note,
            .seen = "can be written to (" + root->type + "), as on any installed kiosk"};
}

HealthCheck check_service(const std::optional<SeenService>& service, bool starts_next) {
    if (!service)
        return {
            .name = "service", .state = State::note, .seen = "This computer has no signpost-kiosk.service."};
    if (!service->enabled)
        return {.name = "service",
                .state = State::mend,
                .seen = "signpost-kiosk.service does not start with the computer.",
                .remedy = "As root: systemctl enable --now signpost-kiosk."};
    if (starts_next)
        return {
            .name = "service", .state = State::ok, .seen = "signpost-kiosk.service starts with the computer"};
    if (!service->running)
        return {.name = "service",
                .state = State::note,
                .seen = "Starts with the computer; whether it runs is not seen from here."};
    if (!*service->running)
        return {
            .name = "service",
            .state = State::mend,
            .seen = "signpost-kiosk.service does not run.",
            .remedy =
                "As root: systemctl start signpost-kiosk. If it ends again: journalctl -u signpost-kiosk."};
    return {.name = "service",
            .state = State::ok,
            .seen = "signpost-kiosk.service runs, and starts with the computer"};
}

HealthCheck check_watchdog(const std::optional<SeenService>& service,
                           const std::optional<SeenWatchdog>& hardware) {
    if (!service)
        return {
            .name = "watchdog", .state = State::note, .seen = "This computer has no signpost-kiosk.service."};
    if (is_off(service->watchdog))
        return {.name = "watchdog",
                .state = State::mend,
                .seen = "A kiosk that hangs is not started anew.",
                .remedy =
                    "Take WatchdogSec out of /etc/systemd/system/signpost-kiosk.service.d, or install the "
                    "package again."};
    std::string seen = service->watchdog + " for the kiosk";
    if (!hardware)
        return {.name = "watchdog", .state = State::ok, .seen = seen + "; the computer has none of its own"};
    seen += "; the computer's own is " + hardware->name;
    if (!hardware->active)
        return {.name = "watchdog",
                .state = State::note,
                .seen = seen + ", which is not used",
                .remedy = "It is from the next start on, once the computer is locked down."};
    return {.name = "watchdog", .state = State::ok, .seen = seen};
}

HealthCheck check_locks(const std::optional<SeenLocks>& locks) {
    if (!locks)
        return {.name = "locks",
                .state = State::note,
                .seen = "The package is not installed here: nothing to lock."};
    if (const std::string open = open_lock(*locks); !open.empty())
        return {.name = "locks",
                .state = State::mend,
                .seen = open,
                .remedy =
                    "As root: signpost-lockdown on. What it leaves alone because it is not ours, it says."};
    if (!locks->sysrq || !locks->swaps || !locks->core_pattern)
        return {.name = "locks",
                .state = State::note,
                .seen = "in place; SysRq and swap are not seen from here; kioskctl doctor tells"};
    return {
        .name = "locks", .state = State::ok, .seen = "no login, no SysRq, no swap, no core dump, no desktop"};
}

} // namespace signpost
