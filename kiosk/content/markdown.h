// The part of Markdown that a page may use, as rich text. The only part of the program that knows a Markdown
// library.
//
// Taken: headings of every level (one size on the screen), paragraphs, lists with bullets or numbers that
// hold no other list, **bold**, and links [words](page:id) and [words](contact:id). A line end inside a
// paragraph, forced or not, is a space: the width of the screen decides where a line ends.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/bundle.h"

namespace signpost {

struct Markdown {
    struct Mistake {
        std::size_t at = 0; // byte of the source
        std::string cause;
        std::string remedy;
    };
    struct Target {
        std::size_t at = 0; // byte of the source where the link begins
        Link link;
    };
    RichText text;
    std::vector<Target> links;     // whether they lead anywhere is for the caller to check
    std::vector<Mistake> refusals; // none: `text` says all that the source says
};

// `source` is valid UTF-8 with lines ended by \n. Any thread.
[[nodiscard]] Markdown read_markdown(std::string_view source);

} // namespace signpost
