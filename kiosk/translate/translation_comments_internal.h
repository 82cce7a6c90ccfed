// The comments of a translation, by what they stand at, so that the file can be written anew.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "base/problem.h"
#include "toml/toml_document.h"

namespace signpost {

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
