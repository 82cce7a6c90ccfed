// A stick, without trusting it: which bundle files are on it, and their bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "base/files.h"
#include "base/reason.h"

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
constexpr std::uint64_t largest_bundle_file =
    std::uint64_t{72} * 1024 * 1024; // bytes: 64 MiB of content, and names

// Whether a kiosk looks at a file of this name: "westshire.zip", but neither "OK.ZIP" nor a hidden ".ok.zip".
[[nodiscard]] bool is_bundle_name(const std::string& name);

// A name from a stick as a message may show it: letters, digits and ". _-" of ASCII; "?" for all others.
// Short.
[[nodiscard]] std::string safe_name(const std::string& name);

// What somebody brings bundle files on: a stick's folder, the drop folder, or one NAME.zip. It may be pulled
// out at any moment. Any thread.
class Stick {
public:
    // `files` outlives it; `path` is a real path, as base/files.h says.
    Stick(Files& files, std::string path) : files_(&files), path_(std::move(path)) {}

    [[nodiscard]] Files& files() const { return *files_; }

    // The stick's own folder: where `path` is one file, the one that it is in, or the one above where that is
    // the stick's folder signpost.
    [[nodiscard]] std::string folder() const;

    // NAME.zip at the top and in signpost/, by their names; hidden files are passed over. A top with more
    // than most_names is not looked at: then signpost/ alone counts. No file is opened.
    // Refused: nothing_found, too_large (too many names or bundle files), unreadable.
    [[nodiscard]] Accepted<std::vector<BundleFile>> find_bundle_files() const;

    // What one of them consists of. Refused: no_signature, wrong_signature, too_large, unreadable.
    [[nodiscard]] Accepted<std::string> signature_of(const BundleFile& file) const;
    [[nodiscard]] Accepted<std::string> bytes_of(const BundleFile& file) const;

    // Of the drop folder: takes a bundle file away together with its signature, or renames both to
    // NAME.refused. After a failure one of the two may still be as it was.
    [[nodiscard]] FileDone remove(const BundleFile& file) const;
    [[nodiscard]] FileDone set_aside(const BundleFile& file) const;

private:
    Files* files_;
    std::string path_;
};

// Writes signpost/FOLDER/NAME on the stick, in place of an older one; both folders are made where they are
// missing.
[[nodiscard]] FileDone leave_file(const Stick& stick, const std::string& folder, const std::string& name,
                                  const std::string& bytes);

} // namespace signpost
