// Numbers, times and prices as people say them.
#include "speech/read_out_internal.h"

#include <doctest/doctest.h>

using namespace signpost;

namespace {

std::string english(std::string_view text) {
    return read_out(text, "en", {"999", "101", "82055", "08088020300"});
}

} // namespace

TEST_CASE("A telephone number is read digit by digit, in the groups that it is written in") {
    CHECK(number_read_out("0808 802 0300") == "0 8 0 8, 8 0 2, 0 3 0 0");
    CHECK(number_read_out("999") == "9 9 9");
    CHECK(number_read_out("+44 115 844 5029") == "4 4, 1 1 5, 8 4 4, 5 0 2 9");
    CHECK(english("Call 999 now, or 0808 802 0300.") == "Call 9 9 9 now, or 0 8 0 8, 8 0 2, 0 3 0 0.");
    CHECK(english("Text CORE to 82055") == "Text CORE to 8 2 0 5 5");
    CHECK(read_out("Zadzwoń pod 999", "pl", {"999"}) == "Zadzwoń pod 9 9 9");
}

TEST_CASE("What is no number to call is left as it is") {
    CHECK(english("1 in 5 women, 20 to 24 years") == "1 in 5 women, 20 to 24 years");
    CHECK(english("Room 101") == "Room 101");
    CHECK(english("section 4.2") == "section 4.2");
    CHECK(english("") == "");
}

TEST_CASE("Times are read as the English say them") {
    CHECK(english("9.30am to 5pm") == "9 30 a m to 5 p m");
    CHECK(english("Open until 12.00 pm.") == "Open until 12 p m.");
    CHECK(english("17:00") == "17 00");
    CHECK(english("24/7") == "24 hours a day, 7 days a week");
    CHECK(read_out("17:00", "pl", {}) == "17:00");
}

TEST_CASE("Prices are read as the English say them") {
    CHECK(english("It costs 13p a minute.") == "It costs 13 pence a minute.");
    CHECK(english("£5, £1 and £5.50") == "5 pounds, 1 pound and 5 pounds 50");
    CHECK(english("p13") == "p13");
}
