// What became of settings and keys from a stick, in the notice that the kiosk's screen shows. One caller at a
// time, as root or as the kiosk's user.
#pragma once

#include "base/also_brought.h"
#include "cli/outside.h"
#include "store/store.h"

namespace signpost {

// In the place of what the last notice says was offered; nothing where nothing was done. `resumed`: the last
// notice is of another day. What fails is said on `outside.err`.
void tell_brought(const Store& store, const AllBrought& done, bool resumed, const Outside& outside);

} // namespace signpost
