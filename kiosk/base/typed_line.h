// A password or a PIN that somebody types, or that a script pipes in.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

namespace signpost {

// The next line of `in` without its end, be that "\n" or, as Windows writes it, "\r\n". std::nullopt: there
// is none. The caller wipes it.
[[nodiscard]] std::optional<std::string> typed_line(std::istream& in);

} // namespace signpost
