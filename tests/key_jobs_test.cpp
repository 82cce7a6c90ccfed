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
