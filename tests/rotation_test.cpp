// Which way round a turned picture lies on its panel.
#include "base/rotation.h"

#include <doctest/doctest.h>

using namespace signpost;

namespace {

constexpr Rotation rotations[] = {Rotation::none, Rotation::clockwise_90, Rotation::half,
                                  Rotation::clockwise_270};

} // namespace

TEST_CASE("turned clockwise by 90 degrees, the picture's top lies at the panel's right edge") {
    CHECK(to_panel({0, 0}, Rotation::clockwise_90, 800, 1280) == Point{1280, 0}); // top left: top right
    CHECK(to_panel({800, 0}, Rotation::clockwise_90, 800, 1280) ==
          Point{1280, 800});                                                      // top right: bottom right
    CHECK(to_panel({0, 0}, Rotation::clockwise_270, 800, 1280) == Point{0, 800}); // top left: bottom left
    CHECK(to_panel({800, 0}, Rotation::clockwise_270, 800, 1280) == Point{0, 0});
    CHECK(to_panel({10, 20}, Rotation::half, 800, 1280) == Point{790, 1260});
    CHECK(to_panel({10, 20}, Rotation::none, 800, 1280) == Point{10, 20});
}

TEST_CASE("on its side a picture is as wide as its panel is high") {
    CHECK(turned(PixelSize{1920, 1080}, Rotation::clockwise_90) == PixelSize{1080, 1920});
    CHECK(turned(PixelSize{1920, 1080}, Rotation::half) == PixelSize{1920, 1080});
    CHECK(turned(MmSize{476, 268}, Rotation::clockwise_270) == MmSize{268, 476});
}

TEST_CASE("what is drawn at a point is found again by touching where it lies on the panel") {
    for (const Rotation r : rotations)
        for (const Point p : {Point{0, 0}, Point{3, 1279}, Point{799.5F, 0.25F}, Point{400, 640}}) {
            const Point there = to_panel(p, r, 800, 1280);
            const PixelSize panel = turned(PixelSize{800, 1280}, r);
            CHECK(
                Rect{0, 0, static_cast<float>(panel.w) + 1, static_cast<float>(panel.h) + 1}.contains(there));
            CHECK(to_picture(there, r, 800, 1280) == p);
        }
}
