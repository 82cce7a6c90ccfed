// Where in Markdown the library is: it tells texts by pointers into the source, and blocks not at all. Inside
// content/ only.
#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>

#include "base/characters.h"

namespace signpost {

class MarkdownPlaces {
public:
    explicit MarkdownPlaces(std::string_view source) : source_(source) {}

    // The byte at which the library's text stands; std::nullopt for text that it made up.
    [[nodiscard]] std::optional<std::size_t> offset(const char* text) const {
        const std::less_equal<const char*> ordered;
        if (text == nullptr || !ordered(source_.data(), text) ||
            !ordered(text, source_.data() + source_.size()))
            return std::nullopt;
        return static_cast<std::size_t>(text - source_.data());
    }

    void pass_text(std::size_t at, std::size_t size) {
        last_ = at + size;
        pass_line_of_byte(last_ - 1);
    }

    // The end of the text that was told last.
    [[nodiscard]] std::size_t last() const { return last_; }

    // A block begins on the first line, blank ones apart, that nothing was told from yet.
    [[nodiscard]] std::size_t next_block() const {
        return std::min(source_.find_first_not_of(" \t\n", next_line_), source_.size());
    }

    void pass_line() { pass_line_of_byte(next_block()); }

    // Passes the next line if it is made of these characters.
    void pass_line_of(std::string_view characters) {
        const std::string_view line = trimmed(line_at(source_, next_line_));
        if (!line.empty() && line.find_first_not_of(characters) == line.npos)
            pass_line();
    }

    // The line that was passed last.
    [[nodiscard]] std::string_view passed_line() const {
        return line_at(source_, next_line_ < 2 ? 0 : next_line_ - 2);
    }

    // From a text back over the marks before it, to the first of `wanted` among them.
    [[nodiscard]] std::size_t start_of(std::size_t at, std::string_view wanted,
                                       std::string_view marks) const {
        std::size_t start = at;
        while (start > 0 && marks.find(source_[start - 1]) != marks.npos)
            --start;
        const std::size_t found = source_.find_first_of(wanted, start);
        return found < at ? found : at;
    }

private:
    void pass_line_of_byte(std::size_t at) {
        const std::size_t end = source_.find('\n', at);
        next_line_ = std::max(next_line_, end == source_.npos ? source_.size() : end + 1);
    }

    std::string_view source_;
    std::size_t next_line_ = 0; // the first line that nothing was told from yet
    std::size_t last_ = 0;
};

} // namespace signpost
