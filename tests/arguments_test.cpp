// The command line of `kiosk`: what the names of glasses stand for.
#include "app/arguments.h"

#include <vector>

#include <doctest/doctest.h>

using namespace signpost;

namespace {

ReadArguments typed(std::vector<const char*> words) {
    words.insert(words.begin(), "kiosk");
    return read_arguments(static_cast<int>(words.size()), words.data(), "1.2.3");
}

} // namespace

TEST_CASE("A glass's name stands for its pixels and its millimetres") {
    const Arguments lying = typed({"--tour", "/tmp/tour", "--glass", "15.6"}).arguments;
    CHECK(lying.window == PixelSize{1366, 768});
    CHECK(lying.screen_mm == MmSize{344, 193});
    const Arguments upright = typed({"--check-glass", "--glass", "15.6-upright"}).arguments;
    CHECK(upright.check_glass);
    CHECK(upright.window == PixelSize{768, 1366});
    CHECK(upright.screen_mm == MmSize{193, 344});
}

TEST_CASE("A name that no glass has, and one beside a size, are mistakes") {
    CHECK(typed({"--glass", "14"}).exit == KioskExit::wrong_settings);
    CHECK(typed({"--glass", "15.6", "--window", "800x600"}).exit == KioskExit::wrong_settings);
    CHECK(typed({"--glass", "15.6", "--screen-mm", "344x193"}).exit == KioskExit::wrong_settings);
    CHECK_FALSE(typed({"--glass", "15.6"}).exit.has_value());
}

TEST_CASE("A window is an admin's, but where it is asked for as visitors see it") {
    CHECK_FALSE(typed({"--window", "1280x800"}).arguments.plain);
    CHECK(typed({"--window", "1280x800", "--plain"}).arguments.plain);
}

TEST_CASE("Languages that nobody has reviewed are shown where somebody asks for them") {
    CHECK_FALSE(typed({"--window", "1280x800"}).arguments.drafts);
    CHECK(typed({"--window", "1280x800", "--drafts"}).arguments.drafts);
}
