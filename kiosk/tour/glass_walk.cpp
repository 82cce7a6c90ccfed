#include <algorithm>
#include <utility>

#include "screen/draw.h"
#include "tour/glass_walk_internal.h"

namespace signpost {

namespace {

std::string called(const Place& place) {
    switch (place.screen) {
    case Screen::start:
        return "the first screen";
    case Screen::home:
        return "Home";
    case Screen::page:
        return "the page " + place.id;
    case Screen::contact:
        return "the contact " + place.id;
    case Screen::take:
        return "the ways to take the number of " + place.id;
    case Screen::number:
        return "the number of " + place.id;
    case Screen::code:
        return "the code of " + place.id;
    case Screen::emergency:
        return "the emergency screen";
    case Screen::looks:
        return "the choice of letters and colours";
    case Screen::languages:
        return "the languages";
    case Screen::cover:
        return "the cover";
    case Screen::staff_pin:
        return "the PIN's keys";
    case Screen::staff:
        return "the staff screen";
    case Screen::staff_site:
        return "the choice of the place";
    case Screen::staff_clock:
        return "the setting of the clock";
    }
    return {};
}

} // namespace

GlassWalk::GlassWalk(BundlePtr bundle, const Glass& glass, const std::vector<std::string>& sites,
                     FileBytes& fonts)
    : bundle_(std::move(bundle)), glass_(glass), stops_(stops_of(*bundle_, sites)), fonts_(fonts),
      stage_(fonts_, 0, Rotation::none) {}

std::vector<GlassWalk::Stop> GlassWalk::stops_of(const Bundle& bundle,
                                                 const std::vector<std::string>& sites) {
    std::vector<Stop> made;
    for (const std::string& site : sites)
        made.push_back({"the cover of " + site, {Screen::cover, {}}, false, site});
    for (const Place& place : all_places(bundle))
        if (is_led_to(place, bundle))
            made.push_back({called(place), place});
    std::vector<Place> asked{{Screen::home, {}}, {Screen::emergency, {}}};
    if (!bundle.contact_order.empty())
        asked.push_back({Screen::contact, bundle.contact_order.front()});
    for (const Place& place : asked)
        made.push_back({"the question whether somebody is there, on " + called(place), place, true, {}});
    // The few lines that are told are first of all about the screens that everybody meets.
    std::stable_partition(made.begin(), made.end(), [](const Stop& stop) {
        return stop.place.screen != Screen::contact && !is_of_a_number(stop.place.screen) &&
               stop.place.screen != Screen::page;
    });
    return made;
}

std::size_t GlassWalk::count() const {
    return stops_.size() * static_cast<std::size_t>(text_size_steps) * bundle_->languages.size();
}

std::optional<std::string> GlassWalk::first_cut(const Stop& stop, int text_size,
                                                const LanguageCode& language) {
    State state;
    state.visit.here = stop.place;
    state.visit.text_size = text_size;
    state.visit.language = language;
    if (stop.asks)
        state.visit.warned = Ms{0};
    const Rules rules{.site = stop.site};
    const StaffFacts staff;
    constexpr WallTime monday{2026, 11, 23, 10, 42, 1}; // today's row is bold, and so the widest
    const View view{.state = state,
                    .bundle = *bundle_,
                    .rules = rules,
                    .staff = staff,
                    .metrics = make_metrics(fonts_, glass_, shown_text_size(state.visit)),
                    .wall = monday,
                    .cover_has_rested = true};
    const auto labels = not_whole(stage_.lay_out(view));
    return labels.empty() ? std::nullopt : std::optional(labels.front());
}

std::string GlassWalk::step() {
    const std::size_t which = next_++;
    const Stop& stop = stops_[which % stops_.size()];
    const std::size_t round = which / stops_.size();
    const int text_size = static_cast<int>(round % static_cast<std::size_t>(text_size_steps));
    const Language& language = bundle_->languages[round / static_cast<std::size_t>(text_size_steps)];
    if (is_neutral(stop.place.screen) && text_size > 0) // it keeps the first size whatever was chosen
        return {};
    const auto cut = first_cut(stop, text_size, language.code);
    if (!cut)
        return {};
    constexpr std::size_t longest = 60; // a longer text names nothing
    const bool named = cut->size() <= longest;
    return stop.name + " (" + language.code + ", text size " + std::to_string(text_size + 1) +
           (named ? ": " + *cut : "") + ")";
}

} // namespace signpost
