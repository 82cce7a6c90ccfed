// What a kiosk shows, and what is to be said of it.
#pragma once

#include <cstdint>
#include <optional>

#include "bundle_file/public_keys.h"
#include "content/read_bundle.h"
#include "review/ledger.h"
#include "settings/settings.h"

namespace signpost {

struct SeenContent {
    BundlePtr bundle;        // nullptr: it cannot be read
    Problems problems;       // why not; or what of the store is damaged
    bool from_store = false; // it came on a stick; else it is the folder that the kiosk came with
    bool confirmed = false;  // from the store: the kiosk has shown it
    bool has_fonts = false;  // the kiosk's fonts are installed here
    Problems missing;        // characters that none of them has
    Ledger facts;            // all of them
};

// As the kiosk reads it: from the store where something was installed, else from the content's folder. Takes
// a moment. Any thread.
[[nodiscard]] SeenContent look_at_content(const Settings& settings);

// What the kiosk itself needs of its disk to take something from a stick.
struct SeenStore {
    bool wanted = false;               // the settings name a store
    std::optional<std::uint64_t> free; // bytes on its disk, or on the content's where there is no store
    KeysThere keys;
};
[[nodiscard]] SeenStore look_at_store(const Settings& settings);

} // namespace signpost
