#include "app/staff_desk.h"

#include <string>

#include <doctest/doctest.h>

using signpost::hash_pin;
using signpost::pin_check;
using signpost::pin_matches;

namespace {

std::string hash_of(const std::string& pin) {
    const auto hash = hash_pin(pin);
    REQUIRE(hash);
    return *hash;
}

} // namespace

TEST_CASE("A PIN matches its own hash and no other") {
    const std::string hash = hash_of("2468");
    CHECK(pin_matches("2468", hash));
    CHECK_FALSE(pin_matches("2469", hash));
    CHECK_FALSE(pin_matches("246", hash));
    CHECK_FALSE(pin_matches("", hash));
}

TEST_CASE("A hash is Argon2id's, salted, and does not hold the PIN") {
    const std::string hash = hash_of("135790");
    CHECK(hash.starts_with("$argon2id$"));
    CHECK(hash != hash_of("135790"));
    CHECK(hash.find("135790") == std::string::npos);
}

TEST_CASE("A hash that nobody made lets nobody in") {
    CHECK_FALSE(pin_matches("", ""));
    CHECK_FALSE(pin_matches("1234", ""));
    CHECK_FALSE(pin_matches("1234", "1234"));
    CHECK_FALSE(pin_matches("1234", "$argon2id$v=19$m=65536,t=2,p=1$"));
    CHECK_FALSE(pin_matches("1234", std::string(100'000, '$')));
    std::string cut = hash_of("1234");
    cut.pop_back();
    CHECK_FALSE(pin_matches("1234", cut));
}

TEST_CASE("A check of a PIN is a job that may be done later, elsewhere") {
    const std::string hash = hash_of("2468");
    const auto right = pin_check("2468", hash);
    const auto wrong = pin_check("1111", hash);
    CHECK(right());
    CHECK_FALSE(wrong());
}
