#include "visit/state.h"

#include <string>

namespace signpost {

bool is_locked(const StaffLock& lock, Ms now) { return lock.locked_until && now < *lock.locked_until; }

bool is_neutral(Screen screen) { return screen == Screen::start || screen == Screen::cover; }

int shown_text_size(const Visit& visit) { return is_for_staff(visit.here.screen) ? 0 : visit.text_size; }

bool is_for_staff(Screen screen) {
    return screen == Screen::staff || screen == Screen::staff_pin || screen == Screen::staff_site ||
           screen == Screen::staff_clock;
}

bool is_listening(const Visit& visit) {
    return visit.listening && visit.listening->stage != Listening::Stage::off;
}

bool has_choices(const Visit& visit) {
    return !visit.language.empty() || visit.text_size != 0 || visit.theme != Theme::light || visit.listening;
}

namespace {

void add_with_number(Screen screen, const Bundle& bundle, std::vector<Place>& all) {
    for (const std::string& id : bundle.contact_order)
        if (has_number(bundle, id))
            all.push_back({screen, id});
}

// Adds the places of `first` and of every screen after it: each case falls through to the next. There is no
// default case, so a new screen does not compile until it is in the list.
void add_from(Screen first, const Bundle& bundle, std::vector<Place>& all) {
    switch (first) {
    case Screen::start:
        all.push_back({Screen::start, {}});
        [[fallthrough]];
    case Screen::home:
        all.push_back({Screen::home, {}});
        [[fallthrough]];
    case Screen::page:
        for (const auto& [id, page] : bundle.pages)
            all.push_back({Screen::page, id});
        [[fallthrough]];
    case Screen::contact:
        for (const std::string& id : bundle.contact_order)
            all.push_back({Screen::contact, id});
        [[fallthrough]];
    case Screen::take:
        add_with_number(Screen::take, bundle, all);
        [[fallthrough]];
    case Screen::number:
        add_with_number(Screen::number, bundle, all);
        [[fallthrough]];
    case Screen::code:
        add_with_number(Screen::code, bundle, all);
        [[fallthrough]];
    case Screen::emergency:
        all.push_back({Screen::emergency, {}});
        [[fallthrough]];
    case Screen::looks:
        all.push_back({Screen::looks, {}});
        [[fallthrough]];
    case Screen::languages:
        all.push_back({Screen::languages, {}});
        [[fallthrough]];
    case Screen::cover:
        all.push_back({Screen::cover, {}});
        [[fallthrough]];
    case Screen::staff_pin:
        all.push_back({Screen::staff_pin, {}});
        [[fallthrough]];
    case Screen::staff:
        all.push_back({Screen::staff, {}});
        [[fallthrough]];
    case Screen::staff_site:
        all.push_back({Screen::staff_site, {}});
        [[fallthrough]];
    case Screen::staff_clock:
        all.push_back({Screen::staff_clock, {}});
    }
}

} // namespace

bool has_number(const Bundle& bundle, const std::string& contact) {
    const Contact* found = bundle.contact(contact);
    return found != nullptr && !found->telephone.empty();
}

bool is_of_a_number(Screen screen) {
    return screen == Screen::take || screen == Screen::number || screen == Screen::code;
}

std::vector<Place> all_places(const Bundle& bundle) {
    std::vector<Place> all;
    add_from(Screen::start, bundle, all);
    return all;
}

bool is_led_to(const Place& place, const Bundle& bundle) {
    if (place.screen == Screen::languages)
        return bundle.languages.size() > 1;
    return place.screen != Screen::staff_site || !bundle.sites.empty();
}

std::string name_of(const Place& place) {
    switch (place.screen) {
    case Screen::start:
        return "start";
    case Screen::home:
        return "home";
    case Screen::page:
        return "page-" + place.id;
    case Screen::contact:
        return "contact-" + place.id;
    case Screen::take:
        return "take-" + place.id;
    case Screen::number:
        return "number-" + place.id;
    case Screen::code:
        return "code-" + place.id;
    case Screen::emergency:
        return "emergency";
    case Screen::looks:
        return "looks";
    case Screen::languages:
        return "languages";
    case Screen::cover:
        return "cover";
    case Screen::staff_pin:
        return "staff-pin";
    case Screen::staff:
        return "staff";
    case Screen::staff_site:
        return "staff-site";
    case Screen::staff_clock:
        return "staff-clock";
    }
    return {};
}

} // namespace signpost
