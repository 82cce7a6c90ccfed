#include "speech/spoken_item.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "content/numbers.h"
#include "content/recordings.h"
#include "speech/read_out_internal.h"

namespace signpost {

namespace {

std::vector<std::string> numbers_of(const Bundle& bundle) {
    std::vector<std::string> known;
    for (const auto& [id, contact] : bundle.contacts)
        for (const std::string& number : {contact.telephone, contact.text_number})
            if (!number.empty())
                known.push_back(digits_of(number));
    return known;
}

bool leads_to_a_place(const Item& item) {
    return item.action && std::holds_alternative<action::Open>(*item.action);
}

// What can be pressed is a link where it leads to another page, and else a button, however it looks.
std::optional<Word> word_for(const Item& item) {
    if (item.action && item.role != Role::number)
        return item.role == Role::link && leads_to_a_place(item) ? Word::said_link : Word::said_button;
    switch (item.role) {
    case Role::heading:
        return Word::said_heading;
    case Role::number:
        return Word::said_number;
    case Role::code:
        return Word::said_code;
    case Role::button:
    case Role::link:
    case Role::text:
    case Role::figure:
    case Role::clock:
    case Role::mark:
        break;
    }
    return std::nullopt;
}

bool ends_a_sentence(const std::string& text) {
    return !text.empty() && (text.ends_with('.') || text.ends_with('?') || text.ends_with('!') ||
                             text.ends_with(':') || text.ends_with("。") || text.ends_with("۔"));
}

// As a button is that was chosen: its sign is no word.
constexpr std::string_view tick = " \u2713";
bool is_ticked(const std::string& label) { return label.ends_with(tick); }

std::string words_of(const Item& item) {
    return is_ticked(item.label) ? item.label.substr(0, item.label.size() - tick.size()) : item.label;
}

bool is_pressed(const Item& item) { return item.action.has_value() && !turns_leaves(item); }

struct Count {
    std::size_t at = 0; // from 1
    std::size_t all = 0;
};

// Among what can be pressed and stands together: the content, or what every screen has.
Count count_of(const Items& items, std::size_t index) {
    Count count;
    for (std::size_t i = 0; i < items.size(); ++i)
        if (is_pressed(items[i]) && items[i].everywhere == items[index].everywhere) {
            ++count.all;
            count.at += i <= index ? 1 : 0;
        }
    return count;
}

// A translation of the cover may leave notices out: then those of the original stand there.
bool has_text(const CoverText& cover, const std::string& text) {
    return std::any_of(cover.notices.begin(), cover.notices.end(), [&](const CoverNotice& notice) {
        return notice.title == text ||
               std::find(notice.lines.begin(), notice.lines.end(), text) != notice.lines.end();
    });
}

// What is left behind where words were taken out before it: the mark that ended them.
std::string_view without_marks(std::string_view text) {
    constexpr std::array<std::string_view, 8> marks{" ", ".", ",", ":", "۔", "।", "。", "："};
    for (bool found = true; found;) {
        found = false;
        for (const std::string_view mark : marks)
            if (text.starts_with(mark)) {
                text.remove_prefix(mark.size());
                found = true;
            }
    }
    return text;
}

} // namespace

ItemReader::ItemReader(const Bundle& bundle, const Visit& visit, std::string site)
    : bundle_(bundle), visit_(visit), site_(std::move(site)), known_numbers_(numbers_of(bundle)) {}

const LanguageCode& ItemReader::visitors() const {
    return visit_.language.empty() ? bundle_.default_language : visit_.language;
}

const std::string& ItemReader::text_of(Word word) const {
    return bundle_.words.in(visit_.language)[static_cast<std::size_t>(word)];
}

// A word that a language leaves out is the same as in the bundle's own.
LanguageCode ItemReader::language_of(Word word) const {
    const bool same = text_of(word) == bundle_.words.original[static_cast<std::size_t>(word)];
    return same ? bundle_.default_language : visitors();
}

LanguageCode ItemReader::language_of_place(const Place& place) const {
    const Page* page = place.screen == Screen::page ? bundle_.page(place.id) : nullptr;
    if (page != nullptr)
        return language_of(page->text);
    const bool of_contact = place.screen == Screen::contact || is_of_a_number(place.screen);
    const Contact* contact = of_contact ? bundle_.contact(place.id) : nullptr;
    if (contact != nullptr)
        return language_of(contact->text);
    if (place.screen == Screen::start)
        return language_of(bundle_.start);
    if (place.screen == Screen::cover)
        return language_of(bundle_.cover_at(site_));
    return visitors();
}

LanguageCode ItemReader::language_of(const Item& item) const {
    if (item.action)
        if (const auto* choice = std::get_if<action::ChooseLanguage>(&*item.action))
            return choice->code;
    const Words& words = bundle_.words.in(visit_.language);
    const auto word = std::find(words.begin(), words.end(), words_of(item));
    if (word != words.end())
        return language_of(static_cast<Word>(word - words.begin()));
    if (item.everywhere)
        return bundle_.words.has(visitors()) ? visitors() : bundle_.default_language;
    if (item.action)
        if (const auto* open = std::get_if<action::Open>(&*item.action))
            return language_of_place(open->place);
    if (visit_.here.screen == Screen::cover && has_text(bundle_.cover_at(site_).original, item.label))
        return bundle_.default_language;
    return language_of_place(visit_.here);
}

// The first stretch of a label that is a word of the program in another language, and the longest there.
ItemReader::Stretch ItemReader::foreign_in(const std::string& label, std::size_t from,
                                           const LanguageCode& language) const {
    Stretch found{.from = label.size()};
    for (std::size_t i = 0; i < word_count; ++i) {
        const auto word = static_cast<Word>(i);
        const std::string& text = text_of(word);
        constexpr std::size_t shortest = 3; // "to" stands in many texts
        if (text.size() < shortest || language_of(word) == language)
            continue;
        const std::size_t at = label.find(text, from);
        if (at < found.from || (at == found.from && text.size() > found.size))
            found = {at, text.size(), language_of(word)};
    }
    return found;
}

Utterance ItemReader::spoken(std::string_view text, const LanguageCode& language) const {
    const auto said = bundle_.say.find(language);
    const std::string words =
        said == bundle_.say.end() ? std::string(text) : with_said_as(text, said->second);
    return recorded(read_out(words, language, known_numbers_), language);
}

Utterance ItemReader::recorded(std::string text, const LanguageCode& language) const {
    Utterance said{.text = std::move(text), .language = language};
    const auto there = bundle_.recordings.find(language);
    if (there == bundle_.recordings.end())
        return said;
    std::string key = recording_key(said.text);
    if (there->second.contains(key))
        said.recording = std::move(key);
    return said;
}

std::vector<Utterance> ItemReader::label(const Item& item) const {
    const LanguageCode language = language_of(item);
    if (item.role == Role::number || item.role == Role::code)
        return {recorded(number_read_out(item.label), language)};
    std::vector<Utterance> parts;
    const std::string words = words_of(item);
    const auto add = [&](std::size_t from, std::size_t until, const LanguageCode& voice) {
        const std::string_view text = without_marks(std::string_view(words).substr(from, until - from));
        if (!text.empty())
            parts.push_back(spoken(text, voice));
    };
    std::size_t from = 0;
    while (from < words.size()) {
        const Stretch foreign = foreign_in(words, from, language);
        add(from, foreign.from, language);
        add(foreign.from, foreign.from + foreign.size, foreign.language);
        from = foreign.from + foreign.size;
    }
    return parts;
}

Utterance ItemReader::said(Word word) const {
    const LanguageCode language = language_of(word);
    return spoken(text_of(word), language);
}

Utterance ItemReader::in_own_language(Word word) const {
    return spoken(bundle_.words.original[static_cast<std::size_t>(word)], bundle_.default_language);
}

Utterance ItemReader::said(Word word, std::size_t at, std::size_t all) const {
    Utterance said{text_of(word), language_of(word)};
    said.text = with_value(with_value(said.text, "at", std::to_string(at)), "all", std::to_string(all));
    return said;
}

std::vector<Utterance> ItemReader::own_words() const {
    std::vector<Utterance> all;
    for (const WordSpec& spec : word_specs())
        if (spec.read_by == WordSpec::ReadBy::listeners && spec.keeps == WordSpec::Keeps::nothing)
            all.push_back(said(spec.word));
    return all;
}

std::vector<Utterance> ItemReader::role_of(const Items& items, std::size_t index) const {
    std::vector<Utterance> parts;
    if (is_ticked(items[index].label))
        parts.push_back(said(Word::said_chosen));
    if (const auto word = word_for(items[index]))
        parts.push_back(said(*word));
    if (is_pressed(items[index]) && count_of(items, index).all > 1) {
        const Count count = count_of(items, index);
        parts.push_back(said(Word::said_place, count.at, count.all));
    }
    return parts;
}

std::vector<Utterance> ItemReader::said(const Items& items, std::size_t index) const {
    std::vector<Utterance> parts = label(items[index]);
    for (Utterance& part : role_of(items, index))
        parts.push_back(std::move(part));
    return joined(std::move(parts));
}

std::string in_short(const std::vector<Utterance>& said) {
    std::string line;
    for (const Utterance& one : said)
        line += (line.empty() ? "" : " | ") + one.language + ": " + one.text;
    return line;
}

std::vector<Utterance> joined(std::vector<Utterance> parts) {
    std::vector<Utterance> all;
    for (Utterance& part : parts) {
        const bool goes_on = !all.empty() && all.back().language == part.language && part.cue == Cue::none &&
                             all.back().recording.empty() && part.recording.empty();
        if (!goes_on) {
            all.push_back(std::move(part));
            continue;
        }
        all.back().text += (ends_a_sentence(all.back().text) ? " " : ", ") + part.text;
    }
    return all;
}

} // namespace signpost
