#include "content/markdown_refusals_internal.h"

#include <algorithm>
#include <optional>

#include "base/characters.h"

namespace signpost {

namespace {

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}

bool has_letter_at(std::string_view line, std::size_t at) { return at < line.size() && is_letter(line[at]); }

std::optional<refusal::Words> missed_in(std::string_view line) {
    for (const std::string_view mark : {"\u2022", "\u00B7", "\u2013", "\u2014", "\u25CF", "\u25AA"})
        if (line.starts_with(mark))
            return refusal::item_without_space;
    if (const std::size_t words = line.find_first_not_of('#'); words != 0 && has_letter_at(line, words))
        return refusal::heading_without_space;
    if (line.starts_with('-') && has_letter_at(line, 1))
        return refusal::item_without_space;
    const std::size_t stop = line.find_first_not_of("0123456789");
    const bool numbered = stop != 0 && stop != line.npos && (line[stop] == '.' || line[stop] == ')');
    if (numbered && has_letter_at(line, stop + 1))
        return refusal::item_without_space;
    return std::nullopt;
}

} // namespace

std::vector<MissedMark> missed_marks(std::string_view markdown) {
    std::vector<MissedMark> missed;
    bool may_begin = true;
    for (std::size_t at = 0; at < markdown.size();) {
        const std::size_t end = std::min(markdown.find('\n', at), markdown.size());
        const std::string_view line = trimmed(markdown.substr(at, end - at));
        const auto why = may_begin && !line.empty() ? missed_in(line) : std::nullopt;
        if (why)
            missed.push_back({static_cast<std::size_t>(line.data() - markdown.data()), *why});
        may_begin = line.empty() || why.has_value();
        at = end + 1;
    }
    return missed;
}

} // namespace signpost
