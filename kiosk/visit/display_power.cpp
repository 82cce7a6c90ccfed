#include "visit/display_power.h"

#include <algorithm>

namespace signpost {

bool DisplayPower::may_be_dark(const WallTime& wall, const Visit& visit, Ms now) const {
    if (rules_.hours.empty() || day_of(wall) < rules_.made || is_within(rules_.hours, wall))
        return false;
    return visit.here.screen == Screen::start && now >= rests_from(visit);
}

Ms DisplayPower::rests_from(const Visit& visit) const {
    const Ms untouched = visit.last_touch + rules_.rest;
    return woken_ ? std::max(untouched, *woken_ + rules_.stays_on) : untouched;
}

std::optional<Ms> DisplayPower::next_tick(const Visit& visit, Ms now) const {
    const Ms from = rests_from(visit);
    return has_hours() && visit.here.screen == Screen::start && from > now ? std::optional(from)
                                                                           : std::nullopt;
}

void DisplayPower::tick(const WallTime& wall, const Visit& visit, Ms now) {
    dark_ = may_be_dark(wall, visit, now);
}

bool DisplayPower::touched(Ms now) {
    if (!dark_)
        return lit_ && now - *lit_ < rules_.settling;
    wake(now);
    return true;
}

void DisplayPower::wake(Ms now) {
    if (dark_)
        lit_ = now;
    woken_ = now;
    dark_ = false;
}

} // namespace signpost
