#include "base/characters.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/character_kinds.h"

namespace signpost {

namespace {

constexpr bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

} // namespace

FilePlace place_of(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, std::min(at, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t start = before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1;
    return {static_cast<int>(line), static_cast<int>(length_of(before.substr(start))) + 1};
}

std::size_t offset_of(std::string_view text, FilePlace place) {
    std::size_t at = 0;
    for (int line = 1; line < place.line; ++line) {
        const std::size_t end = text.find('\n', at);
        if (end == text.npos)
            return text.size();
        at = end + 1;
    }
    for (int column = 1; column < place.column && at < text.size() && text[at] != '\n'; ++column) {
        ++at;
        while (at < text.size() && is_continuation(text[at]))
            ++at;
    }
    return at;
}

std::string_view line_at(std::string_view text, std::size_t at) {
    at = std::min(at, text.size());
    const std::size_t before = at == 0 ? text.npos : text.rfind('\n', at - 1);
    const std::size_t start = before == text.npos ? 0 : before + 1;
    const std::size_t end = std::min(text.find('\n', at), text.size());
    return text.substr(start, end - start);
}

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\n\r");
    if (first == text.npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\n\r") - first + 1);
}

std::string folded(std::string_view text) {
    std::string plain;
    for (const char c : trimmed(text)) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        if (!space)
            plain += c;
        else if (plain.back() != ' ')
            plain += ' ';
    }
    return plain;
}

std::string in_one_line(std::string_view text, char for_control) {
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character c = character_at(text, at);
        if (c.bytes == 0 || turning_name(c.value) != nullptr) // no character, or one that turns the message
            line += '?';
        else if (is_control(c.value))
            line += for_control;
        else
            line += text.substr(at, c.bytes);
        at += c.bytes == 0 ? 1 : c.bytes;
    }
    return line;
}

std::string in_quotes(std::string_view word) { return "\"" + in_one_line(word) + "\""; }

bool is_kiosk_id(std::string_view text) {
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '_';
    });
}

bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= 40 && std::all_of(text.begin(), text.end(), is_id_character);
}

const char* turning_name(char32_t c) {
    constexpr std::array<std::pair<char32_t, const char*>, 12> names{{
        {0x061C, "Arabic letter mark"},
        {0x200E, "left-to-right mark"},
        {0x200F, "right-to-left mark"},
        {0x202A, "left-to-right embedding"},
        {0x202B, "right-to-left embedding"},
        {0x202C, "pop directional formatting"},
        {0x202D, "left-to-right override"},
        {0x202E, "right-to-left override"},
        {0x2066, "left-to-right isolate"},
        {0x2067, "right-to-left isolate"},
        {0x2068, "first strong isolate"},
        {0x2069, "pop directional isolate"},
    }};
    if (c < 0x061C) // below the first of them, as nearly all text is
        return nullptr;
    for (const auto& [code, name] : names)
        if (code == c)
            return name;
    return nullptr;
}

std::string turning_cause(char32_t c) {
    return code_point(c) + " (" + turning_name(c) +
           ") is a character nobody sees, which turns the text beside it round.";
}

std::string turning_reason() {
    return "No language needs it: the kiosk itself orders text that is read from the right.";
}

} // namespace signpost
