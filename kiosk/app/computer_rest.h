// When a kiosk whose display rests asks that its computer be switched off: settings, `computer_off`. Pure;
// one thread.
#pragma once

#include <optional>

#include "base/time.h"

namespace signpost {

class ComputerRest {
public:
    static constexpr Ms after{300'000}; // of darkness: who touches the screen until then only wakes it

    explicit ComputerRest(bool wanted) : wanted_(wanted) {}

    // Each time round the loop. True once in each time of darkness, when it has lasted long enough.
    [[nodiscard]] bool is_due(bool dark, Ms now) {
        if (!wanted_ || !dark) {
            since_.reset();
            asked_ = false;
            return false;
        }
        since_ = since_.value_or(now);
        return !asked_ && now - *since_ >= after && (asked_ = true);
    }
    // When is_due() may be true at the earliest; std::nullopt: that is not to come.
    [[nodiscard]] std::optional<Ms> next() const {
        return since_ && !asked_ ? std::optional(*since_ + after) : std::nullopt;
    }

private:
    bool wanted_;
    std::optional<Ms> since_; // it has been dark
    bool asked_ = false;      // in this time of darkness
};

} // namespace signpost
