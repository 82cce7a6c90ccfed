// What Markdown can say elsewhere and cannot say here: the reason, and what to write instead.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace signpost::refusal {

struct Message {
    const char* cause;
    const char* remedy;
};

constexpr const char* link_remedy =
    "Link to a page, [words](page:its-name), or to a contact, [words](contact:its-name).";

constexpr Message quotation{"Quotations set off with > are not possible here.",
                            "Write the words as a paragraph of their own."};
constexpr Message code_block{"Blocks of code are not possible here.", "Delete the lines with ``` or ~~~."};
constexpr Message code{"Code between ` marks is not possible here.",
                       "Delete the ` marks. Use **bold** for words that matter."};
constexpr Message html{"HTML is not possible here.", "Delete the tag. Use **bold** for words that matter."};
constexpr Message entity{"Codes that begin with & and end with ; are not possible here.",
                         "Write the character itself."};
constexpr Message table{"Tables do not fit on the screen in large print.",
                        "Write a list, with an item for each row."};
constexpr Message rule{"Lines across the page are not possible here.",
                       "Begin a new part with a heading, for example ## What to do."};
constexpr Message italics{"Italics are hard to read.", "Use **bold** for words that matter."};
constexpr Message crossed_out{"Crossed-out text is hard to read.", "Delete the words."};
constexpr Message picture{"Pictures are not possible here.", "Say in words what the picture shows."};
constexpr Message nested_list{"A list inside a list is hard to read in large print.",
                              "Make it one list, or begin a new part with a heading."};
constexpr Message block_in_item{"An item of a list can hold one paragraph alone.",
                                "Begin a new item, or go on after the list without spaces before the line."};
constexpr Message tick_box{"Boxes to tick are not possible here.", "Delete the [ ] or [x] before the words."};
constexpr Message empty_heading{"This heading has no words.", "Write them after the ##, or delete the line."};
constexpr Message empty_item{"This item of a list has no words.",
                             "Write them after the mark, or delete the line."};
constexpr Message empty_link{"This link has no words to touch.",
                             "Write them between the square brackets: [words](page:its-name)."};
constexpr Message reference{"Links that are defined somewhere else in the text are not possible here.",
                            link_remedy};
constexpr Message link_title{"A link cannot have a title.", "Delete what stands between quotation marks."};
constexpr Message broken_link{
    "This looks like a link, but is not written like one.",
    "Write [words](page:its-name) without spaces between ] and ( or inside the ( )."};
constexpr Message lone_stars{"These ** have no partner.",
                             "Put ** right before the first word and right after the last: **two words**."};
constexpr Message heading_without_space{
    "This looks like a heading, but there is no space after the #.",
    "Write ## and a space before the words of a heading, and an empty line above it."};
constexpr Message item_without_space{
    "This looks like an item of a list, but is not written like one.",
    "Begin each item with - and a space, or with 1. and a space, and put an empty line above "
    "the first."};
constexpr Message step_without_line{
    "This looks like a step of a list, but there is no empty line above the list.",
    "Put an empty line above the first step. The first step begins with 1. and a space."};
constexpr Message email{"The kiosk cannot send e-mail.", link_remedy};

} // namespace signpost::refusal

namespace signpost {

// A line that a person took for a heading or an item of a list, and Markdown takes for plain words.
struct MissedMark {
    std::size_t at = 0; // byte of the text
    refusal::Message why;
};

// The bullets of word processors: what is no letter, no digit and no part of a sentence.
[[nodiscard]] bool is_bullet(char32_t c);

// A dash and brackets count at the beginning of a paragraph, below a colon and below another such line:
// within a sentence they may begin a line, too.
[[nodiscard]] std::vector<MissedMark> missed_marks(std::string_view markdown);

} // namespace signpost
