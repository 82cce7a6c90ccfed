// The input as each of the files that come beside a bundle, and as what is signed. One thing above all: there
// is no signature that holds but those that the key made.
#include "bundle_file/signature.h"

#include "bundle_file/secret_key.h"
#include "fuzz.h"
#include "support/signed_file.h"

using namespace signpost;
using fuzz::demand;

namespace {

const std::string payload =
    "id = \"leeds\"\nserial = 4\ntitle = \"Where to turn\"\n"; // signed in corpus/signature

const SecretKey& key() {
    static const SecretKey known = test::known_key();
    return known;
}

const PublicKey& public_key() {
    static const PublicKey known = key().public_key("test.pub");
    return known;
}

void demand_refused_well(const Refusal& refusal) {
    demand(refusal.reason == Reason::wrong_signature, "what is wrong with a signature is its signature");
    demand(!refusal.cause.empty() && !refusal.remedy.empty(), "a refusal is told");
    fuzz::demand_drawable(refusal.cause + refusal.remedy, "a refusal");
}

// What was signed with the key, the comment that the input claims included: the same from the second line on.
void demand_made_by_key(const std::string& text, const VerifiedFile& file) {
    const auto made = sign(payload, key(), file.trusted_comment());
    demand(made.has_value(), "a comment that is verified could be signed");
    const auto given = ended_lines(text);
    const auto lines = ended_lines(*made);
    demand(given && given->size() == 4, "a signature file has four lines");
    for (std::size_t i = 1; i < 4; ++i)
        demand(given->at(i) == lines->at(i), "only the key makes signatures that hold", given->at(i));
}

void as_signature(const std::string& text) {
    const auto file = verify(payload, text, "site.zip", {&public_key(), 1});
    if (!file)
        return demand_refused_well(file.error());
    demand(file->bytes() == payload, "what is verified is what was given");
    demand_made_by_key(text, *file);
}

// Of a file that is the input, there is one signature, which holds for no other.
void as_file(const std::string& bytes, const std::string& signature) {
    const auto file = verify(bytes, signature, "site.zip", {&public_key(), 1});
    demand(file.has_value() == (bytes == payload), "a signature holds for the bytes that were signed");
}

void as_comment(const std::string& comment) {
    const auto text = sign(payload, key(), comment);
    if (!text)
        return fuzz::demand(!text.error().empty() && !text.error().front().cause.empty() &&
                                !text.error().front().remedy.empty(),
                            "a comment that cannot be signed is refused in words");
    const auto file = verify(payload, *text, "site.zip", {&public_key(), 1});
    demand(file.has_value(), "what was signed is verified");
    demand(file->trusted_comment() == comment, "the comment is the one that was signed");
}

void as_public_key(const std::string& text) {
    const auto read = read_public_key(text, "site.pub");
    if (!read)
        return fuzz::demand_told(read.error());
    const auto again = read_public_key(public_key_text(*read), "site.pub");
    demand(again && again->id == read->id && again->key == read->key, "a key that is written is read again");
}

// Those with a password cost seconds and a gigabyte by design.
void as_secret_key(const std::string& text) {
    if (needs_password(text))
        return;
    const auto read = read_secret_key(text, "site.key", "");
    if (!read)
        return fuzz::demand_told(read.error());
    const auto written = secret_key_text(*read, "");
    demand(written.has_value(), "a key that was read can be written");
    const auto again = read_secret_key(*written, "site.key", "");
    demand(again && again->public_key("").key == read->public_key("").key,
           "a key that is written is read again");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::string signature = sign(payload, key(), "serial 4").value();
    const std::string input(data, data + size);
    as_signature(input);
    as_file(input, signature);
    as_comment(input);
    as_public_key(input);
    as_secret_key(input);
    return 0;
}
