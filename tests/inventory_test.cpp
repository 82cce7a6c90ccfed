#include "cli/inventory_internal.h"

#include <doctest/doctest.h>

#include "cli/csv_internal.h"

using namespace signpost;

namespace {

using Ids = std::vector<std::string>;

} // namespace

TEST_CASE("A table is read as spreadsheets save it") {
    const auto rows = read_csv(
        "\xEF\xBB\xBFkiosk;site\r\nripley; \"Ripley; \"\"the\"\"\nLibrary\" \r\n;\r\n\nbelper", "k.csv");
    REQUIRE(rows);
    REQUIRE(rows->size() == 3);
    CHECK(rows->at(0).cells == Ids{"kiosk", "site"});
    CHECK(rows->at(1).cells == Ids{"ripley", "Ripley; \"the\"\nLibrary"});
    CHECK(rows->at(1).line == 2);
    CHECK(rows->at(2).cells == Ids{"belper"});
    CHECK(rows->at(2).line == 6);
    CHECK(read_csv("a\tb, c\td\n", "k.csv")->front().cells == Ids{"a", "b, c", "d"});
    CHECK(read_csv("", "k.csv")->empty());
    CHECK(to_text(read_csv("a\n\"b\nc\n", "k.csv").error()) ==
          "k.csv:2:1: A quotation mark in this line is never closed. Put \" at the end of that cell, or take "
          "the one at its beginning away.\n");
    CHECK(
        to_text(read_csv(std::string("\xFF\xFE"
                                     "a\0b\0",
                                     6),
                         "k.csv")
                    .error()) ==
        "k.csv: This is no CSV file, or one that is not saved as UTF-8. In the spreadsheet, choose Save as, "
        "and there \"CSV UTF-8\".\n");
}

TEST_CASE("The ids of an inventory are in the column that says so, else in the first") {
    CHECK(read_inventory("kiosk_id,site\nripley,Ripley\nbelper,Belper\n", "k.csv").kiosks ==
          Ids{"ripley", "belper"});
    CHECK(read_inventory("Site;Kiosk ID\nRipley Library;ripley\n", "k.csv").kiosks == Ids{"ripley"});
    CHECK(read_inventory("KIOSK,STATE,NAME\nripley,behind,x\n", "k.csv").kiosks ==
          Ids{"ripley"}); // fleet --csv
    CHECK(read_inventory("ripley\nbelper", "k.csv").kiosks == Ids{"ripley", "belper"});
    CHECK(read_inventory("ripley,Ripley Library\n", "k.csv").problems.empty());
}

TEST_CASE("A line of an inventory that names no kiosk, or one twice, is told") {
    const Inventory inventory =
        read_inventory("Site,Kiosk\nRipley,ripley\n\nAway,Ripley\nBelper,the belper\nHeanor\n", "k.csv");
    CHECK(inventory.kiosks == Ids{"ripley"});
    CHECK(
        to_text(inventory.problems) ==
        "k.csv:4:1: \"Ripley\" is in this list twice. Take this line away; or, if it is another kiosk, give "
        "that one a kiosk_id of its own.\n"
        "k.csv:5:1: \"the belper\" is no kiosk's name. Write its kiosk_id: letters, digits and hyphens. If "
        "another column has these, write kiosk_id above it, in the first line.\n"
        "k.csv:6:1: \"\" is no kiosk's name. Write its kiosk_id: letters, digits and hyphens. If another "
        "column has these, write kiosk_id above it, in the first line.\n");
    CHECK(to_text(read_inventory("\n", "k.csv").problems) ==
          "k.csv: The list of kiosks is empty. Write a line for each, with its kiosk_id.\n");
}
