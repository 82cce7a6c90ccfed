#include "visit/fling.h"

#include <cmath>

namespace signpost {

namespace {
constexpr float decay_ms = 325; // the time in which the speed falls to 1/e
constexpr float still = 0.02F;  // px per ms: slower than this is standing
constexpr float fastest = 8;    // px per ms: a twitch must not send a page out of sight
} // namespace

void Fling::start(float velocity, Ms now) {
    velocity_ = std::fmax(-fastest, std::fmin(fastest, velocity));
    travelled_ = 0;
    started_ = now;
}

float Fling::advance(Ms now) {
    if (!started_)
        return 0;
    const auto elapsed = static_cast<float>((now - *started_).count());
    const float remaining = std::exp(-elapsed / decay_ms);
    const float position = velocity_ * decay_ms * (1 - remaining);
    const float moved = position - travelled_;
    travelled_ = position;
    if (std::abs(velocity_) * remaining < still)
        stop();
    return moved;
}

} // namespace signpost
