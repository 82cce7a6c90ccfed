// A bundle whose signature is good and whose content holds together; and how one is made of bytes from a
// stick.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "content/read_bundle.h"
#include "update/refusal.h"

namespace signpost {

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

} // namespace signpost
