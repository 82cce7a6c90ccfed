#include "platform/display_rest.h"

#include <algorithm>

#include <SDL.h>

#include "platform/clocks.h"

namespace signpost {

namespace {

constexpr Ms glance_time{50};

bool glance(SDL_Event* event, std::optional<Ms> until) {
    while (SDL_PollEvent(event) == 0) {
        if (until && steady_now() >= *until)
            return false;
        SDL_Delay(static_cast<Uint32>(glance_time.count()));
    }
    return true;
}

} // namespace

DisplayRest::DisplayRest(Window& window, const Settings& settings, Date made)
    : window_(window), how_(settings.display_dark), power_({settings.display_hours, made}) {}

DisplayRest::~DisplayRest() {
    if (dark_)
        (void)window_.light_up(); // whoever comes next finds it on
}

DisplayRest::Change DisplayRest::follow(const Visit& visit, Ms now) {
    if (power_.has_hours())
        power_.tick(wall_now(), visit, now);
    if (power_.dark() == dark_)
        return Change::none;
    dark_ = power_.dark();
    if (!dark_)
        return window_.light_up() ? Change::lit : Change::failed;
    window_.go_dark(how_ == DarkDisplay::off);
    return Change::went_dark;
}

void DisplayRest::repaint() {
    if (dark_)
        window_.go_dark(false);
}

bool DisplayRest::wait(SDL_Event* event, std::optional<Ms> until) const {
    if (dark_ && window_.waits_by_looking())
        return glance(event, until);
    if (!until)
        return SDL_WaitEvent(event) != 0;
    const Ms left = std::max(Ms{0}, *until - steady_now());
    return SDL_WaitEventTimeout(event, static_cast<int>(left.count())) != 0;
}

} // namespace signpost
