// What was typed into a form, as TOML writes it.
#pragma once

#include <string>
#include <vector>

#include "toml/schema.h"

namespace signpost {

// Lines as they were typed: one for most fields, of a list one for each item, of Markdown as many as wanted.
// UTF-8.
using TypedLines = std::vector<std::string>;

// What cannot be what the field is, such as letters in a number, is written as a text: so nothing is lost,
// and the check says what is wrong with it. Markdown stands between """ lines. Any thread.
[[nodiscard]] std::string toml_of(const FieldSpec& field, const TypedLines& typed);

} // namespace signpost
