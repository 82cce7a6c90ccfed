#include "content/near_marks_internal.h"

#include <algorithm>

#include "base/character_kinds.h"
#include "base/characters.h"

namespace signpost {

namespace {

// --- Spaces that are none

// A line that looks empty, or a mark that no plain space follows.
void find_odd_spaces(std::string_view body, std::vector<NearMark>& found) {
    for (std::size_t at = 0; at < body.size(); at = std::min(body.find('\n', at), body.size()) + 1) {
        const std::string_view line = line_at(body, at);
        const std::size_t marks = std::min(line.find_first_not_of(" \t#-*+.)0123456789"), line.size());
        const Utf8Character c = character_at(line, marks);
        if (c.value < 0x80 || !is_any_space(c.value))
            continue;
        const bool is_blank = trimmed(line.substr(0, marks)).empty();
        const bool is_empty = is_blank && trimmed(line.substr(marks + c.bytes)).empty();
        if (is_empty || !is_blank)
            found.push_back(
                {at + marks,
                 is_empty ? "This line looks empty, but holds " + code_point(c.value) +
                                ", a space of another kind."
                          : "Behind this mark stands " + code_point(c.value) + ", a space of another kind.",
                 is_empty ? "Delete it, so that nothing stands in the line."
                          : "Delete it, and type a space."});
    }
}

// A backslash takes the meaning from a mark behind it, and is shown before anything else.
void find_backslashes(std::string_view body, std::vector<NearMark>& found) {
    for (std::size_t at = body.find('\\'); at != body.npos; at = body.find('\\', at + 2)) {
        const char after = at + 1 < body.size() ? body[at + 1] : ' ';
        if (is_id_character(after) || (after >= 'A' && after <= 'Z') || after == ' ')
            found.push_back({at, "A backslash (\\) would be shown as it stands here.", "Delete it."});
    }
}

// --- Texts without marks

void find_all(std::string_view text, std::string_view mark, const char* cause, const char* remedy,
              std::vector<NearMark>& found) {
    if (const std::size_t at = text.find(mark); at != text.npos)
        found.push_back({at, cause, remedy});
}

void find_heading_marks(std::string_view text, std::vector<NearMark>& found) {
    const std::string_view line = trimmed(text);
    const std::size_t words = line.find_first_not_of('#');
    if (words == 0 || words == line.npos)
        return;
    const Utf8Character c = character_at(line, words);
    if (c.value == U' ' || is_any_letter(c.value))
        found.push_back({static_cast<std::size_t>(line.data() - text.data()),
                         in_quotes(line.substr(0, words)) + shown_as_typed,
                         "Delete it: only a page's body has headings."});
}

bool is_tag(std::string_view text, std::size_t at) {
    const std::size_t name = text.substr(at + 1, 1) == "/" ? at + 2 : at + 1;
    const char first = name < text.size() ? text[name] : ' ';
    return is_ascii_letter(first) && text.find('>', at) != text.npos;
}

void find_tags(std::string_view text, std::vector<NearMark>& found) {
    for (std::size_t at = text.find('<'); at != text.npos; at = text.find('<', at + 1))
        if (is_tag(text, at)) {
            found.push_back(
                {at, "HTML is not possible here.", "Delete what stands between < and >, with both."});
            return;
        }
}

// someone@example.org, www.example.org, https://example.org
void find_addresses(std::string_view text, std::vector<NearMark>& found) {
    for (const std::string_view web : {"http://", "https://", "www."})
        if (const std::size_t at = text.find(web); at != text.npos) {
            found.push_back({at,
                             "The kiosk is not on the internet and cannot open " +
                                 in_quotes(text.substr(at, text.find_first_of(" \n)", at) - at)) + ".",
                             "Delete the address, and say in words whose website it is."});
            break;
        }
    for (std::size_t at = text.find('@'); at != text.npos; at = text.find('@', at + 1)) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        const std::size_t space = text.find_last_of(" \n", at);
        const std::size_t begin = space == text.npos ? 0 : space + 1;
        if (begin < at && text.substr(at, end - at).find('.') != text.npos)
            found.push_back(
                {begin, "The kiosk cannot send e-mail.",
                 "Delete the address " + in_quotes(trimmed(text.substr(begin, end - begin))) + "."});
    }
}

void put_in_order(std::vector<NearMark>& marks) {
    std::stable_sort(marks.begin(), marks.end(),
                     [](const NearMark& a, const NearMark& b) { return a.at < b.at; });
}

} // namespace

std::vector<NearMark> near_marks_in_plain(std::string_view text) {
    std::vector<NearMark> found;
    if (text.find_first_of("[*#<`@_.:~=^->|\\&+") == text.npos &&
        std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return found;
    find_near_links(text, found);
    find_links_in_plain(text, found);
    find_all(text, "**",
             "Bold is possible in a page's body alone: these ** would be shown as they stand here.",
             "Delete the ** before the words and after them.", found);
    find_all(text, "__",
             "Bold is possible in a page's body alone: these __ would be shown as they stand here.",
             "Delete the __ before the words and after them.", found);
    find_all(text, "`", "Code between ` marks is not possible here.", "Delete the ` marks.", found);
    find_heading_marks(text, found);
    find_tags(text, found);
    find_addresses(text, found);
    find_plain_marks(text, found);
    put_in_order(found);
    return found;
}

std::vector<NearMark> near_marks_in_body(std::string_view body) {
    std::vector<NearMark> found;
    find_settings(body, found);
    const std::size_t settings = found.size();
    std::vector<NearMark> marks;
    find_near_links(body, marks);
    find_notes(body, marks);
    find_signs(body, marks);
    find_backslashes(body, marks);
    for (NearMark& mark : marks) {
        const auto is_there = [&](const NearMark& other) { return other.at == mark.at; };
        const std::string_view line = trimmed(line_at(body, mark.at));
        if (std::none_of(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(settings), is_there) &&
            key_set_in(line, false).empty())
            found.push_back(std::move(mark));
    }
    find_odd_spaces(body, found);
    put_in_order(found);
    return found;
}

} // namespace signpost
