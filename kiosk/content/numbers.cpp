#include "content/numbers.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/characters.h"
#include "content/number_text_internal.h"
#include "content/placeholders_internal.h"
#include "toml/fields.h"

namespace signpost {

namespace {

// As an id is written: in small letters, with a hyphen for each space, _ and longer dash, and without what
// nobody sees.
std::string as_id(std::string_view name) {
    std::string id;
    for (const Positioned& c : seen_characters(trimmed(name))) {
        const bool parts = is_any_space(c.value) || is_any_dash(c.value) || c.value == U'_';
        const char32_t small = ascii_small(c.value);
        id += parts ? "-" : to_utf8({&small, 1});
    }
    while (id.starts_with('-'))
        id.erase(0, 1);
    while (id.ends_with('-'))
        id.pop_back();
    return id;
}

// "galop" of contact:galop, tel:galop, galop.telephone, galop|999 and "galop,".
std::string_view bare_name(std::string_view name) {
    constexpr std::string_view kind = "contact:";
    if (name.starts_with(kind))
        name.remove_prefix(kind.size());
    for (const std::string_view other : {"tel:", "phone:", "telephone:", "call:", "number:"})
        if (name.starts_with(other))
            name.remove_prefix(other.size());
    name = name.substr(0, name.find('|'));
    for (const std::string_view key : {".telephone", ".phone", ".number", ".call"})
        if (name.ends_with(key))
            name.remove_suffix(key.size());
    while (!name.empty() && std::string_view(",.;: )").find(name.back()) != name.npos)
        name.remove_suffix(1);
    return name;
}

// Where a placeholder of the program's own has its place; "" for any other.
std::string_view words_with(std::string_view name) {
    if (name == "count")
        return "the word idle_countdown";
    if (name == "day")
        return "the words opens_on and answers_on";
    if (name == "from" || name == "until")
        return "the word from_to";
    if (name == "month")
        return "the word checked_in";
    return name == "time" ? "words on opening hours" : "";
}

} // namespace

void Numbers::add(const std::string& id, ContactNumbers numbers) {
    for (const std::string& number : {digits_of(numbers.telephone), digits_of(numbers.text_number)})
        if (!number.empty())
            known_.push_back(number);
    if (!numbers.name.empty())
        names_.emplace(as_id(numbers.name), id);
    contacts_[id] = std::move(numbers);
}

std::vector<std::string> Numbers::ids() const {
    std::vector<std::string> ids;
    for (const auto& [id, numbers] : contacts_)
        ids.push_back(id);
    return ids;
}

bool Numbers::is_for_danger(const std::string& id) const {
    const std::string digits = digits_of(value_of(id));
    return digits == "999" || digits == "112";
}

std::string Numbers::value_of(std::string_view placeholder) const {
    const auto found = contacts_.find(std::string(id_in(placeholder)));
    if (found == contacts_.end())
        return "";
    if (without(placeholder, text_suffix) != placeholder)
        return found->second.text_number;
    if (without(placeholder, word_suffix) != placeholder)
        return found->second.text_word;
    return found->second.telephone;
}

void Numbers::check_placeholder(std::string_view name, std::size_t at, std::span<const std::string_view> kept,
                                std::vector<Mistake>& mistakes) const {
    const std::string id(id_in(name));
    if (const std::string meant = has(id) ? "" : meant_by(name); !meant.empty()) {
        mistakes.push_back(
            {at, "There is no contact called " + in_quotes(name) + ".", "Write {" + meant + "}."});
    } else if (name.starts_with("page:")) {
        mistakes.push_back({at, "{" + in_one_line(name) + "} names a page, and a page has no number.",
                            "Write a link: [words](" + in_one_line(name) + ")."});
    } else if (!is_id(id)) {
        mistakes.push_back({at, "{" + in_one_line(name) + "} names no contact.",
                            "Write {contact}, {contact.text} or {contact.word} with the contact's name from "
                            "contacts.toml."});
    } else if (const std::string_view where = words_with(name); !where.empty() && !has(id)) {
        mistakes.push_back(
            {at, "{" + std::string(name) + "} means something in " + std::string(where) + " alone.",
             "Delete it here."});
    } else if (const std::string near = has(id) ? "" : nearest(id, {kept.begin(), kept.end()});
               !near.empty()) {
        mistakes.push_back(
            {at, "{" + id + "} means nothing here.", "Did you mean {" + near + "}? Write it like that."});
    } else if (!has(id)) {
        mistakes.push_back({at, "There is no contact called " + in_quotes(id) + ".",
                            suggestion(id, ids(), "Add it to contacts.toml, or name one that is there.")});
    } else if (value_of(name).empty()) {
        const bool text = without(name, text_suffix) != name;
        const bool word = without(name, word_suffix) != name;
        const std::string what = text ? "text number" : word ? "text word" : "telephone number";
        const std::string key = text ? "text_number" : word ? "text_word" : "telephone";
        mistakes.push_back({at, "The contact " + in_quotes(id) + " has no " + what + ".",
                            "Add the key " + key + " to it in contacts.toml, or name another contact."});
    }
}

// The name of a contact that was written in another way: {Police-999}, {police–101}, {Victim Support}.
std::string Numbers::meant_by(std::string_view name) const {
    const std::string id(id_in(trimmed(name)));
    const std::string suffix(trimmed(name).substr(id.size()));
    const std::string written = as_id(bare_name(id));
    if (has(written))
        return written + suffix;
    if (const std::string digits = digits_of(id); digits.size() > 2 && digits.size() == written.size())
        if (const std::string placeholder = placeholder_for(called_digits(digits)); !placeholder.empty())
            return placeholder.substr(1, placeholder.size() - 2);
    const auto named = names_.find(written);
    return named == names_.end() ? "" : named->second + suffix;
}

namespace {

// What may have been typed for { and }.
constexpr std::array<std::pair<char, char>, 3> other_brackets{{{'(', ')'}, {'[', ']'}, {'<', '>'}}};

char closing_of(char open) {
    for (const auto& [left, right] : other_brackets)
        if (left == open)
            return right;
    return '\0';
}

// Whether the word before is one of those that a number follows: "call (galop)".
bool is_asked_to_call(std::string_view text, std::size_t at) {
    std::string_view before = trimmed(text.substr(0, at));
    before = before.substr(before.find_last_of(" \n.,") + 1); // npos + 1 is 0
    for (const std::string_view verb :
         {"call", "Call", "ring", "Ring", "phone", "Phone", "dial", "Dial", "text", "Text", "on", "to"})
        if (before == verb)
            return true;
    return false;
}

// An id that is no word of a language: (police-999) is meant as a placeholder, (galop) may be a remark.
bool is_unlike_words(const std::string& id) { return id.find_first_of("-0123456789") != id.npos; }

} // namespace

void Numbers::check_lookalikes(std::string_view text, std::vector<Mistake>& mistakes) const {
    constexpr std::size_t longest = 60; // bytes
    for (std::size_t at = text.find_first_of("([<"); at != text.npos;
         at = text.find_first_of("([<", at + 1)) {
        const std::size_t close = text.find(closing_of(text[at]), at);
        const bool is_link = close != text.npos && close + 1 < text.size() && text[close + 1] == '(';
        if (close == text.npos || close - at > longest || is_link)
            continue;
        const std::string_view inside = text.substr(at + 1, close - at - 1);
        const std::string meant = meant_by(inside);
        const std::string id(id_in(meant));
        if (meant.empty() || (text[at] == '(' && (as_id(id_in(inside)) != id ||
                                                  !(is_unlike_words(id) || is_asked_to_call(text, at)) ||
                                                  (at > 0 && text[at - 1] == ']'))))
            continue;
        mistakes.push_back({at,
                            in_quotes(text.substr(at, close - at + 1)) + " would be shown as it stands here.",
                            "Write {" + meant + "}, and the kiosk puts the number there."});
    }
}

// police-999 in the middle of a sentence.
void Numbers::check_bare(std::string_view text, std::vector<Mistake>& mistakes) const {
    constexpr std::string_view of_ids = "abcdefghijklmnopqrstuvwxyz0123456789-";
    for (const auto& [id, numbers] : contacts_) {
        if (id.find('-') == id.npos || id.find_first_of("0123456789") == id.npos)
            continue;
        for (std::size_t at = text.find(id); at != text.npos; at = text.find(id, at + 1)) {
            const std::string_view after = text.substr(at + id.size(), 1);
            const bool inside = (at > 0 && (of_ids.find(text[at - 1]) != of_ids.npos ||
                                            std::string_view("{([<:\"").find(text[at - 1]) != of_ids.npos)) ||
                                (!after.empty() && of_ids.find(after) != of_ids.npos);
            if (!inside && !after.starts_with('}'))
                mistakes.push_back({at, in_quotes(id) + " would be shown as it stands here.",
                                    "Write {" + id + "}, and the kiosk puts the number there."});
        }
    }
}

std::string Numbers::placeholder_for(const std::string& digits) const {
    // Two contacts may share a number: 999 is called, and texted by those who have registered. Who typed it
    // most likely meant a call.
    for (const auto& [id, numbers] : contacts_)
        if (called_digits(numbers.telephone) == digits)
            return "{" + id + "}";
    for (const auto& [id, numbers] : contacts_)
        if (called_digits(numbers.text_number) == digits)
            return "{" + id + ".text}";
    return "";
}

void Numbers::check_typed(std::string_view text, std::vector<Mistake>& mistakes) const {
    for (const FoundNumber& found : find_numbers(blanked(text), known_)) {
        const std::string placeholder = placeholder_for(called_digits(found.telephone));
        std::string written = in_one_line(text.substr(found.at, found.size));
        std::erase(written, '*');
        std::string remedy = placeholder.empty()
                                 ? "Add a contact with telephone = " + in_quotes(found.telephone) +
                                       " there, and write {its-name} here in place of "
                                 : "Write " + placeholder + " instead of ";
        mistakes.push_back({found.at,
                            "Telephone numbers live in contacts.toml alone, so that each is checked once.",
                            remedy + written + "."});
    }
}

std::vector<Numbers::Mistake> Numbers::check(std::string_view text,
                                             std::span<const std::string_view> kept) const {
    std::vector<Mistake> mistakes;
    for (std::size_t at = text.find_first_of("{}"); at != text.npos; at = text.find_first_of("{}", at)) {
        if (const std::size_t doubled = end_of_doubled(text, at); doubled != text.npos) {
            mistakes.push_back(
                {at, "This name stands between two brackets on each side.",
                 "Write {" + std::string(without_braces(text.substr(at, doubled - at))) + "}."});
            at = doubled;
            continue;
        }
        const std::size_t end = text[at] == '{' ? end_of_placeholder(text, at) : text.npos;
        if (end == text.npos) {
            mistakes.push_back({at, std::string("This ") + text[at] + " has no partner.",
                                "Write a contact's name between { and }, or delete it."});
            ++at;
            continue;
        }
        const std::string_view name = text.substr(at + 1, end - at - 2);
        if (at > 0 && std::string_view("$#%@").find(text[at - 1]) != text.npos)
            mistakes.push_back(
                {at - 1, in_quotes(text.substr(at - 1, 1)) + " before a name in brackets would be shown.",
                 "Write {" + in_one_line(name) + "} without it."});
        if (std::find(kept.begin(), kept.end(), name) == kept.end())
            check_placeholder(name, at, kept, mistakes);
        at = end;
    }
    check_lookalikes(text, mistakes);
    check_bare(blanked(text), mistakes);
    check_typed(text, mistakes);
    return mistakes;
}

std::string Numbers::fill(std::string_view text) const {
    std::string filled;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = text[at] == '{' ? end_of_placeholder(text, at) : text.npos;
        const std::string value = end == text.npos ? "" : value_of(text.substr(at + 1, end - at - 2));
        filled += value.empty() ? std::string(1, text[at]) : value;
        at = value.empty() ? at + 1 : end;
    }
    return filled;
}

} // namespace signpost
