#include <doctest/doctest.h>

#include "store/fleet.h"
#include "support/day.h"

using namespace signpost;

namespace {

Receipt receipt(const std::string& id, std::int64_t serial, const char* time,
                ImportResult result = ImportResult::installed) {
    Receipt made;
    made.kiosk_id = id;
    made.serial_after = serial;
    made.time = test::moment(time);
    made.result = result;
    return made;
}

std::string table(const std::vector<Receipt>& receipts, const FleetRules& rules) {
    std::string text;
    for (const FleetRow& row : fleet(receipts, rules))
        text += row.receipt.kiosk_id + " " + std::to_string(row.receipt.serial_after.value_or(-1)) + " " +
                to_text(row.state) + " " + (row.days_ago ? std::to_string(*row.days_ago) : "-") + "\n";
    return text;
}

const Date today = test::day("2026-06-10");

} // namespace

TEST_CASE("Each kiosk has a row, by its id, with its newest receipt") {
    const std::vector<Receipt> receipts{
        receipt("c", 6, "2026-06-09T10:00:00Z"), receipt("a", 6, "2026-06-09T10:00:00Z"),
        receipt("a", 5, "2026-05-01T10:00:00Z"), receipt("b", 5, "2026-06-08T23:59:59Z")};
    CHECK(table(receipts, {today, std::nullopt, 90}) == "b 5 behind 2\na 6 up to date 1\nc 6 up to date 1\n");
    CHECK(table({}, {today, std::nullopt, 90}).empty());
}

TEST_CASE("Two computers of one name have a row each, which say so") {
    Receipt one = receipt("kiosk", 6, "2026-06-09T10:00:00Z");
    one.computer_id = "3f9a2c41d0be";
    Receipt other = receipt("kiosk", 5, "2026-06-10T10:00:00Z");
    other.computer_id = "77aa01000000";
    const auto rows = fleet({one, other, receipt("b", 6, "2026-06-09T10:00:00Z")}, {today, std::nullopt, 90});
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].shares_name);
    CHECK(rows[0].state == FleetState::behind);
    CHECK_FALSE(rows[1].shares_name);
    CHECK(rows[2].shares_name);
    CHECK(rows[2].receipt == one);
    CHECK(rows[2].state == FleetState::up_to_date);
}

TEST_CASE("A receipt that names no computer counts for the one of its name, and else for itself") {
    const Receipt old = receipt("kiosk", 4, "2026-06-01T10:00:00Z");
    Receipt one = receipt("kiosk", 6, "2026-06-09T10:00:00Z");
    one.computer_id = "3f9a2c41d0be";
    CHECK(table({old, one}, {today, std::nullopt, 90}) == "kiosk 6 up to date 1\n");
    const Receipt newer = receipt("kiosk", 7, "2026-06-10T10:00:00Z");
    CHECK(table({one, newer}, {today, std::nullopt, 90}) == "kiosk 7 up to date 0\n");
    Receipt other = one;
    other.computer_id = "77aa01000000";
    CHECK(table({old, one, other}, {today, std::nullopt, 90}) ==
          "kiosk 4 behind 9\nkiosk 6 up to date 1\nkiosk 6 up to date 1\n");
}

TEST_CASE("A row may be several kiosks where many have its name and a receipt names no computer") {
    const Receipt old = receipt("kiosk", 4, "2026-06-01T10:00:00Z");
    const auto is_in_doubt = [](const std::vector<Receipt>& receipts) {
        return fleet(receipts, {today, std::nullopt, 90}).at(0).may_be_several;
    };
    CHECK(is_in_doubt({old, old, old}));
    Receipt one = old;
    one.computer_id = "3f9a2c41d0be";
    CHECK(is_in_doubt({old, one}));
    CHECK_FALSE(is_in_doubt({one}));
    CHECK_FALSE(is_in_doubt({receipt("ripley", 4, "2026-06-01T10:00:00Z")}));
}

TEST_CASE("The newest serial can be said: then all may be behind") {
    CHECK(table({receipt("a", 6, "2026-06-10T10:00:00Z")}, {today, 7, 90}) == "a 6 behind 0\n");
    CHECK(table({receipt("a", 8, "2026-06-10T10:00:00Z")}, {today, 7, 90}) == "a 8 up to date 0\n");
}

TEST_CASE("A kiosk that is behind and refused its last import has failed; one that is not behind was given "
          "an old stick") {
    CHECK(table({receipt("a", 5, "2026-06-10T10:00:00Z", ImportResult::refused),
                 receipt("b", 6, "2026-06-10T10:00:00Z", ImportResult::already_installed),
                 receipt("c", 6, "2026-06-10T10:00:00Z", ImportResult::refused)},
                {today, std::nullopt, 90}) == "a 5 failed 0\nb 6 up to date 0\nc 6 up to date 0\n");
    Receipt full = receipt("a", 6, "2026-06-10T10:00:00Z", ImportResult::refused);
    full.reason = Reason::no_space;
    CHECK(table({full}, {today, std::nullopt, 90}) == "a 6 failed 0\n");
}

TEST_CASE("A kiosk that nobody saw for longer than the days given is not seen, across years and February") {
    CHECK(table({receipt("a", 6, "2026-03-12T10:00:00Z"), receipt("b", 6, "2026-03-11T10:00:00Z")},
                {today, std::nullopt, 90}) == "b 6 not seen 91\na 6 up to date 90\n");
    CHECK(table({receipt("a", 6, "2027-12-31T10:00:00Z", ImportResult::refused)},
                {test::day("2028-03-01"), std::nullopt, 60}) == "a 6 not seen 61\n");
}

TEST_CASE("A kiosk that went back to older content is told, until it has the newest again") {
    Receipt back = receipt("a", 5, "2026-06-10T10:00:00Z", ImportResult::refused);
    back.rolled_back = true;
    CHECK(table({back, receipt("b", 6, "2026-06-10T10:00:00Z")}, {today, std::nullopt, 90}) ==
          "a 5 rolled back 0\nb 6 up to date 0\n");
    CHECK(table({back}, {today, std::nullopt, 90}) == "a 5 rolled back 0\n");
    CHECK(table({back}, {today, 5, 90}) == "a 5 up to date 0\n");
}

TEST_CASE("A receipt of a day to come neither hides the others nor says what is newest") {
    CHECK(table({receipt("a", 6, "2026-06-10T10:00:00Z"), receipt("a", 999, "2031-01-01T00:00:00Z"),
                 receipt("b", 6, "2026-06-11T10:00:00Z")},
                {today, std::nullopt, 90}) == "a 6 up to date 0\nb 6 up to date 0\n");
}

TEST_CASE("A kiosk without any bundle is behind; one whose clock is ahead is told") {
    Receipt none = receipt("a", 0, "2026-06-10T10:00:00Z");
    none.serial_after = std::nullopt;
    CHECK(table({none, receipt("b", 6, "2031-01-01T00:00:00Z")}, {today, std::nullopt, 90}) ==
          "b 6 clock wrong -\na -1 up to date 0\n");
    CHECK(table({none, receipt("b", 6, "2026-06-10T00:00:00Z")}, {today, std::nullopt, 90}) ==
          "a -1 behind 0\nb 6 up to date 0\n");
}

TEST_CASE("A kiosk that is expected has a row, with a receipt or without; who is not expected is known") {
    const auto rows =
        fleet({receipt("b", 6, "2026-06-09T10:00:00Z"), receipt("Ripley", 6, "2026-06-09T10:00:00Z")},
              {.today = today, .expected = {"ripley", "c", "a"}});
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].receipt == Receipt{.kiosk_id = "a"});
    CHECK(rows[0].state == FleetState::no_receipt);
    CHECK_FALSE(rows[0].days_ago.has_value());
    CHECK(rows[1].receipt.kiosk_id == "c");
    CHECK(rows[2].receipt.kiosk_id == "Ripley"); // capitals do not count
    CHECK(rows[2].is_expected);
    CHECK(rows[3].receipt.kiosk_id == "b");
    CHECK_FALSE(rows[3].is_expected);
    CHECK(table({}, {.today = today, .expected = {"a"}}) == "a -1 no receipt -\n");
}

namespace {

Receipt counted(Receipt made, std::int64_t number, const char* since = "2026-01-01T00:00:00Z") {
    made.count = ReceiptCount{.number = number, .since = test::moment(since), .starts = 1};
    return made;
}

Receipt with_content_of(Receipt made, const char* day) {
    made.condition.content_made = test::day(day);
    return made;
}

} // namespace

TEST_CASE("Which receipt is the newest is said by its counter, whatever the clock says") {
    CHECK(table({counted(receipt("a", 7, "2026-06-01T10:00:00Z"), 9),
                 counted(receipt("a", 6, "2026-06-09T10:00:00Z"), 8)},
                {today, std::nullopt, 90}) == "a 7 up to date 9\n");
    CHECK(table({counted(receipt("a", 7, "2031-01-01T00:00:00Z"), 9),
                 counted(receipt("a", 6, "2026-06-09T10:00:00Z"), 8)},
                {today, std::nullopt, 90}) == "a 7 clock wrong -\n");
}

TEST_CASE("A store that was made anew counts anew: then the clock says which is the newest") {
    CHECK(table({counted(receipt("a", 6, "2026-05-01T10:00:00Z"), 40, "2025-01-01T00:00:00Z"),
                 counted(receipt("a", 7, "2026-06-09T10:00:00Z"), 1, "2026-06-09T10:00:00Z")},
                {today, std::nullopt, 90}) == "a 7 up to date 1\n");
}

TEST_CASE(
    "A receipt of a day before the content that it names was made has a wrong clock, by any word of it") {
    const Receipt dead = receipt("a", 6, "1970-01-01T00:10:00Z");
    CHECK(table({with_content_of(dead, "2026-06-01")}, {today, std::nullopt, 90}) == "a 6 clock wrong -\n");
    CHECK(table({dead, with_content_of(receipt("b", 6, "2026-06-09T10:00:00Z"), "2026-06-01")},
                {today, std::nullopt, 90}) == "a 6 clock wrong -\nb 6 up to date 1\n");
    CHECK(table({with_content_of(receipt("a", 6, "2026-05-31T23:00:00Z"), "2026-06-01")},
                {today, std::nullopt, 90}) == "a 6 up to date 10\n"); // across midnight
}

TEST_CASE("A clock that is behind says nothing against the serial: others are behind it") {
    CHECK(table({with_content_of(receipt("a", 7, "1970-01-01T00:10:00Z"), "2026-06-01"),
                 receipt("b", 6, "2026-06-09T10:00:00Z")},
                {today, std::nullopt, 90}) == "a 7 clock wrong -\nb 6 behind 1\n");
}

TEST_CASE("A disk that says that it fails is a failure, and what the doctor found comes before all is well") {
    Receipt dying = receipt("c", 6, "2026-06-09T10:00:00Z");
    dying.condition.disk = KioskCondition::Disk::failing;
    Receipt open = receipt("b", 6, "2026-06-09T10:00:00Z");
    open.condition.mend = {"staff PIN: None is set."};
    const std::vector<Receipt> receipts{receipt("a", 6, "2026-06-09T10:00:00Z"), open, dying};
    CHECK(table(receipts, {today, std::nullopt, 90}) == "c 6 failed 1\nb 6 to mend 1\na 6 up to date 1\n");
    CHECK(summary_of(fleet(receipts, {today, std::nullopt, 90})) ==
          "3 kiosks: 1 failed, 1 to mend, 1 up to date");
    CHECK(summary_of({}).empty());
}

TEST_CASE("Two receipts of one computer with one counter that differ are of a disk and its copy") {
    const Receipt one = counted(receipt("a", 6, "2026-06-09T10:00:00Z"), 4);
    const Receipt other = counted(receipt("a", 6, "2026-06-08T10:00:00Z"), 4);
    const auto is_copied = [&](const std::vector<Receipt>& receipts) {
        return fleet(receipts, {today, std::nullopt, 90}).at(0).may_be_copied;
    };
    CHECK(is_copied({one, other}));
    CHECK_FALSE(is_copied({one, one})); // the same receipt on two sticks
    CHECK_FALSE(is_copied({one, counted(receipt("a", 6, "2026-06-08T10:00:00Z"), 3)}));
    CHECK_FALSE(
        is_copied({one, counted(receipt("a", 6, "2026-06-08T10:00:00Z"), 4, "2026-06-01T00:00:00Z")}));
}
