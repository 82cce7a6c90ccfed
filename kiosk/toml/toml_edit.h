// Changes to TOML text that leave every other byte as it was.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "toml/toml_document.h"

namespace signpost {

// Keeps references to both; they must outlive it. `document` is what read_toml() made of `text`.
class TomlEdit {
public:
    TomlEdit(const std::string& text, const TomlDocument& document);

    // Puts `value` (as TOML writes it) in place of the key's. Where the key is missing, it gets
    // a line of its own: below the line on which the value of `after` ends, or below the heading. `after` may
    // be a key that was set before. The table begins with a heading.
    void set(const TomlValue& table, const std::string& key, const std::string& value,
             const std::string& after);

    // Puts `text`, with \n for line ends, in place of these bytes of document.source.
    void put(std::size_t begin, std::size_t end, const std::string& text);

    // The whole text with every change made.
    [[nodiscard]] std::string finish() const;

private:
    struct Change {
        std::size_t begin = 0; // bytes of the text
        std::size_t end = 0;
        std::string with;
    };

    struct Added {
        std::string key;
        std::size_t below = 0; // byte of document.source on the line above
        std::string indent;
    };

    [[nodiscard]] std::string with_line_ends(const std::string& text) const;
    [[nodiscard]] std::size_t byte_of(std::size_t at) const; // of the text, from one of document.source
    [[nodiscard]] Added place_below(const TomlValue& table, const std::string& key) const;
    void insert_below(std::size_t at, const std::string& line);

    const std::string& text_;
    const TomlDocument& document_;
    std::string line_end_;
    std::vector<Change> changes_;
    std::vector<Added> added_;
};

// Whether nothing but spaces stands before `place` on its line, and `mark` stands at it.
[[nodiscard]] bool begins_line_with(const TomlDocument& document, FilePlace place, char mark);

} // namespace signpost
