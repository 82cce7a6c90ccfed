// Finds the bundle files on a stick, or in the drop folder, without trusting either.
#pragma once

#include <string>
#include <vector>

#include "base/files.h"
#include "bundle_file/refusal.h"

namespace signpost {

struct BundleFile {
    std::string folder;    // the path of the folder that it is in
    std::string name;      // "westshire.zip": the signature is beside it, with ".minisig" added
    bool is_signed = true; // there is something of the signature's name
    [[nodiscard]] std::string path() const { return folder + "/" + name; }
    [[nodiscard]] std::string signature_path() const { return path() + ".minisig"; }
    friend bool operator==(const BundleFile&, const BundleFile&) = default;
};

constexpr std::size_t most_bundle_files = 8;
constexpr std::size_t most_names = 1000; // in a folder

// Whether a kiosk looks at a file of this name: "westshire.zip", but neither "OK.ZIP" nor a hidden ".ok.zip".
[[nodiscard]] bool is_bundle_name(const std::string& name);

// NAME.zip at the top and in signpost/, by their names; hidden files are passed over. `from` may also be one
// NAME.zip. A top with more than most_names is not looked at: then signpost/ alone counts. Nothing is opened.
// Refused: nothing_found, too_large (too many names or bundle files), unreadable.
[[nodiscard]] Accepted<std::vector<BundleFile>> find_bundle_files(Files& files, const std::string& from);

// A name from a stick as a message may show it: letters, digits and ". _-" of ASCII; "?" for all others.
// Short.
[[nodiscard]] std::string safe_name(const std::string& name);

} // namespace signpost
