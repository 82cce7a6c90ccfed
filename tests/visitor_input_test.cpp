// What is touched before the pages are there is not lost.
#include "app/visitor_input.h"

#include <string>
#include <variant>

#include <doctest/doctest.h>

namespace visitor_input_test {

using namespace signpost;

namespace {

// Writes down what it is given.
struct Listener {
    std::string heard;
    void operator()(const TouchSample& sample) {
        heard += sample.phase == TouchSample::Phase::down ? 'd' : 'u';
        heard += std::to_string(sample.finger);
    }
    void operator()(const event::KeyPressed& pressed) { heard += pressed.key == Key::hide ? 'h' : 'k'; }
};

std::string release(HeldTouches& held) {
    Listener listener;
    held.release([&](const auto& touch) { listener(touch); });
    return listener.heard;
}

TouchSample sample(TouchSample::Phase phase, std::int64_t finger) { return {phase, finger, {}, Ms{0}}; }

} // namespace

TEST_CASE("Touches and keys come in their order, and once") {
    HeldTouches held;
    CHECK(release(held).empty());
    held.hold(sample(TouchSample::Phase::down, 3));
    held.hold(event::KeyPressed{Key::hide});
    held.hold(sample(TouchSample::Phase::up, 3));
    CHECK(release(held) == "d3hu3");
    CHECK(release(held).empty());
}

TEST_CASE("A hand that does not stop fills no memory") {
    HeldTouches held;
    for (int finger = 0; finger < 1000; ++finger)
        held.hold(sample(TouchSample::Phase::down, finger));
    const std::string heard = release(held);
    CHECK(heard.starts_with("d0d1d2"));
    CHECK(heard.size() < 300);
}

} // namespace visitor_input_test
