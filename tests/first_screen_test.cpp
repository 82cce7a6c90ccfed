// Start is made before there is anything to draw on, and then has nothing left to set.
#include "app/first_screen.h"

#include <thread>

#include <doctest/doctest.h>

#include "base/glass.h"
#include "support/paper.h"
#include "support/sample_bundle.h"

using namespace signpost;
using test::Paper;

namespace {

constexpr PixelSize screen_size{1280, 800};

// As the kiosk's loop draws its first frame.
void draw_start(DrawingContext& drawing, const Settings& settings, const Bundle& bundle, const Paper& paper) {
    const State state;
    const Rules rules;
    const StaffFacts staff;
    const Glass glass = choose_glass(screen_size, glass_settings(settings), {}).glass;
    const Metrics metrics = make_metrics(drawing.fonts, glass, 0);
    drawing.stage.draw_on(paper.target());
    (void)drawing.stage.draw(
        {.state = state, .bundle = bundle, .rules = rules, .staff = staff, .metrics = metrics});
}

} // namespace

TEST_CASE("The first frame opens no font, and has the pixels of one whose fonts are opened as it is drawn") {
    const Settings settings;
    const BundlePtr bundle = test::small_bundle_read();
    for (const Paper::By by : {Paper::By::raster, Paper::By::renderer}) {
        CAPTURE(static_cast<int>(by));
        const Paper paper(screen_size, by);
        FirstScreen first;
        std::thread([&] {
            first = make_first_screen(settings, [&] { return Result<BundlePtr>(bundle); }, screen_size, {});
        }).join();
        REQUIRE(first.first_content);
        const std::size_t open = first.drawing->fonts.open_sizes();
        CHECK(open > 1);
        draw_start(*first.drawing, settings, **first.first_content, paper);
        CHECK(first.drawing->fonts.open_sizes() == open);

        const Paper other(screen_size, by);
        DrawingContext plain(settings);
        draw_start(plain, settings, *bundle, other);
        CHECK(paper.pixels() == other.pixels());
    }
}

TEST_CASE("First content that cannot be read is told, and there is something to draw with all the same") {
    const Settings settings;
    const Paper paper(screen_size);
    const Problem broken = problem_of("bundle.toml", "It is not whole.", "");
    FirstScreen first = make_first_screen(settings, [&]() -> Result<BundlePtr> { return failed_by(broken); },
                                          screen_size, {});
    REQUIRE(!first.first_content);
    CHECK(first.first_content.error().front() == broken);
    draw_start(*first.drawing, settings, *built_in_bundle(), paper);
    CHECK(paper.pixels() != Paper(screen_size).pixels());
}
