// What a kiosk does with a stick: find, copy, check, publish. Whatever is on the stick, the store holds the
// old or the new bundle, whole and checked.
#pragma once

#include <optional>
#include <string>

#include "store/checked_bundle.h"
#include "store/outcome.h"
#include "store/serial_rules.h"
#include "store/stick.h"
#include "store/store.h"

namespace signpost {

struct ImportRequest {
    Stick from;
    std::optional<ShippedBundle> shipped{}; // what the kiosk shows while its store is empty
    bool allow_downgrade = false;           // typed by staff: takes a lower serial
    // The drop folder: what was installed is removed, what was refused is renamed to NAME.zip.refused. A
    // NAME.zip without its signature is left alone, as it may still be arriving, and so is everything when
    // the fault is the kiosk's own (no keys, no space, storage, busy). A folder with nothing to do gets no
    // notice.
    bool clear = false;
    // How a stick is formatted that could not be mounted, as blkid calls it: "ntfs". "" where nobody knows.
    std::string format{};
    UtcTime now{};
    AllBrought also{}; // what was found beside content, for the notice: see store/offered.h
};

// `store` is made if there is none. Each bundle file is read once, into it; `check` gets that copy. Of
// several good ones, the highest serial wins. When installed is returned, the new bundle is on the disk; when
// refused, the old one is still current, unless the reason is storage and the very last step failed: then it
// may be either. Writes the notice.
[[nodiscard]] ImportOutcome import_bundle(const Store& store, const ImportRequest& request,
                                          const CheckBundle& check);

} // namespace signpost
