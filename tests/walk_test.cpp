// Random walks: whatever is touched, pressed, reloaded or waited for, a visitor keeps Hide, and a screen.
#include <cstdlib>
#include <random>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "support/walker.h"

using namespace signpost;

namespace {

// The walks of the test run; SIGNPOST_WALK=100000 takes them further.
int steps_to_take() {
    const char* wanted = std::getenv("SIGNPOST_WALK");
    return wanted == nullptr ? 6000 : std::atoi(wanted);
}

} // namespace

TEST_CASE("a random walk never reaches a screen without Hide (but Start and Cover), nor an empty one") {
    const int steps = steps_to_take();
    std::set<Screen> seen;
    for (const unsigned seed : {1U, 2U, 3U}) {
        test::Walker walker(seed);
        for (int i = 0; i < steps / 3; ++i) {
            const std::string fault = walker.step();
            REQUIRE_MESSAGE(fault.empty(), "seed " << seed << ", step " << i << ": " << fault);
        }
        seen.insert(walker.screens_seen().begin(), walker.screens_seen().end());
    }
    CAPTURE(seen.size());
    CHECK((steps < 6000 || seen.size() >= 9)); // it got about
}
