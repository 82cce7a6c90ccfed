// What the doctor says of the computer round the kiosk, word for word, well and not well.
#include "doctor/doctor.h"

#include <doctest/doctest.h>

#include "support/health_check_text.h"

using namespace signpost;

namespace {

using Is = HealthCheck::State;

SeenLocks locks() { return {{}, "multi-user.target", "0", "|/bin/false", false}; }

} // namespace

TEST_CASE("File system: writable is a note, never red; the kiosk itself cannot tell") {
    const SeenRoot disk{"ext4", "/dev/sda2", false, false};
    CHECK(check_root(disk, Observer::terminal) ==
          HealthCheck{"file system", Is::note, "can be written to (ext4), as on any installed kiosk", ""});
    CHECK(check_root(SeenRoot{"squashfs", "/dev/loop0", true, false}, Observer::terminal) ==
          HealthCheck{"file system", Is::ok, "read-only (squashfs)", ""});
    CHECK(check_root(SeenRoot{"overlay", "overlay", false, true}, Observer::terminal) ==
          HealthCheck{"file system", Is::ok, "read-only; what is written goes with the power", ""});
    const HealthCheck unseen{"file system", Is::note, "Not seen from here; kioskctl doctor tells", ""};
    CHECK(check_root(disk, Observer::kiosk) == unseen);
    CHECK(check_root({}, Observer::terminal) == unseen);
}

TEST_CASE("Service: runs, and starts with the computer") {
    CHECK(check_service(SeenService{true, true, "12s"}, false) ==
          HealthCheck{"service", Is::ok, "signpost-kiosk.service runs, and starts with the computer", ""});
    CHECK(check_service(SeenService{true, false, "12s"}, false) ==
          HealthCheck{"service", Is::mend, "signpost-kiosk.service does not run.",
                      "As root: systemctl start signpost-kiosk. If it ends again: journalctl -u "
                      "signpost-kiosk."});
    CHECK(check_service(SeenService{true, false, "12s"}, true) ==
          HealthCheck{"service", Is::ok, "signpost-kiosk.service starts with the computer", ""});
    CHECK(check_service(SeenService{false, true, "12s"}, false) ==
          HealthCheck{"service", Is::mend, "signpost-kiosk.service does not start with the computer.",
                      "As root: systemctl enable --now signpost-kiosk."});
    CHECK(check_service(SeenService{true, {}, "12s"}, false) ==
          HealthCheck{"service", Is::note, "Starts with the computer; whether it runs is not seen from here.",
                      ""});
    CHECK(check_service({}, false) ==
          HealthCheck{"service", Is::note, "This computer has no signpost-kiosk.service.", ""});
}

TEST_CASE("Watchdog: of the kiosk, and of the computer") {
    const SeenService service{true, true, "12s"};
    CHECK(check_watchdog(service, SeenWatchdog{"iTCO_wdt", true}) ==
          HealthCheck{"watchdog", Is::ok, "12s for the kiosk; the computer's own is iTCO_wdt", ""});
    CHECK(check_watchdog(service, {}).seen == "12s for the kiosk; the computer has none of its own");
    CHECK(check_watchdog(service, {}).state == Is::ok);
    CHECK(check_watchdog(service, SeenWatchdog{"iTCO_wdt", false}) ==
          HealthCheck{"watchdog", Is::note,
                      "12s for the kiosk; the computer's own is iTCO_wdt, which is not used",
                      "It is from the next start on, once the computer is locked down."});
    for (const char* off : {"", "0", "infinity"})
        CHECK(check_watchdog(SeenService{true, true, off}, {}) ==
              HealthCheck{
                  "watchdog", Is::mend, "A kiosk that hangs is not started anew.",
                  "Take WatchdogSec out of /etc/systemd/system/signpost-kiosk.service.d, or install the "
                  "package again."});
    CHECK(check_watchdog({}, {}).state == Is::note);
}

TEST_CASE("Locks: all in place, or the first that is open") {
    const std::string remedy =
        "As root: signpost-lockdown on. What it leaves alone because it is not ours, it "
        "says.";
    CHECK(check_locks(locks()) ==
          HealthCheck{"locks", Is::ok, "no login, no SysRq, no swap, no core dump, no desktop", ""});
    const auto wrong = [&](auto change) {
        SeenLocks seen = locks();
        change(seen);
        const HealthCheck check = check_locks(seen);
        CHECK(check.state == Is::mend);
        CHECK(check.remedy == remedy);
        return check.seen;
    };
    CHECK(wrong([](SeenLocks& seen) { seen.missing = {"/etc/a"}; }) ==
          "1 lock is not in place, the first /etc/a.");
    CHECK(wrong([](SeenLocks& seen) { seen.missing = {"/etc/a", "/etc/b"}; }) ==
          "2 locks are not in place, the first /etc/a.");
    CHECK(wrong([](SeenLocks& seen) { seen.default_target = "graphical.target"; }) ==
          "The computer starts graphical.target, where a desktop may be.");
    CHECK(wrong([](SeenLocks& seen) { seen.sysrq = "438"; }) == "The SysRq keys work.");
    CHECK(wrong([](SeenLocks& seen) { seen.swaps = true; }) ==
          "Swap space is in use, where what was read may stay.");
    CHECK(wrong([](SeenLocks& seen) { seen.core_pattern = "core"; }) == "A crash leaves a core dump.");
}

TEST_CASE("Locks: what the kiosk cannot see is said, and is not red") {
    SeenLocks seen = locks();
    seen.sysrq.reset();
    CHECK(check_locks(seen) ==
          HealthCheck{"locks", Is::note,
                      "in place; SysRq and swap are not seen from here; kioskctl doctor tells", ""});
    CHECK(check_locks({}) ==
          HealthCheck{"locks", Is::note, "The package is not installed here: nothing to lock.", ""});
}

TEST_CASE("The zone is told with the time on the wall; outside of the United Kingdom it is a note") {
    const WallTime wall{2026, 7, 3, 13, 5, 5};
    CHECK(check_zone({"Europe/London", wall}) ==
          HealthCheck{"zone", Is::ok, "2026-07-03 13:05, Europe/London", ""});
    CHECK(check_zone({"Europe/London", {}}) == HealthCheck{"zone", Is::ok, "Europe/London", ""});
    CHECK(check_zone({"Etc/UTC", wall}) ==
          HealthCheck{"zone", Is::note, "2026-07-03 13:05, Etc/UTC",
                      "In the United Kingdom, as root: timedatectl set-timezone Europe/London."});
}
