// One bundle for many places: each kiosk shows its own hours, and one that does not know its place shows
// none.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "content/origin.h"
#include "content/read_bundle.h"
#include "review/diff.h"
#include "review/warnings.h"
#include "screen/cover_internal.h"
#include "support/day.h"
#include "support/pretend_kiosk.h"
#include "support/sample_bundle.h"

using namespace signpost;

namespace {

constexpr WallTime monday_noon{2026, 11, 30, 12, 0, 1};

std::string site_text(const std::string& name, const std::string& open, const std::string& more = "") {
    return "name = \"" + name + "\"\nkind = \"library\"\n" + more + "[cover]\ntitle = \"" + name +
           "\"\nopen = [\"" + open + "\"]\nbank_holidays = \"closed\"\n";
}

BundleFiles with_sites() {
    BundleFiles files = test::small_bundle();
    files["sites/ripley.toml"] = site_text("Ripley library", "mon-fri 09:30-17:00");
    files["sites/belper.toml"] = site_text("Belper library", "tue-sat 10:00-16:00");
    files["sites/heanor.toml"] = site_text("Heanor surgery", "mon 08:00-12:30");
    return files;
}

CoverSays cover_of(const BundlePtr& bundle, const std::string& site, const WallTime& wall = monday_noon,
                   const LanguageCode& language = {}) {
    State state;
    state.visit.language = language;
    const Rules rules{.site = site};
    const StaffFacts staff;
    return cover_says({.state = state, .bundle = *bundle, .rules = rules, .staff = staff, .wall = wall});
}

std::string rows_of(const CoverSays& says) {
    std::string text;
    for (const CoverHours& row : says.text.hours)
        text += row.day + " " + row.open + "; ";
    return text;
}

} // namespace

TEST_CASE("Three kiosks at three sites show three covers out of one bundle") {
    const BundlePtr bundle = test::read_good(with_sites());
    const CoverSays ripley = cover_of(bundle, "ripley");
    CHECK(ripley.text.title == "Ripley library");
    CHECK(ripley.door == "Open until 5pm");
    CHECK(rows_of(ripley) == "Monday to Friday 9.30am to 5pm; Saturday, Sunday Closed; ");
    CHECK(ripley.today == std::vector<std::size_t>{0});
    const CoverSays belper = cover_of(bundle, "belper");
    CHECK(belper.text.title == "Belper library");
    CHECK(belper.door == "Closed. Opens Tuesday at 10am");
    CHECK(belper.today == std::vector<std::size_t>{0});
    const CoverSays heanor = cover_of(bundle, "heanor");
    CHECK(heanor.door == "Open until 12.30pm");
    CHECK(heanor.text.button == bundle->cover.original.button); // its file has none
}

TEST_CASE("A kiosk that does not know its place shows what is true of any, and no hours") {
    const BundlePtr bundle = test::read_good(with_sites());
    for (const char* site : {"", "gone"}) {
        const CoverSays says = cover_of(bundle, site);
        CHECK(says.text.title == bundle->cover.original.title);
        CHECK(says.text.hours.empty());
        CHECK(says.door.empty());
        CHECK(says.clock == "12:00");
    }
    const BundlePtr of_one_place = test::small_bundle_read();
    CHECK_FALSE(cover_of(of_one_place, "").text.hours.empty()); // as it always was
    const CoverSays elsewhere = cover_of(of_one_place, "ripley");
    CHECK(elsewhere.text.title == of_one_place->start.original.title);
    CHECK(elsewhere.text.hours.empty());
    CHECK(elsewhere.text.notices.empty());
}

TEST_CASE("Where no hours are known the notices stand where the hours would, and not beside nothing") {
    test::PretendKiosk kiosk(test::read_good(with_sites()), {1280, 800});
    kiosk.key(Key::hide);
    CHECK(kiosk.item("Story time").rect.x < 320);
    test::PretendKiosk ripley(test::small_bundle_read(), {1280, 800});
    ripley.key(Key::hide);
    CHECK(ripley.item("Story time").rect.x > 640);
}

TEST_CASE("Forty sites are read, and each is checked") {
    BundleFiles files = test::small_bundle();
    for (int i = 0; i < 40; ++i)
        files["sites/place-" + std::to_string(i) + ".toml"] = site_text("Place", "mon-fri 09:30-17:00");
    CHECK(test::read_good(files)->sites.size() == 40);
    files["sites/place-7.toml"] = site_text("Place", "mon 25:00-26:00", "contacts = [\"nobody\"]\n");
    CHECK(test::problems_of(files) == "sites/place-7.toml:3:13: There is no contact called \"nobody\". Add "
                                      "it to contacts.toml, or name one "
                                      "that is there.\n"
                                      "sites/place-7.toml:6:9: There is no time \"25:00\". A day has the "
                                      "hours from 00:00 to 24:00, and 24:00 "
                                      "is midnight.\n");
}

TEST_CASE("On a bank holiday the cover has a row for today, and the week is no claim about it") {
    const BundlePtr bundle = test::read_good(with_sites());
    const CoverSays says = cover_of(bundle, "ripley", {2026, 12, 28, 12, 0, 1});
    CHECK(says.door == "Closed. Opens Tuesday at 9.30am");
    CHECK(rows_of(says) == "Today Closed; Monday to Friday 9.30am to 5pm; Saturday, Sunday Closed; ");
    CHECK(says.today == std::vector<std::size_t>{0});
    BundleFiles unsaid = with_sites();
    unsaid["sites/ripley.toml"] = "name = \"Ripley\"\n[cover]\nopen = [\"mon-fri 09:30-17:00\"]\n";
    const CoverSays nothing = cover_of(test::read_good(unsaid), "ripley", {2026, 12, 28, 12, 0, 1});
    CHECK(nothing.door.empty());
    CHECK(nothing.today.empty());
    CHECK(rows_of(nothing) == "Monday to Friday 9.30am to 5pm; Saturday, Sunday Closed; ");
}

TEST_CASE("A notice goes after its last day, and where the clock cannot be right") {
    BundleFiles files = with_sites();
    files["sites/ripley.toml"] +=
        "[[cover.notices]]\ntitle = \"Carols\"\nlines = [\"Come\"]\nuntil = 2026-12-24\n"
        "[[cover.notices]]\ntitle = \"Always\"\nlines = [\"Ask\"]\n";
    const BundlePtr bundle = test::read_good(files);
    CHECK(cover_of(bundle, "ripley", {2026, 12, 24, 23, 59, 4}).text.notices.size() == 2);
    CHECK(cover_of(bundle, "ripley", {2026, 12, 25, 0, 0, 5}).text.notices.size() == 1);
    CHECK(cover_of(bundle, "ripley", {2026, 12, 25, 0, 0, 5}).text.notices.front().title == "Always");
}

TEST_CASE("Another language says the hours in its own words, and in figures where it has none") {
    BundleFiles files = with_sites();
    files["words.ur.toml"] = "open_until = \"{time} ur\"\nmonday = \"Pir\"\n";
    files["sites/ripley.ur.toml"] = "[cover]\ntitle = \"Ripley ur\"\n";
    const CoverSays says = cover_of(test::read_good(files), "ripley", monday_noon, "ur");
    CHECK(says.text.title == "Ripley ur");
    CHECK(says.door == "17:00 ur");
    CHECK(rows_of(says).starts_with("Pir\u2013Friday 09:30\u201317:00; "));
}

TEST_CASE("A day of another language may be spelt almost as an English one") {
    BundleFiles files = test::small_bundle();
    files["bundle.ur.toml"] = "[cover]\n[[cover.hours]]\nday = \"Mandag\"\nopen = \"9:30 - 17\"\n"
                              "[[cover.hours]]\nday = \"Tirsdag\"\nopen = \"Lukket\"\n";
    CHECK(test::problems_of(files).empty());
}

TEST_CASE("Rows for people go on working, with what is said of single days beside them") {
    BundleFiles files = test::small_bundle();
    std::string& front = files["bundle.toml"];
    const auto at = front.find("[[cover.hours]]");
    REQUIRE(at != front.npos);
    front.insert(at, "bank_holidays = \"closed\"\nclosed = [2026-12-01]\n\n");
    CHECK(test::problems_of(files).empty());
    const BundlePtr bundle = test::read_good(files);
    CHECK(bundle->cover.original.single_days.closed == std::vector<Date>{test::day("2026-12-01")});
    CHECK(rows_of(cover_of(bundle, "", {2026, 12, 28, 12, 0, 1})).starts_with("Today Closed; "));
}

TEST_CASE("A review tells which hours a kiosk cannot read, and which nobody is shown") {
    BundleFiles files = test::small_bundle();
    files["sites/a.toml"] =
        "name = \"A\"\n[cover]\n[[cover.hours]]\nday = \"Bank holidays\"\nopen = \"Closed\"\n";
    std::vector<std::string> kinds;
    for (const Finding& finding : review(files, *test::read_good(files), test::day("2026-11-28")))
        if (finding.kind >= Finding::Kind::hours_unclear)
            kinds.push_back(finding.problem.file + " " + std::string(name_of(finding.kind)));
    CHECK(kinds == std::vector<std::string>{"bundle.toml hours-unseen", "sites/a.toml hours-unclear"});
    files = with_sites();
    kinds.clear();
    for (const Finding& finding : review(files, *test::read_good(files), test::day("2027-12-01")))
        if (finding.kind == Finding::Kind::calendar_ends)
            kinds.push_back(finding.problem.cause);
    CHECK(kinds.size() == 1);
}

TEST_CASE("A translation of a site has no hours of its own, and says nothing but the cover") {
    BundleFiles files = with_sites();
    files["sites/ripley.ur.toml"] = "name = \"Ripley ur\"\n[cover]\nbank_holidays = \"closed\"\n"
                                    "[[cover.hours]]\nday = \"Pir\"\nopen = \"Band\"\n";
    CHECK(test::problems_of(files) ==
          "sites/ripley.ur.toml:1:1: \"name\" is the same in every language. Delete it here: it stands in "
          "sites/ripley.toml.\n"
          "sites/ripley.ur.toml:3:1: \"bank_holidays\" is the same in every language. Delete it here: it "
          "stands in the original.\n"
          "sites/ripley.ur.toml:4:1: The hours are in open, which is the same in every language. Delete "
          "[[cover.hours]] here.\n");
}

TEST_CASE("A site's translation gives way where its original has another number since") {
    BundleFiles files = with_sites();
    const auto title_in = [&](const std::string& original) {
        files["sites/ripley.toml"] = site_text(original, "mon-fri 09:30-17:00");
        files["sites/ripley.ur.toml"] =
            "[cover]\ntitle = \"Ripley ur\"\n[translated_from]\n\"cover.title\" = \"" +
            to_text(origin_of("Ripley 2")) + "\"\n";
        return cover_of(test::read_good(files), "ripley", monday_noon, "ur").text.title;
    };
    CHECK(title_in("Ripley 2") == "Ripley ur");
    CHECK(title_in("The Ripley 2") == "Ripley ur");
    CHECK(title_in("Ripley 3") == "Ripley 3");
}

TEST_CASE("A site's cover is looked over as the bundle's own is: samples, and words that all can read") {
    BundleFiles files = with_sites();
    files["sites/ripley.toml"] = "name = \"Stalking office\"\n[cover]\nsample = true\n"
                                 "open = [\"mon-fri 09:30-17:00\"]\nbank_holidays = \"closed\"\n"
                                 "[[cover.notices]]\ntitle = \"Put your own news here\"\n"
                                 "lines = [\"Help with harassment\"]\n";
    std::vector<std::string> told;
    for (const Finding& finding : review(files, *test::read_good(files), test::day("2026-11-28")))
        if (finding.problem.file == "sites/ripley.toml")
            told.push_back(std::to_string(finding.problem.line) + " " + std::string(name_of(finding.kind)));
    CHECK(told == std::vector<std::string>{"1 topic-word", "3 sample", "7 leftover", "8 topic-word"});
}

TEST_CASE("A file that was copied for another place, and has the first one's name still, is told") {
    const auto told_of_belper = [](const std::string& text) {
        BundleFiles files = with_sites();
        files["sites/belper.toml"] = text;
        std::string told;
        for (const Finding& finding : review(files, *test::read_good(files), test::day("2026-11-28")))
            if (finding.kind == Finding::Kind::same_title)
                told += to_text(finding.problem) + "\n";
        return told;
    };
    CHECK(told_of_belper(site_text("Heanor surgery", "mon 09:30-17:00")) ==
          "sites/heanor.toml:1:8: This is the name of the site \"belper\", too. Write this place's own "
          "name.\n");
    CHECK(told_of_belper("name = \"Belper library\"\n[cover]\ntitle = \"Ripley Library\"\n") ==
          "sites/belper.toml:3:9: This is the name of the site \"ripley\", too. Write this place's own "
          "name.\n");
    CHECK(told_of_belper(site_text("Belper library", "mon 09:30-17:00")).empty());
}

TEST_CASE("A comparison says which sites change") {
    const BundlePtr before = test::read_good(with_sites());
    BundleFiles files = with_sites();
    files.erase("sites/heanor.toml");
    files["sites/codnor.toml"] = site_text("Codnor library", "mon 09:30-17:00");
    files["sites/ripley.toml"] = site_text("Ripley library", "mon-fri 09:30-18:00");
    CHECK(
        diff(*before, *test::read_good(files)) ==
        std::vector<std::string>{
            "The site \"Heanor surgery\" (heanor) was removed: its kiosks would show no hours.",
            "The site \"Codnor library\" (codnor) was added.",
            "The hours on the screen that Hide shows at the site ripley changed from \"mon-fri 09:30-17:00; "
            "sat-sun closed\" to \"mon-fri 09:30-18:00; sat-sun closed\"."});
}
