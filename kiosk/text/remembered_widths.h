// Widths that were asked for before: a page's text has the same words again and again, and is tried in more
// than one column before a frame is out. To shape a word takes twenty times as long as to look it up.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "text/fonts.h"

namespace signpost {

// Drawing thread only.
class RememberedWidths final : public Fonts {
public:
    explicit RememberedWidths(Fonts& fonts) : fonts_(fonts) {} // must outlive it

    [[nodiscard]] std::optional<FaceId> face_for(char32_t character, Weight weight) override {
        return fonts_.face_for(character, weight);
    }
    [[nodiscard]] float width(FaceId face, int em_px, const std::string& utf8, bool right_to_left) override;
    [[nodiscard]] FaceHeights heights(FaceId face, int em_px) override { return fonts_.heights(face, em_px); }

    // To be called when the frame is out: words of a visit are kept no longer.
    void forget() { widths_.clear(); }

private:
    Fonts& fonts_;
    // By the words, and after them what else the width depends on.
    std::unordered_map<std::string, float> widths_;
};

} // namespace signpost
