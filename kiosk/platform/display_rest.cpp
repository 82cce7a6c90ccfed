#include "platform/display_rest.h"

namespace signpost {

DisplayRest::DisplayRest(Display& display, const Settings& settings, Date made)
    : display_(display), how_(settings.display_dark), power_({settings.display_hours, made}) {}

DisplayRest::~DisplayRest() {
    if (dark_)
        (void)display_.light_up(); // whoever comes next finds it on
}

DisplayRest::Change DisplayRest::follow(const Visit& visit, const Clocks& clocks) {
    if (power_.has_hours())
        power_.tick(clocks.wall(), visit, clocks.steady());
    if (power_.dark() == dark_)
        return Change::none;
    dark_ = power_.dark();
    if (!dark_)
        return display_.light_up() ? Change::lit : Change::failed;
    display_.go_dark(how_ == DarkDisplay::off);
    return Change::went_dark;
}

void DisplayRest::repaint() {
    if (dark_)
        display_.go_dark(how_ == DarkDisplay::off);
}

} // namespace signpost
