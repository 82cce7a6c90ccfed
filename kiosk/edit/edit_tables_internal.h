// Headings that a form adds by itself.
#pragma once

#include <string>

#include "base/problem.h"

namespace signpost {

// The file with the heading of a table that stands once, or that its original has ("figures.2",
// "police-999"), and with those of its kind that come before it. Refused where the schema has no such table.
[[nodiscard]] Result<std::string> with_missing_table(const std::string& text, const std::string& file,
                                                     const std::string& table);

} // namespace signpost
