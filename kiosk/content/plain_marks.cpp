// Marks in texts that know none: titles, lines on contacts, buttons, notices.
#include "content/near_marks_internal.h"

#include <algorithm>
#include <array>

#include "base/character_kinds.h"
#include "base/characters.h"
#include "content/markdown_refusals_internal.h"

namespace signpost {

namespace {

constexpr const char* as_typed = " would be shown as it stands here.";

bool is_word_at(std::string_view text, std::size_t at) {
    const char32_t c = at < text.size() ? character_at(text, at).value : U' ';
    return is_any_letter(c) || digit_value(c).has_value();
}

// *words* and _words_: the mark stands right before the first word and right after the last.
void find_emphasis(std::string_view text, char mark, std::vector<NearMark>& found) {
    for (std::size_t at = text.find(mark); at != text.npos; at = text.find(mark, at + 1)) {
        const bool opens = (at == 0 || !is_word_at(text, at - 1)) && is_word_at(text, at + 1);
        const std::size_t close = opens ? text.find(mark, at + 1) : text.npos;
        const bool doubled = (at > 0 && text[at - 1] == mark) ||
                             text.substr(close == text.npos ? 0 : close + 1, 1).starts_with(mark);
        if (close == text.npos || doubled || is_word_at(text, close + 1))
            continue;
        found.push_back({at, in_quotes(text.substr(at, close + 1 - at)) + as_typed,
                         "Write the words alone: " + in_one_line(text.substr(at + 1, close - at - 1)) + "."});
        return;
    }
}

// "- words", "> words", "• words"
void find_item_mark(std::string_view text, std::vector<NearMark>& found) {
    const std::string_view line = trimmed(text);
    const Utf8Character first = character_at(line, 0);
    const bool ascii =
        line.size() > 1 && line[1] == ' ' && std::string_view("-*+>").find(line[0]) != line.npos;
    if (!line.empty() && (ascii || (first.value >= 0x80 && is_bullet(first.value))))
        found.push_back({static_cast<std::size_t>(line.data() - text.data()),
                         in_quotes(line.substr(0, first.bytes)) + as_typed,
                         "Delete it: only a page's body has lists."});
}

bool is_entity(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 9;
    const std::size_t end = text.find(';', at);
    if (end == text.npos || end - at > longest || end < at + 3)
        return false;
    const std::string_view name = text.substr(at + 1, end - at - 1);
    return std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
    });
}

struct Sign {
    std::string_view mark;
    const char* remedy;
};

constexpr const char* say_arrow = "Say in words what the arrow stands for.";

// Signs that no sentence has.
constexpr std::array<Sign, 5> signs{{{"->", say_arrow},
                                     {"=>", say_arrow},
                                     {"<-", say_arrow},
                                     {"^", "Delete it."},
                                     {"'''", "Delete the three marks before the words and after them."}}};
// Of those that a body may have.
constexpr std::array<Sign, 2> signs_of_plain{{{"~~", "Delete the ~~ before the words and after them."},
                                              {"==", "Delete the == before the words and after them."}}};

template <class Signs> void find_each(std::string_view text, const Signs& all, std::vector<NearMark>& found) {
    for (const auto& [mark, remedy] : all)
        if (const std::size_t at = text.find(mark); at != text.npos)
            found.push_back({at, in_quotes(mark) + as_typed, remedy});
}

} // namespace

void find_signs(std::string_view text, std::vector<NearMark>& found) {
    if (text.find("<!--") == text.npos) // a note in HTML ends in an arrow
        find_each(text, signs, found);
}

void find_plain_marks(std::string_view text, std::vector<NearMark>& found) {
    find_emphasis(text, '*', found);
    find_emphasis(text, '_', found);
    find_item_mark(text, found);
    find_signs(text, found);
    find_each(text, signs_of_plain, found);
    if (const std::size_t at = text.find('\\'); at != text.npos)
        found.push_back({at, "A backslash (\\) would be shown as it stands here.", "Delete it."});
    for (std::size_t at = text.find('&'); at != text.npos; at = text.find('&', at + 1))
        if (is_entity(text, at))
            found.push_back({at, "Codes that begin with & and end with ; are not possible here.",
                             "Write the character itself."});
}

} // namespace signpost
