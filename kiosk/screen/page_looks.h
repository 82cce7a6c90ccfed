// What pages are set in. Its letters are drawn ahead of every visit, the whole alphabet in each look: so they
// are there when a page is opened, and tell nothing of which one was.
#pragma once

#include <array>
#include <string_view>

#include "screen/canvas.h"

namespace signpost {

// As page_screen.cpp, column.cpp, column_rich.cpp and pieces.cpp set their text in a visitor's first size:
// body, what is bold in it, headings and arms, the page's title, figures. A test tells when one is missing.
inline constexpr std::array<TextLook, 5> page_looks{{{.factor = 1.0F},
                                                     {.factor = 1.0F, .weight = Weight::bold},
                                                     {.factor = 1.19F, .weight = Weight::bold},
                                                     {.factor = 1.62F, .weight = Weight::bold},
                                                     {.factor = 1.8F, .weight = Weight::bold}}};

// Of the Latin script; other scripts have too many, or shape them by their neighbours.
inline constexpr std::string_view page_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456"
                                                 "789 .,:;?!'()-\u2019\u201C\u201D\u2013\u00A3%";

} // namespace signpost
