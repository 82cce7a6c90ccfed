#include <algorithm>
#include <utility>

#include "tour/tour_stops_internal.h"

namespace signpost {

namespace {

TourStop stop(const std::string& name, Place place, const BundlePtr& bundle) {
    TourStop made{name, {}, bundle, {}};
    made.state.visit.here = std::move(place);
    made.state.visit.arrived = tour_now;
    made.state.visit.last_touch = tour_now;
    return made;
}

TourStop asked_over(const std::string& name, Place place, const BundlePtr& bundle) {
    TourStop made = stop("idle-warning" + name, std::move(place), bundle);
    made.state.visit.warned = tour_now;
    return made;
}

// Where there is a number to dial, it stays in sight.
void add_idle_warnings(std::vector<TourStop>& all, const BundlePtr& bundle) {
    all.push_back(asked_over("", {Screen::home, {}}, bundle));
    all.push_back(asked_over("-emergency", {Screen::emergency, {}}, bundle));
    const auto& order = bundle->contact_order;
    const auto called = std::find_if(order.begin(), order.end(),
                                     [&](const std::string& id) { return has_number(*bundle, id); });
    if (called != order.end())
        all.push_back(asked_over("-contact", {Screen::contact, *called}, bundle));
}

// With headphones in: Start; and Start and Home while the voice stands on one of its own buttons.
void add_listening(std::vector<TourStop>& all, const BundlePtr& bundle) {
    all.push_back(stop("listen-start", {Screen::start, {}}, bundle));
    all.back().hearers = Hearers::one;
    for (const auto& [name, screen] :
         {std::pair{"listen-start-panel", Screen::start}, {"listen-home", Screen::home}}) {
        all.push_back(stop(name, {screen, {}}, bundle));
        all.back().hearers = Hearers::one;
        all.back().on_voice_button = Word::louder;
    }
}

} // namespace

std::vector<TourStop> tour_stops(const BundlePtr& bundle) {
    std::vector<TourStop> all;
    for (const Place& place : all_places(*bundle)) {
        if (!is_led_to(place, *bundle))
            continue;
        all.push_back(stop(name_of(place), place, bundle));
        if (place.screen == Screen::cover) {
            all.push_back(stop("cover-rested", place, bundle));
            all.back().cover_has_rested = true;
            add_idle_warnings(all, bundle);
        }
    }
    all.push_back(stop("stick-updated", {Screen::start, {}}, bundle));
    all.back().notice = StickNotice{.kind = StickNotice::Kind::updated};
    all.push_back(stop("stick-refused", {Screen::home, {}}, bundle));
    all.back().notice = StickNotice{.kind = StickNotice::Kind::refused, .reason = Reason::wrong_signature};
    add_listening(all, bundle);
    for (const auto& [id, site] : bundle->sites) {
        all.push_back(stop("cover-at-" + id, {Screen::cover, {}}, bundle));
        all.back().cover_has_rested = true;
        all.back().site = id;
    }
    all.push_back(stop("broken-bundle", {Screen::start, {}}, built_in_bundle()));
    return all;
}

} // namespace signpost
