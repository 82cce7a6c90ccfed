#include <doctest/doctest.h>

#include <filesystem>

#include "disk/mapped_files.h"
#include "settings/setting_fields_internal.h"
#include "settings/settings.h"
#include "support/wrong_settings.h"
#include "toml/value_meant.h"

using namespace signpost;
namespace fs = std::filesystem;

namespace {

Settings good(const std::string& text) {
    const auto settings = read_settings(text, "kiosk.toml", "/srv/signpost");
    REQUIRE_MESSAGE(settings, (settings ? "" : to_text(settings.error())));
    return *settings;
}

std::string problems_of(const std::string& text) {
    const auto settings = read_settings(text, "kiosk.toml", "/etc/signpost");
    return settings ? "" : to_text(settings.error());
}

// Every setting, each at something else than its default.
const std::string every_key = R"(content = "bundles/ours"
store = "/var/lib/signpost/store"
inbox = "in"
signing_keys = "public"
kiosk_id = "ripley-library"
site = "ripley"
strict_facts = 90
stick_receipts = true
stick_also_brings = ["keys", "program", "settings"]
rotation = 270
touch_rotation = 180
touch_calibration = [-1, 0, 1, 0, 1, 0.02]
screen_mm = [345.5, 194]
viewing_distance_mm = 700
bottom_edge_mm = 750
renderer = "software"
display_hours = ["mon 08:00-18:00"]
display_dark = "black"
computer_off = true
display_server = "cage"
speech = "speakers"
sound_card = "PCH"
voice_gain_db = -30
loudest_db = -6
text_cache_mib = 64
idle_warning_s = 10
reading_idle_s = 240
idle_countdown_s = 20
cover_return_s = 0
same_key_ms = 500
hide_corner = "bottom_left"
hide_key = "F1"
up_key = "F2"
down_key = "F3"
back_key = "F4"
next_key = "F5"
previous_key = "F6"
select_key = "F7"
emergency_key = "F8"
speak_key = "F9"
help_key = "F10"
louder_key = "F11"
quieter_key = "F12"
faster_key = "F13"
slower_key = "F14"
pause_key = "F15"
headphones_in_key = "F20"
headphones_out_key = "F21"
power_key = "ignore"
staff_pin_hash = "$argon2id$v=19$m=65536,t=2,p=1$abc$def"
)";

} // namespace

TEST_CASE("config/kiosk.toml says the defaults, and so does an empty file") {
    const fs::path source = SIGNPOST_SOURCE_DIR;
    const auto shipped = load_settings(source / "config" / "kiosk.toml");
    REQUIRE_MESSAGE(shipped, (shipped ? "" : to_text(shipped.error())));
    Settings plain;
    plain.content = source / "assets" / "bundle";
    plain.signing_keys = source / "config" / "keys";
    CHECK(*shipped == plain);
    plain.content = "/srv/assets/bundle";
    plain.signing_keys = "/srv/signpost/keys";
    CHECK(good("") == plain);
}

TEST_CASE("the settings that a package puts into /etc/signpost say that folder's defaults") {
    const auto text = load_file(SIGNPOST_INSTALLED_CONFIG, "kiosk.toml", 65'536);
    REQUIRE(text);
    const auto written = read_settings(*text, "kiosk.toml", "/etc/signpost");
    REQUIRE_MESSAGE(written, (written ? "" : to_text(written.error())));
    const Settings silent = default_settings("/etc/signpost");
    CHECK(*written == silent);
    CHECK(silent.content == "/usr/share/signpost/bundle");
    CHECK(silent.store == "/var/lib/signpost/store");
    CHECK(silent.inbox == "/var/lib/signpost/inbox");
    CHECK(silent.signing_keys == "/etc/signpost/keys");
}

TEST_CASE("Every key is read, and each into its own place") {
    for (const FieldSpec& field : setting_fields) {
        CAPTURE(field.key);
        CHECK(("\n" + every_key).find("\n" + std::string(field.key) + " = ") != std::string::npos);
    }
    const Settings wanted{
        .content = "/srv/signpost/bundles/ours",
        .store = "/var/lib/signpost/store",
        .inbox = "/srv/signpost/in",
        .signing_keys = "/srv/signpost/public",
        .kiosk_id = "ripley-library",
        .site = "ripley",
        .strict_facts = 90,
        .stick_receipts = true,
        .stick_also_brings = {.settings = true, .keys = true, .program = true},
        .rotation = Rotation::clockwise_270,
        .touch_rotation = Rotation::half,
        .touch_calibration = {-1, 0, 1, 0, 1, 0.02F},
        .screen_mm = MmSize{345.5F, 194},
        .viewing_distance = Mm{700},
        .bottom_edge = Mm{750},
        .idle_warning = Ms{10'000},
        .reading_idle = Ms{240'000},
        .idle_countdown = Ms{20'000},
        .cover_return = Ms{0},
        .same_key = Ms{500},
        .hide_corner = HideCorner::bottom_left,
        .keys = {.hide = "F1",
                 .up = "F2",
                 .down = "F3",
                 .back = "F4",
                 .next = "F5",
                 .previous = "F6",
                 .select = "F7",
                 .emergency = "F8",
                 .speak = "F9",
                 .help = "F10",
                 .louder = "F11",
                 .quieter = "F12",
                 .faster = "F13",
                 .slower = "F14",
                 .pause = "F15",
                 .headphones_in = "F20",
                 .headphones_out = "F21"},
        .pin_hash = "$argon2id$v=19$m=65536,t=2,p=1$abc$def",
        .renderer = Renderer::software,
        .display_hours = {{480, 600}},
        .display_dark = DarkDisplay::black,
        .computer_off = true,
        .power_key = PowerKey::ignore,
        .display_server = DisplayServer::cage,
        .speech = Speech::speakers,
        .sound_card = "PCH",
        .voice_gain_db = -30,
        .loudest_db = -6,
        .text_cache_mib = 64,
    };
    CHECK(good(every_key) == wanted);
}

TEST_CASE("A path stands as it is when it is whole, and what nobody measured is not made up") {
    CHECK(good("content = \"/srv/bundle\"").content == "/srv/bundle");
    CHECK_FALSE(good("").viewing_distance.has_value());
    CHECK(good("renderer = \"accelerated\"").renderer == Renderer::accelerated);
    CHECK(good("display_server = \"x11\"").display_server == DisplayServer::x11);
    CHECK(as_on_a_desk(good(every_key)).rotation == Rotation::none);
}

TEST_CASE("A setting that is no more is passed over: the file is of the program before") {
    const auto settings =
        read_settings("fling = false\nidle_warning_s = 45\n", "kiosk.toml", "/etc/signpost");
    REQUIRE(settings);
    CHECK(settings->idle_warning == Ms{45'000});
}

TEST_CASE("What is wrong in the settings, where, and what to do") {
    for (const test::WrongSetting& wrong : test::wrong_settings)
        CHECK(problems_of(wrong.text) == "kiosk.toml:" + std::string(wrong.problem) + "\n");
}

TEST_CASE("Every problem of the settings is told, in the order of lines") {
    CHECK(
        problems_of("renderer = 1\nfoo = 2\nidle_warning_s = 1\n") ==
        "kiosk.toml:1:12: \"renderer\" must be text. Choose one of \"auto\", \"software\", \"accelerated\", "
        "for example: renderer = \"auto\"\n"
        "kiosk.toml:2:1: There is no key \"foo\" here. The keys that may stand here: content, store, inbox, "
        "signing_keys, kiosk_id, site, strict_facts, stick_receipts, stick_also_brings, rotation, "
        "touch_rotation, "
        "touch_calibration, screen_mm, viewing_distance_mm, bottom_edge_mm, display_hours, "
        "idle_warning_s, reading_idle_s, idle_countdown_s, cover_return_s, same_key_ms, hide_corner, "
        "hide_key, "
        "up_key, down_key, back_key, next_key, previous_key, select_key, emergency_key, speak_key, help_key, "
        "louder_key, quieter_key, faster_key, slower_key, pause_key, headphones_in_key, headphones_out_key, "
        "speech, sound_card, voice_gain_db, loudest_db, text_cache_mib, staff_pin_hash, renderer, "
        "display_dark, "
        "computer_off, power_key, display_server.\n"
        "kiosk.toml:3:18: \"idle_warning_s\" is 1. Choose a number from 10 to 600.\n");
}

TEST_CASE("A path that only a terminal understands is told") {
    for (const char* key : {"content", "store", "inbox", "signing_keys"})
        for (const char* path : {"~", "~/x", "~anna/x", "$HOME/x"}) {
            const std::string told = problems_of(std::string(key) + " = \"" + path + "\"");
            CAPTURE(told);
            CHECK(told.find("which means something in a terminal alone. Write the whole path") != told.npos);
        }
    CHECK(good("inbox = \"/srv/~in\"").inbox == "/srv/~in");
}

TEST_CASE("A settings file that is missing is a problem") {
    const auto settings = load_settings("/nonexistent/kiosk.toml");
    REQUIRE_FALSE(settings);
    CHECK(to_text(settings.error()) ==
          "/nonexistent/kiosk.toml: The file is missing. Put it back, or check the spelling of its name.\n");
}

TEST_CASE("A kiosk's name can be a file's name on any computer") {
    CHECK(problems_of("kiosk_id = \"Ripley Library\"") ==
          "kiosk.toml:1:12: \"Ripley Library\" is no name for a kiosk. Use letters, digits and hyphens, for "
          "example: kiosk_id = \"ripley-library\"\n");
    CHECK(problems_of("kiosk_id = \"../x\"").find("is no name for a kiosk") != std::string::npos);
    CHECK(good("kiosk_id = \"\"").kiosk_id.empty());
    CHECK(good("").signing_keys == "/srv/signpost/keys");
    CHECK(good("store = \"\"").store.empty());
}

TEST_CASE(
    "Touches turn as the picture does, until the settings say otherwise; on a desk they are as they come") {
    CHECK(touch_frame(good("rotation = 90")).rotation == Rotation::clockwise_90);
    const Settings own =
        good("rotation = 90\ntouch_rotation = 180\ntouch_calibration = [-1, 0, 1, 0, 1, 0.02]");
    CHECK(touch_frame(own).rotation == Rotation::half);
    CHECK(touch_frame(own).calibration == TouchCalibration{-1, 0, 1, 0, 1, 0.02F});
    CHECK(touch_frame(as_on_a_desk(own)).rotation == Rotation::none);
    CHECK(touch_frame(as_on_a_desk(own)).calibration == TouchCalibration{});
}

TEST_CASE("A calibration that would lose touches is refused, whichever way it does") {
    for (const char* six :
         {"0, 0, 0, 0, 0, 0", "1, 1, 0, 1, 1, 0", "nan, 0, 0, 0, 1, 0", "1, 0, inf, 0, 1, 0",
          "9, 0, -4, 0, 1, 0", "1, 0, 0.6, 0, 1, 0", "0.3, 0, 0.3, 0, 0.3, 0.3"}) {
        CAPTURE(six);
        CHECK(problems_of("touch_calibration = [" + std::string(six) + "]").find("fit no touch panel") !=
              std::string::npos);
    }
}

TEST_CASE("The hours of the display are those of all its entries") {
    const Settings settings = good(
        "display_hours = [\n  \"mon-tue 09:00-12:30\", # mornings\n  \"sun 22:00-02:00\",\n]\ndisplay_dark = "
        "\"black\"\npower_key = \"ignore\"");
    CHECK(settings.display_hours == WeekHours{{540, 210}, {1980, 210}, {9960, 240}});
    CHECK(settings.display_dark == DarkDisplay::black);
    CHECK(settings.power_key == PowerKey::ignore);
}

TEST_CASE("Each word that a setting may be is taken, and each example") {
    for (const FieldSpec& field : setting_fields) {
        const std::string key = std::string(field.key) + " = ";
        for (const std::string_view word : field.words)
            CHECK(problems_of(key + '"' + std::string(word) + '"') == "");
        if (const std::string example = value_meant(field, ""); !example.empty()) // a PIN has none
            CHECK(problems_of(key + example) == "");
    }
}

TEST_CASE("The place is a name of a file in sites, and facts are withheld after some days or never") {
    CHECK(read_settings("", "k", "/etc")->site.empty());
    CHECK_FALSE(read_settings("", "k", "/etc")->strict_facts.has_value());
    CHECK(read_settings("site = \"ripley\"\nstrict_facts = 90\n", "k", "/etc")->site == "ripley");
    CHECK(read_settings("strict_facts = 90\n", "k", "/etc")->strict_facts == 90);
    CHECK(problems_of("site = \"Ripley Library\"\nstrict_facts = 0\n") ==
          "kiosk.toml:1:8: \"Ripley Library\" is no name of a site. Write the name of its file in the "
          "content's folder sites, without .toml, for example: site = \"ripley\"\n"
          "kiosk.toml:2:16: \"strict_facts\" is 0. Choose a number from 1 to 3650.\n");
}
