// Which keys of a keyboard have a job already, as the settings know it and as the window hears it.
#include <set>
#include <string>

#include <SDL.h>
#include <doctest/doctest.h>

#include "platform/events.h"
#include "settings/settings.h"

using namespace signpost;

namespace {

Key heard_for(SDL_Keycode code) {
    SDL_Event sdl{};
    sdl.type = SDL_KEYDOWN;
    sdl.key.keysym.sym = code;
    const auto event = translate(sdl, {{1280, 800}, 1}, {}, Ms{0});
    return std::get<event::KeyPressed>(event.value()).key;
}

bool is_refused(const std::string& setting, const std::string& name) {
    return !read_settings(setting + " = \"" + name + "\"", "kiosk.toml", "/etc", is_key_name).has_value();
}

} // namespace

TEST_CASE("a key that every keyboard has takes no other job in the settings, and every other key takes any") {
    const std::pair<const char*, Key> settings[] = {
        {"hide_key", Key::hide},         {"up_key", Key::up},
        {"down_key", Key::down},         {"back_key", Key::back},
        {"next_key", Key::next},         {"select_key", Key::select},
        {"previous_key", Key::previous}, {"emergency_key", Key::emergency}};
    std::set<std::string> with_a_job;
    for (int scancode = 0; scancode < SDL_NUM_SCANCODES; ++scancode) {
        const std::string name = SDL_GetScancodeName(static_cast<SDL_Scancode>(scancode));
        const SDL_Keycode code = SDL_GetKeyFromName(name.c_str());
        if (code == SDLK_UNKNOWN || name.find_first_of("\"\\") != name.npos)
            continue;
        CAPTURE(name);
        const Key heard = heard_for(code);
        if (heard != Key::other)
            with_a_job.insert(name);
        for (const auto& [setting, job] : settings)
            CHECK(is_refused(setting, name) == (heard != Key::other && heard != job));
    }
    CHECK(with_a_job.size() == 16);
}

TEST_CASE("A key that no keyboard has is told with its place, among the other problems") {
    const auto is_key = [](const std::string& name) { return name == "F12"; };
    const std::string text = "idle_warning_s = 1\nup_key = \"\"\nhide_key = \"F12\"\nselect_key = \"F 12\"\n";
    const auto settings = read_settings(text, "kiosk.toml", "/etc", is_key);
    REQUIRE_FALSE(settings);
    CHECK(to_text(settings.error()) ==
          "kiosk.toml:1:18: \"idle_warning_s\" is 1. Choose a number from 10 to 600.\n"
          "kiosk.toml:4:14: \"F 12\" is no key. Write a key as keyboards name it, for example \"F12\", "
          "\"Pause\" or \"Home\".\n");
    CHECK(read_settings("hide_key = \"F12\"\n", "kiosk.toml", "/etc", is_key).has_value());
}

TEST_CASE("A key with two jobs is told") {
    const auto second = [](const std::string& text) {
        const auto settings = read_settings("\n" + text, "kiosk.toml", "/etc/signpost");
        return settings ? "" : to_text(settings.error());
    };
    CHECK(
        second("up_key = \"f12\"\nhide_key = \"F12\"") ==
        "kiosk.toml:2:10: \"f12\" has two jobs: it is \"hide_key\" as well. Name a key that has no job yet, "
        "or none: up_key = \"\".\n");
    CHECK(second("previous_key = \"Tab\"") ==
          "kiosk.toml:2:16: \"Tab\" has two jobs: it always goes to the next button. Name a key that has no "
          "job yet, or none: previous_key = \"\".\n");
    for (const char* name : {"Escape", "Left Shift", "Right Shift", "Down", "left", "Backspace", "Right",
                             "Return", "Keypad Enter", "Space", "VolumeUp", "VolumeDown"}) {
        CAPTURE(name);
        CHECK(second("up_key = \"" + std::string(name) + "\"").find("has two jobs: it always ") !=
              std::string::npos);
    }
    // The same job twice is none too many, and no key is no key.
    CHECK(second("hide_key = \"Escape\"\nnext_key = \"Tab\"\nselect_key = \"Keypad Enter\"\nup_key = "
                 "\"\"\ndown_key = \"\"") == "");
    CHECK(second("up_key = \"F1\"\ndown_key = \"F2\"\nback_key = \"F3\"\nnext_key = \"F4\"\nprevious_key = "
                 "\"F5\"\nselect_key = \"F6\"\nhide_key = \"F7\"") == "");
}
