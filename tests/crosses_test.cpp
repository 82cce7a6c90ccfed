// The four crosses of `kiosk --measure`: which is asked for, and what the touches tell of the panel.
#include "visit/crosses.h"

#include <doctest/doctest.h>

namespace crosses_test {

using namespace signpost;

namespace {

using Kind = CrossesResult::Kind;

constexpr PixelSize screen{1920, 1080};
constexpr ScreenScale scale{4};

// Touches each cross where a panel that does `panel` to places says it was.
template <class Panel> CrossesResult touch_all(Panel panel) {
    Crosses crosses(cross_points(screen, scale));
    for (const Point& at : crosses.points())
        crosses.touch(panel(at));
    const auto result = judge_crosses(crosses.touches(), screen, scale);
    REQUIRE(result);
    return *result;
}

float of_width(float y) { return y / 1080 * 1920; }
float of_height(float x) { return x / 1920 * 1080; }

} // namespace

TEST_CASE("The crosses stand near the corners, clockwise from the top left") {
    const CrossPoints points = cross_points(screen, scale);
    CHECK(points[0] == Point{56, 56});
    CHECK(points[1] == Point{1864, 56});
    CHECK(points[2] == Point{1864, 1024});
    CHECK(points[3] == Point{56, 1024});
}

TEST_CASE("One cross is asked for after the other, wherever the touches land, and then none") {
    Crosses crosses(cross_points(screen, scale));
    for (std::size_t i = 0; i < 4; ++i) {
        CHECK(crosses.asked() == i);
        CHECK_FALSE(judge_crosses(crosses.touches(), screen, scale));
        crosses.touch({-3, 5000});
    }
    CHECK_FALSE(crosses.asked());
    crosses.touch({1, 1});
    REQUIRE(crosses.touches().size() == 4);
    CHECK(crosses.touches()[3] == CrossTouch{{56, 1024}, {-3, 5000}});
}

TEST_CASE("A panel that is as far off as a fingertip is right, and the distance is told in millimetres") {
    const CrossesResult result = touch_all([](Point at) { return Point{at.x + 12, at.y - 16}; });
    CHECK(result.kind == Kind::right);
    CHECK(result.furthest == doctest::Approx(5)); // 20 px at 4 px/mm
}

TEST_CASE("A panel that is a little further off is inexact") {
    const CrossesResult result = touch_all([](Point at) { return Point{at.x, at.y + 23}; });
    CHECK(result.kind == Kind::inexact);
    CHECK(result.furthest == doctest::Approx(5.75));
}

TEST_CASE("One cross that is off is enough") {
    const CrossesResult result =
        touch_all([](Point at) { return at.x > 1000 && at.y > 1000 ? Point{at.x - 100, at.y} : at; });
    CHECK(result.kind == Kind::inexact);
    CHECK(result.furthest == doctest::Approx(25));
}

TEST_CASE("A panel that is turned against the picture is told with how far it is turned") {
    const auto quarter = [](Point at) { return Point{1920 - of_width(at.y), of_height(at.x)}; };
    const auto half = [](Point at) { return Point{1920 - at.x, 1080 - at.y}; };
    const auto three_quarters = [](Point at) { return Point{of_width(at.y), 1080 - of_height(at.x)}; };
    CHECK(touch_all(quarter).kind == Kind::turned);
    CHECK(touch_all(quarter).degrees == 90);
    CHECK(touch_all(half).degrees == 180);
    CHECK(touch_all(three_quarters).degrees == 270);
}

TEST_CASE("A mirrored panel is told, whichever way it is mirrored") {
    CHECK(touch_all([](Point at) { return Point{1920 - at.x, at.y}; }).kind == Kind::mirrored);
    CHECK(touch_all([](Point at) { return Point{at.x, 1080 - at.y}; }).kind == Kind::mirrored);
    CHECK(touch_all([](Point at) { return Point{of_width(at.y), of_height(at.x)}; }).kind == Kind::mirrored);
}

TEST_CASE("A panel that always says the same place follows no finger") {
    CHECK(touch_all([](Point) { return Point{900, 500}; }).kind == Kind::scattered);
}

TEST_CASE("An upright screen has its crosses near its own corners") {
    const CrossPoints points = cross_points({1080, 1920}, scale);
    CHECK(points[2] == Point{1024, 1864});
}

} // namespace crosses_test
