// While only the front of the content is there, a touch waits for the pages that it may lead to: Start is on
// the screen, and a hundredth of a second later they are, too.
#pragma once

#include <cstddef>
#include <utility>
#include <variant>
#include <vector>

#include "platform/events.h"

namespace signpost {

class HeldTouches {
public:
    template <class Touch> void hold(const Touch& touch) {
        constexpr std::size_t most = 64;
        if (held_.size() < most)
            held_.emplace_back(touch);
    }
    // Gives each to `handle`, in the order in which they came, and holds none any more.
    template <class Handle> void release(Handle handle) {
        for (const auto& touch : std::exchange(held_, {}))
            std::visit(handle, touch);
    }

private:
    std::vector<std::variant<TouchSample, event::KeyPressed>> held_;
};

} // namespace signpost
