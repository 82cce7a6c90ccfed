// What is wrong in the file of a place is refused at its line, with what to write.
#include <string>

#include <doctest/doctest.h>

#include "content/opening_hours.h"
#include "support/sample_bundle.h"

using namespace signpost;

namespace {

std::string refusals_of_site(const std::string& site) {
    BundleFiles files = test::small_bundle();
    files["sites/a.toml"] = site;
    return test::problems_of(files);
}

} // namespace

TEST_CASE("What cannot be meant in hours is told, with what to write") {
    const auto told = [](const std::string& cover) {
        return refusals_of_site("name = \"A\"\n[cover]\n" + cover);
    };
    CHECK(told("open = [\"mon-fri 09:30-12:30\", \"mon 12:00-17:00\"]\n") ==
          "sites/a.toml:3:32: The hours on Monday overlap those of another line. Look which of the two is "
          "right. A "
          "break in the middle of the day is two lines: \"mon-fri 09:30-12:30\", \"mon-fri 13:30-17:00\".\n");
    CHECK(told("bank_holidays = \"shut\"\nopen = [\"mon 09:30-12:30\"]\n") ==
          "sites/a.toml:3:17: \"shut\" are no hours. Write bank_holidays = \"closed\", \"as usual\", or "
          "times such as "
          "\"10:00-16:00\".\n");
    CHECK(told("open = [\"mon 09:30-12:30\"]\n[[cover.hours]]\nday = \"Monday\"\nopen = \"Closed\"\n") ==
          "sites/a.toml:3:8: The hours stand here twice: in open, and in [[cover.hours]]. Look which of the "
          "two is "
          "right, and delete the other.\n");
    const std::string rows = "[[cover.hours]]\nday = \"Munday\"\nopen = \"Closed\"\n"
                             "[[cover.hours]]\nday = \"Tuesday\"\nopen = \"13pm to 17pm\"\n"
                             "[[cover.hours]]\nday = \"Monday to Wednesday\"\nopen = \"By appointment\"\n";
    CHECK(told(rows) ==
          "sites/a.toml:4:7: There is no day \"Munday\". Write \"Monday\".\n"
          "sites/a.toml:8:8: There is no time \"13pm\". Write \"1pm to 5pm\".\n"
          "sites/a.toml:10:7: Tuesday stands in these hours for the second time. If you meant another day, "
          "write its "
          "name here. If not, put both times into one row: open = \"9am to 12 noon and 1pm to 5pm\".\n");
    for (const char* fine : {"Bank holidays", "Monday (term time)", "First Saturday", "By appointment"})
        CHECK_MESSAGE(
            told(std::string("[[cover.hours]]\nday = \"") + fine + "\"\nopen = \"9 to 5\"\n").empty(), fine);
}

TEST_CASE("A row whose hours end before they begin is refused, as it is in open") {
    const auto told = [](const std::string& open) {
        return refusals_of_site("name = \"A\"\n[cover]\n[[cover.hours]]\nday = \"Monday\"\nopen = \"" + open +
                                "\"\n");
    };
    CHECK(told("5pm to 9am") ==
          "sites/a.toml:5:8: \"5pm to 9am\" ends before it begins. Write the earlier time first. Hours over "
          "midnight belong to two days: \"10pm to midnight\" to the one, and \"12am to 2am\" to the next.\n");
    for (const char* fine : {"10pm to midnight", "12am to 2am", "9am to 5pm", "9 to 5"})
        CHECK_MESSAGE(told(fine).empty(), fine);
}

TEST_CASE("Hours that touch are one: nobody closes in between") {
    BundleFiles files = test::small_bundle();
    files["sites/a.toml"] = "name = \"A\"\n[cover]\nopen = [\"mon 12:30-17:00\", \"mon 09:30-12:30\"]\n";
    files["sites/b.toml"] = "name = \"B\"\n[cover]\n[[cover.hours]]\nday = \"Monday\"\n"
                            "open = \"9.30am to 12.30pm and 12.30pm to 5pm\"\n";
    const BundlePtr bundle = test::read_good(files);
    const OpenSpans& data = *bundle->sites.at("a").cover.original.open->week[0];
    REQUIRE(data.size() == 1);
    CHECK(data.front() == OpenSpan{{570, ""}, {1020, ""}});
    const auto rows = hours_in_rows(bundle->sites.at("b").cover.original, hours_words(built_in_words()));
    REQUIRE(rows);
    CHECK(*rows->week[0] == OpenSpans{{{570, "9.30am"}, {1020, "5pm"}}});
}

TEST_CASE("A line of a place that stands in another part of its file is told where it belongs") {
    const std::string open = "open = [\"mon-fri 09:30-17:00\"]\n";
    CHECK(
        refusals_of_site("name = \"A\"\n" + open + "[cover]\n") ==
        "sites/a.toml:2:1: \"open\" does not stand below [cover], where it belongs. Move this line to right "
        "below the line [cover].\n");
    const std::string notice = "[[cover.notices]]\ntitle = \"N\"\nlines = [\"a\"]\n";
    CHECK(
        refusals_of_site("name = \"A\"\n[cover]\n" + notice + open) ==
        "sites/a.toml:6:1: \"open\" stands below [[cover.notices]], and so belongs to that part alone. Move "
        "this line up, to right below the line [cover].\n");
    CHECK(refusals_of_site("name = \"A\"\n[cover]\n" + open + notice + "closed = [2026-12-24]\n") ==
          "sites/a.toml:7:1: \"closed\" stands below [[cover.notices]], and so belongs to that part alone. "
          "Move "
          "this line up, to right below the line [cover].\n");
    CHECK(refusals_of_site("name = \"A\"\n[cover]\n" + open +
                           "[[notices]]\ntitle = \"N\"\nlines = [\"a\"]\n") ==
          "sites/a.toml:4:3: \"notices\" is a part of the cover, and its heading does not say so. Write "
          "[[cover.notices]] on a line of its own, with two brackets.\n");
    CHECK(
        refusals_of_site("[cover]\n" + open + "name = \"A\"\nkind = \"library\"\n") ==
        "sites/a.toml:3:1: \"name\" stands below [cover], and so belongs to that part. Move this line to the "
        "top of the file, above the first line with square brackets round a name.\n"
        "sites/a.toml:4:1: \"kind\" stands below [cover], and so belongs to that part. Move this line to the "
        "top of the file, above the first line with square brackets round a name.\n");
}

TEST_CASE("Hours that nobody can mean are refused, each at its place") {
    const auto refused = [](const std::string& row) {
        return !refusals_of_site("name = \"A\"\n[cover]\nopen = [\"" + row + "\"]\n").empty();
    };
    for (const char* row : {"mon 24:30-25:00",
                            "mon 09:30-24:30",
                            "mon 09:60-17:00",
                            "mon 9-5",
                            "mon 9 to 5",
                            "mon noon",
                            "mon 09:30-noon",
                            "mon 17:00-09:30",
                            "mon 09:30-09:30",
                            "mon 09:30",
                            "mon 09:30-",
                            "mon -17:00",
                            "mon",
                            "09:30-17:00",
                            "mun 09:30-17:00",
                            "mon tue 09:30-17:00",
                            "mon 09:30-12:30 13:30-17:00",
                            "mon 09:30-17:00, sat 10:00-13:00",
                            "mon-fri 0930-1700",
                            "mon-fri 13pm-17pm",
                            "mon-fri 09:30-17:00 (term)",
                            "mon 99999999999:00-17:00",
                            "mon \u0660\u0669:00-17:00",
                            "-",
                            "\u2013",
                            "24",
                            "open",
                            "always"})
        CHECK_MESSAGE(refused(row), row);
    for (const char* row :
         {"mon-fri 09:30-17:00", "MON-FRI 09:30-17:00", "mon\u2013fri 09:30\u201317:00",
          "mon - fri 09:30 - 17:00", "mon, tue 09:30-17:00", "sat 22:00-24:00", "mon 00:00-24:00",
          "fri-mon 09:30-17:00", "Monday to Friday 9.30am to 5pm", "mon 09:30-12:30 and 13:30-17:00"})
        CHECK_FALSE_MESSAGE(refused(row), row);
}

TEST_CASE("A mistake in bundle.toml is told there, and not in the file of each place as well") {
    BundleFiles files = test::small_bundle();
    files["sites/a.toml"] = "name = \"A\"\n[cover]\ntitle = \"Welcome\"\n";
    REQUIRE(test::problems_of(files).empty());
    std::string& bundle = files["bundle.toml"];
    bundle.replace(bundle.find("button = \"Local"), 10, "button = ");
    const std::string told = test::problems_of(files);
    CHECK(told.starts_with("bundle.toml:"));
    CHECK(told.find("sites/") == std::string::npos);
}
