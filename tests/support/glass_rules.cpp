#include "support/glass_rules.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numbers>
#include <utility>
#include <variant>

#include "screen/draw.h"
#include "support/font_files.h"

namespace signpost::test {

namespace {

using Faults = std::vector<std::string>;

struct Seen {
    const Bundle& bundle;
    const GlassStop& stop;
    const Metrics& m;
    const LanguageCode& language;
    const Frame& frame;

    [[nodiscard]] const std::string& word(Word which) const {
        return bundle.words.in(language).at(static_cast<std::size_t>(which));
    }
};

bool is_whole(const Item& item) {
    return item.visible.w >= item.rect.w - 1 && item.visible.h >= item.rect.h - 1;
}

bool shows(const Seen& seen, const std::function<bool(const Item&)>& wanted) {
    return std::any_of(seen.frame.items.begin(), seen.frame.items.end(),
                       [&](const Item& item) { return is_whole(item) && wanted(item); });
}

// Words may be joined with others on one button, or broken over lines.
bool shows_words(const Seen& seen, const std::string& words) {
    return shows(seen, [&](const Item& item) { return item.label.find(words) != std::string::npos; });
}

void want_words(const Seen& seen, const std::string& words, Faults& faults) {
    if (!words.empty() && !shows_words(seen, words))
        faults.push_back("not in sight: " + words);
}

template <class Wanted> bool does(const Item& item) {
    return item.action && std::holds_alternative<Wanted>(*item.action);
}

bool leads_to(const Item& item, Screen screen) {
    const auto* open = item.action ? std::get_if<action::Open>(&*item.action) : nullptr;
    return open != nullptr && open->place.screen == screen;
}

bool is_for_visitors(const GlassStop& stop) {
    const Screen screen = stop.place.screen;
    return !is_neutral(screen) && screen != Screen::staff && screen != Screen::staff_pin;
}

void want_bar(const Seen& seen, Faults& faults) {
    if (!shows(seen, [](const Item& item) { return item.on_down && does<action::Hide>(item); }))
        faults.emplace_back("no Hide");
    const bool is_emergency = seen.stop.place.screen == Screen::emergency && !seen.stop.asks;
    if (!is_emergency && !shows(seen, [](const Item& item) { return leads_to(item, Screen::emergency); }))
        faults.emplace_back("no way to 999");
    const auto back = [](const Item& item) {
        return does<action::Back>(item) || does<action::Touched>(item);
    };
    if (!shows(seen, back))
        faults.emplace_back("no way back");
}

void want_home(const Seen& seen, Faults& faults) {
    for (const std::string& id : seen.bundle.topics)
        want_words(seen, seen.bundle.page(id)->text.in(seen.language).title, faults);
}

void want_contact(const Seen& seen, Faults& faults) {
    const Contact& contact = *seen.bundle.contact(seen.stop.place.id);
    want_words(seen, contact.text.in(seen.language).name, faults);
    want_words(seen, contact.telephone, faults);
}

void want_emergency(const Seen& seen, Faults& faults) {
    want_words(seen, seen.bundle.contact(seen.bundle.emergency_contact)->telephone, faults);
    want_words(seen, seen.word(Word::emergency_cannot_call), faults);
    want_words(seen, seen.word(Word::emergency_say), faults);
}

void want_cover(const Seen& seen, Faults& faults) {
    for (const CoverHours& row : seen.bundle.cover.in(seen.language).hours)
        want_words(seen, row.open, faults);
    want_words(seen, "10:42", faults);
    want_words(seen, seen.bundle.cover.in(seen.language).button, faults);
}

// How many of its lines must be seen the page itself marks: find_cuts() looks at what is marked.
void want_page(const Seen& seen, Faults& faults) {
    want_words(seen, seen.bundle.page(seen.stop.place.id)->text.in(seen.language).title, faults);
}

void want_languages(const Seen& seen, Faults& faults) {
    constexpr std::size_t most = 8;
    if (seen.bundle.languages.size() <= most)
        for (const Language& language : seen.bundle.languages)
            want_words(seen, language.name, faults);
}

void want_looks(const Seen& seen, Faults& faults) {
    for (const Word word : {Word::size_normal, Word::size_large, Word::size_largest, Word::contrast_light,
                            Word::contrast_dark, Word::contrast_yellow})
        want_words(seen, seen.word(word), faults);
}

void want_question(const Seen& seen, Faults& faults) {
    want_words(seen, seen.word(Word::idle_question), faults);
    want_words(seen, seen.word(Word::idle_stay), faults);
    const Bundle& bundle = seen.bundle;
    if (seen.stop.place.screen == Screen::contact)
        want_words(seen, bundle.contact(seen.stop.place.id)->telephone, faults);
    if (seen.stop.place.screen == Screen::emergency)
        want_words(seen, bundle.contact(bundle.emergency_contact)->telephone, faults);
}

// With more than eight languages the smallest glass has room for these alone beside the title.
void want_start(const Seen& seen, Faults& faults) {
    constexpr std::size_t many_languages = 8;
    const StartText& start = seen.bundle.start.in(seen.language);
    want_words(seen, start.title, faults);
    want_words(seen, start.button, faults);
    if (seen.bundle.languages.size() <= many_languages || !seen.m.compact())
        want_words(seen, start.subtitle, faults);
}

void want_keys(const Seen& seen, Faults& faults) {
    for (char digit = '0'; digit <= '9'; ++digit)
        if (!shows(seen, [&](const Item& item) {
                const auto* key = item.action ? std::get_if<action::PinDigit>(&*item.action) : nullptr;
                return key != nullptr && key->digit == digit;
            }))
            faults.push_back(std::string("not in sight: the key ") + digit);
}

// The table of what must be in sight, screen by screen.
void want_in_sight(const Seen& seen, Faults& faults) {
    if (is_for_visitors(seen.stop))
        want_bar(seen, faults);
    if (seen.stop.asks)
        return want_question(seen, faults);
    switch (seen.stop.place.screen) {
    case Screen::start:
        return want_start(seen, faults);
    case Screen::home:
        return want_home(seen, faults);
    case Screen::page:
        return want_page(seen, faults);
    case Screen::contact:
    case Screen::number:
        return want_contact(seen, faults);
    case Screen::emergency:
        return want_emergency(seen, faults);
    case Screen::looks:
        return want_looks(seen, faults);
    case Screen::languages:
        return want_languages(seen, faults);
    case Screen::cover:
        return want_cover(seen, faults);
    case Screen::staff_pin:
        return want_keys(seen, faults);
    case Screen::staff:
        return;
    }
}

// A long text scrolls, and the edge that it scrolls under cuts it.
bool may_scroll(const GlassStop& stop) {
    switch (stop.place.screen) {
    case Screen::page:
    case Screen::contact:
    case Screen::emergency:
    case Screen::languages:
    case Screen::staff:
        return !stop.asks;
    case Screen::start:
    case Screen::home:
    case Screen::number:
    case Screen::looks:
    case Screen::cover:
    case Screen::staff_pin:
        break;
    }
    return false;
}

void find_cuts(const Seen& seen, Faults& faults) {
    for (const Item& item : seen.frame.items) {
        const bool across = item.role != Role::link && item.visible.h > 0 && item.visible.w < item.rect.w - 1;
        if (across || (!may_scroll(seen.stop) && !is_whole(item)))
            faults.push_back("cut: " + item.label);
    }
    for (const std::string& label : not_whole(seen.frame))
        faults.push_back("must be seen and is not: " + label);
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

void find_bad_targets(const Seen& seen, Faults& faults) {
    const float least = seen.m.px(least_target(seen.m));
    const float apart = seen.m.px(Mm{2.9F});
    std::vector<const Item*> targets;
    for (const Item& item : seen.frame.items)
        if (item.action && item.role != Role::link && is_whole(item))
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

std::string called(const Place& place) {
    switch (place.screen) {
    case Screen::start:
        return "start";
    case Screen::home:
        return "home";
    case Screen::page:
        return "page " + place.id;
    case Screen::contact:
        return "contact " + place.id;
    case Screen::number:
        return "number of " + place.id;
    case Screen::emergency:
        return "emergency";
    case Screen::looks:
        return "looks";
    case Screen::languages:
        return "languages";
    case Screen::cover:
        return "cover";
    case Screen::staff_pin:
        return "staff PIN";
    case Screen::staff:
        return "staff";
    }
    return {};
}

} // namespace

std::vector<GlassStop> glass_stops(const Bundle& bundle) {
    std::vector<GlassStop> stops;
    for (const Place& place : all_places(bundle))
        if (place.screen != Screen::languages || bundle.languages.size() > 1) // nothing leads there
            stops.push_back({called(place), place});
    std::vector<Place> asked{{Screen::home, {}}, {Screen::emergency, {}}};
    for (const std::string& id : bundle.contact_order)
        asked.push_back({Screen::contact, id});
    for (const Place& place : asked)
        stops.push_back({"question on " + called(place), place, true});
    return stops;
}

OnGlass::OnGlass(BundlePtr bundle, const NamedGlass& glass)
    : bundle_(std::move(bundle)), glass_(choose_glass(glass.px, {.size = glass.mm}, {}).glass),
      fonts_(font_files()) {}

Metrics OnGlass::metrics(const GlassStop& stop, const GlassLook& look) {
    return make_metrics(fonts_, glass_, is_neutral(stop.place.screen) ? 0 : look.text_size);
}

Frame OnGlass::frame(const GlassStop& stop, const GlassLook& look) {
    State state;
    state.visit.here = stop.place;
    state.visit.language = look.language;
    state.visit.text_size = look.text_size;
    state.visit.theme = look.theme;
    if (stop.asks)
        state.visit.warned = Ms{0};
    const Rules rules{.has_pin = true};
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
    find_overlaps(seen, faults);
    find_bad_targets(seen, faults);
    return faults;
}

float OnGlass::letter_degrees() {
    const Metrics m = make_metrics(fonts_, glass_, 0);
    const float mm = static_cast<float>(fonts_.capital_height(m.base_em)) / m.scale.px_per_mm();
    return std::atan(mm / glass_.viewing_distance.value) * 180 / std::numbers::pi_v<float>;
}

} // namespace signpost::test
