// What stands in a TOML file for the second time, and may not. Inside toml/ only.
#pragma once

#include <string_view>

#include "toml/toml_line.h"

namespace signpost {

// `description` is the library's, and `at` the byte that it blames. std::nullopt where it blames something
// else. A heading that is lost or lacks brackets is the usual reason: what follows it then counts for the
// part above. So no remedy has anybody delete one of the two.
[[nodiscard]] MaybeMistake stands_twice(const TomlText& toml, std::string_view description, std::size_t at);

} // namespace signpost
