// clock.toml in the store: what staff asked of the clock, until signpost-clock.service has done it. Written
// by the kiosk alone, taken away by that service. Whoever reads it trusts nothing in it.
#pragma once

#include "base/clock_wish.h"
#include "base/problem.h"
#include "store/store.h"

namespace signpost {

// Makes the store's folder where it is missing.
[[nodiscard]] FileDone write_clock_wish(const Store& store, const ClockWish& wish);

// Takes it out of the store, and says what it asks for; what was wrong with it where it is none: is_wish()
// holds of what is handed out. It is gone afterwards in either case, so that nobody tries it again for ever.
[[nodiscard]] Result<ClockWish> take_clock_wish(const Store& store);

} // namespace signpost
