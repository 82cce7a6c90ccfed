// A bundle whose signature is good and whose content holds together; and how one is made of bytes from a
// stick.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/reason.h"
#include "content/read_bundle.h"
#include "store/record.h"

namespace signpost {

struct CheckedBundle {
    BundleFiles tree;
    std::string id;
    std::optional<std::int64_t> replaces; // Bundle::replaces
    VersionName name;                     // of the bytes that were checked
};

// The two checks of a bundle file. `name` is what messages call it.
struct CheckBundle {
    // Of the text of its signature alone: what does not pass is not worth a byte of the file itself.
    std::function<Accepted<void>(const std::string& signature, const std::string& name)> signature;
    // Of its bytes against the same text.
    std::function<Accepted<CheckedBundle>(std::string bytes, const std::string& signature,
                                          const std::string& name)>
        bundle;
};

// Looks for the keys in a folder (*.pub, 16 at most) each time it checks: signature first, then unpacking,
// then reading by the program's own readers. A key file that cannot be used is passed over. no_keys: none is
// left. `files` must outlive it.
[[nodiscard]] CheckBundle check_with_keys(Files& files, const std::string& keys_folder);

} // namespace signpost
