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
    // All must outlive it. Until all of the content is read, touches and keys are held: they may lead to
    // pages that are there a moment later.
    VisitorInput(Session& session, DisplayRest& rest, const Clocks& clocks);

    void handle(const TouchSample& sample);
    void handle(const event::KeyPressed& pressed);

    // All of the content is there: from here on nothing is held, and what was goes to the session first.
    void release();

private:
    // A key that is held down may be a bag on the keypad: it does not wake the display.
    void handle_held_down(Key key, Ms now);

    Session& session_;
    DisplayRest& rest_;
    const Clocks& clocks_;
    std::optional<HeldTouches> held_; // until release()
};

} // namespace signpost
