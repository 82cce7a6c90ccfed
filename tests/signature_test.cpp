#include "bundle_file/signature.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include <doctest/doctest.h>
#include <unistd.h>

#include "support/signed_file.h"
#include "support/signing.h"
#include "support/text.h"

using namespace signpost;
using test::cause_of;
using test::has;
using test::known_key;
using test::known_public_key;
using test::payload;
using test::signature_of;
using test::try_verify;

namespace {

bool is_refused(const Accepted<VerifiedFile>& outcome) {
    return !outcome && outcome.error().reason == Reason::wrong_signature;
}

// A changed byte of the untrusted comment's words changes nothing, unless no text can have it.
bool may_pass(const std::string& good, std::size_t at, char changed) {
    const std::size_t end = good.find('\n');
    const auto byte = static_cast<unsigned char>(changed);
    const bool is_text = (byte >= 0x20 && byte != 0x7f) || byte == '\t';
    return at >= untrusted_start.size() && at < end && (is_text || (byte == '\r' && at + 1 == end));
}

} // namespace

TEST_CASE("What was signed is verified, and tells who signed and what they said") {
    const auto file = try_verify(payload, signature_of(payload));
    REQUIRE(file);
    CHECK(file->bytes() == payload);
    CHECK(file->trusted_comment() == "serial 4");
    CHECK(file->key_name() == "test.pub");
    CHECK(file->key_id() == "807060504030201");
    CHECK(file->hash().size() == 128);
    CHECK(try_verify("", signature_of("")));
    CHECK(try_verify(payload, signature_of(payload, "")));
}

TEST_CASE("Line ends of Windows are taken") {
    std::string text;
    for (const char c : signature_of(payload))
        text += c == '\n' ? "\r\n" : std::string(1, c);
    CHECK(try_verify(payload, text));
}

TEST_CASE("Each byte of a signature, changed to every other, is refused but in the untrusted words") {
    const std::string good = signature_of(payload);
    REQUIRE(try_verify(payload, good));
    int wrong = 0;
    for (std::size_t at = 0; at < good.size(); ++at)
        for (unsigned value = 1; value < 256; ++value) {
            std::string changed = good;
            changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ value);
            const auto outcome = try_verify(payload, changed);
            wrong += may_pass(good, at, changed[at]) ? !outcome : !is_refused(outcome);
        }
    CHECK(wrong == 0);
}

TEST_CASE("Each byte of a bundle.toml, changed to every other, is refused") {
    const std::string good = signature_of(payload);
    int wrong = 0;
    for (std::size_t at = 0; at < payload.size(); ++at)
        for (unsigned value = 1; value < 256; ++value) {
            std::string changed = payload;
            changed[at] = static_cast<char>(static_cast<unsigned char>(changed[at]) ^ value);
            wrong += !is_refused(try_verify(changed, good));
        }
    CHECK(wrong == 0);
}

TEST_CASE("10,000 random changes of a larger file are refused") {
    std::mt19937 random(4); // NOLINT(bugprone-random-generator-seed): the same each time
    std::string bytes(3000, '\0');
    for (char& c : bytes)
        c = static_cast<char>(random());
    const std::string good = signature_of(bytes);
    REQUIRE(try_verify(bytes, good));
    int wrong = 0;
    for (int i = 0; i < 10'000; ++i) {
        char& byte = bytes[random() % bytes.size()];
        const char before = byte;
        byte = static_cast<char>(static_cast<unsigned char>(byte) ^ (1 + random() % 255));
        wrong += !is_refused(try_verify(bytes, good));
        byte = before;
    }
    CHECK(wrong == 0);
    CHECK(try_verify(bytes, good));
}

TEST_CASE("A file or a signature that is cut off or goes on is refused") {
    const std::string good = signature_of(payload);
    for (std::size_t size = 0; size < good.size(); ++size)
        CHECK(is_refused(try_verify(payload, good.substr(0, size))));
    for (std::size_t size = 0; size < payload.size(); ++size)
        CHECK(is_refused(try_verify(payload.substr(0, size), good)));
    CHECK(has(cause_of(try_verify(payload, good.substr(0, good.size() - 1))), "cut off"));
    CHECK(has(cause_of(try_verify(payload + '\n', good)), "not the file that was signed"));
    for (const std::string& more :
         {std::string("\n"), std::string("x"), std::string("\r\n"), std::string(1, '\0'), good})
        CHECK(has(cause_of(try_verify(payload, good + more)), "goes on after its end"));
    CHECK(has(cause_of(try_verify(payload, std::string(4097, 'x'))), "larger than 4 KiB"));
}

TEST_CASE("A comment of another good signature is refused") {
    const std::string one = signature_of(payload, "serial 4");
    const std::string other = signature_of(payload, "serial 5");
    const std::string comment = "\n" + std::string(trusted_start); // "untrusted" ends like it
    const std::size_t at = one.find(comment);
    std::string swapped = one;
    swapped[at + comment.size() + 7] = '5';
    CHECK(has(cause_of(try_verify(payload, swapped)), "The trusted comment"));
    // With its own signature it counts, for it is one of the same bytes; with another file's it does not.
    CHECK(try_verify(payload, one.substr(0, at) + other.substr(at)));
    const std::string of_other_file = signature_of("other", "serial 5");
    CHECK(has(
        cause_of(try_verify(payload, one.substr(0, at) + of_other_file.substr(of_other_file.find(comment)))),
        "The trusted comment"));
}

TEST_CASE("An unknown key, a key's id with another key, and no key at all") {
    const std::string good = signature_of(payload);
    const auto stranger = SecretKey::make();
    REQUIRE(stranger);
    const PublicKey strange = stranger->public_key("strange.pub");
    const std::string cause = cause_of(verify(payload, good, "site.zip", {&strange, 1}));
    CHECK(has(cause, "807060504030201"));
    CHECK(has(cause, id_text(strange.id) + " (strange.pub)"));

    PublicKey disguised = strange;
    disguised.id = known_public_key().id;
    CHECK(has(cause_of(verify(payload, good, "site.zip", {&disguised, 1})), "not the file that was signed"));
    CHECK(has(cause_of(verify(payload, good, "site.zip", {}), Reason::no_keys), "no public key"));

    const std::array keys = {strange, disguised, known_public_key()};
    const auto file = verify(payload, good, "site.zip", keys);
    REQUIRE(file);
    CHECK(file->key_name() == "test.pub");
}

TEST_CASE("What is no signature is told from a damaged one") {
    CHECK(has(cause_of(try_verify(payload, "PK\3\4")), "no signature file"));
    CHECK(has(cause_of(try_verify(payload, "")), "cut off"));
    CHECK(has(cause_of(try_verify(payload, public_key_text(known_public_key()))), "cut off"));
    std::string spaced = signature_of(payload);
    spaced.insert(spaced.find('\n') + 1, " ");
    CHECK(has(cause_of(try_verify(payload, spaced)), "not those of a signature"));
}

TEST_CASE("Base64 that says the same in other letters is refused") {
    std::string text = signature_of(payload); // 74 bytes leave two bits, 64 bytes four that mean nothing
    const std::size_t last = text.size() - 4; // before "==\n"
    REQUIRE(text.substr(last + 1) == "==\n");
    const std::string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    text[last] = letters[letters.find(text[last]) | 1U];
    CHECK(has(cause_of(try_verify(payload, text)), "not those of a signature"));
}

TEST_CASE("A public key file is read, and a twisted one is not") {
    const std::string good = public_key_text(known_public_key());
    const auto read = read_public_key(good, "site.pub");
    REQUIRE(read);
    CHECK(read->name == "site.pub");
    CHECK(read->id == known_public_key().id);
    CHECK(read->key == known_public_key().key);
    CHECK(read_public_key(good.substr(0, good.size() - 1), "site.pub"));

    const auto cause = [](const std::string& text) {
        const auto twisted = read_public_key(text, "site.pub");
        REQUIRE_FALSE(twisted);
        CHECK(twisted.error().front().file == "site.pub");
        return twisted.error().front().cause;
    };
    CHECK(has(cause(""), "no public key file"));
    CHECK(has(cause(good + good), "no public key file"));
    CHECK(has(cause(good.substr(0, good.size() - 3)), "damaged"));
    CHECK(has(cause(good.substr(0, good.size() - 1) + std::string(60, 'A')), "too long"));
    CHECK(has(cause(*secret_key_text(known_key(), "")),
              "This is the secret key. It must never leave the office."));
    CHECK(has(cause(good + *secret_key_text(known_key(), "")), "This is the secret key."));
    PublicKey no_point = known_public_key();
    no_point.key.fill(0); // of small order: anybody can sign for it
    CHECK(has(cause(public_key_text(no_point)), "no secret key belongs to it"));
}

TEST_CASE("A trusted comment is one short line") {
    for (const std::string& comment :
         {std::string("a\nb"), std::string("a\r"), std::string("a\0b", 3), std::string(1025, 'a')})
        CHECK_FALSE(sign(payload, known_key(), comment));
    CHECK(try_verify(payload, signature_of(payload, "tab\tand \xc3\xa9")));
    CHECK(signature_of(payload) == signature_of(payload));
}
