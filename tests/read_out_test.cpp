// Numbers, times and prices as people say them.
#include "speech/read_out_internal.h"

#include <doctest/doctest.h>

using namespace signpost;

namespace {

std::string english(std::string_view text) {
    return read_out(text, "en", {"999", "101", "82055", "08088020300", "116123"});
}

} // namespace

TEST_CASE("A telephone number is read digit by digit, in the groups that it is written in") {
    CHECK(number_read_out("0808 802 0300") == "0 8 0 8, 8 0 2, 0 3 0 0");
    CHECK(number_read_out("999") == "9 9 9");
    CHECK(number_read_out("+44 115 844 5029") == "4 4, 1 1 5, 8 4 4, 5 0 2 9");
    CHECK(english("Call 999 now, or 0808 802 0300.") == "Call 9 9 9 now, or 0 8 0 8, 8 0 2, 0 3 0 0.");
    CHECK(english("call 116 123") == "call 1 1 6, 1 2 3");
    CHECK(english("Text CORE to 82055") == "Text CORE to 8 2 0 5 5");
    CHECK(read_out("Zadzwoń pod 999", "pl", {"999"}) == "Zadzwoń pod 9 9 9");
}

TEST_CASE("What is no number to call is left as it is") {
    CHECK(english("1 in 5 women, 20 to 24 years") == "1 in 5 women, 20 to 24 years");
    CHECK(english("Room 101") == "Room 101");
    CHECK(english("section 4.2") == "section 4.2");
    CHECK(english("") == "");
}

TEST_CASE("Times are read as the English say them, and from one to another") {
    CHECK(english("9.30am to 5pm") == "9 30 a m to 5 p m");
    CHECK(english("Open until 12.00 pm.") == "Open until 12 p m.");
    CHECK(english("09.00am") == "9 a m");
    CHECK(english("00:00–24:00") == "midnight to midnight");
    CHECK(english("17:00") == "17 o'clock");
    CHECK(english("10.30am–5pm") == "10 30 a m to 5 p m");
    CHECK(english("9–5pm") == "9 to 5 p m");
    CHECK(english("9.30-11am") == "9 30 to 11 a m");
    CHECK(english("10.00-16.00") == "10 o'clock to 16 o'clock");
    CHECK(english("7am-7pm") == "7 a m to 7 p m");
    CHECK(english("Mon–Fri 9am to 5pm") == "Monday to Friday 9 a m to 5 p m");
    CHECK(english("24/7") == "24 hours a day, 7 days a week");
    CHECK(english("24/7/2026") == "24/7/2026");
    CHECK(english("chapter 4:12") == "chapter 4:12");
    CHECK(english("aged 16-25") == "aged 16-25");
    CHECK(read_out("17:00", "pl", {}) == "17:00");
}

TEST_CASE("Prices are read as the English say them") {
    CHECK(english("It costs 13p a minute.") == "It costs 13 pence a minute.");
    CHECK(english("£5, £1 and £5.50") == "5 pounds, 1 pound and 5 pounds 50");
    CHECK(english("£5,000 or £1,200.50") == "5000 pounds or 1200 pounds 50");
    CHECK(english("£1.5 million, £10.5m, £3k") ==
          "1.5 million pounds, 10.5 million pounds, 3 thousand pounds");
    CHECK(english("£0.50 and £0.01") == "50 pence and 1 penny");
    CHECK(english("£5.00.") == "5 pounds.");
    CHECK(english("p13") == "p13");
}

TEST_CASE("An abbreviation is read as its author says, as a whole word and before all else") {
    const SaidAs said{{"SPO", "stalking protection order"}, {"a", "wrong"}};
    CHECK(with_said_as("An SPO, or SPOs.", said) == "An stalking protection order, or SPOs.");
    CHECK(english(with_said_as("at 9am", said)) == "at 9 a m");
}
