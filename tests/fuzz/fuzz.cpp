#include "fuzz.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "base/characters.h"

namespace signpost::fuzz {

void demand(bool holds, std::string_view invariant, std::string_view about) {
    if (holds)
        return;
    std::fprintf(stderr, "fuzz: this should hold: %.*s\nfuzz: of: %.*s\n", static_cast<int>(invariant.size()),
                 invariant.data(), static_cast<int>(about.size()), about.data());
    std::abort();
}

void demand_drawable(std::string_view text, std::string_view about) {
    demand(is_utf8(text), "a text is UTF-8", about);
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character c = character_at(text, at);
        demand(!is_control(c.value), "a text has no control characters", about);
        at += c.bytes;
    }
}

void demand_told(const Problems& problems) {
    demand(!problems.empty(), "a failure has a problem");
    for (const Problem& problem : problems) {
        const std::string text = to_text(problem);
        demand(!problem.file.empty(), "a problem names its file", text);
        demand(!problem.cause.empty(), "a problem has a cause", text);
        demand(!problem.remedy.empty(), "a problem has a remedy", text);
        demand((problem.line > 0) == (problem.column > 0), "a problem's place is whole or not at all", text);
        demand(problem.line >= 0 && problem.column >= 0, "a place counts from 1", text);
        demand_drawable(problem.cause, "a problem's cause");
        demand_drawable(problem.remedy, "a problem's remedy");
    }
}

void demand_place_in(std::string_view file, const Problem& problem) {
    if (problem.line == 0)
        return;
    std::size_t begin = 0;
    for (int line = 1; line < problem.line; ++line) {
        begin = file.find('\n', begin);
        demand(begin != file.npos, "a problem's line is one of its file's", to_text(problem));
        ++begin;
    }
    // Bytes are no fewer than characters; the end of the line is a place too.
    const std::size_t bytes = std::min(file.find('\n', begin), file.size()) - begin;
    demand(static_cast<std::size_t>(problem.column) <= bytes + 1, "a problem's column is in its line",
           to_text(problem));
}

std::string as_text(const std::uint8_t* data, std::size_t size) {
    const std::string bytes(data, data + size);
    std::string text;
    for (std::size_t at = 0; at < bytes.size();) {
        const Utf8Character c = character_at(bytes, at);
        const bool good = c.bytes > 0 && (!is_control(c.value) || c.value == '\n' || c.value == '\t');
        text += good ? bytes.substr(at, c.bytes) : " ";
        at += c.bytes == 0 ? 1 : c.bytes;
    }
    return text;
}

} // namespace signpost::fuzz
