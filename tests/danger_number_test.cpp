// The number that visitors in danger call is 999 or 112, whatever is mistyped: every message, word for word.
#include <doctest/doctest.h>

#include "support/broken_bundles.h"
#include "support/text.h"

using namespace signpost;
using namespace signpost::test;

TEST_CASE("What visitors in danger are to call is 999 or 112, and nothing else") {
    const Broken cases[] = {
        {"bundle.toml", "contact = \"police-999\"", "contact = \"sample-line\"",
         "bundle.toml:18:11: Visitors in danger would call 0808 157 0123: that is the number of the contact "
         "\"sample-line\". Write contact = \"police-999\" here.\n"},
        {"contacts.toml", "telephone = \"999\"", "telephone = \"101\"",
         "contacts.toml:4:13: The contact \"police-999\" has the number 101. Write telephone = \"999\".\n"},
        {"contacts.toml", "telephone = \"999\"", "telephone = \"01632 960 999\"",
         "contacts.toml:4:13: The contact \"police-999\" has the number 01632 960 999. Write telephone = "
         "\"999\".\n"},
        {"contacts.toml", "[sample-text]",
         "[police-101]\nname = \"Police\"\nwhat_for = \"When nobody is in danger\"\ntelephone = \"111\"\n"
         "source = \"gov.uk\"\n[sample-text]",
         "contacts.toml:25:13: The contact \"police-101\" has the number 111. Write telephone = \"101\".\n"},
    };
    check_all(cases);
}

TEST_CASE("999 and 101 in each other's place are two mistakes, and neither remedy leads to 101 in danger") {
    BundleFiles files = changed("contacts.toml", "telephone = \"999\"", "telephone = \"101\"");
    files["contacts.toml"] += "[police-101]\nname = \"Police\"\nwhat_for = \"When nobody is in danger\"\n"
                              "telephone = \"999\"\nsource = \"gov.uk\"\n";
    CHECK(problems_of(files) ==
          "contacts.toml:4:13: The contact \"police-999\" has the number 101. Write telephone = \"999\".\n"
          "contacts.toml:32:13: The contact \"police-101\" has the number 999. Write telephone = \"101\".\n");
}

TEST_CASE("The contact for visitors in danger may have another id, and 112 is a number to call") {
    BundleFiles files = changed("bundle.toml", "contact = \"police-999\"", "contact = \"emergency\"");
    const std::string contact = "[emergency]\nname = \"Emergency\"\nwhat_for = \"When you are in danger\"\n"
                                "source = \"gov.uk\"\ntelephone = ";
    files["words.toml"] = "back = \"Back\"\n";
    files["contacts.toml"] += contact + "\"112\"\n";
    CHECK(problems_of(files).empty());
    files["contacts.toml"].replace(files["contacts.toml"].find("112"), 3, "111");
    CHECK(problems_of(files) ==
          "bundle.toml:18:11: Visitors in danger would call 111: that is the number of the contact "
          "\"emergency\". Write contact = \"police-999\" here.\n");
    files = changed("bundle.toml", "contact = \"police-999\"", "contact = \"sample-line\"");
    for (auto& [name, text] : files)
        for (auto at = text.find("police-999"); at != std::string::npos; at = text.find("police-999"))
            text.replace(at, 10, "sample-line");
    files.erase("contacts.ur.toml");
    const auto& old = files["contacts.toml"];
    files["contacts.toml"] = old.substr(old.find("[sample-line]", 5));
    CHECK(problems_of(files) ==
          "bundle.toml:18:11: Visitors in danger would call 0808 157 0123: that is the number of the contact "
          "\"sample-line\". Add a contact police-999 with telephone = \"999\" to contacts.toml, and name it "
          "here.\n");
}

TEST_CASE("999 and 112 are never closed: hours, single days and bank holidays are refused on them") {
    const auto with = [](const std::string& lines) {
        const std::string to = "telephone = \"999\"\n" + lines;
        return problems_of(changed("contacts.toml", "telephone = \"999\"", to.c_str()));
    };
    CHECK(
        with("open = [\"sun 09:00-10:00\"]\nbank_holidays = \"closed\"") ==
        "contacts.toml:5:8: \"open\" could have a kiosk say that 999 is closed. Delete the line: 999 always "
        "answers.\n"
        "contacts.toml:6:17: \"bank_holidays\" could have a kiosk say that 999 is closed. Delete the line: "
        "999 always answers.\n");
    CHECK(with("open = [\"every day 00:00-24:00\"]\nclosed = [2026-12-25]") ==
          "contacts.toml:6:10: \"closed\" could have a kiosk say that 999 is closed. Delete the line: 999 "
          "always answers.\n");
    CHECK(with("open = [\"every day 00:00-24:00\"]").empty());
    BundleFiles files = changed("bundle.toml", "contact = \"police-999\"", "contact = \"police-999\"");
    files["contacts.toml"] += "[other]\nname = \"Emergency\"\nwhat_for = \"When you are in danger\"\n"
                              "source = \"gov.uk\"\ntelephone = \"112\"\nopen = [\"every day closed\"]\n";
    CHECK(has(problems_of(files), "\"open\" could have a kiosk say that 112 is closed."));
}

TEST_CASE("A title over the number in danger need not name it: older words.toml do not, and are taken") {
    BundleFiles files = small_bundle();
    files["words.toml"] += "emergency_title = \"If you are in danger now\"\n";
    CHECK(problems_of(files).empty());
    std::string& words = files["words.toml"];
    words.replace(words.find(" {police-999}"), 13, "");
    CHECK(problems_of(files).find("\"call\" has lost the number to call.") != std::string::npos);
}
