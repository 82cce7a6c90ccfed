// "Monday 25 December 2026", which is a Friday: a day whose name is another's; and "Firday", which is none.
#include <algorithm>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/character_kinds.h"
#include "base/characters.h"
#include "content/file_names.h"
#include "content/words.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

std::string_view english_word(Word first, unsigned behind) {
    return word_specs()[static_cast<std::size_t>(first) + behind].english;
}

// Takes away what the text begins with, and spaces and a comma behind it.
bool take_whole(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word) || (text.size() > word.size() && is_ascii_letter(text[word.size()])))
        return false;
    text.remove_prefix(word.size());
    text.remove_prefix(std::min(text.find_first_not_of(" ,"), text.size()));
    return true;
}

unsigned take_digits(std::string_view& text, std::size_t most) {
    unsigned number = 0;
    for (std::size_t i = 0; i < most && !text.empty() && is_ascii_digit(text[0]); ++i, text.remove_prefix(1))
        number = number * 10 + static_cast<unsigned>(text[0] - '0');
    return number;
}

// "25 December 2026", "25th of December, 2026"; std::nullopt without a year.
std::optional<Date> take_date(std::string_view text) {
    const unsigned day = take_digits(text, 2);
    for (const std::string_view end : {"st", "nd", "rd", "th"})
        if (text.starts_with(end)) {
            text.remove_prefix(end.size());
            break;
        }
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    (void)take_whole(text, "of");
    unsigned month = 0;
    for (unsigned i = 0; i < 12 && month == 0; ++i)
        if (take_whole(text, ascii_small(english_word(Word::january, i))))
            month = i + 1;
    const auto year = static_cast<int>(take_digits(text, 4));
    const Date date = std::chrono::year(year) / static_cast<int>(month) / static_cast<int>(day);
    constexpr int first_year = 2000; // none was written out: "25 December"
    return year >= first_year && month > 0 && date.ok() ? std::optional(date) : std::nullopt;
}

std::string_view english_weekday(Date date) {
    return english_word(Word::monday, static_cast<unsigned>(weekday_of(date)) - 1);
}

void check_weekday(Reviewing& reviewing, const TomlDocument& document, const TomlValue& text,
                   unsigned named) {
    const std::string small = ascii_small(text.text);
    const std::string word = ascii_small(english_word(Word::monday, named));
    for (std::size_t at = small.find(word); at != small.npos; at = small.find(word, at + 1)) {
        std::string_view rest = std::string_view(small).substr(at);
        const auto date = take_whole(rest, word) ? take_date(rest) : std::nullopt;
        if (date && english_weekday(*date) != english_word(Word::monday, named))
            reviewing.note(Finding::Kind::odd_date, document.file, document.place_in(text, at),
                           to_text(*date) + " is a " + std::string(english_weekday(*date)) +
                               ", and this says " + std::string(english_word(Word::monday, named)) + ".",
                           "Look which of the two is right, the day of the week or the date.");
    }
}

std::vector<std::string> english_weekdays() {
    std::vector<std::string> names;
    for (unsigned day = 0; day < 7; ++day)
        names.push_back(ascii_small(english_word(Word::monday, day)));
    return names;
}

// Words with a capital that are no weekday and nearly one. Other words do not begin like it.
void check_spelling(Reviewing& reviewing, const std::vector<std::string>& weekdays,
                    const TomlDocument& document, const TomlValue& text) {
    for (std::size_t at = 0; at < text.text.size(); ++at) {
        const std::size_t first = at;
        while (at < text.text.size() && is_ascii_letter(text.text[at]))
            ++at;
        const std::string word = text.text.substr(first, at - first);
        std::string small = ascii_small(word);
        if (word.size() < 6 || word[0] == small[0])
            continue;
        if (small.back() == 's')
            small.pop_back();
        const std::string meant = nearest(small, weekdays);
        if (meant.empty() || meant == small || meant[0] != small[0])
            continue;
        reviewing.note(Finding::Kind::odd_date, document.file, document.place_in(text, first),
                       in_quotes(word) + " is no day of the week.",
                       "Did you mean " + std::string(1, word[0]) + meant.substr(1) + "? Write it so.");
    }
}

} // namespace

void review_weekdays(Reviewing& reviewing) {
    const std::vector<std::string> weekdays = english_weekdays();
    for (const auto& [file, document] : reviewing.documents.all())
        for_each_visitor_text(document, [&, &in = document](const TomlValue& text, Markup) {
            for (unsigned day = 0; day < 7; ++day)
                check_weekday(reviewing, in, text, day);
            if (const auto name = read_file_name(in.file); name && name->language.empty())
                check_spelling(reviewing, weekdays, in, text);
        });
}

} // namespace signpost
