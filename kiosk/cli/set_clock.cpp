// kioskctl set-clock: does what staff asked on the staff screen. The kiosk may set no clock, so it leaves
// word in its store; signpost-clock.path sees that, and signpost-clock.service calls this as root. A request
// can be anything that the kiosk's user can write, so it is one of a list or nothing, and no time that cannot
// be.
#include <memory>
#include <ostream>

#include "base/calendar.h"
#include "cli/commands_internal.h"
#include "cli/kiosk_options_internal.h"
#include "disk/disk_files.h"
#include "store/requests.h"

namespace signpost {

namespace {

// Before this program was made, or years after, no clock is right.
std::string why_not_time(const WallTime& time, Date made) {
    if (can_be_right(day_of(time), made))
        return {};
    return to_text(day_of(time)) + " cannot be: this program was made on " + to_text(made) + ".";
}

std::string do_as_wished(const ClockWish& wish, const Outside& outside) {
    if (!wish.zone.empty())
        if (std::string wrong = outside.set_zone(wish.zone); !wrong.empty())
            return wrong;
    if (!wish.time)
        return {};
    std::string wrong = why_not_time(*wish.time, outside.made);
    return wrong.empty() ? outside.set_clock(*wish.time) : wrong;
}

ControlExit set_clock(const KioskOptions& options, const Outside& outside) {
    const auto settings = settings_of(options, outside, false);
    if (!settings)
        return ControlExit::wrong_usage;
    DiskFiles files;
    const Result<ClockWish> wish = take_clock_wish(store_of(*settings, files));
    if (!wish) {
        outside.err << to_text(wish.error());
        return ControlExit::refused;
    }
    if (const std::string wrong = do_as_wished(*wish, outside); !wrong.empty()) {
        outside.err << "The clock was not set as asked: " << wrong << '\n';
        return ControlExit::failed;
    }
    outside.out << "The clock was set as staff asked.\n";
    return ControlExit::done;
}

} // namespace

void add_set_clock(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand(
        "set-clock", "Set the clock as staff asked on the kiosk's screen (the system's service does this)");
    const auto options = std::make_shared<KioskOptions>();
    add_kiosk_options(*command, *options, host.outside);
    command->callback([options, host] { host.exit = set_clock(*options, host.outside); });
}

} // namespace signpost
