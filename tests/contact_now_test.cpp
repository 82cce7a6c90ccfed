// What is claimed of contacts at every kind of moment, and in which order a list has them.
#include "content/contact_now.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/calendar.h"
#include "base/glass.h"
#include "paint/stage.h"
#include "screen/cover_internal.h"
#include "screen/open_words_internal.h"
#include "support/day.h"
#include "support/font_files.h"
#include "support/sample_bundle.h"
#include "support/six_contacts.h"

using namespace signpost;

namespace {

BundlePtr six() {
    static const BundlePtr bundle = test::read_good(test::six_contacts());
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

TEST_CASE("Day and night is said once: no week of midnights stands under it, and every other week stands") {
    TtfFonts fonts(test::font_files());
    Stage stage(fonts, 0, Rotation::none);
    const auto shows = [&](const std::string& contact, const std::string& words) {
        State state;
        state.visit.here = {Screen::contact, contact};
        const Rules rules;
        const StaffFacts staff;
        const Glass glass = choose_glass({1920, 1080}, {}, {}).glass;
        const Frame frame = stage.lay_out({.state = state,
                                           .bundle = *six(),
                                           .rules = rules,
                                           .staff = staff,
                                           .metrics = make_metrics(fonts, glass, 0),
                                           .wall = evening,
                                           .clock_is_right = true});
        return std::any_of(frame.items.begin(), frame.items.end(),
                           [&](const Item& item) { return item.label.find(words) != std::string::npos; });
    };
    CHECK(shows("always", "Open now, day and night"));
    CHECK_FALSE(shows("always", "midnight"));
    CHECK(shows("unsaid", "Opens tomorrow at 9am"));
    CHECK(shows("unsaid", "5pm"));
}

TEST_CASE("A clock of 1970 claims nothing of anybody, on the cover neither, and leaves every order alone") {
    BundleFiles files = test::six_contacts();
    files["bundle.toml"] += "open = [\"every day 00:00-24:00\"]\n";
    const BundlePtr bundle = test::read_good(files);
    const State state;
    const Rules rules;
    const StaffFacts staff;
    const View view{.state = state,
                    .bundle = *bundle,
                    .rules = rules,
                    .staff = staff,
                    .wall = {1970, 1, 1, 0, 4, 4},
                    .clock_is_right = false};
    for (const auto& [id, contact] : bundle->contacts)
        CHECK_MESSAGE(answering_in_words(view, contact).empty(), id);
    const CoverSays says = cover_says(view);
    CHECK(says.door.empty());
    CHECK(says.clock.empty());
    CHECK(says.today.empty());
    CHECK(in_order(*bundle, all, {}) == all);
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
    BundleFiles files = test::six_contacts();
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
