// What the doctor says of the settings, the glass and the content, word for word, well and not well.
#include "doctor/doctor.h"

#include <doctest/doctest.h>

#include "fonts/capital_height.h"
#include "paint/stage.h"
#include "support/day.h"
#include "support/font_files.h"
#include "support/health_check_text.h"
#include "support/sample_bundle.h"

using namespace signpost;

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
    bundle->made = test::day("2026-11-10");
    bundle->default_language = "en";
    bundle->languages = {{"en", "English", false}, {"pl", "Polski", false}};
    seen.bundle = bundle;
    seen.from_store = seen.confirmed = seen.has_fonts = true;
    return seen;
}

LedgerEntry fact(std::optional<Date> checked, std::optional<Date> review_by) {
    LedgerEntry entry;
    entry.provenance.checked = checked;
    entry.provenance.review_by = review_by;
    return entry;
}

SeenStore store() {
    SeenStore seen;
    seen.wanted = true;
    seen.free = std::uint64_t{3} * 1024 * 1024 * 1024;
    seen.keys.keys = {{"office.pub", {1, 2, 3, 4, 5, 6, 7, 8}, {}}};
    return seen;
}

const Date today = test::day("2026-11-26");
const std::string now = "2026-11-26T13:05:00Z";

} // namespace

TEST_CASE("Settings: the file, or its first mistake with its remedy") {
    CHECK(check_settings("/etc/signpost/kiosk.toml", {}) ==
          HealthCheck{"settings", Is::ok, "/etc/signpost/kiosk.toml", ""});
    const Problem problem{"kiosk.toml", 3, 10, "\"stick_receipts\" must be true or false.",
                          "Write stick_receipts = true."};
    CHECK(check_settings("", {problem}) ==
          HealthCheck{"settings", Is::mend, "kiosk.toml:3:10: \"stick_receipts\" must be true or false.",
                      "Write stick_receipts = true. Until then the kiosk goes by its defaults."});
    CHECK(check_settings("", {problem, problem, problem}).seen ==
          "kiosk.toml:3:10: \"stick_receipts\" must be true or false. And 2 more mistakes.");
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
    const GlassSettings seen_at_600{.size = {}, .viewing_distance = Mm{600}, .bottom_edge = {}};
    CHECK(check_letters({screen(MmSize{480, 270}, MmSize{476, 268})}, seen_at_600) ==
          HealthCheck{"letters", Is::ok,
                      "A capital H is 30 px, 7.44 mm; 7.33 mm are needed at 600 mm, as the settings say",
                      ""});
    // The size that the kernel hands on is twice that of the glass.
    const SeenDisplay twice = screen(MmSize{960, 540}, MmSize{476, 268});
    CHECK(check_letters({twice}, seen_at_600) ==
          HealthCheck{"letters", Is::mend,
                      "A capital H is 16 px, 3.97 mm; 7.33 mm are needed at 600 mm, as the settings say.",
                      measure});
    GlassSettings measured = seen_at_600;
    measured.size = MmSize{476, 268};
    CHECK(check_letters({twice}, measured).state == Is::ok);
    CHECK(check_letters({}, seen_at_600) ==
          HealthCheck{"letters", Is::note, "They cannot be measured without a screen.", ""});
}

TEST_CASE("Letters: a distance that nobody measured is guessed, and the guess is told") {
    CHECK(check_letters({screen(MmSize{344, 193}, {})}, {})
              .seen.ends_with(" are needed at 500 mm, as guessed for 15.5 inches"));
    CHECK(check_letters({screen(MmSize{476, 268}, {})}, {})
              .seen.ends_with(" are needed at 600 mm, as guessed for 21.5 inches"));
}

TEST_CASE("Room: what cannot be shown whole, and the glass that shows it") {
    CHECK(check_room({}) ==
          HealthCheck{"room", Is::note, "It was not looked at; kiosk --check-glass tells.", ""});
    CHECK(check_room(SeenRoom{"344 x 193 mm, seen from 500 mm", {}, {}}) ==
          HealthCheck{"room", Is::ok, "All has room: 344 x 193 mm, seen from 500 mm", ""});
    CHECK(
        check_room(SeenRoom{"344 x 193 mm, seen from 500 mm", "the cover (en, text size 1)", "Use more."}) ==
        HealthCheck{"room", Is::mend,
                    "344 x 193 mm, seen from 500 mm, is too small to show whole what must be seen of the "
                    "cover (en, text size 1).",
                    "Use more."});
}

TEST_CASE("Reach: Hide hangs where a hand reaches, or the doctor says so") {
    const std::vector<SeenDisplay> full_hd{screen(MmSize{476, 268}, {})};
    const auto hung = [&](float bottom, Rotation rotation = Rotation::none) {
        return check_reach(full_hd, rotation,
                           {.size = {}, .viewing_distance = {}, .bottom_edge = Mm{bottom}});
    };
    CHECK(hung(700) ==
          HealthCheck{"reach", Is::ok, "What is touched is 700 mm to 968 mm above the floor", ""});
    CHECK(check_reach(full_hd, Rotation::none, {}).state == Is::note);
    CHECK(check_reach({}, Rotation::none, {}).state == Is::note);
    CHECK(hung(300).seen == "The picture begins 300 mm above the floor: Hide and the bar are below 380 mm.");
    CHECK(hung(1000).state == Is::mend);
    CHECK_FALSE(hung(1000).seen.ends_with("Hide is out of reach."));
    CHECK(hung(1200).seen.ends_with("reaches 1220 mm. Hide is out of reach."));
    // On its side it is 476 mm high: what is touched keeps to the lower part.
    CHECK(hung(790, Rotation::clockwise_90).seen == "What is touched is 790 mm to 1220 mm above the floor");
}

TEST_CASE("Letters: the doctor measures the size that the kiosk draws") {
    TtfFonts fonts(test::font_files());
    REQUIRE(fonts.usable());
    for (const PixelSize size : {PixelSize{1366, 768}, PixelSize{1080, 1920}, PixelSize{3840, 2160}})
        for (const Mm distance : {Mm{300}, Mm{600}, Mm{1500}}) {
            const ScreenScale scale = choose_scale(size, {}, {}).scale;
            const Metrics metrics = make_metrics(fonts, size, scale, distance, 0);
            const auto letter = smallest_letter(scale.px(least_capital_height(distance)), test::font_files());
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
    CHECK(check_content(content(), test::day("2026-11-11")).seen ==
          "ripley, serial 12, made 2026-11-10, 1 day ago");
    CHECK(check_content(content(), test::day("2026-11-10")).seen ==
          "ripley, serial 12, made 2026-11-10, today");
    CHECK(check_content(content(), test::day("1970-01-01")).seen == "ripley, serial 12, made 2026-11-10");
    CHECK(check_content(content(), test::day("2027-11-11")) ==
          HealthCheck{"content", Is::note, "ripley, serial 12, made 2026-11-10, 366 days ago",
                      "Ask the office whether there is newer content."});
    CHECK(check_content(content(), test::day("2027-11-10")).state == Is::ok);
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
    seen.facts = {fact(test::day("2026-01-01"), test::day("2027-01-01")), fact(test::day("2026-01-01"), {})};
    CHECK(check_facts(seen, today) ==
          HealthCheck{"facts", Is::ok, "2 numbers and figures: each checked, none is due", ""});
    seen.facts.push_back(fact({}, test::day("2026-01-01")));
    CHECK(check_facts(seen, today) ==
          HealthCheck{"facts", Is::note, "3 numbers and figures: 1 never checked by a person", ""});
    seen.facts.push_back(fact(test::day("2025-11-26"), today));
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
    CHECK(check_clock(now, test::day("2026-11-26")) ==
          HealthCheck{"clock", Is::ok, "2026-11-26 13:05 UTC", ""});
    CHECK(check_clock(now, test::day("2026-11-27")) ==
          HealthCheck{"clock", Is::mend,
                      "2026-11-26 13:05 UTC, before this kiosk and its content were made (2026-11-27).",
                      remedy});
    CHECK(check_clock("1970-01-01T00:02:00Z", test::day("2026-11-23")).state == Is::mend);
    CHECK(check_clock("2031-11-01T00:02:00Z", test::day("2026-11-23")).state == Is::ok);
    CHECK(check_clock("2035-01-01T00:02:00Z", test::day("2026-11-23")) ==
          HealthCheck{"clock", Is::mend,
                      "2035-01-01 00:02 UTC, years after this kiosk and its content were made (2026-11-23).",
                      remedy});
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
