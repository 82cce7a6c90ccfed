// A turned picture is the upright one, pixel by pixel, and what is touched on it is what lies there.
#include "paint/imgui_impl_signpost.h"

#include <cstdint>
#include <vector>

#include <doctest/doctest.h>

#include "support/pretend_kiosk.h"
#include "support/sample_bundle.h"

using namespace signpost;

namespace {

constexpr PixelSize upright_size{720, 1080};

// Where the edge of a triangle goes through the very middle of a pixel, SDL gives the pixel to the triangle
// on one side, and to the other once both are turned: some pixels of rounded corners, of 777,600. Text and
// boxes have none.
constexpr int ties = 100;

// Pixels of the upright picture that are not where they should be on the panel.
int differing(const test::PretendKiosk& upright, const test::PretendKiosk& turned, Rotation r) {
    const auto expected = upright.pixels();
    const auto found = turned.pixels();
    const auto w = static_cast<float>(upright_size.w);
    const auto h = static_cast<float>(upright_size.h);
    int differ = 0;
    for (int y = 0; y < upright_size.h; ++y)
        for (int x = 0; x < upright_size.w; ++x) {
            const Point at = to_panel({static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F}, r, w, h);
            const auto there = static_cast<std::size_t>(at.y) * static_cast<std::size_t>(turned.panel().w) +
                               static_cast<std::size_t>(at.x);
            const auto here = static_cast<std::size_t>(y) * static_cast<std::size_t>(upright_size.w) +
                              static_cast<std::size_t>(x);
            differ += expected[here] != found[there] ? 1 : 0;
        }
    return differ;
}

} // namespace

TEST_CASE("at every angle the picture is the upright one, turned") {
    for (const Rotation r :
         {Rotation::none, Rotation::clockwise_90, Rotation::half, Rotation::clockwise_270}) {
        CAPTURE(static_cast<int>(r));
        const int most = r == Rotation::none ? 0 : ties;
        test::PretendKiosk upright(test::small_bundle_read(), upright_size);
        test::PretendKiosk turned(test::small_bundle_read(), upright_size, {}, r);
        const auto check = [&](const char* screen) {
            CAPTURE(screen);
            CHECK(differing(upright, turned, r) <= most);
        };
        check("start");
        for (const std::string& button :
             {std::string("Choose a topic"), upright.session()
                                                 .bundle()
                                                 ->pages.at(upright.session().bundle()->topics[0])
                                                 .text.original.title}) {
            upright.tap(button);
            turned.tap(button);
            check(button.c_str());
        }
    }
}
