// Whether settings or a key from a stick are newer than those that a kiosk took last. Serials are moments, so
// that a slip, or whoever has a stolen key, cannot sign the last one that there ever is. Pure; any thread.
#pragma once

#include <chrono>
#include <cstdint>

#include "base/also_brought.h"
#include "base/calendar.h"
#include "base/reason.h"
#include "store/offered.h"
#include "store/settings_trial.h"

namespace signpost {

// What the computer on which this is asked says.
struct NoteClock {
    UtcTime now;
    bool can_be_right = false; // can_be_right() of base/calendar.h
};

// A kiosk takes none that was signed later than its own clock says, and this: no clock is quite right.
constexpr std::chrono::days most_ahead{2};

// The office signs none that is later than its own clock says, and this.
constexpr std::chrono::days most_ahead_in_office{1};

// Whether it can be a serial at all, by that clock.
[[nodiscard]] bool can_be_serial(std::int64_t serial, const NoteClock& clock, std::chrono::days ahead);

// taken: it is newer. current: it is the one that was taken last. Refused: older, changed_twin, with the
// serial that would do; wrong_signature, where its serial is no moment, or one still to come.
[[nodiscard]] Accepted<AlsoBrought::State> judge_serial(const CheckedNote& checked, const TakenNote& last,
                                                        const NoteClock& clock);

} // namespace signpost
