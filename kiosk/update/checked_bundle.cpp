#include "update/checked_bundle.h"

#include "content/read_bundle.h"
#include "update/archive.h"
#include "update/fingerprint.h"
#include "update/record.h"
#include "update/signature.h"

namespace signpost {

namespace {

constexpr std::size_t most_keys = 16;
constexpr std::size_t most_names_there = 1000;
constexpr std::size_t largest_key = 4096;

void read_key(Files& files, const std::string& folder, const std::string& name, KeysThere& into) {
    const FileResult<std::string> text = files.read(folder + "/" + name, largest_key);
    if (!text) {
        into.problems.push_back({name, 0, 0, "This key cannot be read: " + text.error().text + ".",
                                 "Put a plain copy of the .pub file there."});
        return;
    }
    Result<PublicKey> key = read_public_key(*text, name);
    if (key)
        into.keys.push_back(std::move(*key));
    else
        into.problems.insert(into.problems.end(), key.error().begin(), key.error().end());
}

tl::unexpected<Refusal> no_keys(const std::string& folder, KeysThere found) {
    return tl::unexpected(Refusal{
        Reason::no_keys, "This kiosk has no public key in " + folder + " to check with.",
        "Ask IT staff to copy the .pub file of the person who signs there.", std::move(found.problems)});
}

tl::unexpected<Refusal> broken(const std::string& name, Problems problems) {
    return tl::unexpected(
        Refusal{Reason::broken_content, name + " is signed, but its content has mistakes.",
                "Run kioskctl check on its folder, mend what it says, then pack and sign again.",
                std::move(problems)});
}

Accepted<CheckedBundle> open_verified(const VerifiedFile& file, const std::string& name) {
    Accepted<BundleFiles> tree = unpack(file, name);
    if (!tree)
        return tl::unexpected(tree.error());
    const Result<BundlePtr> bundle = read_bundle(*tree);
    if (!bundle)
        return broken(name, bundle.error());
    const std::int64_t serial = (*bundle)->serial;
    return CheckedBundle{std::move(*tree), (*bundle)->id, serial, (*bundle)->replaces,
                         version_name(serial, file.hash().substr(0, fingerprint_digits))};
}

} // namespace

KeysThere read_keys(Files& files, const std::string& folder) {
    KeysThere found;
    const FileResult<FolderList> list = files.list(folder, most_names_there);
    if (!list)
        return found;
    for (const std::string& name : list->names)
        if (name.ends_with(".pub") && !name.starts_with('.') && found.keys.size() < most_keys)
            read_key(files, folder, name, found);
    return found;
}

CheckBundle check_with_keys(Files& files, const std::string& keys_folder) {
    CheckBundle check;
    check.signature = [&files, keys_folder](const std::string& signature,
                                            const std::string& name) -> Accepted<void> {
        KeysThere found = read_keys(files, keys_folder);
        if (found.keys.empty())
            return no_keys(keys_folder, std::move(found));
        return check_signature_file(signature, name, found.keys);
    };
    check.bundle = [&files, keys_folder](std::string bytes, const std::string& signature,
                                         const std::string& name) -> Accepted<CheckedBundle> {
        KeysThere found = read_keys(files, keys_folder);
        if (found.keys.empty())
            return no_keys(keys_folder, std::move(found));
        const Accepted<VerifiedFile> file = verify(std::move(bytes), signature, name, found.keys);
        if (!file)
            return tl::unexpected(file.error());
        return open_verified(*file, name);
    };
    return check;
}

} // namespace signpost
