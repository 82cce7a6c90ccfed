// Secrets that people type, and that must not stay in memory.
#pragma once

#include <iosfwd>
#include <optional>
#include <string>

namespace signpost {

// Overwrites a PIN, a password or a key's text, spare capacity and all, and leaves it empty. The compiler
// does not leave it out, though nobody reads the bytes again. Any thread.
void wipe(std::string& secret);

// A password or a PIN that somebody types, or that a script pipes in: the next line of `in` without its end,
// be that "\n" or, as Windows writes it, "\r\n". std::nullopt: there is none. The caller wipes it.
[[nodiscard]] std::optional<std::string> typed_line(std::istream& in);

} // namespace signpost
