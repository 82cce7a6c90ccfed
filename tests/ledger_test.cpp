// The ledger of facts.
#include "review/ledger.h"

#include <doctest/doctest.h>

#include "support/day.h"
#include "support/sample_bundle.h"

using namespace signpost;

namespace {

std::string ids(const Ledger& entries) {
    std::string all;
    for (const LedgerEntry& entry : entries)
        all += entry.id + " ";
    return all;
}

Ledger sample() { return ledger(test::small_bundle(), *test::small_bundle_read()); }

} // namespace

TEST_CASE("Contacts come in the order of their file, then the figures, each with its line") {
    const Ledger entries = sample();
    REQUIRE(ids(entries) == "police-999 sample-line sample-text stalking.figure-1 ");
    CHECK(entries[0].value == "999");
    CHECK(entries[0].what == "Police, in an emergency");
    CHECK(entries[0].provenance.source == "gov.uk");
    CHECK_FALSE(entries[0].provenance.checked);
    CHECK(entries[0].file == "contacts.toml");
    CHECK(entries[0].line == 1);
    CHECK(entries[1].line == 8);
    CHECK(entries[1].provenance.checked == test::day("2026-05-01"));
    CHECK(entries[1].provenance.review_by == test::day("2026-11-01"));
    CHECK(entries[2].value == "text HELP to 60777");
    CHECK(entries[3].kind == LedgerEntry::Kind::figure);
    CHECK(entries[3].value == "18.1%");
    CHECK(entries[3].what == "of women aged 16 to 59 say that they have been stalked");
    CHECK(entries[3].file == "pages/stalking.toml");
    CHECK(entries[3].line == 15);
}

TEST_CASE("A contact may have two numbers, or none, and a checker's name") {
    BundleFiles files = test::small_bundle();
    files["contacts.toml"] +=
        "telephone = \"01632 960123\"\nchecked = 2026-05-02\nchecked_by = \"J. Porter\"\n"
        "[desk]\nname = \"The desk\"\nwhat_for = \"Help\"\nhow = \"Ask.\"\nsource = \"Us\"\n";
    const Ledger entries = ledger(files, *test::read_good(files));
    CHECK(entries.at(2).value == "01632 960123, text HELP to 60777");
    CHECK(entries.at(2).provenance.checked_by == "J. Porter");
    CHECK(entries.at(3).id == "desk");
    CHECK(entries.at(3).value.empty());
}

TEST_CASE("Due is what nobody has checked, and what is to be reviewed by that day or before") {
    CHECK(ids(due(sample(), test::day("2026-10-31"))) == "police-999 sample-text stalking.figure-1 ");
    CHECK(ids(due(sample(), test::day("2026-11-01"))) ==
          "police-999 sample-line sample-text stalking.figure-1 ");
    CHECK(due({}, test::day("2026-11-01")).empty());
}
