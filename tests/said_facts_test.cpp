// Numbers of an original and of its translation: what is lost, and what is only written in another way.
#include "content/said_facts.h"

#include <doctest/doctest.h>

using namespace signpost;

namespace {

std::string row_of(const char* name, const std::vector<int>& numbers) {
    std::string row;
    for (const int number : numbers)
        row += " " + std::to_string(number);
    return row.empty() ? "" : name + row + ". ";
}

// "lost 55. added 5. "; "" where the numbers are the same.
std::string changes_of(std::string_view original, std::string_view translation, bool english = true) {
    const NumberChanges changes = number_changes(original, translation, english);
    return row_of("lost", changes.lost) + row_of("fewer", changes.fewer) + row_of("added", changes.added);
}

} // namespace

TEST_CASE("A number that is another in the translation is told, whatever its size") {
    CHECK(changes_of("On a mobile, press 55.", "Naciśnij 5.") == "lost 55. added 5. ");
    CHECK(changes_of("up to 6 months", "do 10 lat") == "lost 6. added 10. ");
    CHECK(changes_of("up to 6 months", "do 18 miesięcy") == "lost 6. added 18. ");
    CHECK(changes_of("Press 55. 55 is silent. Then 55.", "Naciśnij 55. 5 jest. Potem 5.") ==
          "fewer 55. added 5. ");
    CHECK(changes_of("a survey of 18,000 people", "18 osób") == "lost 18000. added 18. ");
    CHECK(changes_of("12 months", "rok") == "lost 12. ");
}

TEST_CASE("A number that is written in another way is none that was lost or added") {
    CHECK(changes_of("Press 55 twice.", "Naciśnij ٥٥ 2 razy.").empty());
    CHECK(changes_of("Open 9am to 5pm", "Od 9:00 do 17:00").empty());
    CHECK(changes_of("Open 9.30 to 5.30pm", "9.30-17.30").empty());
    CHECK(changes_of("12 noon", "w południe").empty());
    CHECK(changes_of("It is there 24 hours a day.", "Dzień i noc.").empty());
    CHECK(changes_of("Day and night.", "24 godziny.").empty());
    CHECK(changes_of("18.1% of 18,000", "18,1% z 18 000").empty());
    CHECK(changes_of("It costs twenty-four pounds in March", "24 03").empty());
    CHECK(changes_of("Article 1", "第一条").empty());
    CHECK(
        changes_of("1. Call {police-999}.\n2. [Go](page:derby-2).", "1. a {police-999}\n2. [b](page:derby-2)")
            .empty());
}

TEST_CASE("Where the original is in no English, its words for numbers are not known, and its digits are") {
    CHECK(changes_of("dwa razy", "2 times", false).empty());
    CHECK(changes_of("o 17", "at 5pm", false).empty());
    CHECK(changes_of("Naciśnij 55", "press 5", false) == "lost 55. ");
    CHECK(changes_of("Naciśnij", "press 55", false) == "added 55. ");
}

TEST_CASE("What a translator is to leave as it is: each number once, and no hour of the clock") {
    CHECK(numbers_to_keep("Press 55, then 55 again, up to 6 times, 9am to 5pm. {police-999}") ==
          std::vector<std::string>{"55", "6"});
    CHECK(numbers_to_keep("1. Call.\n2. Listen.").empty());
}

TEST_CASE("English words for numbers are read, and may is no month") {
    CHECK(numbers_in_english_words("two, May") == std::vector<int>{2, 5});
    CHECK(numbers_in_english_words("you may").empty());
    CHECK(numbers_in_english_words("twenty-four") == std::vector<int>{20, 4, 24});
}
