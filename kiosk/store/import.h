// What a kiosk does with a stick: find, copy, check, publish. Whatever is on the stick, the store holds the
// old or the new bundle, whole and checked.
#pragma once

#include <optional>
#include <string>

#include "base/files.h"
#include "bundle_file/minisign_text.h"
#include "store/checked_bundle.h"
#include "store/outcome.h"
#include "store/serial_rules.h"

namespace signpost {

struct ImportRequest {
    std::string from{};                     // a stick's folder, the drop folder, or one NAME.zip
    std::string store{};                    // its folder; made if there is none
    std::optional<ShippedBundle> shipped{}; // what the kiosk shows while its store is empty
    bool allow_downgrade = false;           // typed by staff: takes a lower serial
    // The drop folder: what was installed is removed, what was refused is renamed to NAME.zip.refused. A
    // NAME.zip without its signature is left alone, as it may still be arriving, and so is everything when
    // the fault is the kiosk's own (no keys, no space, storage, busy). A folder with nothing to do gets no
    // notice.
    bool clear = false;
    UtcTime now{};
};

constexpr std::size_t largest_bundle_file =
    std::size_t{72} * 1024 * 1024; // bytes: 64 MiB of content, and names

// Each bundle file is read once, into the store; `check` gets that copy. Of several good ones, the highest
// serial wins. When installed is returned, the new bundle is on the disk; when refused, the old one is still
// current, unless the reason is storage and the very last step failed: then it may be either. Writes the
// notice.
[[nodiscard]] ImportOutcome import_bundle(Files& files, const ImportRequest& request,
                                          const CheckBundle& check);

} // namespace signpost
