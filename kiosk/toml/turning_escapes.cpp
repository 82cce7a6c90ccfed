#include "toml/toml_scan_internal.h"

#include <string>
#include <string_view>

#include "base/character_kinds.h"
#include "base/characters.h"

namespace signpost {

namespace {

// Persian and the languages of India join and part letters by these two, between letters that are none of
// ours.
bool joins_letters(std::string_view text, std::size_t at, const Utf8Character& c) {
    if (c.value != 0x200C && c.value != 0x200D)
        return false;
    const auto continues = [&](std::size_t i) {
        return (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
    };
    std::size_t before = at == 0 ? 0 : at - 1;
    while (before > 0 && continues(before))
        --before;
    const char32_t letter = character_at(text, before).value;
    return at > 0 && letter >= 0x80 && is_any_letter(letter);
}

// The byte at which the first character stands that nobody sees; npos where there is none.
std::size_t find_unseen(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        if (static_cast<unsigned char>(text[at]) < 0x80) {
            ++at;
            continue;
        }
        const Utf8Character c = character_at(text, at);
        if (turning_name(c.value) != nullptr || (is_unseen(c.value) && !joins_letters(text, at, c)))
            return at;
        at += c.bytes == 0 ? 1 : c.bytes;
    }
    return text.npos;
}

// Looks through the values as they stand in the file.
class Search {
public:
    explicit Search(const TomlDocument& document) : document_(document) {}

    std::optional<Problem> in(const TomlValue& value) {
        if (const std::size_t at = find_unseen(value.text); at != std::string::npos)
            return refused(value.text, at, document_.place_in(value, at));
        for (const TomlValue& item : value.items)
            if (auto problem = in(item))
                return problem;
        for (const TomlEntry& entry : value.entries)
            if (auto problem = in(entry))
                return problem;
        return std::nullopt;
    }

private:
    std::optional<Problem> in(const TomlEntry& entry) {
        if (const std::size_t at = find_unseen(entry.key); at != std::string::npos)
            return refused(entry.key, at, entry.place);
        return in(entry.value);
    }

    [[nodiscard]] Problem refused(std::string_view text, std::size_t at, FilePlace place) const {
        const char32_t c = character_at(text, at).value;
        if (turning_name(c) != nullptr)
            return {document_.file, place.line, place.column, turning_cause(c),
                    "Delete " + escape_at(place) + ". " + turning_reason()};
        return {document_.file, place.line, place.column, unseen_cause(c),
                "Delete " + escape_at(place) + "."};
    }

    // As it is written, from the backslash on: whoever left its "u" behind would show a stray letter.
    [[nodiscard]] std::string escape_at(FilePlace place) const {
        const std::string_view text =
            std::string_view(document_.source).substr(offset_of(document_.source, place));
        constexpr std::size_t with_4_digits = 6;
        constexpr std::size_t with_8_digits = 10;
        if (text.starts_with("\\u"))
            return "all of " + std::string(text.substr(0, with_4_digits));
        if (text.starts_with("\\U"))
            return "all of " + std::string(text.substr(0, with_8_digits));
        if (character_at(text, 0).value >= 0x80)
            return "it together with the characters beside it, and type those again";
        return "the backslash, the letter u and the digits after it"; // in a key, which has one place
    }

    const TomlDocument& document_;
};

} // namespace

std::optional<Problem> refuse_turning_escapes(const TomlDocument& document) {
    return Search(document).in(document.root);
}

} // namespace signpost
