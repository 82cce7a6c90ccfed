#include "toml/real_text_internal.h"

#include <string>
#include <utility>

#include <doctest/doctest.h>

using namespace signpost;

TEST_CASE("a real number is written with the fewest decimals that read back as the same") {
    for (const auto& [real, text] : {std::pair{1.5, "1.5"},
                                     {0.1, "0.1"},
                                     {-0.25, "-0.25"},
                                     {7.0, "7"},
                                     {0.0, "0"},
                                     {53.0446, "53.0446"},
                                     {1e21, "1000000000000000000000"},
                                     {1.0 / 3, "0.3333333333333333"},
                                     {1e-7, "0.0000001"}}) {
        CHECK(real_text(real) == text);
        CHECK(read_real(text) == real);
    }
}

TEST_CASE("what is no real number, or none that there is room for, is not read") {
    CHECK(!read_real("+5"));
    CHECK(!read_real(""));
    CHECK(!read_real("x"));
    CHECK(!read_real(std::string(400, '9')));
    CHECK(read_real("-60.5") == -60.5);
    CHECK(read_real("007") == 7.0);
}
