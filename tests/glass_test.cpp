// The glass: from where it is seen where nobody has measured that, and what of it a hand reaches.
#include "base/glass.h"

#include <cmath>

#include <doctest/doctest.h>

using namespace signpost;

namespace {

Mm diagonal(const NamedGlass& glass) { return {std::hypot(glass.mm.w, glass.mm.h)}; }

Glass hung(const std::string& name, float bottom_edge) {
    const NamedGlass named = glass_called(name).value();
    return choose_glass(named.px, {.size = named.mm, .viewing_distance = {}, .bottom_edge = Mm{bottom_edge}},
                        {})
        .glass;
}

float reach_top_mm(const Glass& glass) { return reach_top(glass) / glass.scale.px_per_mm(); }

} // namespace

TEST_CASE("A distance that nobody measured grows with the glass, between a book's and an arm's") {
    CHECK(choose_glass({1280, 800}, {.size = MmSize{217, 136}}, {}).glass.viewing_distance == Mm{400});
    CHECK(choose_glass({1366, 768}, {.size = MmSize{344, 193}}, {}).glass.viewing_distance == Mm{500});
    CHECK(choose_glass({1920, 1080}, {.size = MmSize{476, 268}}, {}).glass.viewing_distance == Mm{600});
    Mm before{0};
    for (const NamedGlass& glass : named_glasses()) {
        INFO(glass.name);
        const Mm distance = guessed_viewing_distance(diagonal(glass));
        CHECK(distance >= before);
        CHECK(distance >= Mm{400});
        CHECK(distance <= Mm{800});
        before = distance;
    }
    CHECK(before == Mm{800});
}

TEST_CASE("What the settings say of a glass goes before a guess, and a guess says that it is one") {
    const GlassChoice guessed = choose_glass({1366, 768}, {.size = MmSize{344, 193}}, {});
    CHECK(guessed.glass.distance_guessed);
    CHECK(guessed.distance_reason == "as guessed for 15.5 inches");
    CHECK(guessed.size_reason == "as the settings say");
    const GlassChoice told = choose_glass(
        {1366, 768}, {.size = {}, .viewing_distance = Mm{450}, .bottom_edge = Mm{800}}, MmSize{344, 193});
    CHECK(told.glass.viewing_distance == Mm{450});
    CHECK(told.glass.bottom_edge == Mm{800});
    CHECK_FALSE(told.glass.distance_guessed);
    CHECK(told.distance_reason == "as the settings say");
    CHECK(told.size_reason == "as the display says");
}

TEST_CASE("What is touched keeps below 1,220 mm, and on a low glass may stand anywhere") {
    CHECK(reach_top(hung("21.5", 600)) == 0);
    CHECK(reach_top(hung("21.5-upright", 700)) == 0);
    CHECK(reach_top_mm(hung("55-upright", 600)) == doctest::Approx(598).epsilon(0.01));
    CHECK(reach_top_mm(hung("55-upright", 400)) == doctest::Approx(398).epsilon(0.01));
    // So high that hardly anything could be reached: there must be room for something.
    CHECK(reach_top_mm(hung("55-upright", 1100)) == doctest::Approx(818).epsilon(0.01));
    CHECK(reach_top(hung("21.5", 1100)) == 0);
}

TEST_CASE("What is touched keeps above 380 mm, where the glass has that much to spare") {
    const auto lifted_mm = [](const Glass& glass) {
        return (static_cast<float>(glass.screen.h) - reach_bottom(glass)) / glass.scale.px_per_mm();
    };
    CHECK(lifted_mm(hung("55-upright", 600)) == 0);
    CHECK(lifted_mm(hung("55-upright", 100)) == doctest::Approx(280).epsilon(0.01));
    CHECK(lifted_mm(hung("21.5-upright", 320)) == doctest::Approx(60).epsilon(0.01));
    CHECK(lifted_mm(hung("21.5-upright", 100)) == doctest::Approx(76).epsilon(0.01));
    CHECK(lifted_mm(hung("21.5", 100)) == 0);
}

TEST_CASE("Glasses have names, each its own, and one that is not there is told the others") {
    CHECK(named_glasses().size() == 30);
    for (const NamedGlass& glass : named_glasses())
        CHECK(glass_called(glass.name)->mm == glass.mm);
    CHECK(glass_called("15.6")->px == PixelSize{1366, 768});
    CHECK(glass_called("15.6-hd-upright")->px == PixelSize{1080, 1920});
    CHECK(glass_called("55-upright")->mm == MmSize{685, 1218});
    CHECK_FALSE(glass_called("14").has_value());
    CHECK(names_of_glasses().starts_with("10.1, 12.1, 13.3, 15, 15.6, "));
}
