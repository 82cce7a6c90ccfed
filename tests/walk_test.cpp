// Random walks: whatever is touched, pressed, plugged in, reloaded or waited for, a visitor keeps Hide, and a
// screen; and whoever listens hears what stands there, and nobody else does.
#include <cstdlib>
#include <random>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "support/sanitized.h"
#include "support/walker.h"

using namespace signpost;

namespace {

// Enough to get about everywhere.
constexpr int whole_walk = 9000;

// The walks of the test run; SIGNPOST_WALK=100000 takes them further.
int steps_to_take() {
    const char* wanted = std::getenv("SIGNPOST_WALK");
    return wanted == nullptr ? whole_walk / static_cast<int>(test::one_in) : std::atoi(wanted);
}

} // namespace

TEST_CASE(
    "a random walk never reaches a screen without Hide (but Start and Cover), nor an empty one, nor a word "
    "that a listener is not told, nor one that is said to others") {
    const int steps = steps_to_take();
    std::set<Screen> seen;
    std::set<Screen> heard;
    for (const unsigned seed : {1U, 2U, 3U}) {
        test::Walker walker(seed);
        for (int i = 0; i < steps / 3; ++i) {
            const std::string fault = walker.step();
            REQUIRE_MESSAGE(fault.empty(), "seed " << seed << ", step " << i << ": " << fault);
        }
        seen.insert(walker.screens_seen().begin(), walker.screens_seen().end());
        heard.insert(walker.screens_heard().begin(), walker.screens_heard().end());
    }
    CAPTURE(seen.size());
    CAPTURE(heard.size());
    CHECK((steps < whole_walk || seen.size() >= 9));  // it got about
    CHECK((steps < whole_walk || heard.size() >= 7)); // and listened there
}
