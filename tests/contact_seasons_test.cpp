// What is claimed of contacts in the nights on which the clocks change, and round Christmas.
#include <string>

#include <doctest/doctest.h>

#include "base/calendar.h"
#include "content/contact_now.h"
#include "screen/open_words_internal.h"
#include "support/sample_bundle.h"
#include "support/six_contacts.h"

using namespace signpost;

namespace {

// One that answers at night, one with other hours on bank holidays and a day off, one that is open as usual.
BundlePtr three_more() {
    BundleFiles files = test::six_contacts();
    const auto add = [&](const std::string& id, const std::string& number, const std::string& lines) {
        files["contacts.toml"] += "\n[" + id + "]\nname = \"N\"\nwhat_for = \"w\"\ntelephone = \"" + number +
                                  "\"\nsource = \"s\"\nreview_by = 2028-12-31\n" + lines;
    };
    add("night", "0808 157 0006",
        "open = [\"sat 22:00-24:00\", \"sun 00:00-03:00\"]\nbank_holidays = \"closed\"\n");
    add("short", "0808 157 0007",
        "open = [\"mon-fri 09:00-17:00\"]\nbank_holidays = \"10:00-12:00\"\nclosed = [2026-12-24]\n");
    add("usual", "0808 157 0008", "open = [\"every day 09:00-17:00\"]\nbank_holidays = \"as usual\"\n");
    return test::read_good(files);
}

std::string claimed_of(const Bundle& bundle, const std::string& id, const WallTime& wall) {
    const State state;
    const Rules rules;
    const StaffFacts staff;
    return answering_in_words(
        {.state = state, .bundle = bundle, .rules = rules, .staff = staff, .wall = wall},
        *bundle.contact(id));
}

} // namespace

TEST_CASE("What is claimed in the nights on which the clocks change") {
    const BundlePtr bundle = three_more();
    struct Row {
        WallTime wall;
        const char* night;
    };
    for (const Row& row : {
             Row{{2026, 3, 28, 21, 59, 6}, "Opens at 10pm"},
             Row{{2026, 3, 28, 23, 59, 6}, "Open now until 3am"},
             Row{{2026, 3, 29, 0, 59, 7}, "Open now until 3am"}, // the next minute is 02:00
             Row{{2026, 3, 29, 2, 0, 7}, "Open now until 3am"},
             Row{{2026, 3, 29, 3, 0, 7}, "Opens Saturday at 10pm"},
             Row{{2026, 10, 25, 0, 59, 7}, "Open now until 3am"},
             Row{{2026, 10, 25, 1, 30, 7}, "Open now until 3am"}, // twice that night
             Row{{2026, 10, 25, 3, 0, 7}, "Opens Saturday at 10pm"},
         }) {
        CAPTURE(to_text(day_of(row.wall)));
        CAPTURE(row.wall.hour);
        CHECK(claimed_of(*bundle, "night", row.wall) == row.night);
    }
}

TEST_CASE("What is claimed round Christmas, when each has hours of its own") {
    const BundlePtr bundle = three_more();
    struct Row {
        WallTime wall;
        const char* office;
        const char* unsaid;
        const char* closed_on_day;
        const char* usual;
    };
    for (const Row& row : {
             Row{{2026, 12, 24, 15, 0, 4},
                 "Open now until 4pm",
                 "Open now until 5pm",
                 "Opens tomorrow at 10am",
                 "Open now until 5pm"},
             Row{{2026, 12, 25, 11, 0, 5},
                 "Opens Tuesday at 9.30am",
                 "",
                 "Open now until 12 noon",
                 "Open now until 5pm"},
             Row{{2026, 12, 26, 11, 0, 6},
                 "Opens Tuesday at 9.30am",
                 "",
                 "Opens Monday at 10am",
                 "Open now until 5pm"},
             Row{{2026, 12, 28, 13, 0, 1},
                 "Opens tomorrow at 9.30am",
                 "",
                 "Opens tomorrow at 9am",
                 "Open now until 5pm"},
             Row{{2026, 12, 31, 18, 0, 4},
                 "Opens Monday at 9.30am",
                 "",
                 "Opens tomorrow at 10am",
                 "Opens tomorrow at 9am"},
         }) {
        CAPTURE(to_text(day_of(row.wall)));
        CHECK(claimed_of(*bundle, "office", row.wall) == row.office);
        CHECK(claimed_of(*bundle, "unsaid", row.wall) == row.unsaid);
        CHECK(claimed_of(*bundle, "short", row.wall) == row.closed_on_day);
        CHECK(claimed_of(*bundle, "usual", row.wall) == row.usual);
    }
}
