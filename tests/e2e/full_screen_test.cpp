// Without a window manager, as on a bare X server: the kiosk still takes the whole of the display.
#include <string>
#include <thread>

#include <doctest/doctest.h>

#include "kiosk_session.h"
#include "x_display.h"

using namespace signpost;
using namespace signpost::e2e;

namespace {

bool is_black(const Picture& picture, int x, int y) {
    const auto at =
        (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.w) + static_cast<std::size_t>(x)) * 3;
    return picture.rgb[at] == 0 && picture.rgb[at + 1] == 0 && picture.rgb[at + 2] == 0;
}

// Neither corner shows the empty display behind.
bool is_covered(const Picture& p) {
    return !is_black(p, 0, 0) && !is_black(p, p.w - 1, 0) && !is_black(p, 0, p.h - 1) &&
           !is_black(p, p.w - 1, p.h - 1);
}

} // namespace

TEST_CASE("Full screen is the whole of the display, whatever its size") {
    for (const PixelSize size : {PixelSize{1920, 1080}, PixelSize{1024, 768}, PixelSize{1080, 1920}}) {
        CAPTURE(size.w);
        XDisplay display(size);
        REQUIRE(display.is_open());
        const std::string config = std::string(E2E_FOLDER) + "/kiosk.toml";
        Process kiosk({{E2E_KIOSK, "--config", config, "--content", E2E_BUNDLE},
                       {{"DISPLAY", display.name()}},
                       "",
                       -1});
        const auto give_up = std::chrono::steady_clock::now() + patience;
        while (!is_covered(display.picture()) && std::chrono::steady_clock::now() < give_up)
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        CHECK(is_covered(display.picture()));
    }
}
