#include "bundle_file/secret_key.h"

#include <algorithm>

#include <sodium.h>

#include "base/secret.h"

namespace signpost {

// In the order of the file; the checksum is reckoned when a file is written or read.
struct SecretKey::Block {
    KeyId id;
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> key;
};

namespace {

constexpr std::string_view scrypt = "Sc";
constexpr std::string_view no_password{"\0\0", 2};
constexpr std::string_view checksum_name = "B2";

// Where things stand in a secret key file's block.
constexpr std::size_t kdf_at = 2;
constexpr std::size_t checksum_name_at = 4;
constexpr std::size_t salt_at = 6;
constexpr std::size_t operations_at = salt_at + crypto_pwhash_scryptsalsa208sha256_SALTBYTES;
constexpr std::size_t memory_at = operations_at + 8;
constexpr std::size_t secret_at = memory_at + 8;
constexpr std::size_t id_size = KeyId{}.size();
constexpr std::size_t key_at = secret_at + id_size;
constexpr std::size_t checksum_at = key_at + crypto_sign_SECRETKEYBYTES;
constexpr std::size_t checksum_size = 32;
constexpr std::size_t file_size = checksum_at + checksum_size;

// The decoded file. Wiped when it goes.
struct KeyFile {
    std::array<unsigned char, file_size> bytes{};

    KeyFile() = default;
    KeyFile(const KeyFile&) = delete;
    KeyFile& operator=(const KeyFile&) = delete;
    ~KeyFile() { sodium_memzero(bytes.data(), bytes.size()); }

    [[nodiscard]] bool has(std::string_view name, std::size_t at) const {
        const auto expected = bytes_of(name);
        return std::equal(expected.begin(), expected.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
    }
    void put(std::string_view name, std::size_t at) {
        const auto from = bytes_of(name);
        std::copy(from.begin(), from.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
    }
    // Numbers are little-endian.
    [[nodiscard]] std::uint64_t number(std::size_t at) const {
        std::uint64_t value = 0;
        for (std::size_t i = 8; i-- > 0;)
            value = value << 8U | bytes.at(at + i);
        return value;
    }
    void put(std::uint64_t value, std::size_t at) {
        for (std::size_t i = 0; i < 8; ++i)
            bytes.at(at + i) = static_cast<unsigned char>(value >> (8 * i));
    }
};

tl::unexpected<Problems> failed(const std::string& file, std::string cause, std::string remedy) {
    return tl::unexpected(Problems{problem_of(file, std::move(cause), std::move(remedy))});
}

bool is_bearable(const ScryptCost& cost) {
    return cost.operations >= crypto_pwhash_scryptsalsa208sha256_OPSLIMIT_MIN &&
           cost.operations <= ScryptCost{}.operations &&
           cost.memory >= crypto_pwhash_scryptsalsa208sha256_MEMLIMIT_MIN &&
           cost.memory <= ScryptCost{}.memory;
}

// Encrypts, or decrypts, all from secret_at on. False: there is not enough memory.
bool cross(KeyFile& file, const std::string& password, const ScryptCost& cost) {
    std::array<unsigned char, file_size - secret_at> stream{};
    const bool made =
        crypto_pwhash_scryptsalsa208sha256(stream.data(), stream.size(), password.data(), password.size(),
                                           file.bytes.data() + salt_at, cost.operations,
                                           static_cast<std::size_t>(cost.memory)) == 0;
    for (std::size_t i = 0; i < stream.size(); ++i)
        file.bytes.at(secret_at + i) ^= stream.at(i);
    sodium_memzero(stream.data(), stream.size());
    return made;
}

std::array<unsigned char, checksum_size> checksum_of(const KeyFile& file) {
    std::array<unsigned char, checksum_size> sum{};
    crypto_generichash_state state;
    crypto_generichash_init(&state, nullptr, 0, sum.size());
    crypto_generichash_update(&state, file.bytes.data(), kdf_at);
    crypto_generichash_update(&state, file.bytes.data() + secret_at, checksum_at - secret_at);
    crypto_generichash_final(&state, sum.data(), sum.size());
    return sum;
}

bool checksum_fits(const KeyFile& file) {
    const auto sum = checksum_of(file);
    return sodium_memcmp(file.bytes.data() + checksum_at, sum.data(), sum.size()) == 0;
}

bool checksum_is_empty(const KeyFile& file) {
    return sodium_is_zero(file.bytes.data() + checksum_at, checksum_size) == 1;
}

bool decode(const std::string& text, KeyFile& file) {
    auto lines = key_lines(text);
    const bool good = lines && lines->size() == 2 && lines->at(0).starts_with(untrusted_start) &&
                      from_base64(lines->at(1), file.bytes) && file.has(plain_algorithm, 0) &&
                      (file.has(scrypt, kdf_at) || file.has(no_password, kdf_at)) &&
                      file.has(checksum_name, checksum_name_at);
    if (lines)
        std::for_each(lines->begin(), lines->end(), wipe);
    return good;
}

// Each half of a key is used on its own: were they no pair, signing would give the secret half away.
bool halves_fit(const unsigned char* key) {
    std::array<unsigned char, crypto_sign_SECRETKEYBYTES> secret{};
    std::array<unsigned char, crypto_sign_PUBLICKEYBYTES> open{};
    crypto_sign_seed_keypair(open.data(), secret.data(), key);
    const bool fit = sodium_memcmp(secret.data(), key, secret.size()) == 0;
    sodium_memzero(secret.data(), secret.size());
    return fit;
}

} // namespace

void SecretKey::Wipe::operator()(Block* block) const { sodium_free(block); }

Result<SecretKey::Memory> SecretKey::take_memory() {
    void* const memory = sodium_init() < 0 ? nullptr : sodium_malloc(sizeof(Block));
    if (memory == nullptr)
        return failed("", "There is no safe memory for a secret key.", "Close other programs and try again.");
    return Memory(new (memory) Block);
}

Result<SecretKey> SecretKey::make() {
    std::array<unsigned char, crypto_sign_SEEDBYTES> seed{};
    KeyId id{};
    if (sodium_init() < 0)
        return failed("", "This computer gives no random numbers.", "Start it again and try again.");
    randombytes_buf(seed.data(), seed.size());
    randombytes_buf(id.data(), id.size());
    auto key = from_seed(seed, id);
    sodium_memzero(seed.data(), seed.size());
    return key;
}

Result<SecretKey> SecretKey::from_seed(const std::array<unsigned char, 32>& seed, const KeyId& id) {
    auto memory = take_memory();
    if (!memory)
        return tl::unexpected(memory.error());
    Ed25519PublicKey open{}; // the second half of the secret key holds it too
    (*memory)->id = id;
    crypto_sign_seed_keypair(open.data(), (*memory)->key.data(), seed.data());
    return SecretKey(std::move(*memory));
}

PublicKey SecretKey::public_key(const std::string& name) const {
    PublicKey open{name, memory_->id, {}};
    crypto_sign_ed25519_sk_to_pk(open.key.data(), memory_->key.data());
    return open;
}

std::string public_key_text(const PublicKey& key) {
    std::vector<unsigned char> block(plain_algorithm.begin(), plain_algorithm.end());
    block.insert(block.end(), key.id.begin(), key.id.end());
    block.insert(block.end(), key.key.begin(), key.key.end());
    return std::string(untrusted_start) + "minisign public key " + id_text(key.id) + "\n" + to_base64(block) +
           "\n";
}

Result<std::string> secret_key_text(const SecretKey& key, const std::string& password,
                                    const ScryptCost& cost) {
    if (sodium_init() < 0 || !is_bearable(cost))
        return failed("", "A password cannot be made that hard or that easy to guess.",
                      "Use the cost that minisign uses.");
    KeyFile file;
    file.put(plain_algorithm, 0);
    file.put(password.empty() ? no_password : scrypt, kdf_at);
    file.put(checksum_name, checksum_name_at);
    std::copy(key.memory_->id.begin(), key.memory_->id.end(), file.bytes.begin() + secret_at);
    std::copy(key.memory_->key.begin(), key.memory_->key.end(), file.bytes.begin() + key_at);
    if (!password.empty()) {
        randombytes_buf(file.bytes.data() + salt_at, crypto_pwhash_scryptsalsa208sha256_SALTBYTES);
        file.put(cost.operations, operations_at);
        file.put(cost.memory, memory_at);
        const auto sum = checksum_of(file);
        std::copy(sum.begin(), sum.end(), file.bytes.begin() + checksum_at);
        if (!cross(file, password, cost))
            return failed("", "There is not enough free memory to protect the key with a password.",
                          "Close other programs, or use a computer with more memory.");
    }
    std::string text = to_base64(file.bytes);
    std::string whole = std::string(untrusted_start) + "minisign encrypted secret key\n" + text + "\n";
    wipe(text);
    return whole;
}

bool needs_password(const std::string& key_text) {
    KeyFile file;
    return decode(key_text, file) && file.has(scrypt, kdf_at);
}

Result<SecretKey> read_secret_key(const std::string& text, const std::string& file,
                                  const std::string& password) {
    KeyFile read;
    if (sodium_init() < 0 || !decode(text, read))
        return failed(file, "This is no secret key file, or a damaged one.",
                      "Name the secret key's file that kioskctl keygen or minisign -G made.");
    if (read.has(scrypt, kdf_at)) {
        const ScryptCost cost{read.number(operations_at), read.number(memory_at)};
        if (!is_bearable(cost))
            return failed(file, "The key asks for more work or less work than minisign's keys do.",
                          "Do not use it. Make a new key with kioskctl keygen.");
        if (!cross(read, password, cost))
            return failed(
                file, "There is not enough free memory to open the key.",
                "Close other programs, or use a computer with more memory: minisign's keys take 1 GiB.");
        if (!checksum_fits(read))
            return failed(file, "The password is not this key's.", "Type it again.");
    } else if (!checksum_is_empty(read) && !checksum_fits(read)) {
        return failed(file, "The key is damaged.", "Take a copy of it that is whole.");
    }
    if (!halves_fit(read.bytes.data() + key_at))
        return failed(file, "The key is damaged: its two halves are no pair.",
                      "Take a copy of it that is whole.");
    auto memory = SecretKey::take_memory();
    if (!memory)
        return tl::unexpected(memory.error());
    std::copy_n(read.bytes.begin() + secret_at, id_size, (*memory)->id.begin());
    std::copy_n(read.bytes.begin() + key_at, (*memory)->key.size(), (*memory)->key.begin());
    return SecretKey(std::move(*memory));
}

Result<std::string> sign(const std::string& bytes, const SecretKey& key, const std::string& trusted_comment) {
    constexpr std::size_t longest_comment = 1024;
    const auto lines = ended_lines(trusted_comment + '\n');
    if (!lines || lines->size() != 1 || lines->front() != trusted_comment ||
        trusted_comment.size() > longest_comment)
        return failed("", "The trusted comment is more than a line, or longer than 1,024 bytes.",
                      "Write it in one short line.");
    const auto signature_of = [&](std::span<const unsigned char> message) {
        std::array<unsigned char, crypto_sign_BYTES> signature{};
        crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(),
                             key.memory_->key.data());
        return signature;
    };
    const auto of_file = signature_of(blake2b(bytes));
    std::vector<unsigned char> block(hashed_algorithm.begin(), hashed_algorithm.end());
    block.insert(block.end(), key.memory_->id.begin(), key.memory_->id.end());
    block.insert(block.end(), of_file.begin(), of_file.end());

    std::vector<unsigned char> signed_comment(of_file.begin(), of_file.end());
    signed_comment.insert(signed_comment.end(), trusted_comment.begin(), trusted_comment.end());
    const auto of_comment = signature_of(signed_comment);
    return std::string(untrusted_start) + "signature from signpost secret key\n" + to_base64(block) + "\n" +
           std::string(trusted_start) + trusted_comment + "\n" + to_base64(of_comment) + "\n";
}

} // namespace signpost
