// Characters that turn text round (base/turning.h), written as escapes.
#pragma once

#include <optional>

#include "base/problem.h"
#include "toml/toml_document.h"

namespace signpost {

// The first of them, in the order of the file. Typed ones never come this far: read_toml() refuses them.
[[nodiscard]] std::optional<Problem> refuse_turning_escapes(const TomlDocument& document);

} // namespace signpost
