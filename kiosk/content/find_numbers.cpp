#include <algorithm>

#include "base/characters.h"
#include "content/numbers.h"

namespace signpost {

namespace {

// Digits of the scripts that translations are written in; 10 for what is no digit.
unsigned digit(char32_t c) {
    for (const char32_t zero : {U'0', U'\u0660', U'\u06F0', U'\u0966', U'\u09E6', U'\u0A66', U'\uFF10'})
        if (c >= zero && c < zero + 10)
            return static_cast<unsigned>(c - zero);
    return 10;
}

bool is_word(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || c == U'_' || digit(c) < 10;
}

// A hyphen, and what word processors make of it: U+2010 to U+2015, and the minus sign.
bool is_dash(char32_t c) { return c == U'-' || (c >= U'\u2010' && c <= U'\u2015') || c == U'\u2212'; }

bool is_between_groups(char32_t c) {
    return c == U' ' || c == U'\u00A0' || c == U'\u2007' || c == U'\u2009' || c == U'\u202F' || is_dash(c) ||
           c == U'*' || c == U'(' || c == U')' || c == U'\n';
}

struct Positioned {
    char32_t value;
    std::size_t at;
};

std::vector<Positioned> characters_of(std::string_view text) {
    std::vector<Positioned> characters;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character c = character_at(text, at);
        characters.push_back({c.value, at});
        at += std::max<std::size_t>(c.bytes, 1);
    }
    return characters;
}

class Finder {
public:
    Finder(std::string_view text, const std::vector<std::string>& known)
        : size_(text.size()), text_(characters_of(text)), known_(known) {}

    std::vector<FoundNumber> run() {
        for (std::size_t i = 0; i < text_.size();) {
            if (!begins(i)) {
                ++i;
                continue;
            }
            const std::size_t end = longest(i);
            i = end == 0 ? group_end(i, nullptr) : end;
        }
        return std::move(found_);
    }

private:
    [[nodiscard]] char32_t at(std::size_t i) const { return i < text_.size() ? text_[i].value : U'\0'; }
    [[nodiscard]] bool is_digit(std::size_t i) const { return digit(at(i)) < 10; }

    [[nodiscard]] bool begins(std::size_t i) const {
        if (!is_digit(i))
            return false;
        if (i == 0)
            return true;
        const char32_t before = at(i - 1);
        if (is_word(before) || before == U'£' || before == U'$' || before == U'€' || is_dash(before))
            return false;
        const bool joins = before == U'.' || before == U',' || before == U'/' || before == U':';
        return !joins || i < 2 || !is_word(at(i - 2));
    }

    [[nodiscard]] bool ends(std::size_t i) const {
        const char32_t after = at(i);
        if (is_word(after) || after == U'%')
            return false;
        if (is_dash(after)) // a longer dash may be one of the sentence
            return after == U'-' ? !is_word(at(i + 1)) : !is_digit(i + 1);
        const bool joins = after == U'.' || after == U',' || after == U'/' || after == U':';
        return !joins || !is_digit(i + 1);
    }

    std::size_t group_end(std::size_t i, std::string* digits) const {
        for (; is_digit(i); ++i)
            if (digits != nullptr)
                *digits += static_cast<char>('0' + digit(at(i)));
        return i;
    }

    // How the parts of a number are separated: by spaces, dashes, brackets and bold marks, in any mixture; or
    // all by full stops or strokes. Where the two are mixed it is a date and something after it, not one
    // number.
    enum class Parted { not_yet, by_stops, otherwise };
    [[nodiscard]] std::size_t next_group(std::size_t i, Parted& parted) const {
        if ((at(i) == U'.' || at(i) == U'/') && is_digit(i + 1) && parted != Parted::otherwise) {
            parted = Parted::by_stops;
            return i + 1;
        }
        if (parted == Parted::by_stops)
            return text_.size();
        parted = Parted::otherwise;
        std::size_t next = i;
        while (next < i + 6 && is_between_groups(at(next)))
            ++next;
        return next > i && is_digit(next) ? next : text_.size();
    }

    [[nodiscard]] bool is_number(std::size_t start, const std::string& digits, std::size_t groups,
                                 Parted parted) const {
        // A short one is written whole or digit by digit: "10-1" is a time, and not 101.
        constexpr std::size_t longest_short = 4;
        const bool is_time = digits.size() <= longest_short && groups > 1 && groups < digits.size();
        if (!is_time && std::find(known_.begin(), known_.end(), digits) != known_.end())
            return true;
        const bool abroad = start > 0 && at(start - 1) == U'+';
        if (abroad)
            return digits.size() == 12 && digits.starts_with("44");
        // Helplines have short ones: 116 and three digits (harmonised in Europe), 0800 and four.
        if (digits.size() == 6 && digits.starts_with("116"))
            return true;
        // Short codes for texts, which are always written in one piece.
        if (digits.size() == 5 && digits[0] >= '6' && digits[0] <= '8' && parted == Parted::not_yet)
            return true;
        return (digits[0] == '0' && (digits.size() == 10 || digits.size() == 11)) ||
               (digits.size() == 8 && digits.starts_with("0800"));
    }

    // Notes the longest number that begins at `start`, and returns where it ends; 0 for none.
    std::size_t longest(std::size_t start) {
        std::string digits;
        std::size_t best_end = 0;
        std::string best;
        Parted parted = Parted::not_yet;
        std::size_t groups = 0;
        for (std::size_t i = start, end = 0; i < text_.size() && digits.size() < 16;
             i = next_group(end, parted)) {
            end = group_end(i, &digits);
            ++groups;
            if (ends(end) && is_number(start, digits, groups, parted)) {
                best_end = end;
                best = digits;
            }
        }
        if (best_end == 0)
            return 0;
        const std::size_t end_at = best_end < text_.size() ? text_[best_end].at : size_;
        found_.push_back({text_[start].at, end_at - text_[start].at, best});
        return best_end;
    }

    std::size_t size_;
    std::vector<Positioned> text_;
    const std::vector<std::string>& known_;
    std::vector<FoundNumber> found_;
};

} // namespace

std::vector<FoundNumber> find_numbers(std::string_view text, const std::vector<std::string>& known) {
    return Finder(text, known).run();
}

std::string digits_of(std::string_view text) {
    std::string digits;
    for (const Positioned& c : characters_of(text))
        if (digit(c.value) < 10)
            digits += static_cast<char>('0' + digit(c.value));
    return digits;
}

} // namespace signpost
