#include <doctest/doctest.h>

#include "store/serial_rules.h"
#include "support/pretend_bundles.h"

namespace serial_rules_test {

using namespace signpost;
using namespace signpost::test;

namespace {

Version version(std::int64_t serial, const std::string& text = "") {
    return {version_of({"sample", serial, std::nullopt, text}), "0123456789abcdef"};
}

// Current 7, before it 5 and 3; 9 was rolled back.
Installed installed() {
    const Record record{"sample", version(7), {version(5), version(3)}, version(9).name, {}};
    return {record, record.highest, ShippedBundle{"sample", 2}};
}

Installed empty_with(std::int64_t shipped) {
    return {std::nullopt, std::nullopt, ShippedBundle{"sample", shipped}};
}

// "install", "current", or the code of the refusal.
std::string verdict(const PretendBundle& offered, const Installed& kiosk, bool allow_downgrade = false) {
    const Accepted<Install> answer = judge(checked(offered), kiosk, allow_downgrade, "a.zip");
    if (!answer)
        return std::to_string(code_of(answer.error().reason));
    return *answer == Install::yes ? "install" : "current";
}

struct Row {
    std::string what;
    PretendBundle offered;
    std::string expected;
    std::string when_allowed; // with allow_downgrade
};

} // namespace

TEST_CASE("The serial rules") {
    const std::vector<Row> rows{
        {"a higher serial than every one before", {"sample", 10}, "install", "install"},
        {"the same bytes as the current one", {"sample", 7}, "current", "current"},
        {"the current serial with other bytes", {"sample", 7, {}, "x"}, "11", "11"},
        {"the bytes that were rolled back", {"sample", 9}, "10", "install"},
        {"the serial that was rolled back, with other bytes", {"sample", 9, {}, "x"}, "11", "11"},
        {"between the current one and the highest", {"sample", 8}, "10", "install"},
        {"a lower serial", {"sample", 4}, "10", "install"},
        {"a previous one again", {"sample", 5}, "10", "install"},
        {"the serial of a previous one, with other bytes", {"sample", 5, {}, "x"}, "11", "install"},
        {"a previous one that now may replace the current one", {"sample", 5, 7, "x"}, "install", "install"},
        {"another id", {"other", 10}, "9", "9"},
        {"a lower serial that may replace the current one", {"sample", 4, 7}, "install", "install"},
        {"one that may replace more than the current one", {"sample", 4, 20}, "install", "install"},
        {"one that may replace lower serials alone", {"sample", 4, 6}, "10", "install"},
        {"another id that may replace all", {"other", 4, 20}, "9", "9"},
        {"a changed twin that may replace all", {"sample", 7, 20, "x"}, "11", "11"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        CHECK(verdict(row.offered, installed()) == row.expected);
        CHECK(verdict(row.offered, installed(), true) == row.when_allowed);
    }
}

TEST_CASE("While the store is empty, the bundle that the kiosk came with is the measure") {
    CHECK(verdict({"sample", 4}, empty_with(3)) == "install");
    CHECK(verdict({"sample", 3}, empty_with(3)) == "10");
    CHECK(verdict({"sample", 2}, empty_with(3)) == "10");
    CHECK(verdict({"sample", 2, 3}, empty_with(3)) == "install");
    CHECK(verdict({"sample", 2}, empty_with(3), true) == "install");
    CHECK(verdict({"other", 4}, empty_with(3)) == "9");
    CHECK(verdict({"other", 1}, {std::nullopt, std::nullopt, std::nullopt}) == "install");
}

TEST_CASE("A bundle that came with newer software is not shown, and so does not count") {
    Installed kiosk = installed();
    kiosk.shipped->serial = 12;
    CHECK(verdict({"sample", 11}, kiosk) == "install");
}

TEST_CASE("A kiosk that went back to what it came with still refuses what is older than it ever had") {
    Installed kiosk = installed();
    kiosk.record->current = {};
    kiosk.record->previous.clear();
    CHECK(verdict({"sample", 8, 5}, kiosk) == "10");
    CHECK(verdict({"sample", 8, 9}, kiosk) == "install");
    CHECK(verdict({"sample", 10}, kiosk) == "install");
    CHECK(verdict({"other", 10}, kiosk) == "9");
}

TEST_CASE("Where the record is damaged, the highest that is left is the measure") {
    const Installed kiosk{std::nullopt, version(9).name, ShippedBundle{"sample", 2}};
    CHECK(verdict({"sample", 8}, kiosk) == "10");
    CHECK(verdict({"sample", 8, 8}, kiosk) == "10");
    CHECK(verdict({"sample", 8, 9}, kiosk) == "install");
    CHECK(verdict({"sample", 9}, kiosk) == "install");
    CHECK(verdict({"sample", 9, {}, "x"}, kiosk) == "11");
    CHECK(verdict({"sample", 10}, kiosk) == "install");
}

TEST_CASE("A refusal gives its cause and what to do") {
    const auto refusal = [](const PretendBundle& offered) {
        const Refusal found = judge(checked(offered), installed(), false, "a.zip").error();
        return found.cause + " " + found.remedy;
    };
    CHECK(
        refusal({"other", 10}) ==
        "a.zip is the bundle \"other\"; this kiosk shows \"sample\". Bring the bundle that was made for this "
        "kiosk. If this is the one, set the key id in its bundle.toml to \"sample\", then pack and sign it "
        "again.");
    CHECK(refusal({"sample", 4}) ==
          "a.zip has serial 4; this kiosk has had serial 9 already. Bring the newest bundle. To go back on "
          "purpose, give the old content a higher serial, or run kioskctl import --allow-downgrade on the "
          "kiosk.");
    CHECK(refusal({"sample", 7, {}, "x"}) ==
          "a.zip has serial 7, as content that was installed here before, but is not the same. Set a higher "
          "serial in its bundle.toml, then pack and sign it again.");
}

TEST_CASE("What the office has withdrawn does not come back") {
    // 4 replaced 7, and everything up to 12 with it, though 12 was never here.
    Record record{"sample", version(4), {version(7)}, version(7).name, {}};
    record.withdrawn = 12;
    const Installed kiosk{record, record.highest, ShippedBundle{"sample", 2}};
    const std::vector<Row> rows{
        {"the one that was replaced", {"sample", 7}, "10", "install"},
        {"a withdrawn one that was never here", {"sample", 12}, "10", "install"},
        {"one of between", {"sample", 8}, "10", "install"},
        {"the one that is shown", {"sample", 4}, "current", "current"},
        {"above all that was withdrawn", {"sample", 13}, "install", "install"},
        {"an older one that replaced less", {"sample", 3, 7}, "10", "install"},
        {"an older one that replaced the same", {"sample", 3, 12}, "10", "install"},
        {"a newer one that replaces the same", {"sample", 5, 12}, "install", "install"},
        {"one that replaces more", {"sample", 3, 13}, "install", "install"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        CHECK(verdict(row.offered, kiosk) == row.expected);
        CHECK(verdict(row.offered, kiosk, true) == row.when_allowed);
    }
    const auto refusal = judge(checked({"sample", 12}), kiosk, false, "a.zip");
    REQUIRE_FALSE(refusal);
    CHECK(refusal.error().cause == "a.zip has serial 12; the office has withdrawn every serial up to 12.");
}

} // namespace serial_rules_test
