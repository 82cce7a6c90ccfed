#include "preview/preview_events_internal.h"

#include <algorithm>
#include <cmath>

#include <SDL.h>

#include "platform/clocks.h"

namespace signpost::preview {

std::optional<Event> PreviewEvents::take_added() {
    if (added_.empty())
        return std::nullopt;
    const Event next = added_.front();
    added_.pop_front();
    return next;
}

std::optional<Event> PreviewEvents::poll() {
    if (auto added = take_added())
        return added;
    SDL_Event sdl;
    while (SDL_PollEvent(&sdl) != 0)
        if (auto event = heard(sdl))
            return event;
    return std::nullopt;
}

// An event of the admin's ends the waiting, too: something may have to be shown.
std::optional<Event> PreviewEvents::wait(std::optional<Ms> until, bool /*in_the_dark*/) {
    if (auto added = take_added())
        return added;
    if (wake_at_)
        until = until ? std::min(*until, *wake_at_) : *wake_at_;
    SDL_Event sdl;
    const bool came = until ? SDL_WaitEventTimeout(
                                  &sdl, static_cast<int>(std::max(Ms{0}, *until - steady_now()).count())) != 0
                            : SDL_WaitEvent(&sdl) != 0;
    return came ? heard(sdl) : std::nullopt;
}

std::optional<Event> PreviewEvents::heard(SDL_Event event) {
    if (admin_ && admin_(event))
        return std::nullopt;
    turn_to_picture(event);
    return translate(event, space_, keys_, steady_now());
}

void PreviewEvents::turn_to_picture(SDL_Event& event) const {
    const auto turn = [this](Sint32& x, Sint32& y) {
        const float scale = display_.window_scale();
        const Point at = display_.on_panel({static_cast<float>(x) * scale, static_cast<float>(y) * scale});
        x = static_cast<Sint32>(std::lround(at.x));
        y = static_cast<Sint32>(std::lround(at.y));
    };
    if (event.type == SDL_MOUSEMOTION)
        turn(event.motion.x, event.motion.y);
    if (event.type == SDL_MOUSEBUTTONDOWN || event.type == SDL_MOUSEBUTTONUP)
        turn(event.button.x, event.button.y);
    if (event.type != SDL_FINGERDOWN && event.type != SDL_FINGERMOTION && event.type != SDL_FINGERUP)
        return;
    const PixelSize window = display_.window_size();
    const PixelSize panel = turned(display_.size(), display_.rotation());
    const Point at = display_.on_panel(
        {event.tfinger.x * static_cast<float>(window.w), event.tfinger.y * static_cast<float>(window.h)});
    event.tfinger.x = at.x / static_cast<float>(panel.w);
    event.tfinger.y = at.y / static_cast<float>(panel.h);
}

Point PreviewEvents::in_picture(Point in_window) const {
    return to_picture(display_.on_panel(in_window), display_.rotation(),
                      static_cast<float>(display_.size().w), static_cast<float>(display_.size().h));
}

} // namespace signpost::preview
