// Cover, Start and Home are the same for everybody, and what everybody sees tells nothing of a visit: their
// text is drawn ahead, one screen at a time, when there is nothing else to do. Hide's cover then comes at
// once.
#pragma once

#include <cstddef>
#include <functional>

#include "platform/stage.h"
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
    [[nodiscard]] bool done() const;

    // Draws the next screen, as `view_of` shows a state in which nothing was touched yet. A few milliseconds.
    void step(const ViewOf& view_of, Ms now);

private:
    Stage& stage_;
    std::size_t next_ = 0; // of the screens
};

} // namespace signpost
