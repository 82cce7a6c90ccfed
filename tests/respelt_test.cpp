// Words that espeak-ng would say wrongly.
#include "speaker/speaking_internal.h"

#include <doctest/doctest.h>

using signpost::respelt;

TEST_CASE("A use that asks for something is spelt as it sounds, the noun is left") {
    CHECK(respelt("Use a phone.", "en") == "Yooz a phone.");
    CHECK(respelt("It stays there, so use one that nobody looks at. Or use a text phone", "en-gb") ==
          "It stays there, so yooz one that nobody looks at. Or yooz a text phone");
    CHECK(respelt("App: use Relay UK", "en") == "App: yooz Relay UK");
    for (const char* left :
         {"You can use it.", "Use of force", "the use of it", "because", "used, useful", "Usé"})
        CHECK(respelt(left, "en") == left);
    CHECK(respelt("Advocates for you", "en") == "advocuts for you");
    CHECK(respelt("Use a phone", "pl") == "Use a phone");
}
