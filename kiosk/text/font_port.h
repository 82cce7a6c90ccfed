// The port that text layout sees fonts through. Layout asks for widths and never for pixels; tests give
// it fonts of fixed widths, the kiosk gives it SDL2_ttf.
#pragma once

#include <optional>
#include <string>

namespace signpost {

enum class Weight { regular, bold };

// A face is one font file. Numbers are given by the fonts themselves.
using FaceId = int;

// px above and below the baseline, both positive.
struct FaceHeights {
    float ascent = 0;
    float descent = 0;
};

// Drawing thread only. Sizes are whole px of em, since hinted glyphs come in whole sizes.
class Fonts {
public:
    virtual ~Fonts() = default;

    // The face to draw `character` with; std::nullopt where no face has it.
    [[nodiscard]] virtual std::optional<FaceId> face_for(char32_t character, Weight weight) = 0;

    // Advance width in px of `utf8` shaped as one run.
    [[nodiscard]] virtual float width(FaceId face, int em_px, const std::string& utf8,
                                      bool right_to_left) = 0;

    [[nodiscard]] virtual FaceHeights heights(FaceId face, int em_px) = 0;
};

} // namespace signpost
