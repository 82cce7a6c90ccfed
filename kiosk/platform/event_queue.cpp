#include "platform/event_queue.h"

#include <algorithm>
#include <utility>

#include <SDL.h>

#include "platform/clocks.h"

namespace signpost {

namespace {

constexpr Ms glance_time{50};

bool glance(SDL_Event& event, std::optional<Ms> until) {
    while (SDL_PollEvent(&event) == 0) {
        if (until && steady_now() >= *until)
            return false;
        SDL_Delay(static_cast<Uint32>(glance_time.count()));
    }
    return true;
}

bool wait_for(SDL_Event& event, std::optional<Ms> until) {
    if (!until)
        return SDL_WaitEvent(&event) != 0;
    const Ms left = std::max(Ms{0}, *until - steady_now());
    return SDL_WaitEventTimeout(&event, static_cast<int>(left.count())) != 0;
}

} // namespace

SdlEventQueue::SdlEventQueue(KeyNames keys, bool waits_by_looking)
    : keys_(std::move(keys)), waits_by_looking_(waits_by_looking) {}

std::optional<Event> SdlEventQueue::poll() {
    SDL_Event sdl;
    while (SDL_PollEvent(&sdl) != 0)
        if (auto event = translate(sdl, space_, keys_, steady_now()))
            return event;
    return std::nullopt;
}

std::optional<Event> SdlEventQueue::wait(std::optional<Ms> until, bool in_the_dark) {
    SDL_Event sdl;
    const bool came = in_the_dark && waits_by_looking_ ? glance(sdl, until) : wait_for(sdl, until);
    if (!came)
        return std::nullopt;
    auto event = translate(sdl, space_, keys_, steady_now());
    return event ? event : poll();
}

} // namespace signpost
