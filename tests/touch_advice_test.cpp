// Four touched crosses and the calibration that comes of them: the panel is then touched where it is touched.
#include "visit/crosses.h"

#include <cmath>

#include <doctest/doctest.h>

namespace touch_advice_test {

using namespace signpost;

namespace {

constexpr PixelSize screen{1080, 1920};
constexpr ScreenScale scale{4};

// What a panel says that was touched at a fraction of itself, as it hangs with rotation 0.
using Panel = Point (*)(Point);

// The crosses touched through `panel`, told in `now`.
std::vector<CrossTouch> touches_on(Panel panel, const TouchFrame& now) {
    std::vector<CrossTouch> touches;
    for (const Point& cross : cross_points(screen, scale)) {
        const Point finger = to_panel(cross, {now.rotation, {}}, screen);
        touches.push_back({cross, to_picture(panel(finger), now, screen)});
    }
    return touches;
}

Point exact(Point p) { return p; }
Point mirrored(Point p) { return {1 - p.x, p.y}; }
Point swapped(Point p) { return {p.y, p.x}; }
Point quarter(Point p) { return {1 - p.y, p.x}; }
Point half(Point p) { return {1 - p.x, 1 - p.y}; }
Point offset(Point p) { return {p.x + 0.05F, p.y - 0.03F}; }
Point wide(Point p) { return {0.1F + 0.8F * p.x, 0.02F + 0.9F * p.y}; }
Point slanted(Point p) { return {p.x + 0.05F * p.y, p.y - 0.04F * p.x}; }
Point stuck(Point) { return {0.4F, 0.4F}; }
Point one_line(Point p) { return {p.x, 0.5F}; }

} // namespace

TEST_CASE("a panel that is right needs no calibration") {
    const auto advice = advise(touches_on(exact, {}), screen, scale, {});
    REQUIRE(advice);
    CHECK(advice->result.kind == CrossesResult::Kind::right);
    CHECK_FALSE(advice->calibration);
}

TEST_CASE("calibrated, any panel tells every place as it was touched, however the picture is turned") {
    for (const Panel panel : {mirrored, swapped, quarter, half, offset, wide, slanted})
        for (const Rotation r :
             {Rotation::none, Rotation::clockwise_90, Rotation::half, Rotation::clockwise_270}) {
            const TouchFrame now{r, {}};
            const auto advice = advise(touches_on(panel, now), screen, scale, now);
            REQUIRE(advice);
            REQUIRE(advice->calibration);
            for (const Point touched : {Point{0, 0}, Point{1080, 1920}, Point{540, 100}, Point{300, 1500}}) {
                const Point finger = to_panel(touched, now, screen);
                const Point told = to_picture(panel(finger), {r, *advice->calibration}, screen);
                CHECK(std::hypot(told.x - touched.x, told.y - touched.y) < 1); // px
            }
        }
}

TEST_CASE("measured through a calibration that is wrong, the new one replaces it") {
    const TouchFrame now{Rotation::clockwise_90, {-1, 0, 1, 0, 0.9F, 0.03F}};
    const auto advice = advise(touches_on(offset, now), screen, scale, now);
    REQUIRE(advice);
    REQUIRE(advice->calibration);
    CHECK(advice->calibration->a == doctest::Approx(1).epsilon(0.001));
    CHECK(advice->calibration->c == doctest::Approx(-0.05).epsilon(0.001));
    CHECK(advice->calibration->f == doctest::Approx(0.03).epsilon(0.001));
}

TEST_CASE("fingertips that scatter are evened out") {
    std::vector<CrossTouch> touches = touches_on(offset, {});
    const Point scatter[] = {{4, -3}, {-4, 5}, {2, 6}, {-5, -2}}; // px; 1 to 2 mm
    for (std::size_t i = 0; i < touches.size(); ++i)
        touches[i].touched = {touches[i].touched.x + scatter[i].x, touches[i].touched.y + scatter[i].y};
    const auto advice = advise(touches, screen, scale, {});
    REQUIRE(advice);
    REQUIRE(advice->calibration);
    const Point told = to_picture(offset({0.5F, 0.5F}), {Rotation::none, *advice->calibration}, screen);
    CHECK(std::hypot(told.x - 540, told.y - 960) < 8); // 2 mm
}

TEST_CASE("what no calibration puts right gets none") {
    for (const Panel panel : {stuck, one_line}) {
        const auto advice = advise(touches_on(panel, {}), screen, scale, {});
        REQUIRE(advice);
        CHECK_FALSE(advice->calibration);
    }
    std::vector<CrossTouch> touches = touches_on(exact, {});
    touches[2].touched.x -= 200; // one cross missed by 5 cm
    const auto missed = advise(touches, screen, scale, {});
    REQUIRE(missed);
    CHECK(missed->result.kind == CrossesResult::Kind::inexact);
    CHECK_FALSE(missed->calibration);
    CHECK_FALSE(advise({}, screen, scale, {}));
}

TEST_CASE("the line for the settings is short and has no exponents") {
    CHECK(line_for_settings({}) == "touch_calibration = [1, 0, 0, 0, 1, 0]");
    const auto advice = advise(touches_on(mirrored, {}), screen, scale, {});
    REQUIRE(advice);
    REQUIRE(advice->calibration);
    CHECK(line_for_settings(*advice->calibration) == "touch_calibration = [-1, 0, 1, 0, 1, 0]");
    CHECK(line_for_settings({1.0125F, -0.0001F, 0.25F, 0, 0.98765F, -0.5F}) ==
          "touch_calibration = [1.0125, -0.0001, 0.25, 0, 0.98765, -0.5]");
}

} // namespace touch_advice_test
