// Reasons and their codes.
#include "base/reason.h"

#include <array>

#include <doctest/doctest.h>

using namespace signpost;

TEST_CASE("Each reason has the code that the guide lists for it") {
    constexpr std::array in_order{
        Reason::nothing_found,   Reason::unreadable, Reason::too_large,       Reason::no_signature,
        Reason::wrong_signature, Reason::no_keys,    Reason::damaged_archive, Reason::broken_content,
        Reason::other_bundle,    Reason::older,      Reason::changed_twin,    Reason::no_space,
        Reason::storage,         Reason::busy};
    int code = 0;
    for (const Reason reason : in_order) {
        ++code;
        CHECK(code_of(reason) == code);
        CHECK(reason_of(code) == reason);
    }
    CHECK(code_of(std::nullopt) == 0);
}

TEST_CASE("The code of a newer program is kept; what can be no code is no reason") {
    CHECK(code_of(reason_of(15)) == 15);
    CHECK(code_of(reason_of(highest_code)) == highest_code);
    for (const std::int64_t none :
         {std::int64_t{0}, std::int64_t{-1}, highest_code + 1, std::int64_t{1} << 32U})
        CHECK_FALSE(reason_of(none));
}
