// Laid-out text, kept while it is wanted, and the pictures of it. Drawing thread only.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "screen/measured_text.h"
#include "text/layout.h"

namespace signpost {

// A piece of text as a picture: white, with its coverage in alpha. Owned by whoever made it; good for the
// frame being drawn. A null texture has nothing to show.
struct TextImage {
    void* texture = nullptr;
    float w = 0; // px
    float h = 0;
};

class TextPainter {
public:
    virtual ~TextPainter() = default;
    [[nodiscard]] virtual TextImage image(FaceId face, int em_px, const std::string& utf8,
                                          bool right_to_left) = 0;
};

class Typesetter {
public:
    // Both must outlive it. Without a painter text has its sizes but no pictures (tests).
    explicit Typesetter(Fonts& fonts, TextPainter* painter = nullptr) : fonts_(fonts), painter_(painter) {}

    // Good until forget(). Looking one up costs as much as its text is long.
    [[nodiscard]] const TextLayout& layout(const std::vector<TextRun>& runs, const TextStyle& style,
                                           float max_width);

    [[nodiscard]] TextImage image(const TextPiece& piece, int em_px);
    [[nodiscard]] Fonts& fonts() { return fonts_; }

    // How high the blocks of the last few texts are.
    [[nodiscard]] MeasuredTexts& measured() { return measured_; }

    // Drops every layout and measure: after a visit nothing of what was read is left here.
    void forget();

    // How often layout() was called: what a frame costs beyond its pixels.
    [[nodiscard]] std::size_t look_ups() const { return look_ups_; }

private:
    using Key = std::tuple<std::string, int, float, bool, float>;
    Fonts& fonts_;
    TextPainter* painter_;
    std::map<Key, TextLayout> kept_;
    MeasuredTexts measured_;
    std::size_t look_ups_ = 0;
};

} // namespace signpost
