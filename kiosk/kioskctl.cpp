// `kioskctl`: the terminal, the clock and the kiosk beside it; the commands are in cli/.
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iostream>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <grp.h>
#include <linux/rtc.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <systemd/sd-id128.h>
#include <termios.h>
#include <unistd.h>

#include "base/calendar.h"
#include "base/exit_code.h"
#include "base/secret.h"
#include "cli/outside.h"
#include "disk/local_time.h"
#include "doctor/doctor.h"
#include "settings/settings.h"
#include "studio/make_recording.h"

using namespace signpost;

namespace {

// What is typed is not shown. From a pipe it is read as it comes.
std::optional<std::string> ask_password(const std::string& question) {
    termios before{};
    const bool terminal = tcgetattr(STDIN_FILENO, &before) == 0;
    if (terminal) {
        termios quiet = before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
        std::cerr << question << std::flush;
    }
    std::optional<std::string> typed = typed_line(std::cin);
    if (terminal) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        std::cerr << '\n';
    }
    return typed;
}

std::filesystem::path beside_this_program(const std::string& name) {
    std::error_code error;
    const auto self = std::filesystem::read_symlink("/proc/self/exe", error);
    return self.parent_path() / name;
}

// Takes this program's place, so that whoever ends it ends the window.
std::optional<int> preview(const std::filesystem::path& folder, const std::string& window,
                           const std::string& site) {
    const std::string kiosk = beside_this_program("kiosk").string();
    std::vector<std::string> words{kiosk, "--window", window, "--drafts", "--content", folder.string()};
    if (!site.empty())
        words.insert(words.end(), {"--site", site});
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    execv(kiosk.c_str(), arguments.data());
    return std::nullopt;
}

std::string read_all(int from) {
    std::string text;
    std::array<char, 4096> part{};
    for (ssize_t got = 0; (got = read(from, part.data(), part.size())) > 0;)
        text.append(part.data(), static_cast<std::size_t>(got));
    return text;
}

// What the program says on its standard output, and how it ends; std::nullopt where it cannot be started.
std::optional<std::pair<int, std::string>> run(std::vector<std::string> words) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        return std::nullopt;
    std::vector<char*> arguments;
    for (std::string& word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
    posix_spawn_file_actions_addclose(&actions, ends[0]);
    pid_t child = 0;
    const int failed = posix_spawn(&child, arguments[0], &actions, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    close(ends[1]);
    std::string said = failed == 0 ? read_all(ends[0]) : std::string{};
    close(ends[0]);
    int status = 0;
    if (failed != 0 || waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return std::nullopt;
    return std::pair{WEXITSTATUS(status), std::move(said)};
}

// See check_glass() in main.cpp.
std::optional<SeenRoom> check_glass(const std::vector<std::string>& further) {
    std::vector<std::string> words{beside_this_program("kiosk").string(), "--check-glass"};
    words.insert(words.end(), further.begin(), further.end());
    const auto ended = run(words);
    if (!ended || (ended->first != static_cast<int>(KioskExit::ended) &&
                   ended->first != static_cast<int>(KioskExit::glass_too_small)))
        return std::nullopt;
    return seen_room_from(ended->second);
}

// See script() in main.cpp.
std::optional<Script> script(const std::vector<std::string>& arguments) {
    std::vector<std::string> words{beside_this_program("kiosk").string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    const auto ended = run(words);
    if (!ended || ended->first != static_cast<int>(KioskExit::ended))
        return std::nullopt;
    return script_from(ended->second);
}

std::optional<std::string> output_of(const std::vector<std::string>& words) {
    auto ended = run(words);
    constexpr int not_found = 127; // what a C library's spawn may end with in place of failing
    return ended && ended->first != not_found ? std::optional(std::move(ended->second)) : std::nullopt;
}

// See check_voice() in speaker/. Installed, it is none of the commands that people type.
std::optional<std::string> check_voice(const std::vector<std::string>& further) {
    std::string program = beside_this_program("kiosk-voice").string();
    if (access(program.c_str(), X_OK) != 0)
        program = "/usr/libexec/signpost/kiosk-voice";
    std::vector<std::string> words{program};
    words.insert(words.end(), further.begin(), further.end());
    return output_of(words);
}

// See chosen_settings() in app/: with a file that somebody named, a mistake in it ends the program.
bool kiosk_takes(const std::filesystem::path& settings) {
    const std::string kiosk = beside_this_program("kiosk").string();
    if (access(kiosk.c_str(), X_OK) != 0)
        return true;
    const auto ended = run({kiosk, "--config", settings.string(), "--measure", "--print"});
    return ended && ended->first != static_cast<int>(KioskExit::wrong_settings);
}

// The store's own folder, or the one that it will be made in.
bool become_owner_of(const std::filesystem::path& store) {
    struct stat owner{};
    if (geteuid() != 0 ||
        (stat(store.c_str(), &owner) != 0 && stat(store.parent_path().c_str(), &owner) != 0) ||
        owner.st_uid == 0)
        return true;
    return setgroups(0, nullptr) == 0 && setgid(owner.st_gid) == 0 && setuid(owner.st_uid) == 0;
}

std::string because(const std::string& what) { return what + ": " + std::strerror(errno) + "."; }

// The clock on the board goes by UTC, as Debian has it; the kernel gives the weekday no meaning.
std::string set_board_clock(std::time_t moment) {
    const int clock = open("/dev/rtc0", O_RDONLY | O_CLOEXEC);
    if (clock < 0)
        return because("The computer's clock is set, but its board has none that can be opened");
    std::tm utc{};
    gmtime_r(&moment, &utc);
    rtc_time time{};
    time.tm_sec = utc.tm_sec;
    time.tm_min = utc.tm_min;
    time.tm_hour = utc.tm_hour;
    time.tm_mday = utc.tm_mday;
    time.tm_mon = utc.tm_mon;
    time.tm_year = utc.tm_year;
    const bool done = ioctl(clock, RTC_SET_TIME, &time) == 0;
    std::string wrong = done ? "" : because("The computer's clock is set, but not the one on its board");
    close(clock);
    return wrong;
}

// No timedatectl: that wants D-Bus, which a kiosk need not have.
std::string set_clock(const WallTime& wall) {
    const std::time_t moment = moment_of(wall);
    const timespec time{.tv_sec = moment, .tv_nsec = 0};
    if (moment < 0 || clock_settime(CLOCK_REALTIME, &time) != 0)
        return because("The computer's clock cannot be set");
    return set_board_clock(moment);
}

// By one rename, so that there is a zone at any moment.
std::string set_zone(const std::string& zone) {
    const std::string file = "/usr/share/zoneinfo/" + zone;
    if (access(file.c_str(), R_OK) != 0)
        return because("This computer does not know the zone " + zone + " (Debian's package tzdata)");
    const char* fresh = "/etc/localtime.signpost";
    unlink(fresh);
    if (symlink(file.c_str(), fresh) != 0 || std::rename(fresh, "/etc/localtime") != 0)
        return because("The zone cannot be written down");
    std::ofstream("/etc/timezone") << zone << '\n'; // what some programs read in its place
    return {};
}

// Made from /etc/machine-id, which is nobody else's business, for this one use: it tells two computers apart
// that have one name.
std::string computer_id() {
    constexpr sd_id128_t use{
        {0x64, 0xfb, 0x53, 0x24, 0x63, 0x6c, 0x4f, 0x46, 0x84, 0xb9, 0x76, 0x2d, 0x68, 0x13, 0xc9, 0x5b}};
    sd_id128_t id{};
    if (sd_id128_get_machine_app_specific(use, &id) < 0)
        return "";
    std::array<char, SD_ID128_STRING_MAX> text{};
    return std::string(sd_id128_to_string(id, text.data())).substr(0, 12);
}

// https://no-color.org
bool wants_colour() {
    const char* no_colour = std::getenv("NO_COLOR");
    const char* terminal = std::getenv("TERM");
    return isatty(STDOUT_FILENO) == 1 && (no_colour == nullptr || *no_colour == '\0') &&
           terminal != nullptr && std::string(terminal) != "dumb";
}

} // namespace

int main(int argc, char** argv) {
    const UtcTime now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const Date made = read_date(SIGNPOST_MADE).value_or(Date{});
    const Outside outside{.out = std::cout,
                          .err = std::cerr,
                          .today = day_of(now),
                          .now = now,
                          .version = SIGNPOST_VERSION,
                          .default_config = default_config(),
                          .ask_password = ask_password,
                          .preview = preview,
                          .check_glass = check_glass,
                          .become_owner_of = become_owner_of,
                          .output_of = output_of,
                          .set_clock = set_clock,
                          .set_zone = set_zone,
                          .kiosk_takes = kiosk_takes,
                          .pause = [](std::chrono::seconds time) { std::this_thread::sleep_for(time); },
                          .made = made,
                          .colour = wants_colour(),
                          .wall = local_time(std::time(nullptr)),
                          .computer_id = computer_id(),
                          .check_voice = check_voice,
                          .script = script,
                          .make_recording =
                              [](const std::filesystem::path& file) {
                                  return make_recording(file).map(
                                      [](MadeRecording recording) { return std::move(recording.opus); });
                              }};
    return static_cast<int>(run_control(argc, argv, outside));
}
