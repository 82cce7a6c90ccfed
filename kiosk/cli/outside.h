// All that a command of `kioskctl` may touch of the world: handed to it, so that tests can look on.
#pragma once

#include <chrono>
#include <concepts>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/problem.h"
#include "base/script.h"
#include "base/time.h"
#include "content/bundle.h"
#include "doctor/doctor.h"

namespace signpost {

// How `kioskctl` ends. The same for every command.
enum class ControlExit {
    done = 0,
    refused = 1,     // something is wrong with what was looked at; or the bundle was not taken
    wrong_usage = 2, // the command line, or the settings that it names
    failed = 3,      // it could not be done: no such file, disk full, no memory
};

// A stream of somebody else's; whoever copies an Outside may put another in its place.
using Output = std::reference_wrapper<std::ostream>;

template <std::same_as<Output> Own, class T> std::ostream& operator<<(const Own& output, const T& what) {
    return output.get() << what;
}

// Streams are borrowed for as long as the command runs.
struct Outside {
    Output out; // what was asked for
    Output err; // what is wrong
    Date today; // in UTC
    UtcTime now;
    std::string version;
    std::filesystem::path default_config;
    // Asks whoever types, without showing it; std::nullopt when there is nobody to ask.
    std::function<std::optional<std::string>(const std::string& question)> ask_password;
    // Starts the kiosk in a window on a folder and waits for its end; its exit code, or std::nullopt when it
    // cannot be started.
    // `site`: whose hours it shows; "": none is named.
    std::function<std::optional<int>(const std::filesystem::path& folder, const std::string& window,
                                     const std::string& site)>
        preview;
    // Runs `kiosk --check-glass` with these arguments behind it: kioskctl itself lays out no screen. What it
    // found; std::nullopt where there is no such program, or it could not read the content.
    std::function<std::optional<SeenRoom>(const std::vector<std::string>& arguments)> check_glass;
    // Where root types: goes on as the user that the store belongs to, so that the kiosk itself can change
    // what is written now. False: the system would not have it.
    std::function<bool(const std::filesystem::path& store)> become_owner_of;
    // Runs a program of the system's, the first word by its whole path, and waits; what it wrote to its
    // output, however it ended; std::nullopt when it cannot be started.
    std::function<std::optional<std::string>(const std::vector<std::string>& words)> output_of;
    // Set the computer's clock, and the one on its board; the zone. What went wrong, as a sentence; "" when
    // it is done. Root alone may.
    std::function<std::string(const WallTime& time)> set_clock;
    std::function<std::string(const std::string& zone)> set_zone;
    // Whether the kiosk beside this program takes a settings file: it alone knows the names of keys. True
    // where there is none to ask, false where it does not end by itself. What is wrong, it says on its
    // stderr.
    std::function<bool(const std::filesystem::path& settings)> kiosk_takes;
    std::function<void(std::chrono::seconds time)> pause; // returns after that long
    Date made;                                            // the day of this version
    bool colour = false;                                  // `out` is a terminal whose user wants colours
    std::filesystem::path root = "/";                     // of the computer that `doctor` looks at
    std::optional<WallTime> wall{};                       // `now` on the wall; std::nullopt: nobody looked
    std::string computer_id; // 12 hex digits that no other computer has; "": not known
    // Runs `kiosk-voice` with these arguments: kioskctl itself looks into no mixer. None: there is nothing to
    // ask.
    CheckVoice check_voice{};
    // Runs `kiosk --script` with these arguments: kioskctl itself lays out no screen. std::nullopt where
    // there is no such program, or it could not read the content.
    std::function<std::optional<Script>(const std::vector<std::string>& arguments)> script{};
    // Of a sound file that somebody recorded, the bytes of an Opus file: studio/make_recording.h.
    std::function<Result<std::string>(const std::filesystem::path& file)> make_recording{};
};

// Reads the command line and does what it says. Writes to `outside` alone, and to the files that the command
// is for. One thread.
[[nodiscard]] ControlExit run_control(int argc, const char* const* argv, const Outside& outside);

} // namespace signpost
