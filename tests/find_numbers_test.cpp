#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "content/numbers.h"

using signpost::find_numbers;

namespace {

std::string found_in(const std::string& text, const std::vector<std::string>& known = {}) {
    std::string all;
    for (const auto& number : find_numbers(text, known))
        all += (all.empty() ? "" : " ") + number.digits;
    return all;
}

} // namespace

TEST_CASE("a telephone number is found however it is written") {
    for (const char* text : {"Call 08081570123.", "Call 0808 157 0123.", "Call 0808-157-0123.",
                             "Call 0808.157.0123.", "Call 0808.157.0123", "Call (0808) 157 0123",
                             "0808.1570123, or write", "Call 0808–157–0123.", "Call 0808 (157) 0123",
                             "0808/157/0123", "0808‑157‑0123", "0808 – 157 0123", "Call 0808—157—0123"}) {
        CAPTURE(text);
        CHECK(found_in(text) == "08081570123");
    }
    CHECK(found_in("+44.7700.900123") == "447700900123");
}

TEST_CASE("so is a short code for texts, which begin with 6, 7 or 8 and have five digits") {
    CHECK(found_in("Text HELP to 85258.") == "85258");
    CHECK(found_in("Text 61016, or call") == "61016");
    CHECK(found_in("60777") == "60777");
    CHECK(found_in("**78866**") == "78866");
}

TEST_CASE("other numbers are left alone") {
    for (const char* text : {"the Act of 1997",
                             "section 2A",
                             "£20,000",
                             "£70000",
                             "at 10.30",
                             "from 9.00 to 17.30",
                             "12,345 people",
                             "65,000 people",
                             "01.02.2026",
                             "on 01.02.2026 10 of them",
                             "2026-11-22",
                             "10.5 per cent",
                             "version 0.8.1",
                             "10 in 70",
                             "01/02/2026 10 people",
                             "2019–2026",
                             "9–10",
                             "50000 people",
                             "1.85258",
                             "85258%",
                             "DE85258"}) {
        CAPTURE(text);
        CHECK(found_in(text).empty());
    }
}

TEST_CASE("what the words before it call a number to call is one, and what those behind it count is none") {
    CHECK(found_in("Ring NHS 111.") == "111");
    CHECK(found_in("Text HELLO to 7726.") == "7726");
    CHECK(found_in("Call one oh one.") == "101");
    for (const char* text : {"Call 200 people.", "Room 111", "111 High Street", "We call 30 people."})
        CHECK(found_in(text, {"111"}).empty());
}

TEST_CASE("a number is told as contacts.toml may have it") {
    const auto telephone = [](const std::string& text) { return find_numbers(text, {}).at(0).telephone; };
    CHECK(telephone("Call +44 (0)115-844 5029 now") == "0115 844 5029");
    CHECK(telephone("Call 0044 115 844 5029") == "0115 844 5029");
    CHECK(telephone("Call +353 1 678 8000") == "00353 1 678 8000");
    CHECK(telephone("Call O115 844 5O29") == "0115 844 5029");
    CHECK(signpost::called_digits("+44 115 844 5029") == "01158445029");
}

TEST_CASE("a number of contacts.toml is found, whatever it looks like") {
    CHECK(found_in("Call 999 now", {"999"}) == "999");
    CHECK(found_in("Call 9–9–9 now", {"999"}) == "999");
    CHECK(found_in("Call 1 0 1 now", {"101"}) == "101");
    for (const char* time : {"open 10–1", "open 10-1", "on 10 1", "9 99"})
        CHECK(found_in(time, {"101", "999"}).empty());
    CHECK(found_in("It is 999 now").empty());
    CHECK(found_in("1 999.5 miles", {"999"}).empty());
}
