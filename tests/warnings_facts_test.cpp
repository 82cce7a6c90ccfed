// What is told of numbers, sources, days and samples, each of which can harm.
#include <doctest/doctest.h>

#include "support/review_lines.h"

using namespace signpost;
using test::added_by;

TEST_CASE("Numbers that cannot be, and numbers for films") {
    CHECK(added_by("contacts.toml", "0808 157 0123", "0808 157 012") ==
          "impossible-number! contacts.toml:11:13: \"0808 157 012\" cannot be right. A number that begins "
          "with 0808 "
          "has 11 digits, and this one has 10. Look the number up again, and mend it.\n");
    CHECK(added_by("contacts.toml", "60777", "6077") ==
          "impossible-number! contacts.toml:26:15: \"6077\" cannot be right. A number for texts has 5 to 8 "
          "digits "
          "and begins with 6, 7 or 8, or is a telephone number. Look the number up again, and mend it.\n");
}

TEST_CASE("Facts that nobody vouches for") {
    CHECK(added_by("contacts.toml", "source = \"gov.uk\"", "source = \"To do?\"") ==
          "no-source! contacts.toml:6:10: The contact \"police-999\" has no source. Write in the key source "
          "who says "
          "so.\n");
    CHECK(added_by("contacts.toml", "review_by = 2026-11-01", "review_by = 2026-05-31") ==
          "review-due! contacts.toml:20:13: The contact \"sample-line\" was to be checked again by "
          "2026-05-31. Check "
          "it again, then set checked to the day and review_by to half a year on.\n");
    CHECK(added_by("contacts.toml", "review_by = 2026-11-01", "review_by = 2026-06-01").empty());
    CHECK(added_by("pages/stalking.toml", "source = \"A survey\"", "source = \"-\"") ==
          "no-source! pages/stalking.toml:18:10: The figure \"stalking.figure-1\" has no source. Write in "
          "the key "
          "source who says so.\n");
    CHECK(added_by("contacts.toml", "checked = 2026-05-01", "#") ==
          "never-checked! contacts.toml:8:1: No person has checked the contact \"sample-line\". Make sure of "
          "it, then "
          "add checked with the day and checked_by with your name.\n");
}

TEST_CASE("Days that have not come yet") {
    CHECK(added_by("contacts.toml", "checked = 2026-05-01", "checked = 2026-06-02") ==
          "never-checked! contacts.toml:19:11: The contact \"sample-line\" was checked on 2026-06-02, and it "
          "is only "
          "2026-06-01. Write the day on which somebody made sure of it.\n");
    CHECK(added_by("bundle.toml", "made = 2026-05-31", "made = 2026-06-02") ==
          "odd-date bundle.toml:4:8: The bundle says that it was made on 2026-06-02, and it is only "
          "2026-06-01. Write "
          "the day on which you made this version, and look at the computer's clock.\n");
}

TEST_CASE("A cover that says of itself that it is a sample is told, and may harm") {
    CHECK(added_by("bundle.toml", "[cover]\n", "[cover]\nsample = true\n") ==
          "sample! bundle.toml:27:10: What stands here is a sample: visitors would read hours that are made "
          "up. "
          "Put in your own title, hours and notices, then delete this line.\n");
    CHECK(added_by("bundle.toml", "[cover]\n", "[cover]\nsample = false\n").empty());
}
