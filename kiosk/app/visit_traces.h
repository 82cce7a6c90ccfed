// What a visit that has ended leaves behind: its words in memory, and in pictures that the display does not
// show just now. Both are to go.
#pragma once

namespace signpost {

// Pure.
class VisitTraces {
public:
    // A frame was presented. `after_visit`: the first since a visit ended. `spare_pictures`: how many the
    // display has besides the one in sight; each still holds what was read until it is drawn over.
    void frame_shown(bool after_visit, int spare_pictures) {
        if (after_visit) {
            in_memory_ = true;
            pictures_ = spare_pictures;
        } else if (pictures_ > 0) {
            --pictures_;
        }
    }
    // Another frame is due, whether anything has changed or not.
    [[nodiscard]] bool in_pictures() const { return pictures_ > 0; }

    // Layouts, glyphs and pictures of text are to be dropped: once, when there is time.
    [[nodiscard]] bool in_memory() const { return in_memory_; }
    void dropped_from_memory() { in_memory_ = false; }

private:
    int pictures_ = 0; // of the display that may still hold what was read
    bool in_memory_ = false;
};

} // namespace signpost
