// From a touch panel's own coordinates to the picture's.
#pragma once

#include <cmath>
#include <optional>

#include "base/rotation.h"

namespace signpost {

// x' = a x + b y + c and y' = d x + e y + f, of coordinates that go from 0 to 1 across the panel and from 0
// to 1 down it, as it hangs with rotation 0. The same six numbers as the first two rows of libinput's
// calibration matrix (libinput_device_config_calibration_set_matrix(), udev's LIBINPUT_CALIBRATION_MATRIX).
struct TouchCalibration {
    float a = 1;
    float b = 0;
    float c = 0;
    float d = 0;
    float e = 1;
    float f = 0;
    friend bool operator==(const TouchCalibration&, const TouchCalibration&) = default;
};

[[nodiscard]] constexpr Point calibrated(Point p, const TouchCalibration& m) {
    return {m.a * p.x + m.b * p.y + m.c, m.d * p.x + m.e * p.y + m.f};
}

// By how much areas grow; less than 0 where left and right change sides.
[[nodiscard]] constexpr float growth(const TouchCalibration& m) { return m.a * m.e - m.b * m.d; }

// Whether a panel can need this calibration: it grows areas by 1/8 to 8, and keeps the middle inside the
// picture. False where a number is NaN.
[[nodiscard]] inline bool is_possible(const TouchCalibration& m) {
    const float grown = std::abs(growth(m));
    const Point middle = calibrated({0.5F, 0.5F}, m);
    return grown >= 1.0F / 8 && grown <= 8 && middle.x >= 0 && middle.x <= 1 && middle.y >= 0 &&
           middle.y <= 1;
}

// Only of one that is possible.
[[nodiscard]] constexpr TouchCalibration inverse(const TouchCalibration& m) {
    const float g = growth(m);
    return {m.e / g, -m.b / g, (m.b * m.f - m.c * m.e) / g, -m.d / g, m.a / g, (m.c * m.d - m.a * m.f) / g};
}

struct TouchFrame {
    Rotation rotation = Rotation::none; // of the picture, as the calibrated panel sees it
    TouchCalibration calibration;
};

// From fractions of the panel to px of a picture of this size, and back. What lies beside the panel lies
// beside the picture.
[[nodiscard]] constexpr Point to_picture(Point fraction, const TouchFrame& frame, PixelSize picture) {
    const Point p = to_picture(calibrated(fraction, frame.calibration), frame.rotation, 1, 1);
    return {p.x * static_cast<float>(picture.w), p.y * static_cast<float>(picture.h)};
}
[[nodiscard]] constexpr Point to_panel(Point p, const TouchFrame& frame, PixelSize picture) {
    const Point fraction{p.x / static_cast<float>(picture.w), p.y / static_cast<float>(picture.h)};
    return calibrated(to_panel(fraction, frame.rotation, 1, 1), inverse(frame.calibration));
}

} // namespace signpost
