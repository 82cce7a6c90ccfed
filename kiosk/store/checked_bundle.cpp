#include "store/checked_bundle.h"

#include "bundle_file/archive.h"
#include "bundle_file/fingerprint.h"
#include "bundle_file/public_keys.h"
#include "bundle_file/signature.h"
#include "content/read_bundle.h"
#include "store/record.h"

namespace signpost {

namespace {

tl::unexpected<Refusal> no_keys(const std::string& folder, KeysThere found) {
    return tl::unexpected(
        Refusal{.reason = Reason::no_keys,
                .cause = "This kiosk has no public key in " + folder + " to check with.",
                .remedy = "Ask IT staff to copy the .pub file of the person who signs there.",
                .problems = std::move(found.problems)});
}

tl::unexpected<Refusal> broken(const std::string& name, Problems problems) {
    return tl::unexpected(
        Refusal{.reason = Reason::broken_content,
                .cause = name + " is signed, but its content has mistakes.",
                .remedy = "Run kioskctl check on its folder, mend what it says, then pack and sign again.",
                .problems = std::move(problems)});
}

Accepted<CheckedBundle> open_verified(const VerifiedFile& file, const std::string& name) {
    Accepted<BundleFiles> tree = unpack(file, name);
    if (!tree)
        return tl::unexpected(tree.error());
    const Result<BundlePtr> bundle = read_bundle(*tree);
    if (!bundle)
        return broken(name, bundle.error());
    const std::int64_t serial = (*bundle)->serial;
    return CheckedBundle{
        .tree = std::move(*tree),
        .id = (*bundle)->id,
        .replaces = (*bundle)->replaces,
        .name = {.serial = serial, .fingerprint = file.hash().substr(0, fingerprint_digits)}};
}

} // namespace

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
