#include "preview/shown_texts_internal.h"

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <vector>

#include "base/characters.h"
#include "base/utf8.h"

namespace signpost::preview {

namespace {

bool is_unseen(char32_t c) {
    return turning_name(c) != nullptr || c == U'\u2060' || c == U'\u200B' || c == U'\u00AD';
}

bool is_space(char32_t c) { return c == U'\u00A0' || c == U'\u202F' || c == U'\u2007'; }

bool is_number(const std::string& text) {
    return text.find_first_of("0123456789") != text.npos &&
           text.find_first_not_of("0123456789 +") == text.npos;
}

std::vector<std::string> between_gaps(const std::string& text) {
    std::vector<std::string> pieces(1);
    for (const char c : text)
        if (c == word_gap)
            pieces.emplace_back();
        else
            pieces.back() += c;
    return pieces;
}

// What says something: a text of gaps and a letter would be found everywhere.
std::size_t said_by(const std::vector<std::string>& pieces) {
    std::size_t said = 0;
    for (const std::string& piece : pieces)
        said += trimmed(piece).size();
    return said;
}

bool is_filled(const std::vector<std::string>& pieces, const std::string& label) {
    if (!label.starts_with(pieces.front()))
        return false;
    std::size_t at = pieces.front().size();
    for (std::size_t i = 1; i + 1 < pieces.size(); ++i) {
        const std::size_t found = label.find(pieces[i], at);
        if (found == label.npos)
            return false;
        at = found + pieces[i].size();
    }
    return label.size() >= at + pieces.back().size() && label.ends_with(pieces.back());
}

constexpr std::size_t longest_filled = 24; // bytes that may stand for a gap: a number, a day and a time

// Where the label goes on as `next`, or ends as its beginning; npos where it does not.
std::size_t end_of_filled(std::string_view label, std::string_view next) {
    constexpr std::size_t least = 3; // a letter or two agree by chance
    for (std::size_t at = 0; at < std::min(label.size(), longest_filled); ++at) {
        const std::string_view rest = label.substr(at);
        if (!next.empty() && (rest.starts_with(next) || (rest.size() >= least && next.starts_with(rest))))
            return at;
    }
    return label.npos;
}

// How much of the label is text, and not what fills a gap, where it runs along the text from this byte on; 0
// where it does not.
std::size_t runs_along(std::string_view text, std::string_view label) {
    std::size_t said = 0;
    while (!label.empty() && !text.empty()) {
        if (text.front() != word_gap) {
            if (text.front() != label.front())
                return 0;
            ++said;
            text.remove_prefix(1);
            label.remove_prefix(1);
            continue;
        }
        text.remove_prefix(1);
        constexpr std::size_t enough = 8;
        const std::size_t filled =
            end_of_filled(label, text.substr(0, std::min(text.find(word_gap), enough)));
        if (filled == label.npos)
            return label.size() <= longest_filled ? said : 0;
        label.remove_prefix(filled);
    }
    return label.empty() ? said : 0;
}

// Half of it at least is no chance.
bool says_enough(std::size_t said, const std::string& label) { return said * 2 >= label.size(); }

bool is_in_word(char c) { return std::isalnum(static_cast<unsigned char>(c)) != 0; }

bool begins_word(std::string_view text, std::size_t at) { return at == 0 || !is_in_word(text[at - 1]); }

bool ends_word(std::string_view text, std::size_t end) {
    return end == text.size() || !is_in_word(text[end]);
}

bool holds(const std::string& text, const std::string& label) {
    for (std::size_t at = 0; at < text.size(); ++at)
        if ((text[at] == label.front() || text[at] == word_gap) && begins_word(text, at) &&
            says_enough(runs_along(std::string_view(text).substr(at), label), label))
            return true;
    return false;
}

std::string_view longest_of(const std::vector<std::string>& pieces) {
    return trimmed(
        *std::max_element(pieces.begin(), pieces.end(),
                          [](const std::string& a, const std::string& b) { return a.size() < b.size(); }));
}

// Of a text with gaps the longest piece counts.
bool is_part(const std::vector<std::string>& pieces, const std::string& label) {
    const std::string_view piece = longest_of(pieces);
    const std::size_t least = pieces.size() == 1 ? 2 : 8;
    const std::size_t at = label.find(piece);
    return piece.size() >= least && at != label.npos && (pieces.size() > 1 || begins_word(label, at)) &&
           (pieces.size() > 1 || ends_word(label, at + piece.size()));
}

} // namespace

std::string as_shown(std::string_view text) {
    std::u32string seen;
    for (const char32_t c : to_utf32(text))
        if (!is_unseen(c))
            seen += is_space(c) ? U' ' : c;
    std::string shown = folded(to_utf8(seen));
    if (is_number(shown))
        std::erase(shown, ' ');
    return shown;
}

std::string without_part(const std::string& text, std::string label) {
    const std::vector<std::string> pieces = between_gaps(text);
    const std::string_view piece = longest_of(pieces);
    const std::size_t at = label.find(piece);
    return at == label.npos ? label : label.replace(at, piece.size(), 1, word_gap);
}

WordMatch match_words(const std::string& text, const std::string& label) {
    const std::vector<std::string> pieces = between_gaps(text);
    constexpr std::size_t least = 2;
    if (label.empty() || said_by(pieces) < std::min(least, label.size()))
        return WordMatch::none;
    if (text == label)
        return WordMatch::whole;
    if (label.size() >= least && holds(text, label))
        return WordMatch::label_is_part;
    if (pieces.size() > 1 && is_filled(pieces, label) && says_enough(said_by(pieces), label))
        return WordMatch::filled;
    return is_part(pieces, label) ? WordMatch::text_is_part : WordMatch::none;
}

} // namespace signpost::preview
