#include "content/markdown_refusals_internal.h"

#include <algorithm>
#include <optional>

#include "base/character_kinds.h"
#include "base/characters.h"

namespace signpost {

namespace {

// A line of a body, and what stands above it.
struct BodyLine {
    std::string_view text; // without spaces around it
    bool begins = true;    // a paragraph
    bool below_colon = false;
    bool below_mark = false; // a line that was taken for a mark, or a step of a list
};

bool is_letter_at(std::string_view line, std::size_t at) {
    return at < line.size() && is_any_letter(character_at(line, at).value);
}

std::size_t digits_at(std::string_view line, std::size_t at) {
    const std::size_t end = line.find_first_not_of("0123456789", at);
    return (end == line.npos ? line.size() : end) - at;
}

// "1." and "12)": the bytes of the mark; 0 for none.
std::size_t step_mark(std::string_view line) {
    constexpr std::size_t most_digits = 2;
    const std::size_t digits = digits_at(line, 0);
    const bool closed = digits < line.size() && (line[digits] == '.' || line[digits] == ')');
    return digits > 0 && digits <= most_digits && closed ? digits + 1 : 0;
}

// "(1) one", "a) one", "iv) four"
bool has_bracket_mark(std::string_view line) {
    const std::size_t open = line.starts_with('(') ? 1 : 0;
    const std::size_t close = line.find(')');
    if (close == line.npos || close <= open || close > open + 3 || close + 1 >= line.size())
        return false;
    const std::string_view mark = line.substr(open, close - open);
    const bool number = open == 1 && mark.find_first_not_of("0123456789") == mark.npos && mark.size() < 3;
    const bool letter = mark.size() == 1 && is_letter_at(mark, 0);
    const bool roman = mark.find_first_not_of("ivx") == mark.npos;
    const bool copyright = mark == "c" && digits_at(line, std::min(close + 2, line.size())) > 0;
    return (number || letter || roman) && !copyright &&
           (line[close + 1] == ' ' || is_letter_at(line, close + 1));
}

// "(1) one" may stand in the middle of a paragraph: no sentence goes on like that in a new line.
bool has_bracketed_number(std::string_view line) {
    const std::size_t digits = line.starts_with('(') ? digits_at(line, 1) : 0;
    return digits > 0 && digits < 3 && has_bracket_mark(line);
}

// "1 . one" and "ii. two"
bool has_odd_step_mark(std::string_view line) {
    const std::size_t digits = digits_at(line, 0);
    const std::string_view behind = line.substr(digits);
    if (digits > 0 && digits < 3 && (behind.starts_with(" . ") || behind.starts_with(" ) ")))
        return true;
    const std::size_t roman = std::min(line.find_first_not_of("ivx"), line.size());
    return roman > 0 && roman < 5 && line.substr(roman, 2) == ". ";
}

bool is_lone_star(std::string_view line) {
    return line.starts_with('*') && is_letter_at(line, 1) && line.find('*', 1) == line.npos;
}

// The bullets of word processors: an o, §, ~ and signs of their own fonts; "1.)".
bool has_pasted_bullet(std::string_view line) {
    const Utf8Character first = character_at(line, 0);
    const std::string_view behind = line.substr(std::min(first.bytes, line.size()));
    const bool is_section = digits_at(line, first.bytes + 1) > 0; // "§ 2"
    if (first.value >= 0xF000 && first.value <= 0xF0FF)
        return true;
    if (behind.starts_with(' ') && !is_section &&
        std::u32string_view(U"o~\u00A7\u00BB").find(first.value) != std::u32string_view::npos)
        return true;
    const std::size_t step = step_mark(line);
    return step != 0 && line[step - 1] == '.' && line.substr(step, 1) == ")";
}

bool is_wide_heading(std::string_view line) { return line.starts_with("\uFF03"); }

std::optional<refusal::Message> missed_in(const BodyLine& line) {
    const std::string_view text = line.text;
    const Utf8Character first = character_at(text, 0);
    const bool expected = line.begins || line.below_colon || line.below_mark;
    if (is_bullet(first.value) || (expected && first.value >= 0x80 && is_any_dash(first.value)))
        return refusal::item_without_space;
    if (expected && has_pasted_bullet(text))
        return refusal::item_without_space;
    if (is_wide_heading(text))
        return refusal::heading_without_space;
    if (const std::size_t words = text.find_first_not_of('#');
        words != 0 && words != text.npos && is_letter_at(text, words))
        return refusal::heading_without_space;
    if (is_lone_star(text) || ((text.starts_with('-') || text.starts_with('+')) && is_letter_at(text, 1) &&
                               (expected || text[0] == '+')))
        return refusal::item_without_space;
    if (const std::size_t step = step_mark(text); step != 0 && is_letter_at(text, step))
        return refusal::item_without_space;
    if ((expected && (has_bracket_mark(text) || has_odd_step_mark(text))) || has_bracketed_number(text))
        return refusal::item_without_space;
    return std::nullopt;
}

bool is_gap_at(std::string_view text, std::size_t at) {
    return at < text.size() && (text[at] == ' ' || text[at] == '\t');
}

// Markdown begins a list in the middle of a paragraph with 1 alone.
bool is_step_in_paragraph(const BodyLine& line, bool in_list) {
    const std::size_t step = step_mark(line.text);
    const bool spaced = step != 0 && is_gap_at(line.text, step);
    return spaced && !line.begins && !in_list && line.text.substr(0, step - 1) != "1" &&
           (line.below_colon || line.below_mark);
}

bool begins_list(const BodyLine& line, bool in_list) {
    const std::size_t step = step_mark(line.text);
    if (step != 0 && is_gap_at(line.text, step))
        return line.begins || in_list || line.text.substr(0, step - 1) == "1";
    return is_gap_at(line.text, 1) && std::string_view("-*+").find(line.text[0]) != std::string_view::npos;
}

// The one behind the mark of an item is none: Markdown takes it for a space.
bool has_tab(std::string_view text) {
    const std::size_t step = step_mark(text);
    const bool is_item =
        step != 0 || std::string_view("-*+").find(text.substr(0, 1)) != std::string_view::npos;
    const std::size_t mark = step != 0 ? step : 1;
    return text.find('\t', is_item && is_gap_at(text, mark) ? mark + 1 : 0) != text.npos;
}

// Tabs, or signs between cells.
bool has_columns(std::string_view text) {
    return has_tab(text) || text.starts_with('|') || std::count(text.begin(), text.end(), '|') > 1;
}

// With a line of dashes below its first row: Markdown's own, which is refused as a whole.
bool is_own_table(std::string_view markdown) {
    for (const std::string_view dashes : {"|-", "| -", "|:", "| :", "-|", "- |"})
        if (markdown.find(dashes) != markdown.npos)
            return true;
    return false;
}

// "====" and "~~~" under nothing.
bool is_line_across(std::string_view text) {
    return text.size() > 2 && (text[0] == '=' || text[0] == '+') &&
           text.find_first_not_of(text[0]) == text.npos;
}

} // namespace

// A mark that a sentence may begin with is none.
bool is_bullet(char32_t c) {
    constexpr std::u32string_view of_sentences = U"\u2026\u2025\u2020\u2021\u2032\u2033\u2030";
    const bool old = c < 0x100 && c != 0xB7; // § and ¿ and °
    const bool quotes = is_quotation(c) || is_any_dash(c) || is_currency(c) || is_bracket(c);
    return !old && !quotes && of_sentences.find(c) == of_sentences.npos &&
           (is_sign(c) || is_punctuation(c)) && c < 0x3000; // and not those of Chinese
}

std::vector<MissedMark> missed_marks(std::string_view markdown) {
    std::vector<MissedMark> missed;
    BodyLine line;
    bool in_list = false;
    const bool own_table = is_own_table(markdown);
    for (std::size_t at = 0; at < markdown.size();) {
        const std::size_t end = std::min(markdown.find('\n', at), markdown.size());
        line.text = trimmed(markdown.substr(at, end - at));
        std::optional<refusal::Message> why;
        if (!line.text.empty()) {
            why = missed_in(line);
            if (!why && is_step_in_paragraph(line, in_list))
                why = refusal::step_without_line;
            if (!why && has_columns(line.text) && (has_tab(line.text) || !own_table))
                why = refusal::table;
            if (!why && line.begins && is_line_across(line.text))
                why = refusal::rule;
        }
        if (why)
            missed.push_back({static_cast<std::size_t>(line.text.data() - markdown.data()), *why});
        in_list = !line.text.empty() && (in_list || begins_list(line, in_list));
        line = {{}, line.text.empty(), line.text.ends_with(':'), why.has_value()};
        at = end + 1;
    }
    return missed;
}

} // namespace signpost
