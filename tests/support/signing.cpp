#include "support/signing.h"

#include <doctest/doctest.h>

namespace signpost::test {

std::string signature_of(const std::string& bytes, const std::string& comment) {
    const auto text = sign(bytes, known_key(), comment);
    REQUIRE(text);
    return *text;
}

Accepted<VerifiedFile> try_verify(const std::string& bytes, const std::string& signature) {
    static const PublicKey key = known_public_key();
    return verify(bytes, signature, "site.zip", {&key, 1});
}

std::string cause_of(const Accepted<VerifiedFile>& outcome, Reason reason) {
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().reason == reason);
    CHECK(outcome.error().cause.ends_with('.'));
    CHECK(outcome.error().remedy.ends_with('.'));
    return outcome.error().cause;
}

} // namespace signpost::test
