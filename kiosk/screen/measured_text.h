// The texts that were on the screen last, with the heights of their blocks. A page that scrolls then lays out
// and looks up only what is in sight, however long it is. Drawing thread only.
#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <vector>

#include "content/bundle.h"
#include "screen/metrics.h"

namespace signpost {

struct MeasuredBlock {
    float top = 0;           // px from the text's top
    float words = 0;         // px that its words are high
    std::vector<Rect> link;  // px from the words' corner: its one link, a rectangle for each line
    std::vector<float> arms; // px that the arm of each link is high; empty where links need no arms
    float height = 0;        // px of words and arms
};

struct MeasuredText {
    std::vector<MeasuredBlock> blocks; // one for each of the text's
    float height = 0;                  // px
};

// All that the heights depend on beside the text itself. Colours are not among it.
struct TextRoom {
    Metrics metrics;
    bool mirrored = false;
    float width = 0; // px
    friend bool operator==(const TextRoom&, const TextRoom&) = default;
};

// Knows a text by its words and not by its page: after a reload a page may be another one.
class MeasuredTexts {
public:
    // Measures with `measure` what is not known. Good until the next call, or forget().
    [[nodiscard]] const MeasuredText& of(const RichText& text, const TextRoom& room,
                                         const std::function<MeasuredText(const RichText&)>& measure);
    // Drops the copies of the texts, too.
    void forget() { kept_.clear(); }

private:
    struct Kept {
        RichText text;
        TextRoom room;
        MeasuredText measured;
    };
    std::list<Kept> kept_; // the one used last comes first
};

} // namespace signpost
