// How old the computer's Debian is, how its disk is, how warm it is: seen in made-up files, and said word for
// word.
#include <doctest/doctest.h>

#include "doctor/doctor.h"
#include "support/day.h"
#include "support/health_check_text.h"
#include "support/made_up_computer.h"

using namespace signpost;
using test::MadeUpComputer;

namespace {

using Is = HealthCheck::State;

const std::string release = "Origin: Debian\nLabel: Debian\nDate: Sat, 14 Nov 2026 10:04:05 UTC\n";

std::string as_of(const MadeUpComputer& computer) {
    const SeenDebian debian = look_at_debian(computer.root());
    return debian.as_of ? to_text(*debian.as_of) : "not known";
}

} // namespace

TEST_CASE(
    "The day of Debian's packages is the stick's, or what apt had when dpkg last took something of it") {
    const MadeUpComputer computer;
    CHECK(as_of(computer) == "2026-11-20");
    CHECK(look_at_debian(computer.root()).version == "12.12");
    computer.remove("etc/signpost/debian-as-of");
    CHECK(as_of(computer) == "not known");
    computer.write("var/lib/apt/lists/deb.debian.org_debian_dists_bookworm_InRelease", release);
    CHECK(as_of(computer) == "not known"); // nobody knows what was taken of it
    computer.write("var/log/dpkg.log", "2026-11-26 06:10:11 status installed bash:amd64 5.2\n");
    CHECK(as_of(computer) == "2026-11-14");
    computer.write("var/log/dpkg.log", "2026-11-02 06:10:11 status installed bash:amd64 5.2\n"
                                       "2026-11-03 06:10:11 status installed dash:amd64 0.5\n");
    CHECK(as_of(computer) == "2026-11-03"); // what the lists have had since was not taken
    computer.write("etc/signpost/debian-as-of", "2026-10-01\n");
    CHECK(as_of(computer) == "2026-11-03"); // with a network it was brought up to date since
}

TEST_CASE("Lists of others, and what is no day, say nothing of Debian") {
    const MadeUpComputer computer;
    computer.write("etc/signpost/debian-as-of", "soon\n");
    computer.write("var/log/dpkg.log", "2026-11-26 06:10:11 status installed bash:amd64 5.2\n");
    computer.write("var/lib/apt/lists/dl.example.com_InRelease",
                   "Origin: Example\nDate: Sat, 14 Nov 2026 10:04:05 UTC\n");
    computer.write("var/lib/apt/lists/a_InRelease", "Origin: Debian\nDate: Sat, 31 Feb 2026 10:04:05 UTC\n");
    computer.write("var/lib/apt/lists/b_InRelease", "Origin: Debian\nDate: today\n");
    CHECK(as_of(computer) == "not known");
}

TEST_CASE("Only the end of a long log of dpkg's is looked at, and the one before where it was begun anew") {
    const MadeUpComputer computer;
    computer.remove("etc/signpost");
    computer.write("var/lib/apt/lists/a_InRelease", release);
    std::string log;
    for (int i = 0; i < 5000; ++i)
        log += "2025-01-02 06:10:11 status installed bash:amd64 5.2\n";
    computer.write("var/log/dpkg.log", log + "2026-11-05 06:10:11 status installed bash:amd64 5.2\n");
    CHECK(as_of(computer) == "2026-11-05");
    computer.write("var/log/dpkg.log", "");
    computer.write("var/log/dpkg.log.1", "2026-10-30 06:10:11 status installed bash:amd64 5.2\n");
    CHECK(as_of(computer) == "2026-10-30");
}

TEST_CASE("Debian: a note after 90 days, to be mended after a year") {
    const SeenDebian debian{"12.12", test::day("2026-08-22")};
    CHECK(check_debian(debian, test::day("2026-11-20")) ==
          HealthCheck{"Debian", Is::ok, "Debian 12.12 as of 2026-08-22", ""});
    const std::string remedy =
        "Bring it up to date with a stick that scripts/make-usb makes today: sh install. A "
        "kiosk that runs from a stick wants a new picture.";
    CHECK(check_debian(debian, test::day("2026-11-21")) ==
          HealthCheck{"Debian", Is::note,
                      "Debian 12.12 as of 2026-08-22, 91 days ago: what was mended in it since is missing.",
                      remedy});
    CHECK(check_debian(debian, test::day("2027-11-21")).state == Is::mend);
    CHECK(
        check_debian({"12.12", {}}, test::day("2026-11-21")) ==
        HealthCheck{"Debian", Is::note, "Debian 12.12; of which day its packages are is not known.", remedy});
    CHECK(check_debian({}, test::day("2026-11-21")).state == Is::note);
    CHECK(check_debian(debian, test::day("1970-01-01")).state == Is::ok); // another line tells of the clock
}

TEST_CASE("Disk: told where somebody has asked it") {
    const MadeUpComputer computer;
    CHECK_FALSE(look_at_disk(computer.root()).has_value());
    computer.write("run/signpost-disk/health", "sda passed\n");
    CHECK(check_disk(*look_at_disk(computer.root())) ==
          HealthCheck{"disk", Is::ok, "sda passes its own test (SMART)", ""});
    computer.write("run/signpost-disk/health", "nvme0n1 failing\n");
    CHECK(check_disk(*look_at_disk(computer.root())) ==
          HealthCheck{"disk", Is::mend, "The disk nvme0n1 says of itself that it is failing (SMART).",
                      "Replace the disk soon, and install the kiosk anew. Until then do not switch it off."});
    computer.write("run/signpost-disk/health", "sda perhaps\n");
    CHECK_FALSE(look_at_disk(computer.root()).has_value());
}

TEST_CASE("Temperature: the processor's own sensor, else the board's; what cannot be is not told") {
    const MadeUpComputer computer;
    CHECK_FALSE(look_at_temperature(computer.root()).has_value());
    computer.write("sys/class/thermal/thermal_zone0/type", "acpitz\n");
    computer.write("sys/class/thermal/thermal_zone0/temp", "27800\n");
    CHECK(look_at_temperature(computer.root()) == 27);
    computer.write("sys/class/hwmon/hwmon0/name", "nvme\n");
    computer.write("sys/class/hwmon/hwmon0/temp1_input", "41850\n");
    computer.write("sys/class/hwmon/hwmon1/name", "coretemp\n");
    computer.write("sys/class/hwmon/hwmon1/temp1_input", "54000\n");
    CHECK(look_at_temperature(computer.root()) == 54);
    computer.write("sys/class/hwmon/hwmon1/temp1_input", "-273000\n");
    CHECK(look_at_temperature(computer.root()) == 27);
}

TEST_CASE("Clock on the board: seen where there is one, and told when its battery is flat") {
    const MadeUpComputer computer;
    CHECK_FALSE(look_at_board_clock(computer.root()).has_value());
    computer.write("sys/class/rtc/rtc0/name", "rtc_cmos\n");
    CHECK_FALSE(look_at_board_clock(computer.root())->time.has_value()); // the kernel gave an error
    computer.write("sys/class/rtc/rtc0/since_epoch", "1795687200\n");
    CHECK(look_at_board_clock(computer.root())->time == test::moment("2026-11-26T10:00:00Z"));
    computer.write("sys/class/rtc/rtc0/since_epoch", "-5\n");
    CHECK_FALSE(look_at_board_clock(computer.root())->time.has_value());

    const UtcTime now = test::moment("2026-11-26T10:00:00Z");
    const Date made = test::day("2026-11-20");
    CHECK(check_board_clock({now}, now, made) == HealthCheck{"clock", Is::ok, "kept without power", ""});
    CHECK(check_board_clock({now + std::chrono::hours(14)}, now, made).state == Is::ok); // local time
    const HealthCheck flat = check_board_clock({test::moment("2000-01-01T00:09:00Z")}, now, made);
    CHECK(flat.state == Is::mend);
    CHECK(flat.seen ==
          "The clock on the main board says 2000-01-01: its battery is flat. After each night without "
          "power this computer begins at the day on which its system was made.");
    CHECK(flat.remedy.starts_with("Change the battery on the main board"));
    CHECK(check_board_clock({}, now, made).seen.starts_with("The clock on the main board does not run. "));
    const HealthCheck off = check_board_clock({now - std::chrono::hours(48)}, now, made);
    CHECK(off.state == Is::note);
    CHECK(off.seen == "The clock on the main board says 2026-11-24, and counts from the next start on.");
}
