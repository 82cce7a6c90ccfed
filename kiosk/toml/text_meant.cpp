#include "toml/typed_meant_internal.h"

#include <algorithm>
#include <vector>

#include "base/character_kinds.h"
#include "base/characters.h"
#include "toml/toml_text.h"

namespace signpost {

namespace {

struct Mark {
    std::size_t at = 0;
    std::size_t end = 0;
};

std::vector<Mark> marks_in(std::string_view text) {
    std::vector<Mark> marks;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character c = character_at(text, at);
        const std::size_t bytes = std::max<std::size_t>(c.bytes, 1);
        if (text[at] == '\\' && at + 1 < text.size()) {
            at += 2;
            continue;
        }
        if (is_quotation(c.value) || c.value == U'„' || c.value == U'‚')
            marks.push_back({at, at + bytes});
        at += bytes;
    }
    return marks;
}

bool is_comment(std::string_view rest) { return trimmed(rest).empty() || trimmed(rest).starts_with('#'); }

// What somebody wrote who knew of \" and \\. No screen shows a backslash: "and\or" is and/or.
std::string without_escapes(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const bool is_escape =
            text[at] == '\\' && at + 1 < text.size() && (text[at + 1] == '"' || text[at + 1] == '\\');
        const char c = text[is_escape ? ++at : at];
        plain += c == '\\' ? '/' : c;
    }
    return plain;
}

// Without a comment that has a space before it.
std::string_view before_comment(std::string_view text) { return trimmed(text.substr(0, text.find(" #"))); }

} // namespace

std::string text_meant(std::string_view typed) {
    const std::vector<Mark> marks = marks_in(typed);
    const std::size_t begin = !marks.empty() && marks.front().at == 0 ? marks.front().end : 0;
    if (marks.size() > 1 && begin > 0 && is_comment(typed.substr(marks.back().end)))
        return without_escapes(trimmed(typed.substr(begin, marks.back().at - begin)));
    std::string_view rest = before_comment(typed.substr(begin));
    if (marks.size() == 2 && begin > 0) // "Stalking" today
        return without_escapes(std::string(typed.substr(begin, marks[1].at - begin)) +
                               std::string(rest.substr(marks[1].end - begin)));
    if (begin == 0 && marks.size() == 1 && marks.back().end == rest.size()) // Stalking"
        rest.remove_suffix(marks.back().end - marks.back().at);
    return without_escapes(rest);
}

std::string without_backslashes(std::string_view typed) {
    const std::size_t last = typed.rfind('"');
    if (!typed.starts_with('"') || typed.starts_with("\"\"\"") || last == 0 ||
        !is_comment(typed.substr(last + 1)))
        return "";
    std::string written;
    for (std::size_t at = 0; at <= last; ++at) {
        const bool is_mark = typed[at] == '\\' && typed[at + 1] == '"' && at + 1 < last;
        if (is_mark)
            written += typed[at++];
        else if (typed[at] == '\\' && typed[at + 1] == '\\')
            ++at;
        written += typed[at] == '\\' ? '/' : typed[at];
    }
    return written;
}

std::string list_meant(std::string_view typed) {
    std::string list;
    for (std::size_t at = 0; at < typed.size() && typed[at] != '#'; ++at) {
        const std::size_t end = typed[at] == '"' ? typed.find('"', at + 1) : at;
        const bool is_between = std::string_view("[], \t").find(typed[at]) != std::string_view::npos;
        if (end == typed.npos || (end == at && !is_between))
            return "";
        if (end > at)
            list.append(list.empty() ? "" : ", ").append(typed.substr(at, end + 1 - at));
        at = end;
    }
    return list.empty() || list.find('\\') != list.npos ? "" : "[" + list + "]";
}

} // namespace signpost
