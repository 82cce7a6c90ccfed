#include "base/secret.h"

#include <sstream>

#include <doctest/doctest.h>

using namespace signpost;

TEST_CASE("A line is taken as it was typed, without the end that Linux or Windows gives it") {
    std::istringstream in("correct horse\r\nbattery\n \r\r\n\nlast");
    CHECK(typed_line(in) == "correct horse");
    CHECK(typed_line(in) == "battery");
    CHECK(typed_line(in) == " \r");
    CHECK(typed_line(in) == "");
    CHECK(typed_line(in) == "last");
    CHECK_FALSE(typed_line(in).has_value());
}
