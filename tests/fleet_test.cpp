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
    CHECK(table(receipts, {today, std::nullopt, 90}) == "a 6 up to date 1\nb 5 behind 2\nc 6 up to date 1\n");
    CHECK(table({}, {today, std::nullopt, 90}).empty());
}

TEST_CASE("Two computers of one name have a row each, which say so") {
    Receipt one = receipt("kiosk", 6, "2026-06-09T10:00:00Z");
    one.computer_id = "3f9a2c41d0be";
    Receipt other = receipt("kiosk", 5, "2026-06-10T10:00:00Z");
    other.computer_id = "77aa01000000";
    const auto rows = fleet({one, other, receipt("b", 6, "2026-06-09T10:00:00Z")}, {today, std::nullopt, 90});
    REQUIRE(rows.size() == 3);
    CHECK_FALSE(rows[0].shares_name);
    CHECK(rows[1].shares_name);
    CHECK(rows[1].receipt == one);
    CHECK(rows[1].state == FleetState::up_to_date);
    CHECK(rows[2].shares_name);
    CHECK(rows[2].state == FleetState::behind);
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
                {today, std::nullopt, 90}) == "a 6 up to date 90\nb 6 not seen 91\n");
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
          "a -1 up to date 0\nb 6 clock wrong 0\n");
    CHECK(table({none, receipt("b", 6, "2026-06-10T00:00:00Z")}, {today, std::nullopt, 90}) ==
          "a -1 behind 0\nb 6 up to date 0\n");
}

TEST_CASE("A kiosk that is expected has a row, with a receipt or without; who is not expected is known") {
    const auto rows =
        fleet({receipt("b", 6, "2026-06-09T10:00:00Z"), receipt("Ripley", 6, "2026-06-09T10:00:00Z")},
              {.today = today, .expected = {"ripley", "c", "a"}});
    REQUIRE(rows.size() == 4);
    CHECK(rows[0].receipt.kiosk_id == "Ripley"); // capitals do not count
    CHECK(rows[0].is_expected);
    CHECK(rows[1].receipt == Receipt{.kiosk_id = "a"});
    CHECK(rows[1].state == FleetState::no_receipt);
    CHECK_FALSE(rows[1].days_ago.has_value());
    CHECK(rows[2].receipt.kiosk_id == "b");
    CHECK_FALSE(rows[2].is_expected);
    CHECK(rows[3].receipt.kiosk_id == "c");
    CHECK(table({}, {.today = today, .expected = {"a"}}) == "a -1 no receipt -\n");
}
