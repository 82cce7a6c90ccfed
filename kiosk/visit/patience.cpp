// How long a visit may go untouched, and what is left of that.
#include <algorithm>

#include "visit/step.h"

namespace signpost {

// No default case: a new screen compiles only once somebody has decided whether it shows a number.
const Contact* contact_here(const Place& here, const Bundle& bundle) {
    switch (here.screen) {
    case Screen::contact:
    case Screen::take:
    case Screen::number:
    case Screen::code:
        return bundle.contact(here.id);
    case Screen::emergency:
        return bundle.contact(bundle.emergency_contact);
    case Screen::start:
    case Screen::home:
    case Screen::page:
    case Screen::looks:
    case Screen::languages:
    case Screen::cover:
    case Screen::staff_pin:
    case Screen::staff:
    case Screen::staff_site:
    case Screen::staff_clock:
        break;
    }
    return nullptr;
}

namespace {

bool is_dialled_from(const Place& here, const Bundle& bundle) {
    if (contact_here(here, bundle) != nullptr)
        return true;
    const Page* page = here.screen == Screen::page ? bundle.page(here.id) : nullptr;
    return page != nullptr && (!page->contacts.empty() || page->id == bundle.emergency_page);
}

} // namespace

Ms patience(const Place& here, const Bundle& bundle, const Rules& rules) {
    return is_dialled_from(here, bundle) ? std::max(rules.reading_idle, rules.idle_warning)
                                         : rules.idle_warning;
}

std::optional<Ms> next_tick(const State& state, const Bundle& bundle, const Rules& rules, Ms now) {
    const Visit& visit = state.visit;
    std::optional<Ms> next;
    const auto at = [&next](Ms when) { next = next ? std::min(*next, when) : when; };
    if (state.lock.locked_until)
        at(*state.lock.locked_until);
    if (visit.here.screen == Screen::cover) {
        if (rules.cover_return > Ms{0})
            at(visit.last_touch + rules.cover_return);
    } else if (visit.here.screen == Screen::start) {
        if (has_choices(visit))
            at(visit.last_touch + rules.idle_warning);
    } else if (visit.warned) {
        const Ms left = *visit.warned + rules.idle_countdown - now;
        at(now + (left > Ms{0} ? (left - Ms{1}) % 1000 + Ms{1} : Ms{0}));
    } else {
        at(visit.last_touch + patience(visit.here, bundle, rules));
    }
    return next;
}

int countdown_seconds(const Visit& visit, const Rules& rules, Ms now) {
    if (!visit.warned)
        return 0;
    const Ms left = *visit.warned + rules.idle_countdown - now;
    const auto seconds = static_cast<int>(std::max<Ms::rep>(0, (left.count() + 999) / 1000));
    return seconds == 1 ? 2 : seconds;
}

} // namespace signpost
