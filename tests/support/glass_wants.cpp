#include "support/glass_wants.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <variant>

#include "screen/qr_code_internal.h"

namespace signpost::test {

namespace {

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
    return !is_neutral(screen) && !is_for_staff(screen);
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

void want_take(const Seen& seen, Faults& faults) {
    want_contact(seen, faults);
    for (const Word word : {Word::take_keeps, Word::write_down, Word::show_code})
        want_words(seen, seen.word(word), faults);
}

// A camera reads modules from 0.4 mm on, and what a pixel or two draw is no module.
void want_code(const Seen& seen, Faults& faults) {
    want_contact(seen, faults);
    want_words(seen, seen.word(Word::scan_code), faults);
    const std::string& number = seen.bundle.contact(seen.stop.place.id)->telephone;
    const float least = std::max(3.0F, seen.m.px(Mm{0.4F}));
    const auto across = static_cast<float>(qr_code_of(telephone_link(number)).across());
    if (!shows(seen, [&](const Item& item) {
            return item.role == Role::code && item.label == number && item.rect.w == item.rect.h &&
                   item.rect.w >= least * across;
        }))
        faults.push_back("no code of " + number);
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
    constexpr Mm small{330}; // 13 inches across
    const bool is_small = std::hypot(seen.m.width(), seen.m.height()) < seen.m.px(small);
    if (seen.bundle.languages.size() <= many_languages || !is_small)
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

} // namespace

bool is_whole(const Item& item) {
    return item.visible.w >= item.rect.w - 1 && item.visible.h >= item.rect.h - 1;
}

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
        return want_contact(seen, faults);
    case Screen::take:
        return want_take(seen, faults);
    case Screen::code:
        return want_code(seen, faults);
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
    case Screen::staff_site:
    case Screen::staff_clock:
        return;
    }
}

} // namespace signpost::test
