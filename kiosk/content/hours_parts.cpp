#include "content/hours_parts_internal.h"

#include <algorithm>

#include "base/characters.h"

namespace signpost {

namespace {

bool is_gap(char c) { return c == ' ' || c == '\t'; }

// How many bytes of a mark begin here; 0 for none. The dashes of print are three each.
std::size_t mark_at(std::string_view row, std::size_t at) {
    if (row[at] == '-' || row[at] == ',' || row[at] == '&')
        return 1;
    const std::string_view three = row.substr(at, 3);
    return three == "\u2013" || three == "\u2014" ? 3 : 0;
}

} // namespace

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> list) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

bool stands_alone(std::string_view text, std::size_t at, std::size_t size) {
    const auto touches = [](char c) { return is_ascii_digit(c) || is_ascii_letter(c); };
    const bool before = at > 0 && (touches(text[at - 1]) || text[at - 1] == '.' || text[at - 1] == ':');
    const std::size_t end = at + size;
    return !before && (end >= text.size() || !touches(text[end]));
}

std::vector<HoursPart> parts_of_hours(std::string_view row) {
    std::vector<HoursPart> parts;
    for (std::size_t at = 0; at < row.size();) {
        const std::size_t begin = at;
        if (const std::size_t mark = mark_at(row, at); mark > 0) {
            at += mark;
            parts.push_back({mark == 1 ? std::string(row.substr(begin, 1)) : "-", begin, at});
            continue;
        }
        while (at < row.size() && !is_gap(row[at]) && mark_at(row, at) == 0)
            ++at;
        if (at > begin)
            parts.push_back({ascii_small(row.substr(begin, at - begin)), begin, at});
        else
            ++at;
    }
    return parts;
}

bool HoursParts::take_if(bool is_meant) {
    next_ += is_meant ? 1 : 0;
    return is_meant;
}

bool HoursParts::take_to() {
    return take_if(peek() != nullptr && is_one_of(peek()->text, {"to", "-", "until", "till"}));
}

bool HoursParts::take_joint() {
    const bool comma = take_if(peek() != nullptr && peek()->text == ",");
    const bool word = take_if(peek() != nullptr && is_one_of(peek()->text, {"and", "&"}));
    return comma || word;
}

std::string HoursParts::written_from(const HoursPart& first) const {
    return std::string(row_.substr(first.begin, parts_[next_ - 1].end - first.begin));
}

} // namespace signpost
