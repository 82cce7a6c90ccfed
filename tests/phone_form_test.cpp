// Which numbers can be telephone numbers of the United Kingdom.
#include "review/phone_form_internal.h"

#include <doctest/doctest.h>

#include "support/shipped_bundle.h"

using namespace signpost;

TEST_CASE("Every number that ships can be one") {
    const BundlePtr bundle = test::shipped_bundle();
    int numbers = 0;
    for (const auto& [id, contact] : bundle->contacts) {
        CAPTURE(id);
        if (!contact.telephone.empty()) {
            CHECK(telephone_form(contact.telephone).kind == PhoneForm::Kind::possible);
            ++numbers;
        }
        if (!contact.text_number.empty()) {
            CHECK(text_number_form(contact.text_number).kind == PhoneForm::Kind::possible);
            ++numbers;
        }
    }
    CHECK(numbers == 26);
}

// Made of ranges' first digits and zeros or ones, so that nobody's number stands here.
TEST_CASE("Numbers of every range and length that there is are possible, however they are grouped") {
    for (const char* number : {"999",
                               "112",
                               "101",
                               "111",
                               "105",
                               "119",
                               "123",
                               "159",
                               "116 000",
                               "116123",
                               "118 000",
                               "18000",
                               "18001 101",
                               "18001 0800 000 0000",
                               "18002 020 0000 0000",
                               "0800 1111",
                               "0800 000000",
                               "0800 00 00 00 0",
                               "0800 000 0000",
                               "08000 000 000",
                               "0808 000 0000",
                               "0843 000 0000",
                               "0844 000 0000",
                               "0845 000 0000",
                               "0870 000 0000",
                               "0871 000 0000",
                               "0900 000 0000",
                               "0910 000 0000",
                               "0980 000 0000",
                               "0300 000 0000",
                               "0333 000 0000",
                               "0344 000 0000",
                               "0370 000 0000",
                               "0550 000 0000",
                               "0560 000 0000",
                               "070 0000 0000",
                               "07100 000000",
                               "07624 000000",
                               "07700 000000",
                               "07999 000000",
                               "020 0000 0000",
                               "023 0000 0000",
                               "024 0000 0000",
                               "028 0000 0000",
                               "029 0000 0000",
                               "0113 000 0000",
                               "0161 000 0000",
                               "01332 000000",
                               "01204 00000",
                               "01204 000000",
                               "016977 0000",
                               "015396 00000",
                               "+44 20 0000 0000",
                               "0044 20 0000 0000",
                               "+353 1 000 0000",
                               "00 353 1 000 0000"}) {
        CAPTURE(std::string(number));
        CHECK(telephone_form(number).kind == PhoneForm::Kind::possible);
    }
    for (const char* number :
         {"60000", "82000", "700000", "8000000", "61 016", "999", "07700 000000", "116000"}) {
        CAPTURE(std::string(number));
        CHECK(text_number_form(number).kind == PhoneForm::Kind::possible);
    }
}

TEST_CASE("What no number in the country can be is told with the reason") {
    struct Case {
        const char* number;
        const char* why;
    };
    const Case cases[] = {
        {"0808 157 012", "A number that begins with 0808 has 11 digits, and this one has 10."},
        {"0808 157 01234", "A number that begins with 0808 has 11 digits, and this one has 12."},
        {"0800 12345", "A number that begins with 0800 has 10 or 11 digits, and this one has 9."},
        {"0800 1112", "A number that begins with 0800 has 10 or 11 digits, and this one has 8."},
        {"01632 96012", "A number that begins with 016 has 11 digits, and this one has 10."},
        {"01204 0000", "A number that begins with 01204 has 10 or 11 digits, and this one has 9."},
        {"020 7946 012", "A number that begins with 020 has 11 digits, and this one has 10."},
        {"07700 90012", "A number that begins with 077 has 11 digits, and this one has 10."},
        {"+44 20 7946 012", "A number that begins with 020 has 11 digits, and this one has 10."},
        {"18001 0808 157 012", "A number that begins with 0808 has 11 digits, and this one has 10."},
        {"0207 946", "A number that begins with 020 has 11 digits, and this one has 7."},
        {"0801 157 0123", "No number in the United Kingdom begins with 0801."},
        {"0840 000 0000", "No number in the United Kingdom begins with 0840."},
        {"0879 000 0000", "No number in the United Kingdom begins with 0879."},
        {"0400 000 0000", "No number in the United Kingdom begins with 0400."},
        {"0600 000 0000", "No number in the United Kingdom begins with 0600."},
        {"0500 000 000", "No number in the United Kingdom begins with 0500."},
        {"021 0000 0000", "No number in the United Kingdom begins with 0210."},
        {"0100 000 0000", "No number in the United Kingdom begins with 0100."},
        {"00 353", "A number in another country has 8 to 15 digits after its 00."},
        {"998", "It is none of the short numbers, such as 999, 101 or 111, and all others begin with 0."},
        {"116 12", "It is none of the short numbers, such as 999, 101 or 111, and all others begin with 0."},
        {"1632 960123",
         "It is none of the short numbers, such as 999, 101 or 111, and all others begin with 0."},
        {"60777", "It is none of the short numbers, such as 999, 101 or 111, and all others begin with 0."},
    };
    for (const Case& c : cases) {
        CAPTURE(std::string(c.number));
        CHECK(telephone_form(c.number).kind == PhoneForm::Kind::impossible);
        CHECK(telephone_form(c.number).why == std::string(c.why));
    }
    for (const char* number : {"6077", "600000000", "12345", "50777", "991"}) {
        CAPTURE(std::string(number));
        CHECK(text_number_form(number).why ==
              "A number for texts has 5 to 8 digits and begins with 6, 7 or 8, or is a telephone number.");
    }
    CHECK(text_number_form("07700 90012").why ==
          "A number that begins with 077 has 11 digits, and this one has 10.");
}

TEST_CASE("Numbers for films and plays are known as such") {
    for (const char* number :
         {"01632 960123", "01632 960 000", "01632 960999", "0113 496 0123", "0118 496 0999", "0121 496 0000",
          "0161 496 0123", "0191 498 0123", "020 7946 0123", "028 9649 6123", "029 2018 0123", "03069 990123",
          "07700 900123", "0808 157 0123", "0909 879 0123", "+44 7700 900123", "18001 0808 157 0123"}) {
        CAPTURE(std::string(number));
        CHECK(telephone_form(number).kind == PhoneForm::Kind::drama);
    }
    CHECK(text_number_form("07700 900123").kind == PhoneForm::Kind::drama);
    CHECK(telephone_form("01632 961000").kind == PhoneForm::Kind::possible);
    CHECK(telephone_form("020 7946 1000").kind == PhoneForm::Kind::possible);
}
