// Writes the small TOML files of the store and of the receipts, line by line. read_toml() reads them back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "toml/toml_document.h"

namespace signpost {

class TomlLines {
public:
    // Quoted. Line ends and control characters become spaces, bytes that are no UTF-8 become "?".
    TomlLines& text(std::string_view key, std::string_view value);
    TomlLines& texts(std::string_view key, const std::vector<std::string>& values);
    TomlLines& integer(std::string_view key, std::int64_t value);
    TomlLines& integer(std::string_view key,
                       const std::optional<std::int64_t>& value); // std::nullopt: no line
    TomlLines& flag(std::string_view key, bool value);
    // As read_toml() reads it again: a text, a number, true or false, or a list of these. "" of all else.
    TomlLines& value(std::string_view key, const TomlValue& value);
    TomlLines& heading(std::string_view name); // "[current]", "[[history]]": with its brackets
    TomlLines& comment(std::string_view line);
    [[nodiscard]] const std::string& str() const { return lines_; }

private:
    std::string lines_;
};

// The first `most` characters of a text; "…" stands for the rest.
[[nodiscard]] std::string shortened(std::string_view text, std::size_t most);

} // namespace signpost
