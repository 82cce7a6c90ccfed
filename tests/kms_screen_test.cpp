// Which screen of a graphics card the picture goes to, in which mode.
#include "platform/kms_screen_internal.h"

#include <array>

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

TEST_CASE("the mode is the one that the screen prefers, wherever it stands in the list") {
    const std::array modes{mode(3840, DRM_MODE_TYPE_DRIVER),
                           mode(1920, DRM_MODE_TYPE_DRIVER | DRM_MODE_TYPE_PREFERRED),
                           mode(1024, DRM_MODE_TYPE_DRIVER)};
    REQUIRE(mode_of(modes) != nullptr);
    CHECK(mode_of(modes)->hdisplay == 1920);
}

TEST_CASE("the mode that the kernel was told to use goes before the one that the screen prefers") {
    const std::array modes{mode(1920, DRM_MODE_TYPE_DRIVER | DRM_MODE_TYPE_PREFERRED),
                           mode(1280, DRM_MODE_TYPE_DRIVER | DRM_MODE_TYPE_USERDEF)};
    REQUIRE(mode_of(modes) != nullptr);
    CHECK(mode_of(modes)->hdisplay == 1280);
}

TEST_CASE("a screen that prefers none gets its first mode, and one without modes none") {
    const std::array modes{mode(1366, DRM_MODE_TYPE_DRIVER), mode(1024, DRM_MODE_TYPE_DRIVER)};
    REQUIRE(mode_of(modes) != nullptr);
    CHECK(mode_of(modes)->hdisplay == 1366);
    CHECK(mode_of({}) == nullptr);
}

TEST_CASE("a screen that is plugged in comes before one that may be, and an empty socket never comes") {
    CHECK(rank_of(connector(DRM_MODE_CONNECTED)) > rank_of(connector(DRM_MODE_UNKNOWNCONNECTION)));
    CHECK(rank_of(connector(DRM_MODE_UNKNOWNCONNECTION)) > 0);
    CHECK(rank_of(connector(DRM_MODE_DISCONNECTED)) == 0);
}

TEST_CASE("what is no graphics card has no screen") {
    CHECK_FALSE(find_kms_screen(-1).has_value());
    CHECK_FALSE(switch_kms_light(-1, true));
}
