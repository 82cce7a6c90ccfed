// What Markdown may say here, as values. Every text is valid UTF-8.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace signpost {

struct Link {
    enum class To { page, contact };
    To to = To::page;
    std::string id;
    friend bool operator==(const Link&, const Link&) = default;
};

struct Span {
    std::string text; // UTF-8, no line ends
    bool strong = false;
    std::optional<Link> link;
    friend bool operator==(const Span&, const Span&) = default;
};

struct Block {
    enum class Kind { heading, paragraph, bullet, numbered };
    Kind kind = Kind::paragraph;
    int number = 0; // numbered: what stands before it, from the author's first number on
    std::vector<Span> spans;
    friend bool operator==(const Block&, const Block&) = default;
};

using RichText = std::vector<Block>;

} // namespace signpost
