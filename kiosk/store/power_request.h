// power.toml in the store: the kiosk rests, and asks that its computer be switched off until it is wanted
// again. Written by the kiosk alone, taken away by signpost-power.service, which looks for itself whether
// that may be.
#pragma once

#include "store/store.h"

namespace signpost {

// Makes the store's folder where it is missing.
[[nodiscard]] FileDone ask_for_power_off(const Store& store);

// Takes it out of the store: false where nobody asked.
[[nodiscard]] FileResult<bool> take_power_request(const Store& store);

} // namespace signpost
