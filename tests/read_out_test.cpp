// Numbers, times and prices as people say them.
#include "speech/read_out_internal.h"

#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace read_out_test {

using namespace signpost;

namespace {

std::string english(std::string_view text) {
    return read_out(text, "en", {"999", "101", "82055", "08088020300", "116123"});
}

} // namespace

TEST_CASE("A year of the last century is said in two parts, what is a count or a sum is not") {
    CHECK(english_read_out("Act 1997.") == "Act 19 97.");
    for (const char* as_it_is : {"1900", "1,997", "1997.50", "19975", "A1997"})
        CHECK(english_read_out(as_it_is) == as_it_is);
}

TEST_CASE(
    "In other languages the two ends of hours and of days are parted by a pause, and no colon is said") {
    CHECK(read_out("09:30–17:00", "pl", {}) == "09 30, 17 00");
    CHECK(read_out("Poniedziałek–Piątek: 09:30", "pl", {}) == "Poniedziałek, Piątek: 09 30");
    CHECK(read_out("Tak – nie", "pl", {}) == "Tak – nie");
}

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

TEST_CASE("What is pressed or dialled is read digit by digit, and what is counted is not") {
    CHECK(english("On a mobile, press 55 when you are told to.") ==
          "On a mobile, press 5 5 when you are told to.");
    CHECK(english("Pressing 55 does not tell where you are. Dial 1471.") ==
          "Pressing 5 5 does not tell where you are. Dial 1 4 7 1.");
    CHECK(english("Text 55.") == "Text 5 5.");
    for (const char* plain :
         {"Call 24 hours a day", "call 5.50", "Text 10 people", "There is no 55 step", "press 50%"})
        CHECK(english(plain) == plain);
    CHECK(keyed_in("press 55 when you are told to") == std::vector<std::string>{"55"});
    CHECK(keyed_in("24 hours, and call 24 times").empty());
    CHECK(read_out("There is no 55 step", "en", {"55"}) == "There is no 5 5 step");
    CHECK(read_out("Naciśnij 55.", "pl", {"999", "55"}) == "Naciśnij 5 5.");
    CHECK(read_out("55% i 55-60", "pl", {"55"}) == "55% i 55-60");
}

TEST_CASE("Times are read as the English say them, and from one to another") {
    CHECK(english("9.30am to 5pm") == "9 30 AM to 5 PM");
    CHECK(english("Open until 12.00 pm.") == "Open until 12 PM.");
    CHECK(english("09.00am") == "9 AM");
    CHECK(english("9:05am, 9.05 a.m.") == "9 oh 5 AM, 9 oh 5 AM.");
    CHECK(english("until 5 p.m. Then call at 9 a.m. or later") == "until 5 PM. Then call at 9 AM or later");
    CHECK(english("00:00–24:00") == "midnight to midnight");
    CHECK(english("0:00, 0:30 and 12:00") == "midnight, 12 30 AM and 12 noon");
    CHECK(english("17:00, 17:45, 09:05, 9:00") == "5 PM, 5 45 PM, 9 oh 5 AM, 9 AM");
    CHECK(english("07:00 to 19:00") == "7 AM to 7 PM");
    CHECK(english("10.30am–5pm") == "10 30 AM to 5 PM");
    CHECK(english("9–5pm") == "9 to 5 PM");
    CHECK(english("9.30-11am") == "9 30 to 11 AM");
    CHECK(english("10.00-16.00") == "10 AM to 4 PM");
    CHECK(english("7am-7pm") == "7 AM to 7 PM");
    CHECK(english("24/7") == "24 hours a day, 7 days a week");
    CHECK(english("24/7/2026") == "24/7/2026");
    CHECK(english("chapter 4:12") == "chapter 4:12");
    CHECK(english("aged 16-25") == "aged 16-25");
    CHECK(english("I am, 5 amps") == "I am, 5 amps");
    CHECK(read_out("17:00", "pl", {}) == "17 00");
}

TEST_CASE("A short name of a day is read in full beside another day or hours, and else may be a word") {
    CHECK(english("Mon–Fri 9am to 5pm") == "Monday to Friday 9 AM to 5 PM");
    CHECK(english("Mon, Wed and Fri") == "Monday, Wednesday and Friday");
    CHECK(english("Sat & Sun") == "Saturday and Sunday");
    CHECK(english("Tues–Thurs, Mon to Fri") == "Tuesday to Thursday, Monday to Friday");
    CHECK(english("Monday-Friday, Weds or Thur") == "Monday to Friday, Wednesday or Thursday");
    CHECK(english("Sat 10am, Sun: closed") == "Saturday 10 AM, Sunday: closed");
    for (const char* plain : {"Sat down", "Sun and sea", "He sat, Mon ami", "Wed in May", "Friday", "Mondays",
                              "Fri", "Sunday and Monday", "Sat 3 exams", "Monday to Friday"})
        CHECK(english(plain) == plain);
}

TEST_CASE("Prices are read as the English say them") {
    CHECK(english("It costs 13p a minute.") == "It costs 13 pence a minute.");
    CHECK(english("£5, £1 and £5.50") == "5 pounds, 1 pound and 5 pounds 50");
    CHECK(english("£1.05") == "1 pound 5");
    CHECK(english("£5,000 or £1,200.50") == "5000 pounds or 1200 pounds 50");
    CHECK(english("£1.5 million, £10.5m, £3k") ==
          "1.5 million pounds, 10.5 million pounds, 3 thousand pounds");
    CHECK(english("£0.50 and £0.01") == "50 pence and 1 penny");
    CHECK(english("£5.00.") == "5 pounds.");
    CHECK(english("£10-£20, £10–20, 20p-50p, 20-50p") ==
          "10 pounds to 20 pounds, 10 to 20 pounds, 20 pence to 50 pence, 20 to 50 pence");
    CHECK(english("£1.50/min, 13p per min, £2 an hour, £20/hour") ==
          "1 pound 50 a minute, 13 pence a minute, 2 pounds an hour, 20 pounds an hour");
    CHECK(english("p13") == "p13");
}

TEST_CASE("What is short for English words is read as these") {
    CHECK(english("a friend, e.g. a neighbour, i.e. somebody near") ==
          "a friend, for example a neighbour, that is somebody near");
    CHECK(english("e.g.x") == "e.g.x");
}

TEST_CASE("An abbreviation is read as its author says, as a whole word and before all else") {
    const SaidAs said{{"SPO", "stalking protection order"}, {"a", "wrong"}};
    CHECK(with_said_as("An SPO, or SPOs.", said) == "An stalking protection order, or SPOs.");
    CHECK(english(with_said_as("at 9am", said)) == "at 9 AM");
    CHECK(with_said_as("Call 999.", {{"999", "the police"}}) == "Call 999."); // never a number
}

TEST_CASE("An abbreviation in brackets beside what it is read as is said once") {
    const SaidAs said{{"BSL", "British Sign Language"}, {"FGM", "female genital mutilation"}};
    CHECK(with_said_as("Calls in British Sign Language (BSL), by BSL.", said) ==
          "Calls in British Sign Language, by British Sign Language.");
    CHECK(with_said_as("Female genital mutilation (FGM)", said) == "Female genital mutilation");
    CHECK(with_said_as("BSL (British Sign Language) is used", said) == "British Sign Language is used");
    CHECK(with_said_as("Signing (BSL)", said) == "Signing (British Sign Language)");
    CHECK(with_said_as("BSL (all day), BSL (", said) ==
          "British Sign Language (all day), British Sign Language (");
}

} // namespace read_out_test
