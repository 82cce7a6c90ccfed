// How a page goes on moving when a finger threw it: slowing down evenly in proportion, to a stop.
#pragma once

#include <optional>

#include "base/time.h"

namespace signpost {

class Fling {
public:
    // `velocity`: px per ms, positive downwards as the finger moved.
    void start(float velocity, Ms now);
    void stop() { started_.reset(); }
    [[nodiscard]] bool moving() const { return started_.has_value(); }

    // px moved since the last call, as the finger would have moved; stops by itself.
    [[nodiscard]] float advance(Ms now);

private:
    std::optional<Ms> started_;
    float velocity_ = 0;
    float travelled_ = 0;
};

} // namespace signpost
