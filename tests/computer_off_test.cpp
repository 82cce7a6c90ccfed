// A computer that goes off outside of its display's hours: when it is asked for, when it may be, when it
// starts again, and that it never goes off where its board cannot start it.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>

#include <doctest/doctest.h>
#include <fcntl.h>
#include <unistd.h>

#include "app/computer_rest.h"
#include "cli/board_alarm_internal.h"
#include "disk/disk_files.h"
#include "disk/local_time.h"
#include "doctor/doctor.h"
#include "doctor/next_start.h"
#include "store/requests.h"
#include "support/day.h"
#include "support/health_check_text.h"
#include "support/made_up_computer.h"
#include "support/office.h"

namespace computer_off_test {

using namespace signpost;
using test::has;
using test::MadeUpComputer;
using test::Office;
using test::Said;
namespace fs = std::filesystem;

namespace {

// As if the computer stood in that zone.
class Zone {
public:
    explicit Zone(const char* name) {
        if (const char* before = std::getenv("TZ"))
            before_ = before;
        setenv("TZ", name, 1);
        tzset();
    }
    ~Zone() {
        if (before_)
            setenv("TZ", before_->c_str(), 1);
        else
            unsetenv("TZ");
        tzset();
    }
    Zone(const Zone&) = delete;
    Zone& operator=(const Zone&) = delete;

private:
    std::optional<std::string> before_;
};

WeekHours hours_of(const std::string& text) {
    const auto hours = read_week_hours(text);
    REQUIRE(hours);
    return *hours;
}

WallTime wall_at(const std::string& moment) {
    return local_time(std::chrono::system_clock::to_time_t(test::moment(moment)));
}

// "2026-11-30T08:55:00Z"
std::string starts_at(const std::string& hours, const std::string& now) {
    const auto start = next_start(hours_of(hours), wall_at(now));
    return start ? to_text(start->at) : "never";
}

// A computer whose board has an alarm, at the moment at which an Office is.
void give_alarm(const MadeUpComputer& computer) {
    computer.write("sys/class/rtc/rtc0/since_epoch", "1795339800\n"); // 2026-11-22T09:30:00Z
    computer.write("sys/class/rtc/rtc0/wakealarm", "");
}

struct Kiosk : Office {
    explicit Kiosk(
        const std::string& settings = "display_hours = [\"mon-fri 09:00-19:00\"]\ncomputer_off = true\n") {
        write("kiosk.toml", "store = \"store\"\n" + settings);
        give_alarm(machine);
        computer = machine.root();
        wall = local_time(std::chrono::system_clock::to_time_t(test::moment(today + "T09:30:00Z")));
        program_answer = [this](const std::string& line) { return has(line, "list-units") ? at_work : ""; };
        ask();
    }
    void ask(const std::string& moment = "2026-11-22T09:30:00Z") {
        DiskFiles files;
        REQUIRE(ask_for_power_off(Store(files, at("store")), test::moment(moment)));
    }
    Said power_off() { return type({"power-off"}); }
    [[nodiscard]] std::string alarm() const {
        std::ifstream file(machine.root() / "sys/class/rtc/rtc0/wakealarm");
        std::string text;
        file >> text;
        return text;
    }
    [[nodiscard]] bool is_off() const {
        return !programs_run.empty() && programs_run.back() == "/usr/bin/systemctl poweroff";
    }
    std::string at_work; // what systemctl lists
    MadeUpComputer machine;
    Zone zone{"UTC"};
};

} // namespace

TEST_CASE("A moment on the wall is one in UTC, summer and winter; of an hour that comes twice, the first") {
    const Zone london("Europe/London");
    CHECK(moment_of({2026, 7, 1, 9, 0, 3}) ==
          std::chrono::system_clock::to_time_t(test::moment("2026-07-01T08:00:00Z")));
    CHECK(moment_of({2026, 12, 1, 9, 0, 2}) ==
          std::chrono::system_clock::to_time_t(test::moment("2026-12-01T09:00:00Z")));
    CHECK(moment_of({2026, 10, 25, 1, 30, 7}) ==
          std::chrono::system_clock::to_time_t(test::moment("2026-10-25T00:30:00Z")));
    CHECK(moment_of({2026, 3, 29, 1, 30, 7}) ==
          std::chrono::system_clock::to_time_t(test::moment("2026-03-29T01:30:00Z")));
}

TEST_CASE("It starts five minutes before the hours that are next, by the wall and across summer time") {
    const Zone london("Europe/London");
    CHECK(starts_at("mon-fri 09:00-19:00", "2026-11-27T20:00:00Z") ==
          "2026-11-30T08:55:00Z"); // over a weekend
    CHECK(starts_at("mon-fri 09:00-19:00", "2026-11-30T07:00:00Z") == "2026-11-30T08:55:00Z");
    CHECK(starts_at("mon-fri 09:00-19:00", "2026-11-30T09:00:00Z") == "2026-12-01T08:55:00Z"); // has begun
    CHECK(starts_at("mon 09:00-19:00", "2026-11-30T10:00:00Z") == "2026-12-07T08:55:00Z");
    CHECK(starts_at("mon-sun 09:00-19:00", "2026-03-28T20:00:00Z") ==
          "2026-03-29T07:55:00Z"); // an hour is lost
    CHECK(starts_at("mon-sun 09:00-19:00", "2026-10-24T19:00:00Z") == "2026-10-25T08:55:00Z"); // and is found
    CHECK(starts_at("mon-sun 00:00-19:00", "2026-12-31T20:00:00Z") == "2026-12-31T23:55:00Z");
    CHECK_FALSE(next_start({}, wall_at("2026-11-27T20:00:00Z")));
}

TEST_CASE("The kiosk asks once its display has been dark for five minutes, and once in each darkness") {
    ComputerRest rest(true);
    CHECK_FALSE(rest.is_due(false, Ms{1'000}));
    CHECK_FALSE(rest.next());
    CHECK_FALSE(rest.is_due(true, Ms{2'000}));
    CHECK(rest.next() == Ms{302'000});
    CHECK_FALSE(rest.is_due(true, Ms{301'999}));
    CHECK_FALSE(rest.is_due(false, Ms{301'999})); // somebody woke it
    CHECK_FALSE(rest.is_due(true, Ms{400'000}));
    CHECK(rest.is_due(true, Ms{700'000}));
    CHECK_FALSE(rest.is_due(true, Ms{9'000'000}));
    CHECK_FALSE(rest.next());
    CHECK_FALSE(rest.is_due(false, Ms{9'000'001}));
    CHECK_FALSE(rest.is_due(true, Ms{9'000'002}));
    CHECK(rest.is_due(true, Ms{9'300'002}));
    ComputerRest never(false);
    CHECK_FALSE(never.is_due(true, Ms{0}));
    CHECK_FALSE(never.is_due(true, Ms{9'000'000}));
}

TEST_CASE("Out of hours the computer goes off, once its board is to start it again") {
    Kiosk kiosk;                                                          // a Sunday, 09:30
    kiosk.machine.write("var/lib/dpkg/lock-frontend", "");                // nobody holds it
    kiosk.machine.write("run/systemd/sessions/c1", "CLASS=background\n"); // nobody's
    const Said said = kiosk.power_off();
    CHECK(said.code == 0);
    CHECK(said.out == "The computer goes off, and starts again at 2026-11-23 08:55.\n");
    CHECK(kiosk.is_off());
    CHECK(kiosk.alarm() == std::to_string(1795339800 + (23 * 60 + 25) * 60));
    CHECK(has(kiosk.power_off().err, "The computer stays on: the kiosk did not ask."));
}

TEST_CASE("A computer that its board cannot start again stays on, and so does one that is wanted") {
    const auto stays_on = [](Kiosk& kiosk, const std::string& why) {
        const Said said = kiosk.power_off();
        CHECK(said.code == 1);
        CHECK(said.err == "The computer stays on: " + why + ".\n");
        CHECK_FALSE(kiosk.is_off());
        CHECK(kiosk.alarm().empty());
    };
    Kiosk kiosk;
    SUBCASE("no alarm") {
        fs::remove(kiosk.machine.root() / "sys/class/rtc/rtc0/wakealarm");
        stays_on(kiosk, "the clock on its main board cannot start it again");
        CHECK_FALSE(fs::exists(kiosk.machine.root() / "sys/class/rtc/rtc0/wakealarm"));
    }
    SUBCASE("a board that has lost the time") {
        kiosk.machine.write("sys/class/rtc/rtc0/since_epoch", "");
        stays_on(kiosk, "the clock on its main board cannot start it again");
    }
    SUBCASE("what was asked for yesterday, and a power cut left over") {
        kiosk.ask("2026-11-21T21:30:00Z");
        stays_on(kiosk, "the kiosk asked long ago");
        CHECK_FALSE(fs::exists(kiosk.path("store/power.toml")));
    }
    SUBCASE("what is asked for of tomorrow") {
        kiosk.ask("2026-11-23T09:30:00Z");
        stays_on(kiosk, "the kiosk asked long ago");
    }
    SUBCASE("what an older program left over") {
        kiosk.write("store/power.toml", "off = true\n");
        stays_on(kiosk, "the kiosk asked long ago");
    }
    SUBCASE("the settings") {
        kiosk.change("kiosk.toml", "computer_off = true", "computer_off = false");
        stays_on(kiosk, "the settings do not say so");
    }
    SUBCASE("within its hours") {
        kiosk.wall = WallTime{2026, 11, 23, 9, 0, 1};
        stays_on(kiosk, "it is within display_hours");
    }
    SUBCASE("soon") {
        kiosk.today = "2026-11-23";
        kiosk.ask("2026-11-23T09:30:00Z");
        kiosk.change("kiosk.toml", "09:00", "09:45");
        kiosk.wall = WallTime{2026, 11, 23, 9, 30, 1};
        stays_on(kiosk, "its hours begin soon");
    }
    SUBCASE("somebody at work over the network") {
        kiosk.machine.write("run/systemd/sessions/4", "USER=admin\nACTIVE=1\nCLASS=user\n");
        stays_on(kiosk, "somebody is logged in");
    }
    SUBCASE("root at work, as systemd 256 and later have it") {
        kiosk.machine.write("run/systemd/sessions/1", "CLASS=user-early\n");
        stays_on(kiosk, "somebody is logged in");
    }
    SUBCASE("a stick is being read") {
        kiosk.at_work = "signpost-import@sdb1.service loaded activating start start Signpost: content\n";
        stays_on(kiosk, "a stick, settings or an installation is at work");
    }
    SUBCASE("dpkg is at work") {
        kiosk.machine.write("var/lib/dpkg/lock-frontend", "");
        const int lock = open((kiosk.machine.root() / "var/lib/dpkg/lock-frontend").c_str(), O_RDWR);
        struct flock whole{};
        whole.l_type = F_WRLCK;
        REQUIRE(fcntl(lock, F_OFD_SETLK, &whole) == 0); // as if another program held it
        stays_on(kiosk, "something is being installed");
        close(lock);
    }
    SUBCASE("a clock that is wrong") {
        kiosk.today = "2026-01-01";
        kiosk.ask("2026-01-01T09:30:00Z");
        stays_on(kiosk, "its clock cannot be right");
    }
}

TEST_CASE("An alarm that does not stay as it was set is none") {
    const MadeUpComputer computer;
    CHECK_FALSE(set_board_alarm(computer.root(), std::chrono::hours(1)));
    computer.write("sys/class/rtc/rtc0/since_epoch", "1000\n");
    fs::create_directories(computer.root() / "sys/class/rtc/rtc0/wakealarm"); // refuses each write
    CHECK_FALSE(set_board_alarm(computer.root(), std::chrono::hours(60)));
    computer.remove("sys/class/rtc/rtc0/wakealarm");
    computer.write("sys/class/rtc/rtc0/wakealarm", "5\n");
    CHECK(set_board_alarm(computer.root(), std::chrono::hours(60)) == std::chrono::hours(60));
}

TEST_CASE("The doctor says when the computer starts again, or why it stays on") {
    using Is = HealthCheck::State;
    const Zone utc("UTC");
    const WeekHours hours = hours_of("mon-fri 09:00-19:00");
    const WallTime sunday{2026, 11, 22, 9, 30, 7};
    const SeenBoardClock board{.time = {}, .can_wake = true};
    CHECK(check_power(hours, board, sunday) ==
          HealthCheck{"power", Is::ok,
                      "off outside of display_hours; once it is off, it starts at 2026-11-23 08:55", ""});
    CHECK(check_power(hours, board, {}).seen == "off outside of display_hours");
    for (const std::optional<SeenBoardClock>& none :
         {std::optional<SeenBoardClock>{}, std::optional(SeenBoardClock{})}) {
        const HealthCheck stays = check_power(hours, none, sunday);
        CHECK(stays.state == Is::mend);
        CHECK(stays.seen ==
              "The clock on the main board cannot start this computer, so it stays on all the time.");
        CHECK_FALSE(stays.remedy.empty());
    }
    CHECK(check_power({}, board, sunday).state == Is::note);
    const MadeUpComputer computer;
    computer.write("sys/class/rtc/rtc0/since_epoch", "1795339800\n");
    CHECK_FALSE(look_at_board_clock(computer.root())->can_wake);
    give_alarm(computer);
    CHECK(look_at_board_clock(computer.root())->can_wake);
}

} // namespace computer_off_test
