// What the doctor says of what was seen, word for word, well and not well.
#include "doctor/checks.h"

#include <doctest/doctest.h>

#include "faces/capital_height.h"
#include "platform/stage.h"
#include "support/sample_bundle.h"

using namespace signpost;

namespace doctest {
template <> struct StringMaker<HealthCheck> {
    static String convert(const HealthCheck& check) {
        return (check.name + ": " + to_text(check.state) + ": " + check.seen + " -> " + check.remedy).c_str();
    }
};
} // namespace doctest

namespace {

using Is = HealthCheck::State;

const std::string measure =
    "Measure the picture with a ruler, and set screen_mm in the settings: kiosk --measure helps.";

SeenDisplay screen(std::optional<MmSize> rounded, std::optional<MmSize> exact) {
    return {"HDMI-A-1", {1920, 1080}, {rounded, exact}};
}

SeenContent content() {
    SeenContent seen;
    auto bundle = std::make_shared<Bundle>();
    bundle->id = "ripley";
    bundle->serial = 12;
    bundle->made = "2026-11-10";
    bundle->default_language = "en";
    bundle->languages = {{"en", "English", false}, {"pl", "Polski", false}};
    seen.bundle = bundle;
    seen.from_store = seen.confirmed = seen.has_fonts = true;
    return seen;
}

LedgerEntry fact(std::optional<Date> checked, std::optional<Date> review_by) {
    LedgerEntry entry;
    entry.provenance.checked = std::move(checked);
    entry.provenance.review_by = std::move(review_by);
    return entry;
}

SeenStore store() {
    SeenStore seen;
    seen.wanted = true;
    seen.free = std::uint64_t{3} * 1024 * 1024 * 1024;
    seen.keys.keys = {{"office.pub", {1, 2, 3, 4, 5, 6, 7, 8}, {}}};
    return seen;
}

SeenLocks locks() { return {{}, "multi-user.target", "0", "|/bin/false", false}; }

const Date today = "2026-11-26";
const std::string now = "2026-11-26T13:05:00Z";

} // namespace

TEST_CASE("Settings: the file, or its first mistake with its remedy") {
    CHECK(check_settings("/etc/signpost/kiosk.toml", {}) ==
          HealthCheck{"settings", Is::ok, "/etc/signpost/kiosk.toml", ""});
    const Problem problem{"kiosk.toml", 3, 10, "\"fling\" must be true or false.", "Write fling = true."};
    CHECK(check_settings("", {problem}) ==
          HealthCheck{"settings", Is::mend, "kiosk.toml:3:10: \"fling\" must be true or false.",
                      "Write fling = true. Until then the kiosk goes by its defaults."});
    CHECK(check_settings("", {problem, problem, problem}).seen ==
          "kiosk.toml:3:10: \"fling\" must be true or false. And 2 more mistakes.");
}

TEST_CASE("Display: what is connected and how large it is") {
    const SeenDisplay good = screen(MmSize{480, 270}, MmSize{476, 268});
    CHECK(check_display({good}, {}) ==
          HealthCheck{"display", Is::ok, "HDMI-A-1, 1920 x 1080 px, 476 x 268 mm as it says itself", ""});
    CHECK(check_display({good, good}, MmSize{477, 268}) ==
          HealthCheck{"display", Is::ok,
                      "HDMI-A-1 and 1 more, 1920 x 1080 px, 477 x 268 mm as the settings say", ""});
    CHECK(check_display({}, {}) ==
          HealthCheck{"display", Is::mend, "No screen is connected.",
                      "Look at its cable and its power, then start the computer anew."});
}

TEST_CASE("Display: a size that is not told, not possible or not what the settings say") {
    CHECK(check_display({screen({}, {})}, {}) ==
          HealthCheck{"display", Is::mend,
                      "HDMI-A-1, 1920 x 1080 px. It does not tell its size: 21.5 inches are assumed.",
                      measure});
    CHECK(check_display({screen(MmSize{160, 90}, {})}, {}).state == Is::mend);
    CHECK(check_display({screen({}, {})}, MmSize{476, 268}).state == Is::ok);
    CHECK(check_display({screen(MmSize{340, 190}, MmSize{344, 194})}, MmSize{476, 268}) ==
          HealthCheck{"display", Is::note,
                      "HDMI-A-1, 1920 x 1080 px, 476 x 268 mm as the settings say. The screen itself says "
                      "344 x 194 mm.",
                      measure});
}

TEST_CASE("Letters: as high as the distance asks for, on the glass as it is") {
    CHECK(check_letters({screen(MmSize{480, 270}, MmSize{476, 268})}, {}, Mm{600}) ==
          HealthCheck{"letters", Is::ok, "A capital H is 30 px, 7.44 mm; 7.33 mm are needed at 600 mm", ""});
    // The size that the kernel hands on is twice that of the glass.
    CHECK(check_letters({screen(MmSize{960, 540}, MmSize{476, 268})}, {}, Mm{600}) ==
          HealthCheck{"letters", Is::mend, "A capital H is 16 px, 3.97 mm; 7.33 mm are needed at 600 mm.",
                      measure});
    CHECK(check_letters({screen(MmSize{960, 540}, MmSize{476, 268})}, MmSize{476, 268}, Mm{600}).state ==
          Is::ok);
    CHECK(check_letters({}, {}, Mm{600}) ==
          HealthCheck{"letters", Is::note, "They cannot be measured without a screen.", ""});
}

TEST_CASE("Letters: the doctor measures the size that the kiosk draws") {
    TtfFonts fonts;
    REQUIRE(fonts.usable());
    for (const PixelSize size : {PixelSize{1366, 768}, PixelSize{1080, 1920}, PixelSize{3840, 2160}})
        for (const Mm distance : {Mm{300}, Mm{600}, Mm{1500}}) {
            const ScreenScale scale = choose_scale(size, {}, {}).scale;
            const Metrics metrics = make_metrics(fonts, size, scale, distance, 0);
            const auto letter = smallest_letter(scale.px(least_capital_height(distance)));
            REQUIRE(letter);
            CHECK(letter->em_px == metrics.base_em);
            CHECK(letter->capital_px == fonts.capital_height(metrics.base_em));
        }
}

TEST_CASE("Touch panel: seen, or what to look at") {
    CHECK(check_touch({{"ILITEK", true}}) ==
          HealthCheck{"touch panel", Is::ok, "ILITEK, several fingers; kiosk --measure tries it", ""});
    CHECK(check_touch({{"eGalax", false}, {"ILITEK", true}}).seen ==
          "eGalax and 1 more, one finger; kiosk --measure tries it");
    CHECK(check_touch({}) ==
          HealthCheck{"touch panel", Is::mend, "None is seen.",
                      "Look at its USB cable, try another socket, then start the computer anew."});
}

TEST_CASE("Fonts: each language of the content, by its own name") {
    CHECK(check_fonts(content()) ==
          HealthCheck{"fonts", Is::ok, "English, Polski: every character is there", ""});
    SeenContent seen = content();
    seen.missing = {{"pages/a.pl.toml", 3, 7, "No font here has the character \"x\" (U+0078).", "Write."}};
    CHECK(check_fonts(seen) ==
          HealthCheck{"fonts", Is::mend, "Polski: 1 character is missing.",
                      "Tell the office: pages/a.pl.toml:3:7: No font here has the character \"x\" (U+0078). "
                      "Write."});
    seen.missing.push_back({"pages/a.toml", 1, 1, "No.", "Write."});
    CHECK(check_fonts(seen).seen == "English, Polski: 2 characters are missing.");
    seen.has_fonts = false;
    CHECK(check_fonts(seen) == HealthCheck{"fonts", Is::mend, "The kiosk's fonts are not installed.",
                                           "Install Debian's packages fonts-noto-core and fonts-noto-cjk."});
    CHECK(check_fonts({}) ==
          HealthCheck{"fonts", Is::note, "Cannot be told while the content cannot be read.", ""});
}

TEST_CASE("Content: which, which serial, and how old") {
    CHECK(check_content(content(), today) ==
          HealthCheck{"content", Is::ok, "ripley, serial 12, made 2026-11-10, 16 days ago", ""});
    CHECK(check_content(content(), "2026-11-11").seen == "ripley, serial 12, made 2026-11-10, 1 day ago");
    CHECK(check_content(content(), "2026-11-10").seen == "ripley, serial 12, made 2026-11-10, today");
    CHECK(check_content(content(), "1970-01-01").seen == "ripley, serial 12, made 2026-11-10");
    CHECK(check_content(content(), "2027-11-11") ==
          HealthCheck{"content", Is::note, "ripley, serial 12, made 2026-11-10, 366 days ago",
                      "Ask the office whether there is newer content."});
    CHECK(check_content(content(), "2027-11-10").state == Is::ok);
    SeenContent seen = content();
    seen.confirmed = false;
    CHECK(check_content(seen, today) ==
          HealthCheck{"content", Is::note,
                      "ripley, serial 12, made 2026-11-10, 16 days ago; not yet shown on the screen", ""});
}

TEST_CASE("Content: that is damaged, or not to be read") {
    SeenContent seen = content();
    seen.problems = {{"store", 0, 0, "The newest content is damaged.", "Bring it again."}};
    CHECK(check_content(seen, today) ==
          HealthCheck{"content", Is::mend,
                      "ripley, serial 12, made 2026-11-10, 16 days ago. The newest content is damaged.",
                      "Bring it again."});
    seen.bundle = nullptr;
    CHECK(check_content(seen, today) ==
          HealthCheck{"content", Is::mend,
                      "It cannot be read: store: The newest content is damaged. Bring it again.",
                      "Bring content on a stick, or go back to the content before: kioskctl rollback."});
}

TEST_CASE("Facts: due ones are to be mended, unchecked ones are a note") {
    SeenContent seen = content();
    seen.facts = {fact("2026-01-01", "2027-01-01"), fact("2026-01-01", {})};
    CHECK(check_facts(seen, today) ==
          HealthCheck{"facts", Is::ok, "2 numbers and figures: each checked, none is due", ""});
    seen.facts.push_back(fact({}, "2026-01-01"));
    CHECK(check_facts(seen, today) ==
          HealthCheck{"facts", Is::note, "3 numbers and figures: 1 never checked by a person", ""});
    seen.facts.push_back(fact("2025-11-26", today));
    CHECK(check_facts(seen, today) ==
          HealthCheck{"facts", Is::mend,
                      "4 numbers and figures: 1 due to be checked again, 1 never checked by a "
                      "person.",
                      "Ask the office to check them (kioskctl facts) and to make new content."});
    CHECK(check_facts({}, today).state == Is::note);
}

TEST_CASE("Keys: whose stick is taken") {
    CHECK(check_keys(store(), "/etc/signpost/keys") ==
          HealthCheck{"keys", Is::ok, "office.pub 807060504030201", ""});
    SeenStore seen = store();
    seen.keys.keys.clear();
    CHECK(check_keys(seen, "/etc/signpost/keys") ==
          HealthCheck{"keys", Is::mend, "There is no public key in /etc/signpost/keys, so no stick is taken.",
                      "Copy the .pub file of whoever signs there."});
    seen = store();
    seen.keys.problems = {{"old.pub", 1, 1, "This is no key.", "Copy it again."}};
    CHECK(check_keys(seen, "/etc/signpost/keys") ==
          HealthCheck{"keys", Is::mend, "old.pub:1:1: This is no key. Copy it again.",
                      "Put a plain copy of the office's .pub file into /etc/signpost/keys."});
    seen.wanted = false;
    CHECK(check_keys(seen, "") ==
          HealthCheck{"keys", Is::note, "No stick is read: the settings name no store.", ""});
}

TEST_CASE("Staff PIN: set or not; never the hash") {
    CHECK(check_pin("$argon2id$v=19$abc") == HealthCheck{"staff PIN", Is::ok, "set", ""});
    CHECK(check_pin("") ==
          HealthCheck{"staff PIN", Is::note, "None is set: staff cannot close the kiosk by touch.", ""});
}

TEST_CASE("Free space: enough for the largest bundle, twice over") {
    constexpr std::uint64_t mib = std::uint64_t{1024} * 1024;
    SeenStore seen = store();
    CHECK(check_space(seen) == HealthCheck{"free space", Is::ok, "3072 MiB", ""});
    seen.free = 160 * mib;
    CHECK(check_space(seen) == HealthCheck{"free space", Is::ok, "160 MiB", ""});
    seen.free = 160 * mib - 1;
    CHECK(check_space(seen) == HealthCheck{"free space", Is::mend, "159 MiB; new content may need 160 MiB.",
                                           "Make room on the disk that holds the store."});
    seen.free = 20'480 * mib;
    CHECK(check_space(seen).seen == "20 GiB");
    seen.free.reset();
    CHECK(check_space(seen) == HealthCheck{"free space", Is::mend, "The disk does not tell.",
                                           "The disk may be dying. Look at the log: journalctl -k."});
}

TEST_CASE("Clock: not before its content was made, and not years after") {
    const std::string remedy = "Set it, as root: timedatectl set-time 'YYYY-MM-DD HH:MM'. If it is wrong "
                               "again after a night without "
                               "power, change the battery on the main board.";
    CHECK(check_clock(now, "2026-11-26") == HealthCheck{"clock", Is::ok, "2026-11-26 13:05 UTC", ""});
    CHECK(check_clock(now, "2026-11-27") ==
          HealthCheck{"clock", Is::mend,
                      "2026-11-26 13:05 UTC, before this kiosk and its content were made (2026-11-27).",
                      remedy});
    CHECK(check_clock("1970-01-01T00:02:00Z", "2026-11-23").state == Is::mend);
    CHECK(check_clock("2031-11-01T00:02:00Z", "2026-11-23").state == Is::ok);
    CHECK(check_clock("2035-01-01T00:02:00Z", "2026-11-23") ==
          HealthCheck{"clock", Is::mend,
                      "2035-01-01 00:02 UTC, years after this kiosk and its content were made (2026-11-23).",
                      remedy});
}

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

TEST_CASE("Sound: a card, or none, which is no fault yet") {
    CHECK(check_sound({"PCH", "HDMI"}) == HealthCheck{"sound", Is::ok, "PCH", ""});
    CHECK(check_sound({}) ==
          HealthCheck{"sound", Is::note, "none; only reading aloud, which comes later, needs one", ""});
}

TEST_CASE("Lines are sorted by how they are, and otherwise stay as they stood") {
    const HealthChecks checks{{"a", Is::mend, "", "x"},
                              {"b", Is::ok, "", ""},
                              {"c", Is::note, "", ""},
                              {"d", Is::ok, "", ""},
                              {"e", Is::mend, "", "x"}};
    const auto names = [](const HealthChecks& sorted) {
        std::string all;
        for (const HealthCheck& check : sorted)
            all += check.name;
        return all;
    };
    CHECK(names(worst_last(checks)) == "bdcae");
    CHECK(names(worst_first(checks)) == "aecbd");
    CHECK(count(checks, Is::mend) == 2);
}
