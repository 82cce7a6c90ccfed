// What is told of the words: too long, too hard, not yet written.
#include <string>

#include <doctest/doctest.h>

#include "support/review_lines.h"
#include "support/sample_bundle.h"

using namespace signpost;
using test::added_by;
using test::of_words;

TEST_CASE("A sentence has 25 words at most") {
    const auto body = [](const std::string& text) {
        return added_by("pages/cannot-speak.toml", "Listen. Cough or tap the keys if you can.", text);
    };
    CHECK(body(of_words(25) + ".").empty());
    CHECK(body("Listen.\n\n- **" + of_words(26) + "**.") ==
          "long-sentence pages/cannot-speak.toml:6:5: The sentence \"One word more word more …\" has 26 "
          "words. Make "
          "two sentences of it: 25 words are the most, and 14 are better.\n");
    // A placeholder is one word, and a link is the words that it shows.
    CHECK(body(of_words(23) + " {sample-line} [here](contact:sample-line).").empty());
    CHECK(body(of_words(24) + " [right here](contact:sample-line).").starts_with("long-sentence "));
    CHECK(added_by("contacts.toml", "Any time", "Any time. " + of_words(26))
              .starts_with("long-sentence contacts.toml:12:20: "));
    CHECK(added_by("words.toml", "back = \"Back\"", "not_translated = \"" + of_words(26) + "\"")
              .starts_with("long-sentence words.toml:"));
    CHECK(added_by("bundle.toml", "Find out what you can do.", of_words(26))
              .starts_with("long-sentence bundle.toml:"));
    CHECK(added_by("bundle.toml", "Every Tuesday at 10am.", of_words(26))
              .starts_with("long-sentence bundle.toml:"));
    CHECK(added_by("pages/stalking.toml", "of women aged 16 to 59 say that they have been stalked",
                   of_words(26))
              .starts_with("long-sentence pages/stalking.toml:17:10: "));
    CHECK(added_by("pages/harassment.ur.toml", "ہے۔ کال", of_words(26) + "۔ کال")
              .starts_with("long-sentence pages/harassment.ur.toml:"));
}

TEST_CASE("A page in English is easy to read") {
    std::string hard;
    for (int i = 0; i < 6; ++i)
        hard += "Organisational responsibilities necessitate considerable administrative consideration. ";
    CHECK(added_by("pages/cannot-speak.toml", "Listen.", hard) ==
          "hard-to-read pages/cannot-speak.toml:3:8: This page needs a reader who has studied "
          "(Flesch-Kincaid grade 36.9); write for a child of 9. Write shorter sentences and plainer words; "
          "the longest words are \"organisational\", \"responsibilities\", \"considerable\".\n");
    CHECK(added_by("pages/harassment.ur.toml", "ہے۔ کال", hard + " کال").empty());
}

TEST_CASE("Titles have 40 characters at most, as visitors see them") {
    const std::string forty(40, 'x');
    CHECK(added_by("contacts.toml", "Sample Helpline", forty).empty());
    CHECK(added_by("pages/cannot-speak.toml", "If you cannot speak", forty.substr(10)).empty());
    CHECK(added_by("pages/cannot-speak.toml", "If you cannot speak", forty.substr(9)) ==
          "beyond-guide pages/cannot-speak.toml:1:9: \"" + forty.substr(9) +
              "\" has 31 characters. Shorten it to 30 at most.\n");
    CHECK(added_by("pages/cannot-speak.toml", "If you cannot speak", forty + "é") ==
          "long-title pages/cannot-speak.toml:1:9: \"" + forty +
              "é\" has 41 characters. Shorten it to 40 at most; 30 are better.\n");
    CHECK(added_by("pages/cannot-speak.toml", "If you cannot speak", forty.substr(13) + "{police-999}")
              .empty());
    CHECK(added_by("contacts.toml", "Sample Helpline", forty + "x")
              .starts_with("long-title contacts.toml:9:8: "));
    CHECK(
        added_by("contacts.ur.toml", "پولیس", forty + "x").starts_with("long-title contacts.ur.toml:2:8: "));
}

TEST_CASE("A page of more than 140 words is told, and its translations are not") {
    const std::string most = of_words(140);
    CHECK(added_by("pages/cannot-speak.toml", "Call {police-999}. Listen. Cough or tap the keys if you can.",
                   most)
              .find("beyond-guide") == std::string::npos);
    CHECK(
        added_by("pages/cannot-speak.toml", "Call {police-999}. Listen. Cough or tap the keys if you can.",
                 most + " word")
            .find("beyond-guide pages/cannot-speak.toml:3:8: This page has 141 words. Make two pages of it, "
                  "and join "
                  "them with next: 140 words are the most.\n") != std::string::npos);
    CHECK(added_by("pages/harassment.ur.toml", "ہے۔ کال", of_words(200) + "۔ کال").find("beyond-guide") ==
          std::string::npos);
}

TEST_CASE("What is left over is quoted by whole words, and never by half a character") {
    const std::string told = added_by("pages/cannot-speak.toml", "Listen.",
                                      "Lorem ipsum ąąąąąąąąąąąąą żżżżżżżżżżżżż and more of it.");
    CHECK(told.find("\"Lorem ipsum ąąąąąąąąąąąąą\" was to be replaced") != std::string::npos);
}

TEST_CASE("A number that is another in a translation is told in words, pages and contacts, and may harm") {
    std::string told;
    for (const std::string& line :
         test::lines_of(test::changed("words.ur.toml", "back = ", "emergency_press = \"55 6\"\nback = ")))
        if (line.starts_with("differs! words"))
            told += line + "\n";
    CHECK(
        told ==
        "differs! words.ur.toml:1:19: This has the number 6, which words.toml does not have. Write the same "
        "numbers in both, in digits.\n");
}
