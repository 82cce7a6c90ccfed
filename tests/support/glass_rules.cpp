#include "support/glass_rules.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <utility>
#include <variant>

#include "screen/draw.h"
#include "support/font_files.h"
#include "support/glass_wants.h"

namespace signpost::test {

namespace {

// A long text scrolls, and the edge that it scrolls under cuts it.
bool may_scroll(const GlassStop& stop) {
    switch (stop.place.screen) {
    case Screen::page:
    case Screen::contact:
    case Screen::emergency:
    case Screen::languages:
    case Screen::staff:
    case Screen::staff_site:
    case Screen::staff_clock:
        return !stop.asks;
    case Screen::start:
    case Screen::home:
    case Screen::take:
    case Screen::number:
    case Screen::code:
    case Screen::looks:
    case Screen::cover:
    case Screen::staff_pin:
        break;
    }
    return false;
}

// The voice's buttons are drawn when it stands on one.
bool is_for_ears(const Item& item) {
    return item.action && std::holds_alternative<action::Speak>(*item.action) && item.everywhere;
}

void find_cuts(const Seen& seen, Faults& faults) {
    for (const Item& item : seen.frame.items) {
        if (is_for_ears(item))
            continue;
        const bool across = item.role != Role::link && item.visible.h > 0 && item.visible.w < item.rect.w - 1;
        if (item.overfull)
            faults.push_back("its words leave its box: " + item.label);
        if (across || (!may_scroll(seen.stop) && !is_whole(item)))
            faults.push_back("cut: " + item.label);
    }
    for (const std::string& label : not_whole(seen.frame))
        faults.push_back("must be seen and is not: " + label);
}

// Who is told "1 of 1" looks for a second leaf.
void find_lone_leaves(const Seen& seen, Faults& faults) {
    for (const ScrollingColumn& column : seen.frame.columns)
        if (column.leaves.size() < 2)
            faults.emplace_back("the only leaf, and counted");
}

// A link's words stand in the text that they belong to.
bool may_lie_over(const Item& item) { return item.role == Role::link || item.role == Role::mark; }

void find_overlaps(const Seen& seen, Faults& faults) {
    const Items& items = seen.frame.items;
    for (auto a = items.begin(); a != items.end(); ++a)
        for (auto b = a + 1; b != items.end(); ++b)
            if (!may_lie_over(*a) && !may_lie_over(*b) && a->visible.w > 2 && a->visible.h > 2 &&
                a->visible.inset(1).overlaps(b->visible))
                faults.push_back("over one another: " + a->label + " | " + b->label);
}

// 15 mm, and a hair less for whole pixels; 12 mm, the least that is allowed, where the glass is small.
Mm least_target(const Metrics& m) {
    constexpr Mm small{330}; // 13 inches across
    return Mm{std::hypot(m.width(), m.height()) < m.px(small) ? 12.0F : 14.5F};
}

float gap_between(const Rect& a, const Rect& b) {
    const float across = std::max(a.x - b.right(), b.x - a.right());
    const float down = std::max(a.y - b.bottom(), b.y - a.bottom());
    return std::max(across, down);
}

// A link inside a text, which is as high as its line; an arm is none.
bool is_words(const Item& item) { return item.role == Role::link && item.point == 0; }

void find_bad_targets(const Seen& seen, Faults& faults) {
    const float least = seen.m.px(least_target(seen.m));
    const float apart = seen.m.px(Mm{2.9F});
    std::vector<const Item*> targets;
    for (const Item& item : seen.frame.items)
        if (item.action && !is_words(item) && is_whole(item))
            targets.push_back(&item);
    for (const Item* item : targets) {
        if (std::min(item->touch.w, item->touch.h) < least)
            faults.push_back("smaller than a finger: " + item->label);
        if (item->visible.y < seen.m.reach_top() - 1)
            faults.push_back("out of reach: " + item->label);
    }
    for (auto a = targets.begin(); a != targets.end(); ++a)
        for (auto b = a + 1; b != targets.end(); ++b)
            if (const float gap = gap_between((*a)->visible, (*b)->visible); gap >= 0 && gap < apart)
                faults.push_back("nearer than 3 mm: " + (*a)->label + " | " + (*b)->label);
}

} // namespace

std::vector<GlassStop> glass_stops(const Bundle& bundle) {
    std::vector<GlassStop> stops;
    for (const Place& place : all_places(bundle))
        if (place.screen != Screen::languages || bundle.languages.size() > 1) // nothing leads there
            stops.push_back({name_of(place), place});
    std::vector<Place> asked{{Screen::home, {}}, {Screen::emergency, {}}};
    for (const std::string& id : bundle.contact_order)
        asked.push_back({Screen::contact, id});
    for (const Place& place : asked)
        stops.push_back({"question on " + name_of(place), place, true});
    return stops;
}

OnGlass::OnGlass(BundlePtr bundle, const NamedGlass& glass)
    : bundle_(std::move(bundle)), glass_(choose_glass(glass.px, {.size = glass.mm}, {}).glass),
      fonts_(font_files()) {}

Metrics OnGlass::metrics(const GlassStop& stop, const GlassLook& look) {
    return make_metrics(fonts_, glass_, is_neutral(stop.place.screen) ? 0 : look.text_size);
}

Frame OnGlass::frame(const GlassStop& stop, const GlassLook& look, ScrolledTo scrolled) {
    State state;
    state.visit.scroll_em[scrolled.column] = scrolled.em;
    state.visit.here = stop.place;
    state.visit.language = look.language;
    state.visit.text_size = look.text_size;
    state.visit.theme = look.theme;
    if (stop.asks)
        state.visit.warned = Ms{0};
    const bool begins = is_neutral(stop.place.screen) || is_for_staff(stop.place.screen);
    if (look.listens && !begins)
        state.visit.listening.emplace();
    const Rules rules{.has_pin = true, .hearers = look.listens ? Hearers::one : Hearers::nobody};
    const StaffFacts staff{.version = "1", .has_pin = true};
    const Metrics m = metrics(stop, look);
    return stage_.lay_out({.state = state,
                           .bundle = *bundle_,
                           .rules = rules,
                           .staff = staff,
                           .metrics = m,
                           .wall = {2026, 11, 23, 10, 42, 1},
                           .cover_has_rested = true});
}

std::vector<std::string> OnGlass::faults(const GlassStop& stop, const GlassLook& look) {
    const Frame laid_out = frame(stop, look);
    const Metrics m = metrics(stop, look);
    const Seen seen{*bundle_, stop, m, look.language, laid_out};
    Faults faults;
    want_in_sight(seen, faults);
    find_cuts(seen, faults);
    find_lone_leaves(seen, faults);
    find_overlaps(seen, faults);
    find_bad_targets(seen, faults);
    return faults;
}

namespace {

// How much of an item leaf after leaf has shown, from its top: leaves are looked at in their order.
struct Shown {
    float height = 0;
    float until = 0;
    bool skipped = false;
    bool again = false; // a line of it, on two leaves
};

// Each leaf lists the same items, those of the bar and its count aside.
void note_shown(const Item& item, Shown& shown) {
    constexpr float hair = 2; // px
    shown.height = item.rect.h;
    if (item.visible.h <= 0)
        return;
    const float from = item.visible.y - item.rect.y;
    shown.skipped = shown.skipped || from > shown.until + hair;
    const bool may_stand_still = is_whole(item);
    shown.again = shown.again || (item.role == Role::text && !may_stand_still && from < shown.until - hair);
    shown.until = std::max(shown.until, item.visible.bottom() - item.rect.y);
}

} // namespace

std::vector<Frame> OnGlass::leaves(const GlassStop& stop, const GlassLook& look) {
    std::vector<Frame> all;
    for (const ScrollingColumn& column : frame(stop, look).columns)
        for (const float leaf : column.leaves)
            all.push_back(frame(stop, look, {column.column, leaf}));
    return all;
}

std::vector<std::string> OnGlass::cut_arms(const GlassStop& stop, const GlassLook& look) {
    std::vector<std::string> labels;
    for (const Frame& leaf : leaves(stop, look))
        for (const Item& item : leaf.items)
            if (item.point != 0 && item.visible.h > 0 && (item.torn || !is_whole(item)))
                labels.push_back((item.torn ? "torn: " : "cut: ") + item.label);
    return labels;
}

std::vector<std::string> OnGlass::unread(const GlassStop& stop, const GlassLook& look) {
    std::map<std::pair<Role, std::string>, Shown> all;
    for (const Frame& leaf : leaves(stop, look))
        for (const Item& item : leaf.items)
            if (item.role != Role::link || item.point > 0)
                note_shown(item, all[{item.role, item.label}]);
    std::vector<std::string> labels;
    const float edge = metrics(stop, look).px(Mm{6}); // of a box, which may be lost
    for (const auto& [item, shown] : all)
        if (shown.skipped || shown.again || shown.until < shown.height - edge)
            labels.push_back((shown.again ? "again: " : "") + item.second);
    return labels;
}

float OnGlass::letter_degrees() {
    const Metrics m = make_metrics(fonts_, glass_, 0);
    const float mm = static_cast<float>(fonts_.capital_height(m.base_em)) / m.scale.px_per_mm();
    return std::atan(mm / glass_.viewing_distance.value) * 180 / std::numbers::pi_v<float>;
}

} // namespace signpost::test
