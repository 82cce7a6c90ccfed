// JSON for the page.
#pragma once

#include <nlohmann/json.hpp>

#include "base/problem.h"

namespace signpost::office {

// Kept as office_internal.h says; bytes that are no UTF-8 are replaced.
[[nodiscard]] const char* kept_json(const nlohmann::json& value);

// {"problems": [{"file", "line", "column", "cause", "remedy"}]}
[[nodiscard]] nlohmann::json problems_of(const Problems& problems);

} // namespace signpost::office
