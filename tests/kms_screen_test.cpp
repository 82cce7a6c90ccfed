// Which screen of a graphics card the picture goes to, in which mode.
#include "platform/kms_screen_internal.h"

#include <array>
#include <vector>

#include <doctest/doctest.h>

using namespace signpost;

namespace {

drmModeModeInfo mode(int w, std::uint32_t type) {
    drmModeModeInfo made{};
    made.hdisplay = static_cast<std::uint16_t>(w);
    made.type = type;
    return made;
}

drmModeConnector connector(drmModeConnection connection) {
    drmModeConnector made{};
    made.connection = connection;
    return made;
}

} // namespace

TEST_CASE("The mode that the kernel was told to use comes first, then what the screen prefers, then the rest "
          "as listed") {
    const std::array modes{
        mode(3840, DRM_MODE_TYPE_DRIVER), mode(1920, DRM_MODE_TYPE_DRIVER | DRM_MODE_TYPE_PREFERRED),
        mode(1024, DRM_MODE_TYPE_DRIVER), mode(1280, DRM_MODE_TYPE_DRIVER | DRM_MODE_TYPE_USERDEF)};
    std::vector<int> widths;
    for (const drmModeModeInfo& sorted : best_first(modes))
        widths.push_back(sorted.hdisplay);
    CHECK(widths == std::vector<int>{1280, 1920, 3840, 1024});
    CHECK(best_first({}).empty());
}

TEST_CASE("A socket that is empty, one with a screen, and one that cannot tell are three things") {
    CHECK(plugged(connector(DRM_MODE_CONNECTED)) == Plugged::yes);
    CHECK(plugged(connector(DRM_MODE_UNKNOWNCONNECTION)) == Plugged::unknown);
    CHECK(plugged(connector(DRM_MODE_DISCONNECTED)) == Plugged::no);
}

TEST_CASE("What is no graphics card has no screen") {
    CHECK_FALSE(find_kms_screen(-1, Plugged::yes).has_value());
    CHECK_FALSE(plugged_in(-1, 0).has_value());
    CHECK_FALSE(switch_kms_light(-1, true));
}
