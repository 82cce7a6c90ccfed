// Texts of a translation whose originals have changed since, as the check tells of them. Any thread.
#pragma once

#include <string>
#include <vector>

#include "content/origin.h"
#include "toml/toml_document.h"

namespace signpost {

// "pages/record.toml" of "pages/record.pl.toml"
[[nodiscard]] std::string original_of(const std::string& path, const std::string& language);

struct TextBehind {
    std::string key; // translatable.h
    Behind how = Behind::words;
};

// In the order of their keys. A text that says nothing of its original is none of them.
[[nodiscard]] std::vector<TextBehind> texts_behind(const TomlDocument& original,
                                                   const TomlDocument& translation);

// "The original of title and body has changed since this was translated."
[[nodiscard]] std::string words_of_behind(const std::vector<std::string>& keys, Behind how);

} // namespace signpost
