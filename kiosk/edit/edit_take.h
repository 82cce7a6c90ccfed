// What somebody else's copy of a file has, put into this one: for two people who wrote in one bundle.
#pragma once

#include <string>

#include "base/problem.h"

namespace signpost {

// The tables of a kind or of a name ("cover.hours", "police-999") as their author wrote them, comments right
// above them too, one empty line between; "" where the file has none. Refused where it cannot be read as
// TOML, or where one has no heading of its own. Any thread.
[[nodiscard]] Result<std::string> tables_as_written(const std::string& text, const std::string& file,
                                                    const std::string& heading);

// Puts those of `theirs` in place of these; every other byte stays. Where they have none, these go. Refused
// for what may stand once only.
[[nodiscard]] Result<std::string> with_tables_of(const std::string& theirs, const std::string& text,
                                                 const std::string& file, const std::string& heading);

} // namespace signpost
