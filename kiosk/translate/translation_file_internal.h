// A file with a translation, such as pages/record.pl.toml: what it holds, how it is written, and the comments
// in it, which stay when it is written anew.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/problem.h"
#include "content/origin.h"
#include "content/translatable.h"
#include "toml/toml_document.h"

namespace signpost {

// Each by its key (content/translatable.h).
struct TranslatedTexts {
    std::map<std::string, std::string> shown;
    std::map<std::string, Origin> origins;      // of those that a person translated with the tools
    std::map<std::string, std::string> waiting; // not shown yet
    std::optional<NewTexts> new_texts;          // (content/origin.h)
};

// Of the path of an original: "pages/record.pl.toml".
[[nodiscard]] std::string translation_of(const std::string& original, const std::string& language);

[[nodiscard]] TranslatedTexts read_translation(const TomlDocument& translation);

// The file anew, in the order of the original. `before` is the file as it was, whose comments stay above the
// line or behind the text that they stand at; nullptr where there was none. Refused where a comment stands
// between lines that it cannot keep, such as those of a list: then it is to be moved first. Any thread.
[[nodiscard]] Result<std::string> write_translation(const TranslatedTexts& texts,
                                                    const TomlDocument& original, const TomlDocument* before);

// --- Its comments, by what they stand at (translation_comments.cpp) ---

// What the tools write above their own parts; above the origins, origins_comment (content/origin.h).
inline constexpr std::string_view waiting_comment =
    "# Not shown to visitors yet: half of a page, or a text that somebody still doubts.";

// A place is the key of a text, of a list that of its first; or a heading and which table of it that is:
// "[[figures]]figures.2".
struct TranslationComments {
    std::map<std::string, std::string> above;  // by place: whole lines, each ended
    std::map<std::string, std::string> behind; // by place: "# better: its own name"
    std::string at_end;                        // whole lines, each ended
};

// Refused where one stands inside of a list.
[[nodiscard]] Result<TranslationComments> comments_of(const TomlDocument& translation);

} // namespace signpost
