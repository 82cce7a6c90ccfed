// What is told of numbers, sources, days and samples, each of which can harm.
#include <doctest/doctest.h>

#include "support/review_lines.h"
#include "support/sample_bundle.h"
#include "support/shipped_bundle.h"

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

TEST_CASE(
    "A day that is closed, or up to which a notice is shown, is told where its year is most likely wrong") {
    const auto closed = [](const std::string& days) {
        return added_by("bundle.toml", "[cover]\n", "[cover]\nclosed = [" + days + "]\n");
    };
    CHECK(closed("2026-06-01, 2028-06-01").empty());
    CHECK(closed("2025-12-25") == "odd-date bundle.toml:27:11: 2025-12-25 is over. If you meant another "
                                  "year, write that one. If not, take "
                                  "this day out of the list.\n");
    CHECK(closed("2206-12-25") == "odd-date bundle.toml:27:11: 2206-12-25 is more than two years away. Look "
                                  "whether the year is right, and "
                                  "write the one that you mean.\n");
    CHECK(added_by("bundle.toml", "lines = [\"Every", "until = 2062-12-25\nlines = [\"Every") ==
          "odd-date bundle.toml:40:9: 2062-12-25 is more than two years away. Look whether the year is "
          "right, and "
          "write the one that you mean.\n");
    CHECK(added_by("contacts.toml",
                   "text_word = ", "open = [\"mon 09:00-10:00\"]\nclosed = [2020-01-01]\ntext_word = ") ==
          "odd-date contacts.toml:26:11: 2020-01-01 is over. If you meant another year, write that one. If "
          "not, "
          "take this day out of the list.\n");
}

TEST_CASE("Single days beside no hours are shown to nobody, and told") {
    BundleFiles files = test::small_bundle();
    files["sites/a.toml"] = "name = \"A\"\n[cover]\nclosed = [2026-12-24]\nbank_holidays = \"closed\"\n";
    std::string told;
    for (const std::string& line : test::lines_of(files))
        if (line.find("sites/a.toml") != line.npos)
            told += line + "\n";
    CHECK(told ==
          "hours-unseen sites/a.toml:3:1: \"closed\" stands here without any hours: nobody is shown it. "
          "Add the hours, for example: open = [\"mon-fri 09:30-17:00\"]. Or delete this line.\n"
          "hours-unseen sites/a.toml:4:1: \"bank_holidays\" stands here without any hours: nobody is "
          "shown it. Add the hours, for example: open = [\"mon-fri 09:30-17:00\"]. Or delete this line.\n");
}

TEST_CASE(
    "Hours for people that say something else than open below the same contact are told, and may harm") {
    const auto told = [](const std::string& hours, const std::string& open) {
        return added_by("contacts.toml", "hours = \"Any time\"\ncost = \"Free\"\n",
                        "hours = \"" + hours + "\"\nopen = [" + open + "]\n");
    };
    const std::string differs =
        "contradiction! contacts.toml:12:9: This line says something else than open below "
        "the same contact. Look which of the two is right, and delete the other.\n";
    const std::string with_break = "\"mon-fri 09:30-12:30\", \"mon-fri 13:30-16:00\"";
    CHECK(told("9am to 5pm, Monday to Friday", with_break) == differs);
    CHECK(told("Monday to Friday, 9am to 5pm.", with_break) == differs);
    CHECK(told("9.30am to 12.30pm and 1.30pm to 4pm, Monday to Friday", with_break).empty());
    CHECK(told("Mon, Tue, 9am to 5pm; Saturday, 10am to 1pm", "\"mon-tue 09:00-17:00\", \"sat 10:00-13:00\"")
              .empty());
    CHECK(told("In the mornings", with_break).empty());
}

TEST_CASE("What is left of a sample is told after its line sample = true is gone, and may harm") {
    BundleFiles files = test::small_bundle();
    const std::string shipped = test::shipped_files().at("sites/library.toml");
    const auto told = [&](std::string site) {
        for (const std::string& from : {std::string("sample = true"), std::string("kind = \"library\"")})
            if (const auto at = site.find(from); at != site.npos)
                site.replace(at, from.size(), "");
        files["sites/library.toml"] = site;
        std::string lines;
        for (const std::string& line : test::lines_of(files))
            if (line.starts_with("sample!"))
                lines += line + "\n";
        return lines;
    };
    CHECK(told(shipped) ==
          "sample! sites/library.toml:2:8: \"Sample library\" is the name of a sample. Write the "
          "place's own name.\n"
          "sample! sites/library.toml:10:8: These hours and notices are those of a sample: they "
          "are made up. Put in your own hours and notices.\n");
    std::string named = shipped;
    named.replace(named.find("Sample library"), 14, "Ripley library");
    CHECK(told(named).starts_with("sample! sites/library.toml:10:8: These hours and notices are"));
    named.replace(named.find("Reading group"), 13, "Knitting");
    CHECK(told(named).empty());
}
