// A look over TOML text before and after the library's own: how deep it goes, and what is left open.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "base/problem.h"
#include "toml/toml_document.h"
#include "toml/toml_mistake_internal.h"

namespace signpost {

struct TomlScan {
    std::optional<std::size_t> long_key;     // the first dot too many of a key
    std::optional<std::size_t> deep_bracket; // the first bracket too deep
    std::optional<std::size_t> bad_heading;  // a [ that begins a line, with no key after it
    std::optional<std::size_t> stray;        // a character beyond ASCII outside of texts and comments
    std::optional<std::size_t>
        joined_line; // a backslash in a """text""" before a line end or such a character
    std::optional<std::size_t> open_string;  // a """ or ''' that nothing closes
    std::optional<std::size_t> open_bracket; // the outermost bracket that nothing closes
};

// Follows strings, comments, brackets and the dots of keys, and stops at the first fault among the first five
// members. Agrees with TOML up to the first mistake in the text, where a parser stops too.
[[nodiscard]] TomlScan scan_toml(std::string_view text);

// What must not reach the library at all: bad bytes, characters that turn text round, nesting that it would
// answer with a stack overflow, and what its versions up to 3.4 at least take for granted (a key after a [,
// nothing but ASCII between texts and after a backslash), where all that guards them is an assertion.
[[nodiscard]] std::optional<Problem> refuse_before_parsing(const TomlText& toml, const std::string& file);

// The first character in a key or a value that nobody sees (is_unseen() in base/character_kinds.h), typed or
// written as an escape, in the order of the file. Those that turn text round come this far as escapes alone:
// refuse_before_parsing() refuses the others. In turning_escapes.cpp.
[[nodiscard]] std::optional<Problem> refuse_turning_escapes(const TomlDocument& document);

} // namespace signpost
