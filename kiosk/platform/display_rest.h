// The window's display at rest: does what visit/display_power.h says.
#pragma once

#include <optional>
#include <string>

#include "base/calendar.h"
#include "base/time.h"
#include "platform/window.h"
#include "settings/settings.h"
#include "visit/display_power.h"

union SDL_Event;

namespace signpost {

// Drawing thread only. The window must outlive it.
class DisplayRest {
public:
    // `made`: the day on which this version was made.
    DisplayRest(Window& window, const Settings& settings, Date made);
    ~DisplayRest();
    DisplayRest(const DisplayRest&) = delete;
    DisplayRest& operator=(const DisplayRest&) = delete;

    enum class Change { none, went_dark, lit, failed }; // failed: it may still be dark, and should not be
    // Each time round the loop, before a frame. Once it was lit a frame is due.
    [[nodiscard]] Change follow(const Visit& visit, Ms now);

    // Nothing is to be presented while it is dark.
    [[nodiscard]] bool dark() const { return dark_; }
    // The window lost its pixels: in the dark, black ones again.
    void repaint();

    [[nodiscard]] DisplayPower& power() { return power_; }

    // Whether an event came before this time; nothing: waits for one. SDL waits on a bare screen by looking
    // once a millisecond; in the dark a touch has time, and it looks twenty times a second.
    [[nodiscard]] bool wait(SDL_Event* event, std::optional<Ms> until) const;

private:
    Window& window_;
    DarkDisplay how_;
    DisplayPower power_;
    bool dark_ = false; // what the display was told
};

} // namespace signpost
