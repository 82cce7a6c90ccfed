#include "bundle_file/signature.h"

#include <algorithm>

#include <sodium.h>

namespace signpost {

namespace {

using Ed25519Signature = std::array<unsigned char, crypto_sign_BYTES>;

// A signature file, its parts taken apart but not believed.
struct SignatureFile {
    std::string algorithm;
    KeyId id{};
    Ed25519Signature of_file{};
    std::string comment;
    Ed25519Signature of_comment{}; // and of of_file
};

tl::unexpected<Refusal> not_signed(std::string cause, std::string remedy) {
    return tl::unexpected(
        Refusal{.reason = Reason::wrong_signature, .cause = std::move(cause), .remedy = std::move(remedy)});
}

const std::string copy_again =
    "Copy the file and its signature to the stick again. If that does not help, sign "
    "the file again.";

Accepted<SignatureFile> read_signature(const std::string& text, const std::string& name) {
    if (text.size() > largest_signature)
        return not_signed(name + " is larger than 4 KiB, which no signature is.",
                          "Put the signature that kioskctl sign or minisign made in its place.");
    const auto lines = ended_lines(text);
    if (!text.starts_with(untrusted_start.substr(0, text.size())) || (lines && lines->empty()))
        return not_signed(name + " is no signature file, or a damaged one.",
                          "Put the signature that kioskctl sign or minisign made in its place.");
    const auto ends = std::count(text.begin(), text.end(), '\n');
    if (ends > 4 || (ends == 4 && !text.ends_with('\n')))
        return not_signed(name + " goes on after its end.",
                          "Put the signature in its place just as kioskctl sign or minisign made it.");
    if (!lines || lines->size() < 4)
        return not_signed(name + " is cut off or damaged: it does not have four whole lines of text.",
                          copy_again);

    SignatureFile file;
    std::array<unsigned char, after_id + Ed25519Signature{}.size()> block{};
    if (!lines->at(0).starts_with(untrusted_start) || !from_base64(lines->at(1), block) ||
        !lines->at(2).starts_with(trusted_start) || !from_base64(lines->at(3), file.of_comment))
        return not_signed(name + " is damaged: its lines are not those of a signature.", copy_again);
    file.algorithm.assign(block.begin(), block.begin() + id_at);
    std::copy(block.begin() + id_at, block.begin() + after_id, file.id.begin());
    std::copy(block.begin() + after_id, block.end(), file.of_file.begin());
    file.comment = lines->at(2).substr(trusted_start.size());
    return file;
}

tl::unexpected<Refusal> other_algorithm(const SignatureFile& file, const std::string& name) {
    if (file.algorithm == plain_algorithm)
        return not_signed(name + " is a signature of the old kind, which hashes nothing.",
                          "Sign the file again with kioskctl sign, or with minisign without its option -l.");
    return not_signed(name + " was made in a way that this program does not know, or is damaged.",
                      "Sign the file again with kioskctl sign or minisign.");
}

std::string known_keys(std::span<const PublicKey> keys) {
    std::string text;
    for (const PublicKey& key : keys)
        text += (text.empty() ? "" : ", ") + id_text(key.id) + " (" + key.name + ")";
    return text;
}

bool holds(const Ed25519Signature& signature, std::string_view message, const PublicKey& key) {
    const auto bytes = bytes_of(message);
    return crypto_sign_verify_detached(signature.data(), bytes.data(), bytes.size(), key.key.data()) == 0;
}

std::string hex(std::span<const unsigned char> bytes) {
    std::string text(2 * bytes.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), bytes.data(), bytes.size());
    text.pop_back(); // the C string's end
    return text;
}

bool holds_for_comment(const SignatureFile& signature, const PublicKey& key) {
    return holds(signature.of_comment, std::string(text_of(signature.of_file)) + signature.comment, key);
}

// The signature file, taken apart, when its form is right and a key here has its id.
Accepted<SignatureFile> signature_by_known_key(const std::string& signature_text,
                                               const std::string& file_name,
                                               std::span<const PublicKey> keys) {
    const std::string name = file_name + ".minisig";
    if (keys.empty() || sodium_init() < 0)
        return tl::unexpected(
            Refusal{.reason = Reason::no_keys,
                    .cause = "This computer has no public key to check " + file_name + " with.",
                    .remedy = "Copy the file NAME.pub of whoever signs to /etc/signpost/keys."});
    auto signature = read_signature(signature_text, name);
    if (!signature)
        return signature;
    if (signature->algorithm != hashed_algorithm)
        return other_algorithm(*signature, name);

    if (std::none_of(keys.begin(), keys.end(), [&](const PublicKey& key) { return key.id == signature->id; }))
        return not_signed(file_name + " was signed with the key " + id_text(signature->id) +
                              ", which is not known here. Known: " + known_keys(keys) + ".",
                          "Sign the file with a key that is known here, or copy that key's file NAME.pub to "
                          "/etc/signpost/keys.");
    return signature;
}

} // namespace

Accepted<void> check_signature_file(const std::string& signature_text, const std::string& file_name,
                                    std::span<const PublicKey> keys) {
    const auto signature = signature_by_known_key(signature_text, file_name, keys);
    if (!signature)
        return tl::unexpected(signature.error());
    const auto signed_it = [&](const PublicKey& key) {
        return key.id == signature->id && holds_for_comment(*signature, key);
    };
    if (std::none_of(keys.begin(), keys.end(), signed_it))
        return not_signed(file_name + ".minisig is not as it was made: it was changed or damaged.",
                          copy_again);
    return {};
}

Accepted<VerifiedFile> verify(std::string bytes, const std::string& signature_text,
                              const std::string& file_name, std::span<const PublicKey> keys) {
    const auto signature = signature_by_known_key(signature_text, file_name, keys);
    if (!signature)
        return tl::unexpected(signature.error());
    const Blake2b512 hash = blake2b(bytes);
    // Ids are drawn at random: two keys may have the same.
    const auto key = std::find_if(keys.begin(), keys.end(), [&](const PublicKey& one) {
        return one.id == signature->id && holds(signature->of_file, text_of(hash), one);
    });
    if (key == keys.end())
        return not_signed(file_name +
                              " is not the file that was signed: it or its signature was changed or damaged.",
                          copy_again);
    if (!holds_for_comment(*signature, *key))
        return not_signed("The trusted comment in " + file_name + ".minisig is not the one that was signed.",
                          copy_again);

    VerifiedFile file;
    file.bytes_ = std::move(bytes);
    file.comment_ = signature->comment;
    file.key_name_ = key->name;
    file.key_id_ = id_text(key->id);
    file.hash_ = hex(hash);
    return file;
}

} // namespace signpost
