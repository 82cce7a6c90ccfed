// What the cover claims: the door, and which rows are today's.
#include <algorithm>
#include <vector>

#include <doctest/doctest.h>

#include "screen/cover_internal.h"
#include "support/sample_bundle.h"
#include "support/shipped_bundle.h"

using namespace signpost;

namespace {

constexpr WallTime monday_at_1042{2026, 11, 23, 10, 42, 1};

CoverSays says_at(const Bundle& bundle, const WallTime& wall, const LanguageCode& language = {}) {
    State state;
    state.visit.language = language;
    const Rules rules;
    const StaffFacts staff;
    return cover_says({.state = state, .bundle = bundle, .rules = rules, .staff = staff, .wall = wall});
}

} // namespace

TEST_CASE("The cover says whether the door is open, and which rows are today's by their day") {
    Bundle bundle = *test::shipped_for_one_place();
    const CoverSays open = says_at(bundle, monday_at_1042);
    CHECK(open.clock == "10:42");
    CHECK(open.door == "Open until 5pm");
    CHECK(open.today == std::vector<std::size_t>{0});
    CHECK(says_at(bundle, {2026, 11, 23, 7, 0, 1}).door == "Closed. Opens at 9.30am");
    CHECK(says_at(bundle, {2026, 11, 28, 14, 0, 6}).door == "Closed. Opens Monday at 9.30am");
    std::vector<CoverHours>& hours = bundle.cover.original.hours;
    std::rotate(hours.begin(), hours.begin() + 6, hours.end()); // Sunday comes first
    CHECK(says_at(bundle, monday_at_1042).today == std::vector<std::size_t>{1});
    hours = {{"Weekends", "Closed"}, {"Monday to Friday", "9am to 5pm"}};
    CHECK(says_at(bundle, monday_at_1042).today == std::vector<std::size_t>{1});
    CHECK(says_at(bundle, monday_at_1042).door.empty());
}

TEST_CASE("Another language's rows go by the first language's, in its own words") {
    Bundle bundle = *test::small_bundle_read();
    CoverText urdu = bundle.cover.original;
    urdu.hours = {{"پیر", "صبح 9:30 سے شام 5 بجے تک"}, {"اتوار", "بند"}};
    bundle.cover.in_others["ur"] = urdu;
    Words words = bundle.words.original;
    words[static_cast<std::size_t>(Word::open_until)] = "{time} تک کھلا ہے";
    bundle.words.in_others["ur"] = words;
    const CoverSays says = says_at(bundle, monday_at_1042, "ur");
    CHECK(says.door == "17:00 تک کھلا ہے");
    CHECK(says.today == std::vector<std::size_t>{0});
    bundle.cover.in_others["ur"].hours.pop_back(); // which row is which is not known any more
    CHECK(says_at(bundle, monday_at_1042, "ur").today.empty());
}
