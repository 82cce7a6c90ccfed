// Random walks: whatever is touched, pressed, plugged in, reloaded or waited for, a visitor keeps Hide, and a
// screen; and whoever listens hears what stands there, and nobody else does.
#include <cstddef>
#include <cstdlib>
#include <random>
#include <set>
#include <string>

#include <doctest/doctest.h>

#include "support/sanitized.h"
#include "support/walker.h"

using namespace signpost;

namespace {

// Enough to get about, and how many screens are then met.
constexpr int usual_steps = 9000 / static_cast<int>(test::one_in);
constexpr std::size_t usual_screens = test::sanitized ? 8 : 9;

// The walks of the test run; SIGNPOST_WALK=100000 takes them further.
int steps_to_take() {
    const char* wanted = std::getenv("SIGNPOST_WALK");
    return wanted == nullptr ? usual_steps : std::atoi(wanted);
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
    CHECK((steps < usual_steps || seen.size() >= usual_screens)); // it got about
    CHECK((steps < usual_steps || heard.size() >= 7));            // and listened there
}
