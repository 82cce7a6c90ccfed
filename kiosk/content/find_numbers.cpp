#include <algorithm>

#include "content/number_text_internal.h"
#include "content/numbers.h"

namespace signpost {

namespace {

constexpr std::size_t fewest_whole = 7; // digits of a number that is one to call wherever it stands

unsigned digit(char32_t c) { return digit_value(c).value_or(10); }

// Letters of scripts without capitals stand beside a number without a space, as in Chinese.
bool is_word(char32_t c) {
    const bool cased = is_any_letter(c) && (c < 0x80 || is_capital(c) || is_small_letter(c));
    return cased || c == U'_' || digit(c) < 10;
}

// May stand between the parts of one number, as often as anybody likes.
bool is_between_groups(char32_t c) {
    if (is_any_space(c) || is_any_dash(c) || c == U'\n' || c == U'|' || c == U'~')
        return true;
    constexpr std::u32string_view no_parting = U".,:;/!?%&@#\u061F\u061B";
    return is_punctuation(c) && !is_quotation(c) && no_parting.find(c) == no_parting.npos;
}

class Finder {
public:
    Finder(std::string_view text, const std::vector<std::string>& known)
        : text_(seen_characters(text)), known_(known) {}

    std::vector<FoundNumber> run() {
        for (std::size_t i = 0; i < text_.size();) {
            const bool begun = begins(i);
            std::size_t end = begun ? longest(i) : 0;
            end = end == 0 ? spelled(i) : end;
            i = end != 0 ? end : begun ? std::max(group_end(i, nullptr), i + 1) : i + 1;
        }
        return std::move(found_);
    }

private:
    struct Part { // a number as far as it has been read
        std::size_t start = 0;
        std::size_t end = 0;
        std::string digits;
        std::vector<std::string> groups;
        bool has_letters = false;
    };

    [[nodiscard]] char32_t at(std::size_t i) const { return i < text_.size() ? text_[i].value : U'\0'; }
    [[nodiscard]] bool is_digit(std::size_t i) const { return digit(at(i)) < 10; }

    // Also where a letter stands for the first digit: "O800".
    [[nodiscard]] bool begins(std::size_t i) const {
        if (!is_digit(i) && (digit_meant(at(i)) == 10 || group_end(i, nullptr) == i))
            return false;
        if (i == 0)
            return true;
        const char32_t before = at(i - 1);
        if (is_word(before))
            return is_digit(i) && !is_digit(i - 1) && asks_to_call(word_before(text_, i)); // "Call999"
        if (is_currency(before) || is_any_dash(before))
            return false;
        if (before == U':') // "tel:0808…", and no time
            return i < 2 || !is_digit(i - 2);
        return !is_stop_of_group(before) || i < 2 || !is_word(at(i - 2));
    }

    [[nodiscard]] bool ends(std::size_t i) const {
        const char32_t after = at(i);
        if ((is_word(after) && !is_mark_of_note(i)) || after == U'%' || is_currency(after))
            return false;
        if (is_any_dash(after)) // a longer dash may be one of the sentence
            return after == U'-' ? !is_word(at(i + 1)) : !is_digit(i + 1);
        return !is_stop_of_group(after) || !is_digit(i + 1);
    }

    // "¹" behind plain digits is no digit of their number.
    [[nodiscard]] bool is_mark_of_note(std::size_t i) const {
        return is_ornament(at(i)) && i > 0 && is_digit(i - 1) && !is_ornament(at(i - 1));
    }

    // The end of a run of digits, among them letters that were typed for digits; `i` where it has no digit.
    std::size_t group_end(std::size_t i, std::string* digits) const {
        std::string read;
        bool has_digit = false;
        std::size_t end = i;
        for (; (digit(at(end)) < 10 || digit_meant(at(end)) < 10) && !is_mark_of_note(end); ++end) {
            has_digit = has_digit || is_digit(end);
            read += static_cast<char>('0' + (is_digit(end) ? digit(at(end)) : digit_meant(at(end))));
        }
        if (!has_digit)
            return i;
        while (end > i && at(end - 1) == U'|') { // a mark between groups
            --end;
            read.pop_back();
        }
        if (digits != nullptr)
            *digits += read;
        return end;
    }

    [[nodiscard]] bool has_letter(std::size_t begin, std::size_t end) const {
        return std::any_of(text_.begin() + static_cast<std::ptrdiff_t>(begin),
                           text_.begin() + static_cast<std::ptrdiff_t>(end),
                           [](const Positioned& c) { return digit(c.value) == 10; });
    }

    // Where the next group begins; the end of the text where nothing joins one. A stop joins with a digit on
    // both sides of it alone.
    [[nodiscard]] std::size_t next_group(std::size_t i) const {
        if (is_stop_of_group(at(i)) && begins_group(i + 1))
            return i + 1;
        std::size_t next = i;
        while (next < i + 6 && is_between_groups(at(next)))
            ++next;
        return next > i && begins_group(next) ? next : text_.size();
    }
    [[nodiscard]] bool begins_group(std::size_t i) const { return group_end(i, nullptr) > i; }

    [[nodiscard]] static bool is_digit_by_digit(const Part& part) {
        return part.groups.size() > 2 && part.digits.size() == part.groups.size();
    }

    // "01.02.2026", "1/2/26", "9:30": what follows is no part of it.
    [[nodiscard]] bool is_date_or_time(const Part& part) const {
        const auto mark = [&](std::size_t group) {
            std::size_t i = part.start;
            for (std::size_t n = 0; n <= group; ++n)
                i += part.groups[n].size() + (n < group ? 1 : 0);
            return at(i);
        };
        const auto& groups = part.groups;
        if (is_digit_by_digit(part)) // "9.9.9"
            return false;
        if (groups.size() < 2 || groups[0].size() > 2 || !is_stop_of_group(mark(0)))
            return false;
        return groups[1].size() <= 2;
    }

    [[nodiscard]] bool has_plus(std::size_t start) const {
        return start > 0 && at(start - 1) == U'+' && (start < 2 || !is_word(at(start - 2)));
    }

    // Digits that are a number to call wherever they stand.
    [[nodiscard]] bool is_whole_number(const Part& part) const {
        const std::string& digits = part.digits;
        if (has_plus(part.start))
            return digits.size() >= 8 && digits.size() <= 15;
        if (digits.size() == 10 && part.groups.size() > 1 && part.groups.front() == "0")
            return false; // an ISBN
        if (digits.starts_with("00"))
            return digits.size() >= 11 && digits.size() <= 17;
        if (digits.starts_with("44") && digits.size() == 12 && digits[2] != '0')
            return true;
        return (digits[0] == '0' && (digits.size() == 10 || digits.size() == 11)) ||
               (digits.size() == 8 && digits.starts_with("0800"));
    }

    // Those that look like one where nothing says another thing of them.
    [[nodiscard]] bool is_short_code(const Part& part) const {
        // Helplines: 116 and three digits (harmonised in Europe). Texts: five digits in one piece.
        const std::string& digits = part.digits;
        return (digits.size() == 6 && digits.starts_with("116")) ||
               (digits.size() == 5 && digits[0] >= '6' && digits[0] <= '8' && part.groups.size() == 1);
    }

    [[nodiscard]] bool is_known(const Part& part) const {
        return std::find(known_.begin(), known_.end(), part.digits) != known_.end();
    }

    // "99 9"
    [[nodiscard]] bool is_parted_by_spaces(const Part& part) const {
        return part.digits.size() > 2 &&
               std::all_of(text_.begin() + static_cast<std::ptrdiff_t>(part.start),
                           text_.begin() + static_cast<std::ptrdiff_t>(part.end),
                           [](const Positioned& c) { return digit(c.value) < 10 || c.value == U' '; });
    }

    // A line with five digits and more, and nothing else.
    [[nodiscard]] bool fills_its_line(const Part& part) const {
        constexpr std::size_t fewest_alone = 5;
        const auto is_edge = [&](std::size_t i) { return at(i) == U'\0' || at(i) == U'\n'; };
        return part.digits.size() >= fewest_alone && is_parted_by_spaces(part) && is_edge(part.end) &&
               (part.start == 0 || at(part.start - 1) == U'\n');
    }

    // A short one is written whole or digit by digit: "10-1" is a time, and not 101.
    [[nodiscard]] static bool is_time(const Part& part) {
        constexpr std::size_t longest_short = 4;
        const std::size_t groups = part.groups.size();
        if (groups == 2 && part.groups[0].size() == 2 && part.groups[1].size() == 2)
            return part.groups[0] <= "24" && part.groups[1] <= "59"; // "99 99" is none
        return part.digits.size() <= longest_short && groups > 1 && groups < part.digits.size();
    }

    [[nodiscard]] bool is_number(const Part& part) const {
        constexpr std::size_t shortest = 3;
        if (is_date_or_time(part))
            return false;
        if (is_whole_number(part) || (part.digits.size() >= fewest_whole && is_known(part)))
            return true;
        const bool may_be_short = part.digits.size() >= shortest && part.digits.size() < 12 && !is_time(part);
        if (!may_be_short)
            return is_known(part) && is_parted_by_spaces(part) &&
                   is_said_to_call(text_, part.start, part.end);
        if (fills_its_line(part))
            return true;
        const bool looks_so = !part.has_letters && (is_known(part) || is_short_code(part));
        return looks_so ? !is_said_of_a_thing(text_, part.start, part.end)
                        : is_said_to_call(text_, part.start, part.end) ||
                              is_said_to_use(text_, part.start, part.end, part.digits);
    }

    // Notes the longest number that begins at `start`, and returns where it ends; 0 for none.
    std::size_t longest(std::size_t start) {
        Part part{start, start, {}, {}, false};
        Part best;
        for (std::size_t i = start; i < text_.size() && part.digits.size() < 18; i = next_group(part.end)) {
            part.groups.emplace_back();
            part.end = group_end(i, &part.groups.back());
            part.digits += part.groups.back();
            part.has_letters = part.has_letters || has_letter(i, part.end);
            if (is_date_or_time(part) && part.groups.size() == 3)
                return best.end == 0 ? part.end : best.end;
            if ((ends(part.end) || parts_two(part)) && is_number(part))
                best = part;
            if (parts_two(part))
                break;
        }
        if (best.end != 0)
            note(best);
        return best.end;
    }

    // "999/112" and "01629 533190/533191": what follows is another number.
    [[nodiscard]] bool parts_two(const Part& part) const {
        constexpr std::size_t fewest = 3;
        const bool whole = part.digits.size() >= 10 && part.digits[0] == '0';
        const bool alone = part.groups.size() == 1 && part.digits.size() == fewest;
        return at(part.end) == U'/' && is_digit(part.end + 1) && is_digit(part.end + fewest) &&
               (whole || alone);
    }

    void note(const Part& part) {
        std::size_t begin = has_plus(part.start) ? part.start - 1 : part.start;
        if (begin > 0 && at(begin - 1) == U'(' && has_closing(part)) // the bracket round its first part
            --begin;
        const std::size_t end = text_[part.end - 1].end;
        found_.push_back({text_[begin].at, end - text_[begin].at, part.digits,
                          as_in_contacts(part.groups, has_plus(part.start))});
    }

    [[nodiscard]] bool has_closing(const Part& part) const {
        for (std::size_t i = part.start; i < part.end; ++i)
            if (at(i) == U')')
                return true;
        return false;
    }

    // "nine nine nine"
    std::size_t spelled(std::size_t i) {
        constexpr std::u32string_view first_letters = U"0123456789zotfsendZOTFSEND"; // of digits in words
        if (begins_han_number(text_, i))
            return note(i, han_number_at(text_, i, known_));
        if (i > 0 && is_word(at(i - 1)))
            return 0;
        if (digit_meant(at(i)) == 1)
            return note(i, letters_for_digits_at(text_, i));
        if (first_letters.find(at(i)) != first_letters.npos)
            if (const SpelledNumber number = spelled_at(text_, i); !number.digits.empty())
                return note(i, number);
        return note(i, digit_words_at(text_, i));
    }

    std::size_t note(std::size_t i, const SpelledNumber& number) {
        if (number.digits.empty())
            return 0;
        const std::size_t end = text_[number.end - 1].end;
        found_.push_back({text_[i].at, end - text_[i].at, number.digits, number.digits});
        return number.end;
    }

    std::vector<Positioned> text_;
    const std::vector<std::string>& known_;
    std::vector<FoundNumber> found_;
};

} // namespace

std::vector<FoundNumber> find_numbers(std::string_view text, const std::vector<std::string>& known) {
    return Finder(text, known).run();
}

} // namespace signpost
