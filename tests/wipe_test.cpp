#include "base/secret.h"

#include <string>

#include <doctest/doctest.h>

using namespace signpost;

TEST_CASE("A secret is gone when it was wiped, spare letters and all") {
    std::string secret = "2468";
    const char* const letters = secret.data();
    secret.resize(2); // a short string keeps its place, and leaves "8" behind
    wipe(secret);
    CHECK(secret.empty());
    for (std::size_t i = 0; i < 4; ++i)
        CHECK(letters[i] == '\0');
}
