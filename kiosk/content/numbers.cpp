#include "content/numbers.h"

#include <algorithm>
#include <utility>

#include "base/characters.h"
#include "toml/fields.h"

namespace signpost {

namespace {

constexpr std::string_view text_suffix = ".text";
constexpr std::string_view word_suffix = ".word";

std::string_view without(std::string_view name, std::string_view suffix) {
    const bool has_suffix = name.size() > suffix.size() && name.substr(name.size() - suffix.size()) == suffix;
    return has_suffix ? name.substr(0, name.size() - suffix.size()) : name;
}

std::string_view id_in(std::string_view name) { return without(without(name, text_suffix), word_suffix); }

// The byte after the } of the placeholder that opens at `open`; npos where there is none before the next {.
std::size_t end_of_placeholder(std::string_view text, std::size_t open) {
    const std::size_t close = text.find_first_of("{}", open + 1);
    return close == text.npos || text[close] == '{' ? text.npos : close + 1;
}

// Placeholders as spaces of the same length, so that places stay and their digits are not taken for typed
// ones.
std::string blanked(std::string_view text) {
    std::string plain(text);
    for (std::size_t open = plain.find('{'); open != plain.npos; open = plain.find('{', open + 1))
        if (const std::size_t end = end_of_placeholder(plain, open); end != plain.npos)
            std::fill(plain.begin() + static_cast<std::ptrdiff_t>(open),
                      plain.begin() + static_cast<std::ptrdiff_t>(end), '\t');
    return plain;
}

// Where a placeholder of the program's own has its place; "" for any other.
std::string_view words_with(std::string_view name) {
    if (name == "count")
        return "the word idle_countdown";
    if (name == "day")
        return "the word opens_on";
    return name == "time" ? "the words open_until, opens_today and opens_on" : "";
}

} // namespace

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

void Numbers::check_placeholder(std::string_view name, std::size_t at, std::vector<Finding>& findings) const {
    const std::string id(id_in(name));
    if (!is_id(id)) {
        findings.push_back({at, "{" + in_one_line(name) + "} names no contact.",
                            "Write {contact}, {contact.text} or {contact.word} with the contact's name from "
                            "contacts.toml."});
    } else if (const std::string_view where = words_with(name); !where.empty() && !has(id)) {
        findings.push_back(
            {at, "{" + std::string(name) + "} means something in " + std::string(where) + " alone.",
             "Delete it here."});
    } else if (!has(id)) {
        findings.push_back({at, "There is no contact called " + in_quotes(id) + ".",
                            suggestion(id, ids(), "Add it to contacts.toml, or name one that is there.")});
    } else if (value_of(name).empty()) {
        const bool text = without(name, text_suffix) != name;
        const bool word = without(name, word_suffix) != name;
        const std::string what = text ? "text number" : word ? "text word" : "telephone number";
        const std::string key = text ? "text_number" : word ? "text_word" : "telephone";
        findings.push_back({at, "The contact " + in_quotes(id) + " has no " + what + ".",
                            "Add the key " + key + " to it in contacts.toml, or name another contact."});
    }
}

std::string Numbers::placeholder_for(const std::string& digits) const {
    // Two contacts may share a number: 999 is called, and texted by those who have registered. Who typed it
    // most likely meant a call.
    for (const auto& [id, numbers] : contacts_)
        if (digits_of(numbers.telephone) == digits)
            return "{" + id + "}";
    for (const auto& [id, numbers] : contacts_)
        if (digits_of(numbers.text_number) == digits)
            return "{" + id + ".text}";
    return "";
}

void Numbers::check_typed(std::string_view text, std::vector<Finding>& findings) const {
    std::vector<std::string> known;
    for (const auto& [id, numbers] : contacts_)
        for (const std::string& number : {digits_of(numbers.telephone), digits_of(numbers.text_number)})
            if (!number.empty())
                known.push_back(number);
    const std::string plain = blanked(text);
    for (const FoundNumber& found : find_numbers(plain, known)) {
        const std::string placeholder = placeholder_for(found.digits);
        std::string written = in_one_line(text.substr(found.at, found.size));
        std::erase_if(written, [](char c) { return c == '(' || c == ')' || c == '*'; });
        std::string remedy = placeholder.empty() ? "Add a contact with " : "Write ";
        if (placeholder.empty())
            remedy.append(written).append(" there, and write {its-name} here.");
        else
            remedy.append(placeholder).append(" instead of ").append(written).append(".");
        findings.push_back({found.at,
                            "Telephone numbers live in contacts.toml alone, so that each is checked once.",
                            std::move(remedy)});
    }
}

std::vector<Numbers::Finding> Numbers::check(std::string_view text, Typed typed,
                                             std::span<const std::string_view> kept) const {
    std::vector<Finding> findings;
    for (std::size_t at = text.find_first_of("{}"); at != text.npos; at = text.find_first_of("{}", at)) {
        const std::size_t end = text[at] == '{' ? end_of_placeholder(text, at) : text.npos;
        if (end == text.npos) {
            findings.push_back({at, std::string("This ") + text[at] + " has no partner.",
                                "Write a contact's name between { and }, or delete it."});
            ++at;
            continue;
        }
        const std::string_view name = text.substr(at + 1, end - at - 2);
        if (std::find(kept.begin(), kept.end(), name) == kept.end())
            check_placeholder(name, at, findings);
        at = end;
    }
    if (typed == Typed::refused)
        check_typed(text, findings);
    return findings;
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
