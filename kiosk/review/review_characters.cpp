// Text that went through a wrong encoding, and web addresses that nobody can open here.
#include <algorithm>
#include <array>
#include <optional>

#include "base/character_kinds.h"
#include "base/characters.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

// The byte that Windows-1252 writes for a character: what an editor reads that takes UTF-8 for it.
std::optional<unsigned char> as_windows_byte(char32_t c) {
    constexpr std::array<char32_t, 32> upper{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                             0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                             0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                             0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    const auto found = std::find(upper.begin(), upper.end(), c);
    if (found != upper.end())
        return static_cast<unsigned char>(0x80 + (found - upper.begin()));
    return c >= 0xA0 && c <= 0xFF ? std::optional(static_cast<unsigned char>(c)) : std::nullopt;
}

struct Garbled {
    std::size_t at = 0;
    std::string seen;  // "â€™"
    std::string meant; // "’"
};

// Characters from byte `at` on whose bytes are one character of UTF-8.
std::optional<Garbled> garbled_at(std::string_view text, std::size_t at) {
    std::string bytes;
    for (std::size_t next = at; bytes.size() < 4;) {
        const Utf8Character c = character_at(text, next);
        const auto byte = c.value < 0x80 ? std::nullopt : as_windows_byte(c.value);
        if (c.bytes == 0 || !byte)
            return std::nullopt;
        bytes += static_cast<char>(*byte);
        next += c.bytes;
        if (const Utf8Character meant = character_at(bytes, 0); meant.bytes == bytes.size())
            return Garbled{at, std::string(text.substr(at, next - at)), bytes};
    }
    return std::nullopt;
}

// One in a text is told: whoever saves the file anew mends all of them.
std::optional<Garbled> find_garbled(std::string_view text) {
    char32_t before = U' ';
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character c = character_at(text, at);
        const bool in_capitals = is_capital(before); // “CAFÉ” is right
        if (c.value >= 0xC2 && c.value <= 0xF4 && !in_capitals)
            if (auto garbled = garbled_at(text, at))
                return garbled;
        before = c.value;
        at += std::max<std::size_t>(c.bytes, 1);
    }
    return std::nullopt;
}

// What other encodings than Windows' leave of a mark or a letter of UTF-8, and of what was made ready for
// mail or for the web.
std::size_t find_other_garbling(std::string_view text) {
    constexpr auto remains =
        std::to_array<std::string_view>({"\u00D4\u00C7", "\u251C", "\u201A\u00C4", "\u201A\u00E2", "=E2=80",
                                         "=C3=", "=20\n", "%20", "%E2%80", "%C3%"});
    for (const std::string_view remain : remains)
        if (const std::size_t at = text.find(remain); at != text.npos)
            return at;
    return text.npos;
}

// A character that only one font has, such as a word processor's bullet: here another sign may stand there.
std::size_t find_private(std::string_view text) {
    constexpr std::string_view first_bytes = "\xEE\xEF"; // of U+E000 to U+FFFF
    for (std::size_t at = text.find_first_of(first_bytes); at != text.npos;
         at = text.find_first_of(first_bytes, at + 1))
        if (const char32_t c = character_at(text, at).value; c >= 0xE000 && c <= 0xF8FF)
            return at;
    return text.npos;
}

// A "?" that stands where a letter stood: inside a word, or at the end of one when the sentence goes on.
std::optional<std::size_t> find_lost_letter(std::string_view text) {
    for (std::size_t at = text.find('?'); at != text.npos; at = text.find('?', at + 1)) {
        std::size_t before = at == 0 ? 0 : at - 1;
        while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U)
            --before;
        const bool after_letter = at > 0 && is_any_letter(character_at(text, before).value);
        std::size_t next = at;
        while (next < text.size() && text[next] == '?')
            ++next;
        const bool inside = is_any_letter(character_at(text, next).value);
        const bool goes_on =
            next < text.size() && text[next] == ' ' && is_small_letter(character_at(text, next + 1).value);
        if (after_letter && (inside || goes_on))
            return at;
    }
    return std::nullopt;
}

bool is_web_ending(std::string_view label) {
    constexpr auto endings =
        std::to_array<std::string_view>({"uk", "com", "org", "net", "eu", "info", "ie", "wales", "scot"});
    return std::find(endings.begin(), endings.end(), label) != endings.end();
}

bool may_be_in_address(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '-' || c == '.'; }

// "womensaid.org.uk"; "" where there is none. What has a mark of the web is refused elsewhere.
std::string_view find_web_address(std::string_view text) {
    for (std::size_t dot = text.find('.'); dot != text.npos; dot = text.find('.', dot + 1)) {
        std::size_t begin = dot;
        std::size_t end = dot;
        while (begin > 0 && may_be_in_address(text[begin - 1]))
            --begin;
        while (end < text.size() && may_be_in_address(text[end]))
            ++end;
        std::string_view word = text.substr(begin, end - begin);
        while (word.ends_with('.'))
            word.remove_suffix(1);
        const std::size_t last = word.rfind('.');
        const bool is_mail = begin > 0 && text[begin - 1] == '@';
        if (last != word.npos && last > 1 && !is_mail && !word.starts_with("www.") &&
            is_web_ending(word.substr(last + 1)))
            return word;
        dot = end;
        if (dot >= text.size())
            break;
    }
    return {};
}

void check_characters(Reviewing& reviewing, const TomlDocument& document, const TomlValue& text) {
    if (const auto garbled = find_garbled(text.text))
        reviewing.note(Finding::Kind::garbled, document.file, document.place_in(text, garbled->at),
                       in_quotes(garbled->seen) + " was " + in_quotes(garbled->meant) +
                           " before the file was saved in a wrong encoding.",
                       "Open an older copy, and save it as UTF-8; or type each of these characters again.");
    else if (const auto at = find_lost_letter(text.text))
        reviewing.note(Finding::Kind::garbled, document.file, document.place_in(text, *at),
                       "This \"?\" stands in the place of a letter: the file was saved in an encoding that "
                       "does not have it.",
                       "Type the letter again, and save the file as UTF-8. If a question ends here, begin a "
                       "new sentence behind it.");
    if (const std::size_t at = find_other_garbling(text.text); at != std::string::npos)
        reviewing.note(Finding::Kind::garbled, document.file, document.place_in(text, at),
                       "Characters stand here that a wrong encoding left.",
                       "Open an older copy, and save it as UTF-8; or type each of these characters again.");
    if (const std::size_t at = find_private(text.text); at != std::string::npos)
        reviewing.note(Finding::Kind::garbled, document.file, document.place_in(text, at),
                       "This character is one of a word processor's own (" +
                           code_point(character_at(text.text, at).value) +
                           "), and visitors would see another.",
                       "Delete it, and type what is to stand there.");
    if (const std::string_view address = find_web_address(text.text); !address.empty())
        reviewing.note(Finding::Kind::web_address, document.file,
                       document.place_in(text, static_cast<std::size_t>(address.data() - text.text.data())),
                       "Nobody can open " + in_quotes(address) + " here: the kiosk is not on the internet.",
                       "Say in words whose website it is.");
}

} // namespace

void review_characters(Reviewing& reviewing) {
    for (const auto& [file, document] : reviewing.documents.all())
        for_each_visitor_text(document, [&, &in = document](const TomlValue& text, Markup) {
            check_characters(reviewing, in, text);
        });
}

} // namespace signpost
