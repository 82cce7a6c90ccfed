#include "speech/spoken_item.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "base/character_kinds.h"
#include "base/espeak_voices.h"
#include "base/utf8.h"
#include "content/numbers.h"
#include "content/recordings.h"
#include "speech/read_out_internal.h"

namespace signpost {

namespace {

// To call, and what is pressed in danger.
std::vector<std::string> numbers_of(const Bundle& bundle) {
    std::vector<std::string> known;
    for (const auto& [id, contact] : bundle.contacts)
        for (const std::string& number : {contact.telephone, contact.text_number})
            if (!number.empty())
                known.push_back(digits_of(number));
    for (std::string& keys : keyed_in(bundle.words.original[static_cast<std::size_t>(Word::emergency_press)]))
        known.push_back(std::move(keys));
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

// With letters it is a text: "CORE to 82055".
bool is_read_by_digits(const Item& item) {
    const std::u32string all = to_utf32(item.label);
    return (item.role == Role::number || item.role == Role::code) &&
           std::none_of(all.begin(), all.end(), is_any_letter);
}

bool is_all_capitals(const std::string& word) {
    return !word.empty() &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string letter_by_letter(const std::string& word) {
    std::string letters;
    for (const char letter : word)
        letters.append(letters.empty() ? "" : " ").append(1, letter);
    return letters;
}

// What is to be texted is spelt: "CORE" as "C O R E", where it stands as a word.
std::string with_letters_apart(const std::string& text, const Bundle& bundle) {
    SaidAs spelt;
    for (const auto& [id, contact] : bundle.contacts)
        if (is_all_capitals(contact.text_word) && text.find(contact.text_word) != text.npos)
            spelt.emplace(contact.text_word, letter_by_letter(contact.text_word));
    return spelt.empty() ? text : with_said_as(text, spelt);
}

} // namespace

ItemReader::ItemReader(const Bundle& bundle, const Visit& visit, std::string site)
    : bundle_(bundle), visit_(visit), site_(std::move(site)), known_numbers_(numbers_of(bundle)),
      phrases_(program_phrases(bundle.words, visitors(), bundle.default_language)) {}

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
    if (item.counts_leaves)
        return language_of(Word::of);
    const Words& words = bundle_.words.in(visit_.language);
    const auto word = std::find(words.begin(), words.end(), words_of(item));
    if (word != words.end())
        return language_of(static_cast<Word>(word - words.begin()));
    if (const Phrase* phrase = phrase_that_is(words_of(item), phrases_))
        return phrase->language;
    if (item.everywhere)
        return bundle_.words.has(visitors()) ? visitors() : bundle_.default_language;
    if (item.action)
        if (const auto* open = std::get_if<action::Open>(&*item.action))
            return language_of_place(open->place);
    if (visit_.here.screen == Screen::cover && has_text(bundle_.cover_at(site_).original, item.label))
        return bundle_.default_language;
    return language_of_place(visit_.here);
}

// A number is what a visitor must understand, whoever's text it stands in. A voice that may not be there is
// not waited for.
LanguageCode ItemReader::language_of_numbers(const LanguageCode& otherwise) const {
    const bool has_voice = !wants_version(visitors()) && !espeak_voice(visitors(), {}).empty();
    return has_voice ? visitors() : otherwise;
}

// The program's words in another language, and what may stand in their gaps.
std::vector<Phrase> ItemReader::phrases_beside(const LanguageCode& language) const {
    std::vector<Phrase> beside;
    std::copy_if(phrases_.begin(), phrases_.end(), std::back_inserter(beside),
                 [&](const Phrase& phrase) { return phrase.fills || phrase.language != language; });
    return beside;
}

Utterance ItemReader::spoken(std::string_view text, const LanguageCode& language) const {
    const auto said = bundle_.say.find(language);
    const std::string words =
        said == bundle_.say.end() ? std::string(text) : with_said_as(text, said->second);
    return recorded(read_out(with_letters_apart(words, bundle_), language, known_numbers_), language);
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
    if (is_read_by_digits(item))
        return {recorded(number_read_out(item.label), language_of_numbers(language))};
    const std::string words = words_of(item);
    std::vector<Utterance> parts;
    for (const LabelPart& part :
         parted(words, phrases_beside(language), language, language_of_numbers(language)))
        parts.push_back(
            spoken(std::string_view(words).substr(part.from, part.until - part.from), part.language));
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
