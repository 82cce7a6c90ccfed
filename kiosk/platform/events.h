// SDL's events, turned into what a session understands.
#pragma once

#include <optional>
#include <string>
#include <variant>

#include "base/geometry.h"
#include "base/touch_frame.h"
#include "session/session.h"
#include "settings/settings.h"

union SDL_Event;

namespace signpost {

namespace event {
struct KeyPressed {
    Key key = Key::hide;
    bool again = false; // by itself, as the key is held down
};
struct Redraw {};       // uncovered, resized, shown again
struct TexturesLost {}; // the renderer was reset
struct CloseAsked {};   // the window's close button, Alt-F4
struct StopAsked {};    // SIGTERM, SIGINT
struct EndWhenFree {};  // SIGUSR1: as StopAsked, but not while somebody reads
struct News {};         // a thread has something for us: a bundle, a checked PIN
} // namespace event

using Event = std::variant<TouchSample, event::KeyPressed, event::Redraw, event::TexturesLost,
                           event::CloseAsked, event::StopAsked, event::EndWhenFree, event::News>;

// How the coordinates of a touch or a mouse become px of the picture.
struct PointerSpace {
    PixelSize screen;                   // px of the picture as a visitor sees it
    float pointer_scale = 1;            // px for each unit of the mouse
    Rotation rotation = Rotation::none; // of the picture; a mouse's coordinates are the panel's
    TouchFrame touch{};                 // how the touch panel's coordinates lie on the panel
};

// std::nullopt for an event that means nothing here. `keys`: those that the settings add.
[[nodiscard]] std::optional<Event> translate(const SDL_Event& sdl, const PointerSpace& space,
                                             const KeyNames& keys, Ms now);

// Wakes the loop from any thread: each arrives as the event of that name.
void post_news();
void post_stop();
void post_end_when_free();

// Whether `name` is a key that SDL knows.
[[nodiscard]] bool is_key_name(const std::string& name);

} // namespace signpost
