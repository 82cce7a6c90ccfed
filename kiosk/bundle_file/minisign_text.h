// What the files of minisign have in common: lines that begin with a comment's name, and base64. Any thread.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace signpost {

using KeyId = std::array<unsigned char, 8>;       // as the files hold it: drawn when the key was made
using Blake2b512 = std::array<unsigned char, 64>; // the hash that is signed in a file's place
using Ed25519PublicKey = std::array<unsigned char, 32>;

constexpr std::size_t largest_signature = 4096; // bytes of a signature file or a key file
constexpr std::string_view untrusted_start = "untrusted comment: ";
constexpr std::string_view trusted_start = "trusted comment: ";

// Both begin every binary block of minisign's.
constexpr std::string_view plain_algorithm = "Ed";  // of keys, and of legacy signatures
constexpr std::string_view hashed_algorithm = "ED"; // of signatures that count

// After the algorithm each block has the key's id, and then what it is about.
constexpr std::size_t id_at = plain_algorithm.size();
constexpr std::size_t after_id = id_at + KeyId{}.size();

// Sixteen hex digits, as minisign prints it: the last byte first.
[[nodiscard]] std::string id_text(const KeyId& id);

// The lines without their ends, "\n" or "\r\n". std::nullopt: more than largest_signature bytes, a last line
// that is not ended, or a control character other than a tab.
[[nodiscard]] std::optional<std::vector<std::string>> ended_lines(std::string_view text);

// The same of a key file, which people open in editors: without a byte order mark and empty lines at its end,
// and its last line need not be ended. The real minisign takes all of these.
[[nodiscard]] std::optional<std::vector<std::string>> key_lines(std::string_view text);

// Canonical base64 of exactly bytes.size() bytes. False: it is not.
[[nodiscard]] bool from_base64(std::string_view text, std::span<unsigned char> bytes);
[[nodiscard]] std::string to_base64(std::span<const unsigned char> bytes);

[[nodiscard]] Blake2b512 blake2b(std::string_view bytes);

// What libsodium takes, and gives: its bytes are unsigned.
[[nodiscard]] std::span<const unsigned char> bytes_of(std::string_view text);
[[nodiscard]] std::string_view text_of(std::span<const unsigned char> bytes);

} // namespace signpost
