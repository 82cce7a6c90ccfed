// Touches and keys on their way to the session: some wait, and some only wake the display.
#pragma once

#include <cstddef>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "base/time.h"
#include "platform/clocks.h"
#include "platform/display_rest.h"
#include "platform/events.h"
#include "session/session.h"

namespace signpost {

// Touches and keys in the order in which they came; beyond 64 they are lost.
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

// Drawing thread only.
class VisitorInput {
public:
    // All must outlive it. While there is only the front of the content, what comes is held: it may lead to
    // pages that will be there a hundredth of a second later.
    VisitorInput(Session& session, DisplayRest& rest, const Clocks& clocks);

    void handle(const TouchSample& sample);
    void handle(const event::KeyPressed& pressed);

    // All of the content is there: from here on nothing is held, and what was goes to the session first.
    void release();

private:
    // What leans on a keypad is nobody: it wakes no display.
    void handle_held_down(Key key, Ms now);

    Session& session_;
    DisplayRest& rest_;
    const Clocks& clocks_;
    std::optional<HeldTouches> held_; // until release()
};

} // namespace signpost
