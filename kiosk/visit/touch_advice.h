// From four touched crosses to the line of kiosk.toml that puts a touch panel right. Pure.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/touch_frame.h"
#include "visit/crosses.h"

namespace signpost {

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
