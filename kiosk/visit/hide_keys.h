// Shift three times within five seconds: a hide key that every keyboard has and no hand has to look for.
#pragma once

#include "base/time.h"

namespace signpost {

class TripleShift {
public:
    // Call on each press of a Shift key (not on its repeats). True on the third within five seconds.
    [[nodiscard]] bool pressed(Ms now) {
        const bool third = before_last_ != never && now - before_last_ <= Ms{5000};
        before_last_ = third ? never : last_;
        last_ = third ? never : now;
        return third;
    }

private:
    static constexpr Ms never{-1'000'000};
    Ms last_ = never;
    Ms before_last_ = never;
};

} // namespace signpost
