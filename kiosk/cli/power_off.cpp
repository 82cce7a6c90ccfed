// kioskctl power-off: switches the computer off until its display's hours begin again. The kiosk may not, so
// it leaves word in its store once its display has been dark for a while; signpost-power.path sees that, and
// signpost-power.service calls this as root. Whether it may be is looked at here, whoever asked.
#include <filesystem>
#include <fstream>
#include <memory>
#include <ostream>

#include <fcntl.h>
#include <unistd.h>

#include "cli/board_alarm_internal.h"
#include "cli/commands_internal.h"
#include "cli/kiosk_options_internal.h"
#include "disk/disk_files.h"
#include "doctor/next_start.h"
#include "store/requests.h"

namespace signpost {

namespace {

constexpr std::chrono::minutes worth_it{30}; // less is not worth a start of the computer

// Over the network, for instance; by the list that systemd-logind keeps.
bool somebody_is_logged_in(const std::filesystem::path& root) {
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(root / "run/systemd/sessions", failed)) {
        std::ifstream session(entry.path());
        for (std::string line; std::getline(session, line);)
            if (line.starts_with("CLASS=user")) // user-early is one: root, from systemd 256 on
                return true;
    }
    return false;
}

// dpkg and apt hold one of these while they are at work; whoever can read a file can ask.
bool is_held(const std::filesystem::path& lock) {
    const int file = open(lock.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (file < 0)
        return false;
    struct flock held{};
    held.l_type = F_WRLCK;
    held.l_whence = SEEK_SET;
    const bool asked = fcntl(file, F_GETLK, &held) == 0;
    close(file);
    return asked && held.l_type != F_UNLCK;
}

bool something_is_installed(const std::filesystem::path& root) {
    return is_held(root / "var/lib/dpkg/lock-frontend") || is_held(root / "var/lib/dpkg/lock");
}

// What must not be cut short. A service that ends by itself is "activating" while it is at work.
bool something_is_at_work(const Outside& outside) {
    const auto units = outside.output_of({"/usr/bin/systemctl", "list-units", "--plain", "--no-legend",
                                          "--state=activating,deactivating,reloading",
                                          "signpost-unfinished.service", "signpost-repair.service",
                                          "signpost-import@*.service", "signpost-program@*.service",
                                          "signpost-inbox.service", "signpost-settings.service"});
    return units && units->find(".service") != units->npos;
}

// "" where it may be switched off.
std::string why_not(const Settings& settings, const Outside& outside) {
    if (!settings.computer_off || settings.display_hours.empty())
        return "the settings do not say so";
    if (!outside.wall || !can_be_right(outside.today, outside.made))
        return "its clock cannot be right";
    if (is_within(settings.display_hours, *outside.wall))
        return "it is within display_hours";
    if (somebody_is_logged_in(outside.root))
        return "somebody is logged in";
    if (something_is_installed(outside.root))
        return "something is being installed";
    if (something_is_at_work(outside))
        return "a stick, settings or an installation is at work";
    return "";
}

ControlExit stays_on(const std::string& why, const Outside& outside) {
    outside.err << "The computer stays on: " << why << ".\n";
    return ControlExit::refused;
}

ControlExit switch_off(const NextStart& start, const Outside& outside) {
    const auto away = start.at - outside.now;
    if (away < worth_it)
        return stays_on("its hours begin soon", outside);
    if (!set_board_alarm(outside.root, away))
        return stays_on("the clock on its main board cannot start it again", outside);
    outside.out << "The computer goes off, and starts again at " << to_text(start) << ".\n" << std::flush;
    const auto said = outside.output_of({"/usr/bin/systemctl", "poweroff"});
    return said ? ControlExit::done : ControlExit::failed;
}

ControlExit power_off(const KioskOptions& options, const Outside& outside) {
    const auto settings = settings_of(options, outside, false);
    if (!settings)
        return ControlExit::wrong_usage;
    DiskFiles files;
    const auto asked = take_power_request(store_of(*settings, files), outside.now);
    if (!asked)
        return stays_on(asked.error().text, outside);
    if (*asked != PowerRequest::now)
        return stays_on(*asked == PowerRequest::none ? "the kiosk did not ask" : "the kiosk asked long ago",
                        outside);
    if (const std::string why = why_not(*settings, outside); !why.empty())
        return stays_on(why, outside);
    const auto start = next_start(settings->display_hours, *outside.wall);
    return start ? switch_off(*start, outside) : stays_on("it has no hours", outside);
}

} // namespace

void add_power_off(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand(
        "power-off", "Switch the computer off until its display's hours (the system's service does this)");
    const auto options = std::make_shared<KioskOptions>();
    add_kiosk_options(*command, *options, host.outside);
    command->callback([options, host] { host.exit = power_off(*options, host.outside); });
}

} // namespace signpost
