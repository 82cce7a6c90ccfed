// power.toml in the store: the kiosk rests, and asks that its computer be switched off until it is wanted
// again. Written by the kiosk alone, taken away by signpost-power.service, which looks for itself whether
// that may be.
#pragma once

#include <chrono>

#include "base/calendar.h"
#include "store/store.h"

namespace signpost {

// A request is done at once or never: one that a power cut left over would switch off, the next morning, a
// computer that somebody has just started.
constexpr std::chrono::minutes longest_power_request{2};

enum class PowerRequest { none, stale, now };

// Makes the store's folder where it is missing.
[[nodiscard]] FileDone ask_for_power_off(const Store& store, UtcTime now);

// Takes it out of the store. stale: it is of another moment than `now`, or does not say of which.
[[nodiscard]] FileResult<PowerRequest> take_power_request(const Store& store, UtcTime now);

} // namespace signpost
