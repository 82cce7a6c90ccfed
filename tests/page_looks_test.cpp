// Pages are set in what was drawn ahead for them, and open no further size of a font.
#include "paint/drawing_ahead.h"

#include <doctest/doctest.h>

#include "base/glass.h"
#include "paint/stage.h"
#include "support/font_files.h"
#include "support/paper.h"
#include "support/shipped_bundle.h"

using namespace signpost;

TEST_CASE("The pages that ship open no size that was not drawn ahead") {
    const BundlePtr bundle = test::shipped_bundle();
    constexpr PixelSize size{1920, 1080};
    const test::Paper paper(size);
    TtfFonts fonts(test::font_files());
    Stage stage(paper.target(), fonts, std::size_t{64} << 20U);
    const Rules rules;
    const StaffFacts staff;
    const Metrics metrics = make_metrics(fonts, size, choose_scale(size, {}, {}).scale, Mm{600}, 0);
    const auto draw = [&](const Place& place, bool shown) {
        State state;
        state.visit.here = place;
        const View view{
            .state = state, .bundle = *bundle, .rules = rules, .staff = staff, .metrics = metrics};
        if (shown)
            (void)stage.draw(view);
        else
            stage.prepare(view);
    };
    draw({Screen::home, {}}, false); // with its icons, and the bar's
    std::size_t looks = 0;
    while (stage.prepare_letters(metrics, looks))
        ++looks;
    CHECK(looks == page_looks.size());
    const std::size_t open = fonts.open_sizes();
    CHECK(open < TtfFonts::most_open); // else none more could open, whatever the pages want
    for (const auto& topic : bundle->topics) {
        CAPTURE(topic);
        draw({Screen::page, topic}, true);
        CHECK(fonts.open_sizes() == open);
    }
}
