// What stands round the picture in the preview's window: the strip below it, and where words come from
// beside them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "preview/strip_internal.h"
#include "preview/widgets_internal.h"

namespace signpost::preview {

// The answer to "where do these words come from?".
struct Trace {
    Rect words; // px of the window, round them
    std::string label;
    std::vector<std::string> places; // to_text(WordPlace); none: the program made the words
    friend bool operator==(const Trace&, const Trace&) = default;
};

// Drawing thread only.
class Desk {
public:
    explicit Desk(float scale) : widgets_(scale) {}

    // How high the strip is in a window of this size, px; 0 where there is nothing to say.
    [[nodiscard]] int strip_height(PixelSize window, const std::optional<StripText>& strip);
    // Over what is on the renderer: the strip at its bottom, and the trace. Presenting is the caller's.
    void paint(SDL_Renderer& renderer, PixelSize window, const std::optional<StripText>& strip,
               const std::optional<Trace>& trace);

private:
    void put_strip(PixelSize window, const StripText& strip, float height);
    void put_trace(PixelSize window, const Trace& trace);

    Widgets widgets_;
};

} // namespace signpost::preview
