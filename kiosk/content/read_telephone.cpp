// A number to call or to text as somebody typed it, and what most likely was meant by one that is none.
#include <algorithm>

#include "base/character_kinds.h"
#include "base/characters.h"
#include "base/utf8.h"
#include "content/bundle_reading_internal.h"
#include "content/number_text_internal.h"

namespace signpost {

namespace {

// Without 18001 or 18002, which a text phone calls before any number for the relay service.
std::string without_relay(std::string digits) {
    constexpr std::size_t prefix = 5; // digits
    const bool is_relayed = digits.starts_with("18001") || digits.starts_with("18002");
    return is_relayed && digits.size() > prefix ? digits.substr(prefix) : digits;
}

// Digits in groups with one space between them: what everybody recognises as a number to call.
bool is_telephone(std::string_view text) {
    bool after_digit = false;
    for (const char c : text) {
        if (c != ' ' && (c < '0' || c > '9'))
            return false;
        if (c == ' ' && !after_digit)
            return false;
        after_digit = c != ' ';
    }
    const std::string digits = without_relay(digits_of(text));
    return after_digit && digits.size() >= 3 && digits.size() <= 15;
}

// The digits that letters and marks were typed for: "0808 168 9111" of "O8O8-168-9III".
std::string with_digits_alone(const std::string& text) {
    std::string digits;
    for (const char c : trimmed(text)) {
        const unsigned digit = digit_meant(static_cast<unsigned char>(c));
        const bool parts = c == ' ' || c == '-' || c == '.' || c == '(' || c == ')' || c == '/';
        if (!parts)
            digits += digit < 10 ? static_cast<char>('0' + digit) : c;
        else if (!digits.empty() && !digits.ends_with(' '))
            digits += ' ';
    }
    return digits;
}

// "999" of "999 or 112", where words follow; "" where the digits may be half of a number.
std::string number_before_words(const std::string& text) {
    constexpr std::size_t fewest_of_whole = 9;
    const std::size_t end = std::min(text.find_first_not_of("0123456789 "), text.size());
    const std::string first(trimmed(std::string_view(text).substr(0, end)));
    const bool words_follow = end < text.size() && (is_ascii_letter(text[end]) || text[end] == '(');
    const std::size_t digits = digits_of(first).size();
    const bool is_whole = digits == 3 || digits >= fewest_of_whole;
    return words_follow && is_whole && is_telephone(first) ? first : "";
}

// What the text means, as far as it can be read off; else a number for examples.
std::string number_meant(const std::string& text) {
    std::string digits = with_digits_alone(text);
    if (is_telephone(digits) && !digits.starts_with("44"))
        return digits;
    if (const std::string first = number_before_words(text); !first.empty())
        return first;
    const std::vector<FoundNumber> found = find_numbers(text, {});
    const bool is_first = !found.empty() && digits_of(text.substr(0, found.front().at)).empty();
    return is_first && is_telephone(found.front().telephone) ? found.front().telephone : "01632 960 123";
}

// What in the text is neither a digit nor a single space: the word, the mark, the letter. "" for none.
std::string odd_part_of(std::string_view text) {
    const std::size_t at = text.find_first_not_of("0123456789 ");
    if (at == text.npos)
        return "";
    std::size_t end = at;
    while (end < text.size() && is_ascii_letter(text[end]))
        ++end;
    return std::string(text.substr(at, std::max(end - at, character_at(text, at).bytes)));
}

// Where what is no number belongs, so that visitors read it.
std::string_view keys_beside(std::string_view key) {
    return key == "telephone" ? "hours, how and expect" : "text_word and text_note";
}

} // namespace

std::string read_telephone(Fields& fields, const FieldSpec& field) {
    const std::string key(field.key);
    const TomlValue* value = fields.text(field);
    if (value == nullptr)
        return fields.has(key) ? unreadable_number : "";
    if (is_telephone(value->text))
        return value->text;
    if (fields.has_odd_space(*value))
        return unreadable_number;
    const std::string odd = odd_part_of(value->text);
    fields.note(value->place,
                in_quotes(key) + " must hold 3 to 15 digits, with single spaces between them at most" +
                    (odd.empty() ? "." : ", and has " + in_quotes(odd) + "."),
                "Write it like this: " + key + " = " + in_quotes(number_meant(value->text)) +
                    ". What else there is to say has keys of its own, such as " +
                    std::string(keys_beside(key)) + ".");
    return unreadable_number;
}

} // namespace signpost
