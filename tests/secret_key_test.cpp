#include "bundle_file/secret_key.h"

#include <vector>

#include <doctest/doctest.h>

#include "support/signing.h"
#include "support/text.h"

using namespace signpost;
using test::cheap;
using test::has;
using test::known_key;
using test::payload;

TEST_CASE("A secret key's file gives the key back, with its password alone") {
    for (const std::string& password : {std::string(), std::string("correct horse")}) {
        const auto text = secret_key_text(known_key(), password, cheap);
        REQUIRE(text);
        CHECK(needs_password(*text) == !password.empty());
        const auto key = read_secret_key(*text, "site.key", password);
        REQUIRE(key);
        CHECK(sign(payload, *key, "c") == sign(payload, known_key(), "c"));
    }
    const auto text = secret_key_text(known_key(), "correct horse", cheap);
    const auto wrong = read_secret_key(*text, "site.key", "battery staple");
    REQUIRE_FALSE(wrong);
    CHECK(has(wrong.error().front().cause, "password"));
}

TEST_CASE("A hostile or damaged secret key file is refused") {
    const std::string good = *secret_key_text(known_key(), "");
    int taken = 0;
    for (std::size_t size = 0; size + 1 < good.size(); ++size)
        taken += read_secret_key(good.substr(0, size), "site.key", "").has_value();
    CHECK(taken == 0);
    // Costs that were twisted: refused before any memory is taken for them.
    std::vector<unsigned char> block(158);
    const std::string encrypted = *secret_key_text(known_key(), "pw", cheap);
    const std::size_t at = encrypted.find('\n') + 1;
    const std::string line = encrypted.substr(at, encrypted.size() - at - 1);
    REQUIRE(from_base64(line, block));
    for (const std::size_t place : {41U, 42U, 45U, 49U, 50U, 53U}) {
        auto twisted = block;
        twisted[place] = 0xff;
        const auto key =
            read_secret_key(encrypted.substr(0, at) + to_base64(twisted) + "\n", "site.key", "pw");
        CHECK_FALSE(key);
    }
    for (const ScryptCost& cost :
         {ScryptCost{1, cheap.memory}, ScryptCost{cheap.operations, std::uint64_t{1} << 31U}})
        CHECK_FALSE(secret_key_text(known_key(), "pw", cost));
}
