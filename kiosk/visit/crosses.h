// Four crosses that staff touch one after another: does the touch panel answer, and does it tell the place
// that was touched? Pure. Made by `kiosk --measure`.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/touch_frame.h"

namespace signpost {

// How far a cross is from the two edges beside it: as near to the corner as a fingertip can aim.
inline constexpr Mm cross_inset{14};

// A touch that is further from its cross than this is wrong. A button is at least 15 mm (WCAG 2.5.5 asks for
// less), so one that is aimed at its middle may be 7.5 mm off; a fingertip's own scatter is 2 mm.
inline constexpr Mm cross_tolerance{5.5F};

// In the order in which they are asked for: clockwise from the top left.
using CrossPoints = std::array<Point, 4>; // px
[[nodiscard]] CrossPoints cross_points(PixelSize screen, ScreenScale scale);

// Where the screen showed a cross and where the panel said that it was touched. Both in px of the picture, as
// the settings turn it; the panel's may lie outside.
struct CrossTouch {
    Point cross;
    Point touched;
    friend bool operator==(const CrossTouch&, const CrossTouch&) = default;
};

// Which cross is asked for, and the touches so far. A touch counts for that cross wherever it lands: a panel
// that is turned or mirrored can so be measured.
class Crosses {
public:
    explicit Crosses(const CrossPoints& points) : points_(points) {}

    // The number of the cross to touch now, from 0; std::nullopt once each was touched.
    [[nodiscard]] std::optional<std::size_t> asked() const;
    // Does nothing once each was touched.
    void touch(Point at);

    [[nodiscard]] const CrossPoints& points() const { return points_; }
    // In the order of the points.
    [[nodiscard]] const std::vector<CrossTouch>& touches() const { return touches_; }

private:
    CrossPoints points_;
    std::vector<CrossTouch> touches_;
};

// What four touches tell of a panel.
struct CrossesResult {
    enum class Kind {
        right,     // each within the tolerance
        inexact,   // each in its own corner, but not within the tolerance
        turned,    // each in the corner that is `degrees` further clockwise
        mirrored,  // in the corners of a mirrored picture
        scattered, // in no order at all
    };
    Kind kind = Kind::right;
    int degrees = 0;    // turned: 90, 180 or 270
    float furthest = 0; // mm; the largest distance of a touch from its cross
    friend bool operator==(const CrossesResult&, const CrossesResult&) = default;
};

// Of four touches, as Crosses gives them; std::nullopt while there are fewer.
[[nodiscard]] std::optional<CrossesResult> judge_crosses(const std::vector<CrossTouch>& touches,
                                                         PixelSize screen, ScreenScale scale);

// mm between the cross and the touch
[[nodiscard]] float distance_of(const CrossTouch& touch, ScreenScale scale);

// --- The line of kiosk.toml that puts a touch panel right ---

// How far the touches may still be from their crosses, mm, once calibrated. A fingertip scatters by 2 mm;
// touches that a calibration does not bring nearer than this are no calibration's to put right.
inline constexpr Mm calibration_tolerance{3};

struct TouchAdvice {
    CrossesResult result;
    // The calibration that brings the touches nearest to their crosses, by least squares. std::nullopt where
    // the panel is right as it is, and where no calibration brings each of them within the tolerance.
    std::optional<TouchCalibration> calibration;
};

// Of four touches; std::nullopt while there are fewer. `now`: the frame that the touches were told in; the
// calibration is to replace that one's.
[[nodiscard]] std::optional<TouchAdvice> advise(const std::vector<CrossTouch>& touches, PixelSize screen,
                                                ScreenScale scale, const TouchFrame& now);

// "touch_calibration = [1, 0, 0.0125, 0, 1, 0]"
[[nodiscard]] std::string line_for_settings(const TouchCalibration& calibration);

} // namespace signpost
