// What a kiosk does with a stick: find, copy, check, publish. Whatever is on the stick, the store holds the
// old or the new bundle, whole and checked.
#pragma once

#include <functional>

#include "update/outcome.h"
#include "update/stick.h"
#include "update/store.h"

namespace signpost {

// A bundle whose signature is good and whose content holds together.
struct CheckedBundle {
    BundleFiles tree;
    std::string id;
    std::int64_t serial = 0;
    std::optional<std::int64_t> replaces; // Bundle::replaces
    std::string name;                     // version_name() of the bytes that were checked
};

// Checks the bytes of a bundle file against the text of its signature. `name` is what messages call the file.
using CheckBundle = std::function<Accepted<CheckedBundle>(std::string bytes, const std::string& signature,
                                                          const std::string& name)>;

// The bundle that the kiosk shows while its store is empty.
struct ShippedBundle {
    std::string id;
    std::int64_t serial = 0;
};

struct ImportRequest {
    std::string from;                     // a stick's folder, the drop folder, or one NAME.zip
    std::string store;                    // its folder; made if there is none
    std::string keys;                     // the folder of *.pub
    std::optional<ShippedBundle> shipped; // nothing: an empty store takes any signed bundle
    bool allow_downgrade = false;         // typed by staff: takes a lower serial
    // The drop folder: what was installed is removed, what was refused is renamed to NAME.zip.refused. A
    // NAME.zip without its signature is left alone, as it may still be arriving, and so is everything when
    // the fault is the kiosk's own (no keys, no space, storage, busy). An empty folder gets no notice.
    bool clear = false;
    UtcTime now;
};

constexpr std::size_t largest_bundle_file = std::size_t{72} * 1024 * 1024; // 64 MiB of content, and names
constexpr std::size_t largest_signature = std::size_t{4} * 1024;

// Also writes the notice. The outcome is true when this returns: installed means on the disk.
[[nodiscard]] ImportOutcome import_bundle(Files& files, const ImportRequest& request);

// The same with other checks than those of check_with_keys(). For tests.
[[nodiscard]] ImportOutcome import_bundle(Files& files, const ImportRequest& request,
                                          const CheckBundle& check);

// Whether the serial rules let a checked bundle in. True: take it; false: it is current already.
[[nodiscard]] Accepted<bool> is_wanted(const CheckedBundle& offered, const StoreWriter& store,
                                       const ImportRequest& request);

} // namespace signpost
