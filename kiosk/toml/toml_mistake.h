// What a person did wrong where TOML could not be read, in that person's words.
#pragma once

#include <string>
#include <string_view>

#include "base/characters.h"
#include "base/problem.h"
#include "toml/toml_line.h"

namespace signpost {

// `description` and `place` are the library's own, which differ between its versions: the mistakes that
// people make most are recognised in the text itself, the rest is passed on.
[[nodiscard]] Problem explain_mistake(const TomlText& toml, const std::string& file,
                                      std::string_view description, FilePlace place);

} // namespace signpost
