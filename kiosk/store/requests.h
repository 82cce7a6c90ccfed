// What the kiosk asks of the system, as it may do neither itself: to set the clock, and to switch its
// computer off. A file in the store for each, written by the kiosk alone, taken away by the service that does
// it.
#pragma once

#include <chrono>

#include "base/calendar.h"
#include "base/clock_wish.h"
#include "base/problem.h"
#include "store/store.h"

namespace signpost {

// --- clock.toml: what staff asked of the clock, until signpost-clock.service has done it ---
// Whoever reads it trusts nothing in it.

// Makes the store's folder where it is missing.
[[nodiscard]] FileDone write_clock_wish(const Store& store, const ClockWish& wish);

// Takes it out of the store, and says what it asks for; what was wrong with it where it is none: is_wish()
// holds of what is handed out. It is gone afterwards in either case, so that nobody tries it again for ever.
[[nodiscard]] Result<ClockWish> take_clock_wish(const Store& store);

// --- power.toml: the kiosk rests, and asks that its computer be switched off until it is wanted again ---
// signpost-power.service looks for itself whether that may be.

// A request is done at once or never: one that a power cut left over would switch off, the next morning, a
// computer that somebody has just started.
constexpr std::chrono::minutes longest_power_request{2};

enum class PowerRequest { none, stale, now };

// Makes the store's folder where it is missing.
[[nodiscard]] FileDone ask_for_power_off(const Store& store, UtcTime now);

// Takes it out of the store. stale: it is of another moment than `now`, or does not say of which.
[[nodiscard]] FileResult<PowerRequest> take_power_request(const Store& store, UtcTime now);

} // namespace signpost
