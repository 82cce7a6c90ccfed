// What SDL tells, as what it means to a kiosk.
#include "platform/events.h"

#include <SDL.h>
#include <doctest/doctest.h>

using namespace signpost;

namespace {

std::optional<Event> meaning_of(const SDL_Event& sdl) { return translate(sdl, {{1280, 800}, 1}, {}, Ms{0}); }

template <class Expected> bool means(const std::optional<Event>& event) {
    return event && std::holds_alternative<Expected>(*event);
}

} // namespace

TEST_CASE("a renderer that was reset has lost its textures") {
    for (const SDL_EventType reset : {SDL_RENDER_TARGETS_RESET, SDL_RENDER_DEVICE_RESET}) {
        SDL_Event sdl{};
        sdl.type = reset;
        CHECK(means<event::TexturesLost>(meaning_of(sdl)));
    }
}

TEST_CASE("a window that changed its size, came back or was uncovered is drawn again") {
    for (const SDL_WindowEventID what :
         {SDL_WINDOWEVENT_SIZE_CHANGED, SDL_WINDOWEVENT_EXPOSED, SDL_WINDOWEVENT_RESTORED}) {
        SDL_Event sdl{};
        sdl.type = SDL_WINDOWEVENT;
        sdl.window.event = static_cast<Uint8>(what);
        CHECK(means<event::Redraw>(meaning_of(sdl)));
    }
    SDL_Event moved{};
    moved.type = SDL_WINDOWEVENT;
    moved.window.event = SDL_WINDOWEVENT_MOVED;
    CHECK_FALSE(meaning_of(moved).has_value());
}
