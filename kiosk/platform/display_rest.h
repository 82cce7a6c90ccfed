// The display at rest: does what visit/display_power.h says.
#pragma once

#include "base/calendar.h"
#include "platform/clocks.h"
#include "platform/display.h"
#include "settings/settings.h"
#include "visit/display_power.h"

namespace signpost {

// Drawing thread only. The display must outlive it.
class DisplayRest {
public:
    // `made`: the day on which this version was made.
    DisplayRest(Display& display, const Settings& settings, Date made);
    ~DisplayRest();
    DisplayRest(const DisplayRest&) = delete;
    DisplayRest& operator=(const DisplayRest&) = delete;

    enum class Change { none, went_dark, lit, failed }; // failed: it may still be dark, and should not be
    // Each time round the loop, before a frame. Once it was lit a frame is due.
    [[nodiscard]] Change follow(const Visit& visit, const Clocks& clocks);

    // Nothing is to be presented while it is dark.
    [[nodiscard]] bool dark() const { return dark_; }
    // The window lost its pixels: in the dark, black ones again.
    void repaint();

    [[nodiscard]] DisplayPower& power() { return power_; }

private:
    Display& display_;
    DarkDisplay how_;
    DisplayPower power_;
    bool dark_ = false; // what the display was told
};

} // namespace signpost
