// Cover, Start and Home are the same for everybody, and what everybody sees tells nothing of a visit: their
// text is drawn ahead, one screen at a time, when there is nothing else to do. Of Hide's cover the picture is
// kept as a whole, and comes at once. Of pages only the letters are drawn, all of them, whoever comes to read
// what.
#pragma once

#include <array>
#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

#include "paint/stage.h"
#include "screen/canvas.h"
#include "screen/view.h"

namespace signpost {

// Drawing thread only.
class DrawingAhead {
public:
    using ViewOf = std::function<View(const State&)>;

    explicit DrawingAhead(Stage& stage) : stage_(stage) {} // must outlive it

    // To be called when what was drawn may not hold any more: other content, another size, fonts that were
    // closed.
    void begin_anew() { next_ = 0; }
    [[nodiscard]] bool done() const { return !next_; }

    // Draws what comes next, as `view_of` shows a state in which nothing was touched yet. A few milliseconds
    // (the cover 3 at 1920x1080).
    // The stage's target is not to be presented before it is drawn on again.
    void step(const ViewOf& view_of, Ms now);

private:
    void draw(const State& fresh, const ViewOf& view_of);

    Stage& stage_;
    std::optional<std::size_t> next_ = 0; // of the screens, and then of the looks of letters
};

// What pages are set in. Its letters are drawn ahead of every visit, the whole alphabet in each look: so they
// are there when a page is opened, and tell nothing of which one was.
// As page_screen.cpp, column.cpp and pieces.cpp set their text in a visitor's first size:
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
