// `kiosk --measure`: what it shows at each size of screen, and what it says of the touches.
#include "app/measure.h"

#include <doctest/doctest.h>

#include "screen/measure_screen.h"
#include "screen/meter_screen.h"
#include "support/font_files.h"
#include "support/paper.h"
#include "support/sizes.h"

using namespace signpost;

namespace {

// What is shown, for a screen of this size, after `touches` touches in the middle of their crosses.
Frame shown(PixelSize size, std::size_t touches) {
    TtfFonts fonts(test::font_files());
    REQUIRE(fonts.usable());
    const test::Paper paper({64, 64}, test::Paper::By::renderer);
    Stage stage(paper.target(), fonts, std::size_t{8} << 20U);
    const GlassChoice choice = choose_glass(size, {}, {});
    Crosses crosses(cross_points(size, choice.glass.scale));
    for (std::size_t i = 0; i < touches; ++i)
        crosses.touch(crosses.points().at(i));
    const MeasureExtras extras{
        .touch = {}, .room = "Something that must be seen has no room here: the terminal says what."};
    return draw_measure(stage, fonts, choice, extras, crosses);
}

std::string last_line(const Frame& frame) {
    std::string words;
    for (const Item& item : frame.items)
        if (item.role == Role::text)
            words = item.label;
    return words;
}

} // namespace

TEST_CASE("Four crosses stand on the screen, and no words touch them, on every screen") {
    for (const PixelSize size : test::sizes) {
        CAPTURE(size.w);
        const Rect all{0, 0, static_cast<float>(size.w), static_cast<float>(size.h)};
        std::vector<Rect> crosses;
        const Frame frame = shown(size, 4);
        for (const Item& item : frame.items)
            if (item.role == Role::mark)
                crosses.push_back(item.rect);
        CHECK(crosses.size() == 4);
        for (const Item& item : frame.items) {
            CAPTURE(item.label);
            CHECK((item.rect.x >= 0 && item.rect.y >= 0 && item.rect.right() <= all.w &&
                   item.rect.bottom() <= all.h));
            for (const Rect& cross : crosses)
                CHECK((item.role == Role::mark || !item.rect.overlaps(cross)));
        }
    }
}

TEST_CASE("It asks for one cross after the other, then tells what it found and how to end") {
    CHECK(last_line(shown({1920, 1080}, 0)) ==
          "Touch the middle of the cross with the ring, 1 of 4. A key ends this.");
    CHECK(last_line(shown({1920, 1080}, 3)) ==
          "Touch the middle of the cross with the ring, 4 of 4. A key ends this.");
    CHECK(last_line(shown({1920, 1080}, 4)) ==
          "The touch panel is right as it is: each touch was within 0.0 mm of its cross. Touch the screen or "
          "press a key to end.");
}

TEST_CASE("What is wrong with a panel is told in words") {
    using Kind = CrossesResult::Kind;
    CHECK(told(TouchAdvice{{Kind::inexact, 0, 12.34F}, TouchCalibration{1, 0, 0.0125F, 0, 1, -0.5F}}) ==
          "The touch panel is not exact: a touch was 12.3 mm from its cross. Put this line into kiosk.toml: "
          "touch_calibration = [1, 0, 0.0125, 0, 1, -0.5]");
    CHECK(told(TouchAdvice{{Kind::inexact, 0, 12.34F}, {}}) ==
          "The touch panel is not exact: a touch was 12.3 mm from its cross. Look at its cable, clean the "
          "glass and try again.");
    CHECK(told(TouchAdvice{{Kind::turned, 180, 300}, TouchCalibration{-1, 0, 1, 0, -1, 1}}) ==
          "The touch panel is turned against the picture, by 180 degrees clockwise. Put this line into "
          "kiosk.toml: touch_calibration = [-1, 0, 1, 0, -1, 1]");
    CHECK(told(TouchAdvice{{Kind::mirrored, 0, 300}, TouchCalibration{-1, 0, 1, 0, 1, 0}}) ==
          "The touch panel is mirrored against the picture. Put this line into kiosk.toml: "
          "touch_calibration = [-1, 0, 1, 0, 1, 0]");
    CHECK(told(TouchAdvice{{Kind::scattered, 0, 300}, {}}) ==
          "The touch panel does not follow the finger. Look at its cable, clean the glass and try again.");
}

namespace {

Frame meter(PixelSize size, const MeterSeen& seen) {
    TtfFonts fonts(test::font_files());
    const test::Paper paper({64, 64}, test::Paper::By::renderer);
    Stage stage(paper.target(), fonts, std::size_t{8} << 20U);
    const State state;
    const BundlePtr bundle = built_in_bundle();
    const Metrics metrics = make_metrics(fonts, choose_glass(size, {}, {}).glass, 0);
    return stage.draw_meter({.state = state, .bundle = *bundle, .rules = {}, .staff = {}, .metrics = metrics},
                            seen);
}

} // namespace

TEST_CASE("The meter's scale has every level on every screen, and none where nothing sounds") {
    for (const PixelSize size : test::sizes) {
        CAPTURE(size.w);
        std::vector<std::string> levels;
        for (const Item& item : meter(size, {.sounds = true, .shown = 90}).items) {
            CHECK(item.rect.right() <= static_cast<float>(size.w));
            CHECK(item.rect.bottom() <= static_cast<float>(size.h));
            if (item.role == Role::button)
                levels.push_back(item.label);
        }
        REQUIRE(levels.size() == meter_levels.size());
        for (std::size_t i = 0; i < levels.size(); ++i)
            CHECK(levels[i] == std::to_string(meter_levels.at(i)));
        for (const Item& item : meter(size, {}).items)
            CHECK(item.role != Role::button);
    }
}

TEST_CASE("What a meter shows becomes the setting with which it would show 65") {
    CHECK(gain_for(75, -20) == -30);
    CHECK(gain_for(50, -20) == -5);
    CHECK(gain_for(45, -5) == 0); // of no card is more to be had
    CHECK(told({.sounds = true, .gain_db = -20, .shown = 75}) ==
          "Put this line into kiosk.toml: voice_gain_db = -30");
    CHECK(told({.sounds = true, .gain_db = -20, .shown = 65}) == "The loudness is right as it is.");
    CHECK(told({.sounds = true, .gain_db = 0, .shown = 50}) ==
          "It cannot be set any further: choose other headphones.");
    CHECK(told({.sounds = true, .gain_db = -20}) == "");
}
