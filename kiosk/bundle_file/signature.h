// Whether a file was signed with a key that this kiosk trusts: detached signatures of minisign's format
// (https://jedisct1.github.io/minisign), prehashed Ed25519. The public program `minisign` makes and verifies
// the same files. Any thread.
#pragma once

#include <span>
#include <string>

#include "base/problem.h"
#include "base/reason.h"
#include "bundle_file/public_keys.h"

namespace signpost {

// A file whose signature is right. Only verify() makes one: whoever holds it may unpack it.
class VerifiedFile {
public:
    [[nodiscard]] const std::string& bytes() const { return bytes_; }
    // Signed with the file. Not for machines: people write it. No control characters but tabs.
    [[nodiscard]] const std::string& trusted_comment() const { return comment_; }
    [[nodiscard]] const std::string& key_name() const { return key_name_; } // PublicKey::name
    [[nodiscard]] const std::string& key_id() const { return key_id_; }     // as minisign prints it
    // The BLAKE2b-512 of the bytes: 128 small hex digits, the same that b2sum(1) prints.
    [[nodiscard]] const std::string& hash() const { return hash_; }

private:
    VerifiedFile() = default;
    friend Accepted<VerifiedFile> verify(std::string bytes, const std::string& signature_text,
                                         const std::string& file_name, std::span<const PublicKey> keys);

    std::string bytes_;
    std::string comment_;
    std::string key_name_;
    std::string key_id_;
    std::string hash_;
};

// Checks in this order: that there are keys at all (no_keys); then (wrong_signature) the signature file's
// form, its algorithm, its key, the bytes, the trusted comment. `file_name` is what messages call the signed
// file, and its signature file_name + ".minisig". Do not read more than largest_signature of the latter.
//
// The form is strict: four lines, each ended by "\n" or "\r\n", nothing after them, canonical base64. The
// untrusted comment is not signed, so its words may change; nothing here shows them.
[[nodiscard]] Accepted<VerifiedFile> verify(std::string bytes, const std::string& signature_text,
                                            const std::string& file_name, std::span<const PublicKey> keys);

// What the signature file alone tells, before a byte of the signed file is read: the same checks but that of
// the bytes. Once it is passed, somebody with one of the keys did sign something with it.
[[nodiscard]] Accepted<void> check_signature_file(const std::string& signature_text,
                                                  const std::string& file_name,
                                                  std::span<const PublicKey> keys);

} // namespace signpost
