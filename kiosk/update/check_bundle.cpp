#include "update/check_bundle.h"

#include <utility>

#include "update/archive.h"
#include "update/fingerprint.h"
#include "update/record.h"
#include "update/signature.h"

namespace signpost {

namespace {

constexpr std::size_t most_names = 1000;
constexpr std::size_t largest_key = 4096;

struct KeyRing {
    std::vector<PublicKey> keys;
    Problems problems; // of key files that are none
};

KeyRing read_key_ring(Files& files, const std::string& folder) {
    KeyRing ring;
    const auto list = files.list(folder, most_names);
    if (!list)
        return ring;
    for (const std::string& name : list->names) {
        if (!name.ends_with(".pub") || name.starts_with('.') || ring.keys.size() == most_keys)
            continue;
        const auto text = files.read(folder + "/" + name, largest_key);
        if (!text) {
            ring.problems.push_back({name, 0, 0, "The key cannot be read: " + text.error().text + ".", ""});
            continue;
        }
        if (auto key = read_public_key(*text, name))
            ring.keys.push_back(std::move(*key));
        else
            ring.problems.insert(ring.problems.end(), key.error().begin(), key.error().end());
    }
    return ring;
}

Refusal no_key_in(const std::string& folder, Problems problems) {
    return {Reason::no_keys, "There is no public key in " + folder + " that can be read.",
            "Put the office's NAME.pub there, readable by everybody.", std::move(problems)};
}

Accepted<CheckedBundle> check_with(const std::vector<PublicKey>& keys, std::string bytes,
                                   const std::string& signature, const std::string& name) {
    const auto verified = verify(std::move(bytes), signature, name, keys);
    if (!verified)
        return tl::unexpected(verified.error());
    auto tree = unpack(*verified, name);
    if (!tree)
        return tl::unexpected(tree.error());
    const auto bundle = read_bundle(*tree);
    if (!bundle)
        return tl::unexpected(Refusal{
            Reason::broken_content, name + " is signed, but its content does not hold together.",
            "Mend it in the office (kioskctl check tells what is wrong), then pack and sign it again.",
            bundle.error()});
    const Bundle& read = **bundle;
    return CheckedBundle{std::move(*tree), read.id, read.serial, read.replaces,
                         version_name(read.serial, fingerprint(verified->bytes()))};
}

} // namespace

CheckBundle check_with_keys(Files& files, const std::string& folder) {
    return [&files, folder](std::string bytes, const std::string& signature,
                            const std::string& name) -> Accepted<CheckedBundle> {
        KeyRing ring = read_key_ring(files, folder);
        if (ring.keys.empty())
            return tl::unexpected(no_key_in(folder, std::move(ring.problems)));
        return check_with(ring.keys, std::move(bytes), signature, name);
    };
}

} // namespace signpost
