// Whether the display may be dark: outside of its hours, on Start, with nobody there. Pure; the clocks are
// arguments, and the loop does what comes out.
#pragma once

#include <optional>
#include <utility>

#include "base/calendar.h"
#include "base/week_hours.h"
#include "visit/state.h"

namespace signpost {

struct DisplayRules {
    WeekHours hours;      // none: always on
    Date made{};          // a clock that is behind that day is wrong, and then it is always on
    Ms rest{60'000};      // on Start, untouched for so long, it goes dark
    Ms stays_on{180'000}; // after it was woken
    Ms settling{1000};    // what is touched so soon after it was woken was meant to wake it
};

class DisplayPower {
public:
    explicit DisplayPower(DisplayRules rules) : rules_(std::move(rules)) {}

    // Lets time pass; what it says holds until the minute on the wall changes or somebody touches.
    void tick(const WallTime& wall, const Visit& visit, Ms now);
    // When tick() may say dark at the earliest, if that is to come; the minute on the wall may change it,
    // too.
    [[nodiscard]] std::optional<Ms> next_tick(const Visit& visit, Ms now) const;
    // A finger came down or a key was pressed. True: it was to wake the display, and means nothing more.
    [[nodiscard]] bool touched(Ms now);
    // There is something to see.
    void wake(Ms now);

    [[nodiscard]] bool dark() const { return dark_; }
    [[nodiscard]] bool has_hours() const { return !rules_.hours.empty(); }

private:
    [[nodiscard]] Ms rests_from(const Visit& visit) const;
    [[nodiscard]] bool may_be_dark(const WallTime& wall, const Visit& visit, Ms now) const;

    DisplayRules rules_;
    bool dark_ = false;
    std::optional<Ms> woken_; // when there was last a reason to be on
    std::optional<Ms> lit_;   // when a dark display was last woken
};

} // namespace signpost
