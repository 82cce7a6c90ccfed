// Texts as sentences and words, and how hard they are to read.
#include "review/sentences_internal.h"

#include <doctest/doctest.h>

namespace sentences_test {

using namespace signpost;

namespace {

std::string joined(std::string_view text, Markup markup) {
    std::string all;
    for (const Sentence& sentence : sentences_of(text, markup))
        all += std::to_string(sentence.at) + "/" + std::to_string(sentence.words.size()) + " " +
               sentence.text + "\n";
    return all;
}

} // namespace

TEST_CASE("Sentences end at their stops, and words are what has a letter or a digit") {
    CHECK(joined("One two. Three?  Four!", Markup::none) == "0/2 One two.\n9/1 Three?\n17/1 Four!\n");
    CHECK(joined("Open 9.30am to 5pm – or e.g. later. Ask Dr. Sample & Co.", Markup::none) ==
          "0/7 Open 9.30am to 5pm – or e.g. later.\n38/4 Ask Dr. Sample & Co.\n");
    CHECK(joined("Call {police-999} so-called now.", Markup::none) ==
          "0/4 Call {police-999} so-called now.\n");
    CHECK(joined("one\ntwo", Markup::none) == "0/2 one two\n");
    CHECK(joined("  \n ", Markup::none).empty());
    CHECK(joined("پہلا جملہ۔ دوسرا؟", Markup::none) == "0/2 پہلا جملہ۔\n20/1 دوسرا؟\n");
    CHECK(joined("你好。再见！", Markup::none) == "0/1 你好。\n9/1 再见！\n");
}

TEST_CASE("Markdown's marks are no words, and a heading, an item or a paragraph ends a sentence") {
    CHECK(joined("# What to do\nText **bold\nwords** here\n\n- one\n- two [three four](page:x).\n1. Five",
                 Markup::markdown) ==
          "2/3 What to do\n13/4 Text bold words here\n41/1 one\n47/3 two three four.\n76/1 Five\n");
    CHECK(joined("Heading\n===\ntext 2 - 3", Markup::markdown) == "0/1 Heading\n12/3 text 2 - 3\n");
    CHECK(joined("[{police-101}](contact:police-101) is free. So is it", Markup::markdown) ==
          "1/3 {police-101} is free.\n44/3 So is it\n");
}

TEST_CASE("Syllables are counted by ear") {
    struct Case {
        const char* word;
        int syllables;
    };
    const Case cases[] = {{"the", 1},        {"safe", 1},        {"police", 2}, {"table", 2},
                          {"wanted", 2},     {"calls", 1},       {"places", 2}, {"helped", 1},
                          {"emergency", 4},  {"harassment", 3},  {"safely", 2}, {"statement", 2},
                          {"someone", 2},    {"information", 4}, {"99", 1},     {"BSL", 1},
                          {"{id-of-it}", 1}, {"so-called", 2},   {"you", 1},    {"agree", 2},
                          {"threatened", 2}};
    for (const Case& c : cases) {
        CAPTURE(std::string(c.word));
        CHECK(syllables_of(c.word) == c.syllables);
    }
}

TEST_CASE("A page of long words in long sentences is hard, one of short ones is not, and a line is neither") {
    std::string hard;
    std::string easy;
    for (int i = 0; i < 6; ++i) {
        hard += "Organisational responsibilities necessitate considerable administrative consideration of "
                "alternatives. ";
        easy += "You can call us at any time. We will listen to you, and you choose what to say. ";
    }
    CHECK(reading_grade(sentences_of(hard, Markup::none)).value_or(0) > 20);
    CHECK(reading_grade(sentences_of(easy, Markup::none)).value_or(99) < 2);
    CHECK_FALSE(reading_grade(sentences_of("Responsibilities necessitate consideration.", Markup::none)));
    CHECK(hardest_words(sentences_of(hard, Markup::none), 2) ==
          std::vector<std::string>{"organisational", "responsibilities"});
}

TEST_CASE("Names inside a sentence make no text hard") {
    const std::string text = "Call the Metropolitan Emergency Association of Derbyshire now, and wait. ";
    std::string page;
    for (int i = 0; i < 5; ++i)
        page += text;
    CHECK(reading_grade(sentences_of(page, Markup::none)).value_or(99) < 3);
    CHECK(hardest_words(sentences_of(page, Markup::none), 3).empty());
}

} // namespace sentences_test
