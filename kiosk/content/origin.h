// Which words a translation was made from: a fingerprint of the original, kept beside the translation, so
// that a change of the original is seen. Any thread.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"

namespace signpost {

struct TomlDocument;

// Both in hexadecimal digits, the beginnings of a BLAKE2b: enough that no two texts of a bundle have the same
// one by accident.
struct Origin {
    std::string words; // of the text, with each run of spaces and line ends as one space
    std::string facts; // of its digits, placeholders and links alone, in their order
    friend bool operator==(const Origin&, const Origin&) = default;
};

[[nodiscard]] Origin origin_of(std::string_view original);

// What a translation must not change: "{police-999}", "](page:record)", "55", in their order.
[[nodiscard]] std::vector<std::string> facts_of(std::string_view text);

// "3f2a9c01d4e5-77aa01b2", as a file keeps it; std::nullopt for any other text.
[[nodiscard]] std::string to_text(const Origin& origin);
[[nodiscard]] std::optional<Origin> read_origin(std::string_view text);

// What has changed in the original since. Facts: a number, a placeholder or a link did. Gone: there is none.
enum class Behind { nothing, words, facts, gone };
[[nodiscard]] Behind behind(const Origin& translated_from, const Origin& original);

// --- In a file with a translation ---
// Neither heading can be the name of a contact, which holds no underscore.

// The part that says for each text, by its key (translatable.h), which original it was made from.
inline constexpr std::string_view origins_heading = "translated_from";
// What stands above it where a program wrote it.
inline constexpr std::string_view origins_comment =
    "# Which original each text was made from. kioskctl translate writes this: leave it as it is.";
// The part with the texts that are not shown yet: a page that is half translated, a text somebody still
// doubts.
inline constexpr std::string_view waiting_heading = "not_shown_yet";

[[nodiscard]] std::map<std::string, Origin> origins_in(const TomlDocument& translation);

// In that part, of a language that somebody had reviewed: when texts last came that are new or other than
// before, as "2027-01-15", or "2027-01-15, after that day's review".
struct NewTexts {
    Date on;
    bool after_review = false; // the language had been reviewed on that very day, before they came
};
inline constexpr std::string_view new_texts_key = "new_texts_on";
[[nodiscard]] std::string to_text(const NewTexts& texts);
[[nodiscard]] std::optional<NewTexts> new_texts_in(const TomlDocument& translation); // std::nullopt: none

} // namespace signpost
