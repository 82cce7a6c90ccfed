// kioskctl console: what the kiosk's service does before it starts and after it ends. The kernel itself
// switches consoles at Ctrl-Alt-F2; only a lock in the kernel stops that, and no Debian tool sets it and
// leaves it set.
#ifdef __EMSCRIPTEN__
#include "cli/commands_internal.h"

// The office page is on no console.
void signpost::add_console(const CommandHost&) {}

#else
#include <cerrno>
#include <chrono>
#include <cstring>
#include <memory>
#include <ostream>
#include <thread>

#include <fcntl.h>
#include <linux/vt.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli/commands_internal.h"

namespace signpost {

namespace {

struct ConsoleOptions {
    bool lock = false;
    bool unlock = false;
    int number = 1;
};

class Console {
public:
    Console() : file_(open("/dev/tty0", O_RDWR | O_CLOEXEC | O_NOCTTY)) {}
    ~Console() {
        if (file_ >= 0)
            close(file_);
    }
    Console(const Console&) = delete;
    Console& operator=(const Console&) = delete;

    [[nodiscard]] bool lock(int number) const {
        return ioctl(file_, VT_UNLOCKSWITCH, 1) == 0 && ioctl(file_, VT_ACTIVATE, number) == 0 &&
               wait_for(number) && ioctl(file_, VT_LOCKSWITCH, 1) == 0;
    }
    [[nodiscard]] bool unlock() const { return ioctl(file_, VT_UNLOCKSWITCH, 1) == 0; }

private:
    // The kernel changes consoles in its own time, and not at all once they are locked. Not VT_WAITACTIVE: it
    // would wait for ever for a console that another program holds.
    [[nodiscard]] bool wait_for(int number) const {
        constexpr int looks = 40;
        constexpr std::chrono::milliseconds between{25};
        for (int look = 0; look < looks; ++look) {
            vt_stat state{};
            if (ioctl(file_, VT_GETSTATE, &state) == 0 && state.v_active == number)
                return true;
            std::this_thread::sleep_for(between);
        }
        errno = EBUSY;
        return false;
    }

    int file_;
};

ControlExit set_console(const ConsoleOptions& options, const Outside& outside) {
    const Console console;
    if (options.lock ? console.lock(options.number) : console.unlock())
        return ControlExit::done;
    outside.err << "The console cannot be " << (options.lock ? "locked" : "unlocked") << ": "
                << std::strerror(errno) << ". Only root can, on a computer with a screen of its own.\n";
    return ControlExit::failed;
}

} // namespace

void add_console(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand(
        "console", "Lock the keys that change to another console (the kiosk's service does this)");
    const auto options = std::make_shared<ConsoleOptions>();
    auto* what = command->add_option_group("what");
    what->add_flag("--lock", options->lock, "Change to the console, then lock it");
    what->add_flag("--unlock", options->unlock, "Let the keys work again");
    what->require_option(1);
    constexpr int most_consoles = 63; // linux/vt.h: MAX_NR_CONSOLES
    command->add_option("--number", options->number, "The console to lock; 1 if you say nothing")
        ->check(CLI::Range(1, most_consoles));
    command->callback([options, host] { host.exit = set_console(*options, host.outside); });
}

} // namespace signpost

#endif
