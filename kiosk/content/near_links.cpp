// What looks like a link and is none: brackets that lead nowhere, and targets without words.
#include <algorithm>

#include "base/characters.h"
#include "content/near_marks_internal.h"

namespace signpost {

namespace {

constexpr std::size_t longest_mark = 200; // bytes between two brackets

// "page:report" of a text that begins so; "" for any other.
std::string_view target_in(std::string_view text) {
    for (const std::string_view kind : {"page:", "contact:"}) {
        std::size_t end = kind.size();
        while (text.starts_with(kind) && end < text.size() && is_id_character(text[end]))
            ++end;
        if (text.starts_with(kind) && end > kind.size())
            return text.substr(0, end);
    }
    return {};
}

// What stands between brackets from `open` on, on one line; npos as `end` where they are not closed.
struct Bracketed {
    std::string_view inside;
    std::size_t end = std::string_view::npos; // the byte after the bracket
};

Bracketed bracketed_at(std::string_view text, std::size_t open, char closing) {
    const std::size_t close = text.find(closing, open);
    if (close == text.npos || close - open > longest_mark)
        return {};
    return {text.substr(open + 1, close - open - 1), close + 1};
}

// The words of "(words)" that end before byte `at`; "" where there are none.
std::string_view round_words_before(std::string_view text, std::size_t at) {
    if (at == 0 || text[at - 1] != ')')
        return {};
    const std::size_t open = text.rfind('(', at - 1);
    return open == text.npos || at - open > longest_mark ? std::string_view{}
                                                         : text.substr(open + 1, at - open - 2);
}

std::string link_of(std::string_view words, std::string_view target) {
    return "[" + in_one_line(words.empty() ? "words" : words) + "](" + std::string(target) + ")";
}

bool is_of_link(std::string_view text, std::size_t open, std::size_t end) {
    const std::size_t next = text.find_first_not_of(' ', end);
    const char after = next == text.npos ? '\0' : text[next];
    const bool second = open > 0 && text[open - 1] == ']';
    return after == '(' || second || (end < text.size() && (text[end] == '[' || text[end] == ':'));
}

bool is_box_to_tick(std::string_view text, std::size_t open, std::string_view inside) {
    const std::string_view before = trimmed(line_at(text, open).substr(0, 3));
    return (inside == " " || inside == "x" || inside == "X") &&
           (before.starts_with("-") || before.starts_with("*"));
}

NearMark square_at(std::string_view text, std::size_t open, const Bracketed& mark) {
    const std::string quoted = in_quotes(text.substr(open, mark.end - open));
    if (const std::string_view behind = target_in(text.substr(mark.end)); !behind.empty())
        return {open, quoted + shown_as_typed,
                "Put round brackets round the target: write " + link_of(mark.inside, behind) + "."};
    if (const std::string_view target = target_in(mark.inside); !target.empty())
        return {open, quoted + shown_as_typed,
                "A link has its words in square brackets and then its target in round ones: write " +
                    link_of(round_words_before(text, open), target) + "."};
    return {open, quoted + shown_as_typed,
            "Delete the square brackets. A link is written [words](page:its-name)."};
}

void find_square(std::string_view text, std::vector<NearMark>& found) {
    for (std::size_t open = text.find('['); open != text.npos; open = text.find('[', open + 1)) {
        if (open > 0 && text[open - 1] == '\\')
            continue;
        if (text.substr(open, 2) == "[[") {
            const Bracketed inner = bracketed_at(text, open + 1, ']');
            const std::size_t end = inner.end == text.npos ? open + 2 : inner.end + 1;
            if (inner.end != text.npos && text.substr(inner.end, 1) == "(") {
                found.push_back({open, "A link has one square bracket on each side.",
                                 "Delete the [ before it and the ] behind it."});
                continue;
            }
            const std::string target = "page:" + std::string(inner.inside);
            found.push_back({open, "Two square brackets have no meaning here, and visitors would see them.",
                             "Write a link like this: " +
                                 link_of("", target_in(target) == target ? target : "page:its-name") + "."});
            open = std::min(end, text.size()) - 1;
            continue;
        }
        const Bracketed mark = bracketed_at(text, open, ']');
        if (mark.end == text.npos || is_of_link(text, open, mark.end) ||
            is_box_to_tick(text, open, mark.inside))
            continue;
        found.push_back(square_at(text, open, mark));
    }
}

// page:report in the middle of a sentence, and <page:report>.
void find_bare_targets(std::string_view text, std::vector<NearMark>& found) {
    for (const std::string_view kind : {"page:", "contact:"})
        for (std::size_t at = text.find(kind); at != text.npos; at = text.find(kind, at + 1)) {
            const char before = at == 0 ? ' ' : text[at - 1];
            const std::string_view target = target_in(text.substr(at));
            const bool is_link = before == '(' || before == '[' || before == '{' || is_id_character(before);
            const bool is_alone = !is_link && !(before >= 'A' && before <= 'Z');
            if (is_alone && !target.empty())
                found.push_back({before == '<' ? at - 1 : at, in_quotes(target) + shown_as_typed,
                                 "A link has words to touch: write " + link_of("", target) + "."});
        }
}

} // namespace

void find_near_links(std::string_view text, std::vector<NearMark>& found) {
    find_square(text, found);
    find_bare_targets(text, found);
}

void find_links_in_plain(std::string_view text, std::vector<NearMark>& found) {
    for (std::size_t open = text.find('['); open != text.npos; open = text.find('[', open + 1)) {
        const Bracketed words = bracketed_at(text, open, ']');
        if (words.end == text.npos || text.substr(words.end, 1) != "(")
            continue;
        found.push_back(
            {open, "Links are possible in a page's body alone: this one would be shown as it stands here.",
             "Write the words alone: " + in_one_line(words.inside) + "."});
    }
}

} // namespace signpost
