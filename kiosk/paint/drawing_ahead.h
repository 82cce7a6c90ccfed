// Draws ahead, one screen at a time and when there is nothing else to do, the text of Cover, Start and Home:
// every visitor sees these, so they tell nothing of a visit. Hide's cover is kept as a whole picture. Of
// pages only letters are drawn: the whole alphabet, whatever is read.
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

// The looks that page_screen.cpp, column.cpp and pieces.cpp set pages in, in the first text size: body, bold,
// headings and arms, title, figures. Each one's alphabet is drawn ahead, so which page is opened leaves no
// trace. page_looks_test fails where one is missing.
inline constexpr std::array<TextLook, 5> page_looks{{{.factor = 1.0F},
                                                     {.factor = 1.0F, .weight = Weight::bold},
                                                     {.factor = 1.19F, .weight = Weight::bold},
                                                     {.factor = 1.62F, .weight = Weight::bold},
                                                     {.factor = 1.8F, .weight = Weight::bold}}};

// Of the Latin script; other scripts have too many, or shape them by their neighbours.
inline constexpr std::string_view page_letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456"
                                                 "789 .,:;?!'()-\u2019\u201C\u201D\u2013\u00A3%";

} // namespace signpost
