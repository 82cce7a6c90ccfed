#include "platform/events.h"

#include <SDL.h>

namespace signpost {

namespace {

// Codes of SDL_USEREVENT.
enum class Post { news = 1, stop = 2 };

// The mouse is a finger whose number no panel gives.
constexpr std::int64_t mouse_finger = -1;

TouchSample finger(const SDL_TouchFingerEvent& e, TouchSample::Phase phase, const PointerSpace& space,
                   Ms now) {
    return {phase,
            e.fingerId,
            {e.x * static_cast<float>(space.screen.w), e.y * static_cast<float>(space.screen.h)},
            now};
}

TouchSample mouse(int x, int y, TouchSample::Phase phase, const PointerSpace& space, Ms now) {
    return {phase,
            mouse_finger,
            {static_cast<float>(x) * space.pointer_scale, static_cast<float>(y) * space.pointer_scale},
            now};
}

std::optional<Event> key_event(const SDL_KeyboardEvent& e, const std::string& hide_key) {
    if (e.repeat != 0)
        return std::nullopt;
    const SDL_Keycode key = e.keysym.sym;
    if (key == SDLK_ESCAPE || (!hide_key.empty() && key == SDL_GetKeyFromName(hide_key.c_str())))
        return event::KeyPressed{Key::hide};
    if (key == SDLK_LSHIFT || key == SDLK_RSHIFT)
        return event::KeyPressed{Key::shift};
    return event::KeyPressed{Key::other};
}

std::optional<Event> window_event(const SDL_WindowEvent& e) {
    switch (e.event) {
    case SDL_WINDOWEVENT_CLOSE:
        return event::CloseAsked{};
    case SDL_WINDOWEVENT_EXPOSED:
    case SDL_WINDOWEVENT_SIZE_CHANGED:
    case SDL_WINDOWEVENT_SHOWN:
    case SDL_WINDOWEVENT_RESTORED:
        return event::Redraw{};
    default:
        return std::nullopt;
    }
}

void post(Post what) {
    SDL_Event e{};
    e.type = SDL_USEREVENT;
    e.user.code = static_cast<Sint32>(what);
    SDL_PushEvent(&e);
}

} // namespace

std::optional<Event> translate(const SDL_Event& sdl, const PointerSpace& space, const std::string& hide_key,
                               Ms now) {
    using Phase = TouchSample::Phase;
    switch (sdl.type) {
    case SDL_FINGERDOWN:
        return finger(sdl.tfinger, Phase::down, space, now);
    case SDL_FINGERMOTION:
        return finger(sdl.tfinger, Phase::move, space, now);
    case SDL_FINGERUP:
        return finger(sdl.tfinger, Phase::up, space, now);
    case SDL_MOUSEBUTTONDOWN:
        return sdl.button.button == SDL_BUTTON_LEFT
                   ? std::optional<Event>(mouse(sdl.button.x, sdl.button.y, Phase::down, space, now))
                   : std::nullopt;
    case SDL_MOUSEBUTTONUP:
        return sdl.button.button == SDL_BUTTON_LEFT
                   ? std::optional<Event>(mouse(sdl.button.x, sdl.button.y, Phase::up, space, now))
                   : std::nullopt;
    case SDL_MOUSEMOTION:
        return (sdl.motion.state & SDL_BUTTON_LMASK) != 0
                   ? std::optional<Event>(mouse(sdl.motion.x, sdl.motion.y, Phase::move, space, now))
                   : std::nullopt;
    case SDL_KEYDOWN:
        return key_event(sdl.key, hide_key);
    case SDL_WINDOWEVENT:
        return window_event(sdl.window);
    case SDL_DISPLAYEVENT:
        return event::Redraw{};
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
        return event::TexturesLost{};
    case SDL_QUIT:
        return event::CloseAsked{};
    case SDL_USEREVENT:
        return sdl.user.code == static_cast<Sint32>(Post::stop) ? Event(event::StopAsked{})
                                                                : Event(event::News{});
    default:
        return std::nullopt;
    }
}

void post_news() { post(Post::news); }
void post_stop() { post(Post::stop); }

bool is_key_name(const std::string& name) { return SDL_GetKeyFromName(name.c_str()) != SDLK_UNKNOWN; }

} // namespace signpost
