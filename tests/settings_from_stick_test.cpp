// What a kiosk's settings are to be after signed ones came, and which of them no stick may bring.
#include "settings/settings_from_stick.h"

#include <doctest/doctest.h>

#include "settings/settings.h"
#include "support/text.h"

namespace settings_from_stick_test {

using namespace signpost;
using test::has;

namespace {

const std::string installed = "# by hand\n"
                              "kiosk_id = \"ripley\"\n"
                              "site = \"ripley\"\n"
                              "screen_mm = [476.5, 268]\n"
                              "touch_calibration = [-1, 0, 1, 0, 1, 0.02]\n"
                              "display_hours = [\"mon-fri 09:00-19:00\", \"sat 10:00-16:00\"]\n"
                              "stick_receipts = true\n"
                              "idle_warning_s = 60\n"
                              "staff_pin_hash = \"$argon2id$v=19$m=65536,t=2,p=1$abc$def\"\n"
                              "stick_also_brings = [\"settings\"]\n";

Accepted<std::string> after(const std::string& offered, const std::string& own = installed) {
    return settings_after(
        {.installed = own, .folder = "/etc/signpost", .offered = offered, .name = "new.toml"});
}

Settings read(const std::string& text) {
    const auto settings = read_settings(text, "kiosk.toml", "/etc/signpost");
    REQUIRE_MESSAGE(settings, (settings ? "" : to_text(settings.error())));
    return *settings;
}

Settings settings_with(const std::string& offered) {
    const auto text = after(offered);
    REQUIRE_MESSAGE(text, (text ? "" : text.error().cause + to_text(text.error().problems)));
    return read(*text);
}

} // namespace

TEST_CASE("What signed settings name is so; what they leave out stays as the kiosk has it") {
    Settings wanted = read(installed);
    CHECK(settings_with("") == wanted);
    wanted.idle_warning = Ms{120'000};
    wanted.cover_return = Ms{60'000};
    CHECK(settings_with("# from the office\nidle_warning_s = 120\ncover_return_s = 60") == wanted);
    CHECK(has(*after("idle_warning_s = 120 # two minutes\n"), "idle_warning_s = 120 # two minutes\n"));
}

TEST_CASE("Taken twice, the settings are the same") {
    const std::string offered = "idle_warning_s = 120\n";
    const auto once = after(offered);
    REQUIRE(once);
    CHECK(after(offered, *once) == once);
}

TEST_CASE("A setting that is no more is not carried on") {
    const auto text = after("idle_warning_s = 120\n", "fling = true\n");
    REQUIRE(text);
    CHECK_FALSE(has(*text, "fling"));
}

TEST_CASE("A mistake is told by its place in the signed file, all of them") {
    const auto text = after("idle_warning_s = 5\nhide_corner = \"left\"\n");
    REQUIRE_FALSE(text);
    CHECK(text.error().reason == Reason::wrong_settings);
    const std::string told = to_text(text.error().problems);
    CHECK(has(told, "new.toml:1:18: \"idle_warning_s\" is 5. Choose a number from 10 to 600."));
    CHECK(has(told, "new.toml:2:15: "));
    CHECK(after("idle_warning_s = ").error().reason == Reason::wrong_settings);
    CHECK(after("idle_warning_s = 90", "idle_warning_s = 5").error().reason == Reason::wrong_settings);
}

TEST_CASE("Two settings that are right alone and wrong together are told") {
    CHECK(after("up_key = \"F5\"\n", "stick_also_brings = [\"settings\"]\nhide_key = \"F5\"\n")
              .error()
              .reason == Reason::wrong_settings);
}

TEST_CASE("No stick widens what a stick may do, nor moves where a kiosk looks for content and keys") {
    for (const char* line : {"stick_also_brings = [\"settings\", \"keys\"]", "stick_also_brings = []",
                             "signing_keys = \"/var/lib/signpost/store\"", "content = \"/tmp\"",
                             "store = \"/tmp/store\"", "inbox = \"/tmp\"", "display_server = \"x11\"",
                             "power_key = \"ignore\"", "computer_off = true", "renderer = \"accelerated\""}) {
        CAPTURE(line);
        const auto text = after("idle_warning_s = 120\n" + std::string(line) + "\n");
        REQUIRE_FALSE(text);
        CHECK(text.error().reason == Reason::by_hand_alone);
        REQUIRE(text.error().problems.size() == 1);
        CHECK(text.error().problems.front().line == 2);
        CHECK(has(to_text(text.error().problems), "No stick may change \""));
    }
    CHECK(after("stick_also_brings = [\"settings\"]\nstore = \"/var/lib/signpost/store\"\n"));
}

TEST_CASE("Many kiosks never get one name; one kiosk may get another") {
    CHECK(after("kiosk_id = \"belper\"\n").error().reason == Reason::wrong_settings);
    const auto text = settings_after({.installed = installed,
                                      .folder = "/etc/signpost",
                                      .offered = "kiosk_id = \"belper\"\n",
                                      .name = "new.toml",
                                      .for_one = true});
    REQUIRE(text);
    CHECK(read(*text).kiosk_id == "belper");
    CHECK(has(to_text(wrong_for_a_stick("kiosk_id = \"belper\"\n", "new.toml", false)),
              "new.toml:1:1: Several kiosks would have one \"kiosk_id\"."));
    CHECK(wrong_for_a_stick("kiosk_id = \"belper\"\n", "new.toml", true).empty());
}

TEST_CASE("What each kiosk has of its own no file for many brings, and none for many wipes it") {
    for (const char* line : {"kiosk_id = \"\"", "site = \"\"", "rotation = 0", "touch_rotation = 0",
                             "touch_calibration = [1, 0, 0, 0, 1, 0]", "screen_mm = [300, 200]",
                             "viewing_distance_mm = 600", "bottom_edge_mm = 700", "sound_card = \"PCH\""}) {
        CAPTURE(line);
        CHECK(after(std::string(line) + "\n").error().reason == Reason::wrong_settings);
        CHECK(wrong_for_a_stick(std::string(line) + "\n", "new.toml", false).size() == 1);
        CHECK(wrong_for_a_stick(std::string(line) + "\n", "new.toml", true).empty());
    }
}

TEST_CASE("Settings are never longer than a kiosk reads, with its own lines below them") {
    const std::string long_text = "#" + std::string(std::size_t{64} * 1024 - 2, '.') + "\n";
    CHECK(read_settings(long_text, "new.toml", "/etc/signpost"));
    CHECK(after(long_text).error().reason == Reason::wrong_settings);
}

TEST_CASE("The office hears which lines a kiosk may refuse") {
    CHECK(by_hand_alone_in("power_key = \"ignore\"\nidle_warning_s = 90\nstick_also_brings = []\n") ==
          "stick_also_brings, power_key");
    CHECK(by_hand_alone_in("idle_warning_s = 90\n").empty());
}

} // namespace settings_from_stick_test
