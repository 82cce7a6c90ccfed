// kioskctl on an admin's desk: check, facts and diff.
#include "cli/outside.h"

#include <chrono>
#include <filesystem>

#include <doctest/doctest.h>

#include "support/office.h"

using namespace signpost;
using test::has;
using test::Office;
using test::Said;
namespace fs = std::filesystem;

TEST_CASE("check tells all mistakes at once, each with its line and a caret") {
    Office office;
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    office.change("site/pages/first-page.toml", "contacts = [\"police-101\"]", "contacts = [\"polcie-101\"]");
    office.change("site/bundle.toml", "serial = 1", "serial = 0");
    const Said said = office.type({"check", office.at("site")});
    CHECK(said.code == 1);
    CHECK(has(said.out, "bundle.toml:6:10: error: \"serial\" is 0."));
    CHECK(has(said.out, "    contacts = [\"polcie-101\"]\n                ^\n"));
    CHECK(has(said.out, "Did you mean \"police-101\"?"));
    CHECK(has(
        said.out,
        "contacts.toml: warning: No person has checked 2 of the numbers and figures. See each with --all."));
    CHECK_FALSE(has(said.out, "contacts.toml:5:1: "));
    CHECK(has(said.out, "5 files, 2 errors, "));
    CHECK(has(office.type({"check", office.at("site"), "--all"}).out,
              "contacts.toml:5:1: warning: No person has checked the contact"));
    const Said json = office.type({"check", office.at("site"), "--json"});
    CHECK(json.code == 1);
    CHECK(has(json.out, "\"errors\": 2"));
    CHECK(has(json.out, "\"line\": 6"));
    CHECK(office.type({"check", office.at("nowhere")}).code == 1);
}

TEST_CASE("facts lists what is to be checked, and writes down who checked it") {
    Office office;
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    const std::vector<std::string> confirm{"facts", office.at("site"), "--confirm", "police-101",
                                           "--by",  "A. Porter",       "--on",      "2026-11-21"};
    CHECK(has(office.type({"facts", office.at("site")}).out, "2 facts; 2 never checked by a person."));
    CHECK(office.type(confirm).code == 0);
    CHECK(has(office.read("site/contacts.toml"), "checked = 2026-11-21\nchecked_by = \"A. Porter\"\n"));
    CHECK(has(office.type({"facts", office.at("site")}).out, "2 facts; 1 never checked by a person."));
    const Said due = office.type({"facts", office.at("site"), "--due", "2026-12-31"});
    CHECK(has(due.out, "1 fact of 2 to check by 2026-12-31"));
    CHECK_FALSE(has(due.out, "police-101"));
    CHECK(has(office.type({"facts", office.at("site"), "--json"}).out, "\"checked_by\": \"A. Porter\""));
    std::vector<std::string> wrong = confirm;
    wrong[3] = "police-110";
    CHECK(has(office.type(wrong).err, "Did you mean \"police-101\"?"));
    std::vector<std::string> tomorrow = confirm;
    tomorrow[7] = "2026-11-23";
    CHECK(office.type(tomorrow).code == 2);
    CHECK(office.type({"facts", office.at("site"), "--confirm", "police-101"}).code == 2);
}

TEST_CASE("diff says what a visitor would see change, and that a serial is too low") {
    Office office;
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    fs::copy(office.path("site"), office.path("next"), fs::copy_options::recursive);
    CHECK(office.type({"diff", office.at("site"), office.at("next")}).out ==
          "A visitor would see no difference.\n");
    office.change("next/contacts.toml", "telephone = \"101\"", "telephone = \"01632 960101\"");
    const Said said = office.type({"diff", office.at("site"), office.at("next")});
    CHECK(said.code == 0);
    CHECK(has(said.out, "from \"101\" to \"01632 960101\""));
    CHECK_FALSE(has(said.out, "must make sure of it anew")); // nobody had checked the old one
    CHECK(has(said.out, "make it higher, or kiosks will not take the new content"));
}

TEST_CASE(
    "diff tells a changed number that bears the old day of checking, another id, and which one is broken") {
    Office office;
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    REQUIRE(office
                .type({"facts", office.at("site"), "--confirm", "police-101", "--by", "A. Porter", "--on",
                       "2026-11-20"})
                .code == 0);
    fs::copy(office.path("site"), office.path("next"), fs::copy_options::recursive);
    office.change("next/contacts.toml", "telephone = \"101\"", "telephone = \"01632 960101\"");
    office.change("next/bundle.toml", "id = \"site\"", "id = \"sites\"");
    const Said said = office.type({"diff", office.at("site"), office.at("next")});
    CHECK(has(said.out, "is said to be checked on 2026-11-20, as the old one was"));
    CHECK(has(said.out, "The id is \"sites\" and was \"site\""));
    office.write("next/words.toml", "back = ");
    CHECK(has(office.type({"diff", office.at("site"), office.at("next")}).err, "NEW cannot be read"));
    CHECK(has(office.type({"diff", office.at("next"), office.at("site")}).err, "OLD cannot be read"));
}

TEST_CASE("files that kiosks do not read are told, with the name that was meant") {
    Office office;
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    office.write("site/words.toml.txt", "back = \"Go back\"\n");
    fs::create_directories(office.path("site/pages/pages"));
    office.write("site/pages/pages/more.toml", "");
    office.write("site/pages/Photo.PNG", "");
    office.write("site/README.md", "");
    const Said said = office.type({"check", office.at("site")});
    CHECK(said.code == 0);
    CHECK(
        has(said.out, "words.toml.txt: warning: Kiosks do not read this file. Give it the name words.toml."));
    CHECK(has(said.out, "pages/pages/more.toml: warning: Kiosks do not read this file. Give it the name "
                        "pages/more.toml."));
    CHECK(
        has(said.out, "pages/Photo.PNG: warning: Kiosks do not read this file. Take it out of the folder."));
    CHECK_FALSE(has(said.out, "README.md"));
    CHECK(has(office.type({"preview", office.at("site")}).err, "words.toml.txt"));
    CHECK(has(office.type({"pack", office.at("site"), "-o", office.at("site.zip")}).err, "words.toml.txt"));
}

TEST_CASE("A place that the bundle does not have is told to whoever asks the preview for it, with those that "
          "it has") {
    Office office;
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    CHECK(has(
        office.type({"preview", office.at("site"), "--site", "nowhere"}).err,
        "The bundle has no place \"nowhere\", and shows what is true of every place. It has none: they are "
        "files in its folder sites.\n"));
    fs::create_directories(office.path("site/sites"));
    for (const char* place : {"ripley", "alfreton"})
        office.write(std::string("site/sites/") + place + ".toml", "name = \"A\"\n[cover]\n");
    const std::string told = office.type({"preview", office.at("site"), "--site", "riply"}).err;
    CHECK(has(told, "It has: alfreton, ripley. Did you mean \"ripley\"?\n"));
    CHECK_FALSE(has(office.type({"preview", office.at("site"), "--site", "ripley"}).err, "no place"));
}

TEST_CASE("A folder made for one place is told the file's own name") {
    Office office;
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    fs::create_directories(office.path("site/sites/alfreton"));
    office.write("site/sites/alfreton/site.toml", "name = \"A\"\n[cover]\n");
    CHECK(has(office.type({"check", office.at("site")}).out,
              "sites/alfreton/site.toml: warning: Kiosks do not read this file. Give it the name "
              "sites/alfreton.toml."));
}

TEST_CASE("places that kiosks do not read are told their own folder, however many they are") {
    Office office;
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    for (const char* name :
         {"sites/derby/ripley.toml", "site/belper.toml", "sites/a.toml.txt", "sites/b.toml.txt"}) {
        fs::create_directories(office.path("site/" + std::string(name)).parent_path());
        office.write("site/" + std::string(name), "");
    }
    const std::string out = office.type({"check", office.at("site")}).out;
    const auto told = [&](const std::string& name, const std::string& meant) {
        return has(out, name + ": warning: Kiosks do not read this file. Give it the name " + meant + ".");
    };
    CHECK(told("sites/derby/ripley.toml", "sites/ripley.toml"));
    CHECK(told("site/belper.toml", "sites/belper.toml"));
    CHECK(told("sites/a.toml.txt", "sites/a.toml"));
    CHECK(told("sites/b.toml.txt", "sites/b.toml"));
}

TEST_CASE("a folder of places with another name is told the right one") {
    Office office;
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    fs::create_directories(office.path("site/Sites"));
    for (const char* name : {"site/Sites/ripley.toml", "site/Sites/belper.toml"})
        office.write(name, "");
    CHECK(has(office.type({"check", office.at("site")}).out, "Give it the name sites, in small letters."));
}

TEST_CASE("what stands in the files that were saved last is told first, errors before warnings") {
    Office office;
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    office.change("site/bundle.toml", "serial = 1", "serial = 0");
    office.change("site/pages/first-page.toml", "contacts = [\"police-101\"]", "contacts = [\"polcie-101\"]");
    const auto saved = [&](const char* name, int minutes_ago) {
        const fs::file_time_type last{std::chrono::hours{-1'300'000}};
        fs::last_write_time(office.path("site") / name, last - std::chrono::minutes{minutes_ago});
    };
    const auto first_told = [&] {
        const std::string out = office.type({"check", office.at("site")}).out;
        return out.find("bundle.toml:6:10: error") < out.find("pages/first-page.toml:") ? "bundle" : "page";
    };
    for (const char* name : {"contacts.toml", "pages/second-page.toml", "pages/cannot-speak.toml"})
        saved(name, 300);
    saved("bundle.toml", 59);
    saved("pages/first-page.toml", 0);
    CHECK(first_told() == std::string("bundle")); // one go of work: in the order of the files
    saved("bundle.toml", 61);
    CHECK(first_told() == std::string("page"));
    saved("pages/first-page.toml", 200);
    CHECK(first_told() == std::string("bundle"));
    CHECK(has(office.type({"check", "--help"}).out, "saved last comes first"));
}

TEST_CASE(
    "nobody's mistakes are passed over: what computers leave in a folder, and locks of word processors") {
    Office office;
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    const std::string before = office.type({"check", office.at("site")}).out;
    fs::create_directories(office.path("site/__MACOSX/pages"));
    for (const char* name :
         {".DS_Store", "pages/.DS_Store", "__MACOSX/pages/._first-page.toml", "__MACOSX/a.toml",
          "pages/~$first-page.toml", "~$bundle.toml", "Thumbs.db", "pages/desktop.ini"})
        office.write(std::string("site/") + name, "x");
    CHECK(office.type({"check", office.at("site")}).out == before);
    CHECK(office.type({"pack", office.at("site"), "-o", office.at("site.zip")}).code == 0);
}

TEST_CASE("no file is told to take a name that another has") {
    Office office;
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    for (const char* name : {"pages/first-page.TOML", "pages/old/first-page.toml", "bundle.toml.txt",
                             "pages/new.TOML", "pages/new.toml.txt"})
        office.write(std::string("site/") + name, "");
    const std::string out = office.type({"check", office.at("site")}).out;
    const auto both = [](const std::string& name, const std::string& taken) {
        return name + ": warning: Kiosks do not read this file. " + taken +
               " is there too. Look at both, and choose which text stays in it. Keep the other outside of "
               "this folder.";
    };
    CHECK(has(out, both("pages/first-page.TOML", "pages/first-page.toml")));
    CHECK(has(out, both("pages/old/first-page.toml", "pages/first-page.toml")));
    CHECK(has(out, both("bundle.toml.txt", "bundle.toml")));
    CHECK(
        has(out, "pages/new.TOML: warning: Kiosks do not read this file. Give it the name pages/new.toml."));
    CHECK(has(out,
              "pages/new.toml.txt: warning: Kiosks do not read this file. This and pages/new.TOML can both "
              "be meant to be pages/new.toml. Look at both, and choose which text gets that name. Keep the "
              "other outside of this folder."));
}

TEST_CASE("a page beside bundle.toml and one with .txt after its name are not both told to be one page") {
    Office office;
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    fs::rename(office.path("site/pages/first-page.toml"), office.path("site/pages/first-page.toml.txt"));
    office.write("site/first-page.toml", "");
    CHECK(
        has(office.type({"check", office.at("site")}).out,
            "pages/first-page.toml.txt: warning: Kiosks do not read this file. This and first-page.toml can "
            "both be meant to be pages/first-page.toml. Look at both, and choose which text gets that name. "
            "Keep the other outside of this folder."));
}

TEST_CASE("a file that is no text is told once") {
    Office office;
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    office.write("site/words.toml", "back = \"Zur\xFC"
                                    "ck\"\n");
    const Said said = office.type({"check", office.at("site")});
    CHECK(has(said.out, "words.toml:1:"));
    CHECK_FALSE(has(said.out, "No font here has"));
}

TEST_CASE("a fact is not confirmed as of an earlier day than it is already") {
    Office office;
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    REQUIRE(
        office
            .type({"facts", office.at("site"), "--confirm", "police-101", "--by", "Jo", "--on", "2026-11-20"})
            .code == 0);
    const Said older = office.type(
        {"facts", office.at("site"), "--confirm", "police-101", "--by", "Jo", "--on", "2026-11-19"});
    CHECK(older.code == 1);
    CHECK(has(older.err, "\"police-101\" was checked later than that already, on 2026-11-20."));
    CHECK(has(office.read("site/contacts.toml"), "2026-11-20"));
}

TEST_CASE(
    "check: what the glass has no room for is told, with the glass that has; without kiosk, so is that") {
    Office office;
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    CHECK_FALSE(has(office.type({"check", office.at("site")}).out, "The glass"));
    CHECK(office.glass_asked == std::vector<std::string>{"--content", office.at("site"), "--glass", "15.6"});
    office.room->cut = "the cover (en, text size 1)";
    office.room->remedy = "The smallest glass that shows all of it is 17 (338 x 270 mm).";
    const Said told = office.type({"check", office.at("site"), "--glass", "10.1"});
    CHECK(told.code == 0);
    CHECK(has(told.out, "warning: The glass 10.1, 344 x 193 mm, seen from 500 mm, is too small to show whole "
                        "what must be seen of the cover (en, text size 1). The smallest glass that shows all "
                        "of it is 17 (338 x 270 mm)."));
    CHECK(office.type({"check", office.at("site"), "--strict"}).code == 1);
    office.room.reset();
    CHECK(has(office.type({"check", office.at("site")}).out,
              "Nobody looked whether every screen has room on the glass. Install the program kiosk beside "
              "kioskctl"));
    const Said unknown = office.type({"check", office.at("site"), "--glass", "14"});
    CHECK(unknown.code == 2);
    CHECK(has(unknown.err, "14 is no glass of the table. There are 10.1, 12.1, 13.3, 15, 15.6, "));
}

TEST_CASE("check: a bundle names the smallest glass that shows it, by a name of the table") {
    Office office;
    REQUIRE(office.type({"new", office.at("site")}).code == 0);
    office.change("site/bundle.toml", "\n[[languages]]", "smallest_glass = \"10.1\"\n\n[[languages]]");
    CHECK(office.type({"check", office.at("site")}).code == 0);
    CHECK(office.glass_asked.back() == "10.1");
    office.change("site/bundle.toml", "\"10.1\"", "\"14\"");
    CHECK(has(office.type({"check", office.at("site")}).out,
              "\"14\" is no glass of the table. Choose one of: 10.1, 12.1, 13.3, 15, 15.6, "));
}
