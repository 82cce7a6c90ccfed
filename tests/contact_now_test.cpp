// What is claimed of contacts at every kind of moment, and in which order a list has them.
#include "content/contact_now.h"

#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/calendar.h"
#include "paint/stage.h"
#include "screen/open_words_internal.h"
#include "support/day.h"
#include "support/sample_bundle.h"

using namespace signpost;

namespace {

// Six contacts: 999; a line that always answers; one with office hours, closed on bank holidays; one of which
// nobody said what bank holidays are like; one whose hours are overdue; one without hours.
BundleFiles six_contacts() {
    BundleFiles files = test::small_bundle();
    files["contacts.toml"] = R"([police-999]
name = "Police"
what_for = "Danger"
telephone = "999"
source = "s"
review_by = 2028-12-31

[always]
name = "Always"
what_for = "w"
telephone = "0808 157 0001"
open = ["every day 00:00-24:00"]
source = "s"
review_by = 2028-12-31

[office]
name = "Office"
what_for = "w"
telephone = "0808 157 0002"
open = ["mon-fri 09:30-12:30", "mon-fri 13:30-16:00"]
bank_holidays = "closed"
source = "s"
review_by = 2028-12-31

[unsaid]
name = "Unsaid"
what_for = "w"
telephone = "0808 157 0003"
open = ["mon-fri 09:00-17:00"]
source = "s"
review_by = 2028-12-31

[overdue]
name = "Overdue"
what_for = "w"
telephone = "0808 157 0004"
open = ["every day 00:00-24:00"]
source = "s"
checked = 2026-05-22
checked_by = "A. Sample"
review_by = 2026-06-30

[none]
name = "None"
what_for = "w"
telephone = "0808 157 0005"
source = "s"
review_by = 2028-12-31
)";
    files["bundle.toml"] = R"(id = "sample"
title = "t"
serial = 3
topics = ["one"]

[emergency]
contact = "police-999"
page = "one"

[start]
title = "t"
button = "b"

[cover]
title = "Library"
button = "Again"
)";
    for (auto file = files.begin(); file != files.end();)
        file = file->first.starts_with("pages/") || file->first.find(".ur.") != std::string::npos
                   ? files.erase(file)
                   : std::next(file);
    files["pages/one.toml"] = "title = \"One\"\nbody = \"Text.\"\n";
    files.erase("words.toml");
    return files;
}

BundlePtr six() {
    static const BundlePtr bundle = test::read_good(six_contacts());
    return bundle;
}

constexpr WallTime weekday_noon{2026, 12, 1, 12, 0, 2};
constexpr WallTime evening{2026, 12, 1, 20, 0, 2};
constexpr WallTime sunday{2026, 12, 6, 12, 0, 7};
constexpr WallTime bank_holiday{2026, 12, 28, 12, 0, 1};
constexpr WallTime spring{2027, 3, 28, 1, 30, 7}; // that hour is left out, on the last Sunday of March 2027
constexpr WallTime march_29{2026, 3, 29, 12, 0, 7};
constexpr WallTime october_25{2026, 10, 25, 1, 30, 7};
constexpr WallTime past_review{2029, 1, 2, 12, 0, 2};

// What the contact's screen says in English.
std::string claimed(const std::string& id, const WallTime& wall, bool clock_is_right = true) {
    const State state;
    const Rules rules;
    const StaffFacts staff;
    const View view{.state = state,
                    .bundle = *six(),
                    .rules = rules,
                    .staff = staff,
                    .wall = wall,
                    .clock_is_right = clock_is_right};
    return answering_in_words(view, *six()->contact(id));
}

Moment at(const WallTime& wall, std::optional<int> strict = {}) { return {{}, wall, strict}; }

const std::vector<std::string> all{"none", "police-999", "overdue", "unsaid", "office", "always"};

} // namespace

TEST_CASE("What is claimed of whom, and when") {
    struct Row {
        WallTime wall;
        const char* always;
        const char* office;
        const char* unsaid;
    };
    constexpr const char* day_and_night = "Open now, day and night";
    for (const Row& row : {
             Row{weekday_noon, day_and_night, "Open now until 12.30pm", "Open now until 5pm"},
             Row{evening, day_and_night, "Opens tomorrow at 9.30am", "Opens tomorrow at 9am"},
             Row{sunday, day_and_night, "Opens tomorrow at 9.30am", "Opens tomorrow at 9am"},
             Row{bank_holiday, day_and_night, "Opens tomorrow at 9.30am", ""},
             Row{march_29, day_and_night, "Opens tomorrow at 9.30am", "Opens tomorrow at 9am"},
             Row{spring, day_and_night, "Opens Tuesday at 9.30am", ""}, // Easter Monday is between
             Row{october_25, day_and_night, "Opens tomorrow at 9.30am", "Opens tomorrow at 9am"},
             Row{past_review, "", "", ""},
         }) {
        CAPTURE(to_text(day_of(row.wall)));
        CHECK(claimed("always", row.wall) == row.always);
        CHECK(claimed("office", row.wall) == row.office);
        CHECK(claimed("unsaid", row.wall) == row.unsaid);
        for (const char* id : {"police-999", "none"})
            CHECK_MESSAGE(claimed(id, row.wall).empty(), id);
        const bool in_date = day_of(row.wall) <= test::day("2026-06-30");
        CHECK(claimed("overdue", row.wall) == (in_date ? day_and_night : ""));
    }
    for (const std::string& id : all) // 1970: the caller knows that the clock is wrong
        CHECK_MESSAGE(claimed(id, {1970, 1, 1, 12, 0, 4}, false).empty(), id);
    CHECK(claimed("office", {2026, 12, 1, 9, 29, 2}) == "Opens at 9.30am");
    CHECK(claimed("office", {2026, 12, 4, 16, 0, 5}) == "Opens Monday at 9.30am");
}

TEST_CASE(
    "Who answers now comes first in a list, 999 stays where it stands, and all else as the admin has it") {
    using Ids = std::vector<std::string>;
    CHECK(in_order(*six(), all, at(weekday_noon)) ==
          Ids{"unsaid", "police-999", "office", "always", "none", "overdue"});
    CHECK(in_order(*six(), all, at(evening)) ==
          Ids{"always", "police-999", "none", "overdue", "unsaid", "office"});
    CHECK(in_order(*six(), all, at(bank_holiday)) ==
          Ids{"always", "police-999", "none", "overdue", "unsaid", "office"});
    CHECK(in_order(*six(), all, at(past_review)) == all);
    CHECK(in_order(*six(), all, {}) == all); // the clock is wrong
    CHECK(in_order(*six(), {"gone", "none"}, {}) == Ids{"none"});
}

TEST_CASE("The contacts of the kiosk's place come before who answers now") {
    BundleFiles files = six_contacts();
    files["sites/ripley.toml"] = "name = \"Ripley\"\ncontacts = [\"none\", \"overdue\"]\n[cover]\n";
    const BundlePtr bundle = test::read_good(files);
    Moment moment = at(evening);
    moment.site = "ripley";
    CHECK(in_order(*bundle, {"always", "police-999", "overdue", "none"}, moment) ==
          std::vector<std::string>{"overdue", "police-999", "none", "always"});
}

TEST_CASE("What is overdue says when it was checked last, and is withheld where settings are strict") {
    const Contact& overdue = *six()->contact("overdue");
    CHECK(last_checked(overdue, at(weekday_noon)) == test::day("2026-05-22"));
    CHECK_FALSE(last_checked(overdue, at({2026, 6, 30, 12, 0, 2})).has_value());
    CHECK_FALSE(last_checked(overdue, {}).has_value());
    CHECK_FALSE(last_checked(*six()->contact("none"), at(past_review)).has_value()); // nobody ever did
    CHECK_FALSE(is_withheld(*six(), overdue, at(weekday_noon)));
    CHECK_FALSE(is_withheld(*six(), overdue, at(weekday_noon, 154))); // to the day
    CHECK(is_withheld(*six(), overdue, at(weekday_noon, 153)));
    Moment wrong_clock;
    wrong_clock.strict_facts = 1;
    CHECK_FALSE(is_withheld(*six(), overdue, wrong_clock));
    CHECK_FALSE(is_withheld(*six(), *six()->contact("police-999"), at(past_review, 1)));
    CHECK(in_order(*six(), {"overdue", "none"}, at(weekday_noon, 30)) == std::vector<std::string>{"none"});
}
