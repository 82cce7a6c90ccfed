// site.toml in the store: the place that staff chose on the staff screen, for a kiosk whose settings name
// none. A kiosk may not write its settings. Written by the kiosk alone; no import and no rollback touches it.
#pragma once

#include <string>

#include "store/store.h"

namespace signpost {

// The place that staff chose; "" where nobody has, or where it cannot be read.
[[nodiscard]] std::string read_chosen_site(const Store& store);

// Makes the store's folder where it is missing. The old or the new choice is there whenever the power goes.
[[nodiscard]] FileDone write_chosen_site(const Store& store, const std::string& site);

// The place of a kiosk whose settings name `in_settings`: these go before what staff chose.
[[nodiscard]] std::string site_of(const std::string& in_settings, const Store& store);

} // namespace signpost
