// A file with a translation, such as pages/record.pl.toml: what it holds, and how it is written.
#pragma once

#include <map>
#include <optional>
#include <string>
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

} // namespace signpost
