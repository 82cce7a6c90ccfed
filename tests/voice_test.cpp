// The steps of loudness.
#include "speech/voice.h"

#include <doctest/doctest.h>

using namespace signpost;

TEST_CASE("each step of volume is 5 dB, and none is louder than the settings allow") {
    CHECK(loudness_db(usual_volume, -20, 0) == doctest::Approx(-20));
    CHECK(loudness_db(usual_volume + 1, -20, 0) == doctest::Approx(-15));
    CHECK(loudness_db(0, -20, 0) == doctest::Approx(-40));
    CHECK(loudness_db(volume_steps - 1, -20, 0) == doctest::Approx(0));
    CHECK(loudness_db(volume_steps - 1, -20, -8) == doctest::Approx(-8));
    CHECK(loudness_db(volume_steps, -20, 0) == loudness_db(volume_steps - 1, -20, 0));
    CHECK(loudness_db(-1, -20, 0) == loudness_db(0, -20, 0));
}
