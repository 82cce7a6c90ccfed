// The check that every bundle file passes before it is installed: signed with a key of this kiosk, a plain
// zip file, and a bundle that holds together.
#pragma once

#include "update/checked_bundle.h"
#include "update/files.h"

namespace signpost {

constexpr std::size_t most_keys = 16;

// Reads the public keys (*.pub) in a folder each time it is called. A key file that cannot be read is passed
// over while there is another; none that can be read: no_keys. `files` outlives what is returned.
[[nodiscard]] CheckBundle check_with_keys(Files& files, const std::string& folder);

} // namespace signpost
