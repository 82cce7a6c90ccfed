#include "platform/events.h"

#include <array>
#include <utility>

#include <SDL.h>

#include "platform/window_internal.h"

namespace signpost {

namespace {

// Codes of SDL_USEREVENT.
enum class Post { news = 1, stop = 2, end_when_free = 3 };

// The mouse is a finger whose number no panel gives; whichever of its buttons is pressed.
constexpr std::int64_t mouse_finger = -1;

// Fingers come as fractions of the panel.
TouchSample finger(const SDL_TouchFingerEvent& e, TouchSample::Phase phase, const PointerSpace& space,
                   Ms now) {
    return {phase, e.fingerId, to_picture({e.x, e.y}, space.touch, space.screen), now};
}

// A mouse stands on a pixel, so that it is the pixel's middle that is turned.
TouchSample mouse(int x, int y, TouchSample::Phase phase, const PointerSpace& space, Ms now) {
    const float scale = space.pointer_scale;
    const float half = scale / 2;
    const Point on_panel{static_cast<float>(x) * scale + half, static_cast<float>(y) * scale + half};
    const Point at = to_picture(on_panel, space.rotation, static_cast<float>(space.screen.w),
                                static_cast<float>(space.screen.h));
    return {phase, mouse_finger, {at.x - half, at.y - half}, now};
}

bool is(SDL_Keycode key, const std::string& name) {
    return !name.empty() && key == SDL_GetKeyFromName(name.c_str());
}

std::optional<Key> named_key(SDL_Keycode key, const KeyNames& keys) {
    const std::array<std::pair<const std::string*, Key>, 17> named{
        {{&keys.hide, Key::hide},
         {&keys.up, Key::up},
         {&keys.down, Key::down},
         {&keys.back, Key::back},
         {&keys.next, Key::next},
         {&keys.previous, Key::previous},
         {&keys.select, Key::select},
         {&keys.emergency, Key::emergency},
         {&keys.speak, Key::speak},
         {&keys.help, Key::help},
         {&keys.louder, Key::louder},
         {&keys.quieter, Key::quieter},
         {&keys.faster, Key::faster},
         {&keys.slower, Key::slower},
         {&keys.pause, Key::pause},
         {&keys.headphones_in, Key::headphones_in},
         {&keys.headphones_out, Key::headphones_out}}};
    for (const auto& [name, meaning] : named)
        if (is(key, *name))
            return meaning;
    return std::nullopt;
}

Key meaning_of(const SDL_Keysym& pressed, const KeyNames& keys) {
    // Esc and Shift hide whatever the settings say: no mistake in them may take that away.
    if (pressed.sym == SDLK_ESCAPE)
        return Key::hide;
    if (pressed.sym == SDLK_LSHIFT || pressed.sym == SDLK_RSHIFT)
        return Key::shift;
    if (const auto named = named_key(pressed.sym, keys))
        return *named;
    switch (pressed.sym) {
    case SDLK_UP:
        return Key::up;
    case SDLK_DOWN:
        return Key::down;
    case SDLK_LEFT:
    case SDLK_BACKSPACE:
        return Key::back;
    case SDLK_RIGHT:
        return Key::next;
    case SDLK_TAB:
        return (pressed.mod & KMOD_SHIFT) != 0 ? Key::previous : Key::next;
    case SDLK_RETURN:
    case SDLK_KP_ENTER:
    case SDLK_SPACE:
        return Key::select;
    case SDLK_9:
    case SDLK_KP_9:
        return Key::emergency;
    case SDLK_VOLUMEUP:
        return Key::louder;
    case SDLK_VOLUMEDOWN:
        return Key::quieter;
    default:
        return Key::other;
    }
}

std::optional<Event> key_event(const SDL_KeyboardEvent& e, const KeyNames& keys) {
    const Key key = meaning_of(e.keysym, keys);
    // A key held down goes on moving, and nothing else: three Shifts are three presses.
    const bool moves = key == Key::up || key == Key::down || key == Key::next || key == Key::previous;
    if (e.repeat != 0 && !moves)
        return std::nullopt;
    return event::KeyPressed{key, e.repeat != 0};
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

Event posted(Post what) {
    switch (what) {
    case Post::stop:
        return event::StopAsked{};
    case Post::end_when_free:
        return event::EndWhenFree{};
    case Post::news:
        break;
    }
    return event::News{};
}

} // namespace

std::optional<Event> translate(const SDL_Event& sdl, const PointerSpace& space, const KeyNames& keys,
                               Ms now) {
    using Phase = TouchSample::Phase;
    switch (sdl.type) {
    case SDL_FINGERDOWN:
        return finger(sdl.tfinger, Phase::down, space, now);
    case SDL_FINGERMOTION:
        return finger(sdl.tfinger, Phase::move, space, now);
    case SDL_FINGERUP:
        return finger(sdl.tfinger, sdl.tfinger.pressure == taken_back ? Phase::cancel : Phase::up, space,
                      now);
    case SDL_MOUSEBUTTONDOWN:
        return mouse(sdl.button.x, sdl.button.y, Phase::down, space, now);
    case SDL_MOUSEBUTTONUP:
        return mouse(sdl.button.x, sdl.button.y, Phase::up, space, now);
    case SDL_MOUSEMOTION:
        if (sdl.motion.state == 0)
            return std::nullopt;
        return mouse(sdl.motion.x, sdl.motion.y, Phase::move, space, now);
    case SDL_KEYDOWN:
        return key_event(sdl.key, keys);
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
        return posted(static_cast<Post>(sdl.user.code));
    default:
        return std::nullopt;
    }
}

void post_news() { post(Post::news); }
void post_stop() { post(Post::stop); }
void post_end_when_free() { post(Post::end_when_free); }

bool is_key_name(const std::string& name) { return SDL_GetKeyFromName(name.c_str()) != SDLK_UNKNOWN; }

} // namespace signpost
