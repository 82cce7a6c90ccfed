// A bundle that is read again is the one that reading it from nothing would give, or fails in the same words.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "content/read_bundle.h"
#include "review/diff.h"
#include "source/load_files.h"
#include "support/language_codes.h"
#include "support/shipped_bundle.h"

using namespace signpost;
using test::codes_of;

namespace {

BundleFiles in_languages() { return load_files(SIGNPOST_SOURCE_DIR "/tests/bundles/declaration").value(); }

std::string with(std::string text, const std::string& what, const std::string& instead) {
    const auto at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), instead);
}

bool same(const PageText& a, const PageText& b) {
    const auto same_figure = [](const Figure& x, const Figure& y) {
        return x.value == y.value && x.label == y.label && x.provenance.source == y.provenance.source;
    };
    return a.title == b.title && a.summary == b.summary && a.body == b.body &&
           std::equal(a.figures.begin(), a.figures.end(), b.figures.begin(), b.figures.end(), same_figure);
}

bool same(const Page& a, const Page& b) {
    const auto same_translation = [](const auto& x, const auto& y) {
        return x.first == y.first && same(x.second, y.second);
    };
    return a.id == b.id && a.icon == b.icon && a.contacts == b.contacts && a.next == b.next &&
           same(a.text.original, b.text.original) &&
           std::equal(a.text.in_others.begin(), a.text.in_others.end(), b.text.in_others.begin(),
                      b.text.in_others.end(), same_translation);
}

bool same(const CoverText& a, const CoverText& b) {
    const auto same_notice = [](const CoverNotice& x, const CoverNotice& y) {
        return x.title == y.title && x.lines == y.lines && x.until == y.until;
    };
    return a.title == b.title && a.button == b.button && a.open.has_value() == b.open.has_value() &&
           std::equal(a.notices.begin(), a.notices.end(), b.notices.begin(), b.notices.end(), same_notice);
}

bool same(const Site& a, const Site& b) {
    return a.name == b.name && a.kind == b.kind && a.smallest_glass == b.smallest_glass &&
           a.contacts == b.contacts && same(a.cover.original, b.cover.original) &&
           std::equal(a.cover.in_others.begin(), a.cover.in_others.end(), b.cover.in_others.begin(),
                      b.cover.in_others.end(), [](const auto& x, const auto& y) {
                          return x.first == y.first && same(x.second, y.second);
                      });
}

// Checks that rereading `after` on top of `before` comes to what read_bundle(after) comes to.
void check_same_as_new(const BundleFiles& before, const BundleFiles& after) {
    const KnownBundle known{digests_of(before), read_bundle(before).value()};
    const auto again = reread_bundle(after, digests_of(after), known);
    const auto anew = read_bundle(after);
    REQUIRE(again.has_value() == anew.has_value());
    if (!anew) {
        CHECK(to_text(again.error()) == to_text(anew.error()));
        return;
    }
    CHECK((*again)->serial == (*anew)->serial);
    CHECK(codes_of((*again)->languages) == codes_of((*anew)->languages));
    CHECK(codes_of((*again)->drafts) == codes_of((*anew)->drafts));
    CHECK((*again)->topics == (*anew)->topics);
    CHECK((*again)->contact_order == (*anew)->contact_order);
    CHECK(diff(**again, **anew) == std::vector<std::string>{});
    REQUIRE((*again)->pages.size() == (*anew)->pages.size());
    for (const auto& [id, page] : (*anew)->pages) {
        CAPTURE(id);
        CHECK(same(*(*again)->page(id), page));
    }
    CHECK((*again)->sites.size() == (*anew)->sites.size());
    for (const auto& [id, site] : (*anew)->sites) {
        CAPTURE(id);
        CHECK(same((*again)->sites.at(id), site));
    }
}

} // namespace

TEST_CASE("Reading again: nothing changed, and everything in thirteen languages") {
    check_same_as_new(test::shipped_files(), test::shipped_files());
    check_same_as_new(in_languages(), in_languages());
}

TEST_CASE("Reading again: a page, the first screen's content, a translation") {
    const BundleFiles before = test::shipped_files();
    BundleFiles after = before;
    after["pages/stalking.toml"] =
        with(after["pages/stalking.toml"], "Stalking is unwanted", "It is unwanted");
    check_same_as_new(before, after);
    after["bundle.toml"] = with(after["bundle.toml"], "Information and support", "Support");
    check_same_as_new(before, after);
    const BundleFiles many = in_languages();
    for (const auto& [path, bytes] : many)
        if (path.starts_with("pages/")) {
            CAPTURE(path);
            BundleFiles changed = many;
            changed[path] = with(bytes, "title = \"", "title = \"A ");
            check_same_as_new(many, changed);
        }
}

TEST_CASE(
    "Reading again: a site, a translation of one, and the words that its cover takes from bundle.toml") {
    BundleFiles before = test::shipped_files();
    before["bundle.toml"] +=
        "\n[[languages]]\ncode = \"cy\"\nname = \"Cymraeg\"\nreviewed_by = \"The tests\"\n"
        "reviewed_on = 2026-11-22\n";
    const std::string welsh = "[cover]\ntitle = \"Croeso\"\n\n[[cover.notices]]\ntitle = \"Yr wythnos hon\"\n"
                              "lines = [\"Stori\"]\n";
    BundleFiles after = before;
    after["sites/library.cy.toml"] = welsh;
    check_same_as_new(before, after);
    check_same_as_new(after, before);
    const BundleFiles translated = after;
    after["sites/library.cy.toml"] = with(welsh, "Croeso", "Llyfrgell");
    check_same_as_new(translated, after);
    after = translated;
    after["sites/library.toml"] = with(after["sites/library.toml"], "name = \"", "name = \"Old ");
    check_same_as_new(translated, after);
    after = translated;
    after["bundle.toml"] = with(after["bundle.toml"], "button = \"", "button = \"Then ");
    check_same_as_new(translated, after);
    after = translated;
    after["bundle.toml"] = with(after["bundle.toml"], "Start again", "Start anew");
    check_same_as_new(translated, after);
    after = translated;
    after["bundle.toml"] = "calendar = \"scotland\"\n" + after["bundle.toml"];
    check_same_as_new(translated, after);
    after = translated;
    after["sites/third.toml"] =
        "name = \"Third\"\n[cover]\ntitle = \"Third\"\nopen = [\"mon 25:00-26:00\"]\n";
    check_same_as_new(translated, after);
}

TEST_CASE("Reading again: a site whose rows of hours have names of days that words.toml no longer has") {
    BundleFiles before = test::shipped_files();
    before["sites/library.toml"] = "name = \"Library\"\nkind = \"library\"\n[cover]\ntitle = \"Library\"\n"
                                   "[[cover.hours]]\nday = \"Lundi\"\nopen = \"9am to 5pm\"\n";
    before["words.toml"] = with(before["words.toml"], "monday = \"Monday\"", "monday = \"Lundi\"");
    BundleFiles after = before;
    after["words.toml"] = with(after["words.toml"], "monday = \"Lundi\"", "monday = \"Lunedi\"");
    REQUIRE_FALSE(read_bundle(after).has_value());
    check_same_as_new(before, after);
}

TEST_CASE("Reading again: another number is on every page that shows it") {
    const BundleFiles before = test::shipped_files();
    BundleFiles after = before;
    after["contacts.toml"] = with(after["contacts.toml"], "0808 802 0300", "0808 157 0123");
    check_same_as_new(before, after);
}

TEST_CASE("Reading again: a page that others lead to is gone") {
    const BundleFiles before = test::shipped_files();
    BundleFiles after = before;
    after.erase("pages/the-law.toml");
    check_same_as_new(before, after);
}

TEST_CASE("Reading again: what is wrong now is told as if all were new") {
    const BundleFiles before = test::shipped_files();
    BundleFiles after = before;
    after["pages/stalking.toml"] =
        with(after["pages/stalking.toml"], "(page:the-law)", "(page:no-such-page)");
    after["pages/safer.toml"] += "x = 1\n";
    check_same_as_new(before, after);
    after = before;
    after["pages/new-page.toml"] = "title = 1\n";
    check_same_as_new(before, after);
}

TEST_CASE("Reading again: a language comes, and goes") {
    const BundleFiles with_polish = in_languages();
    BundleFiles without = with_polish;
    without["bundle.toml"] =
        with(without["bundle.toml"],
             "[[languages]]\ncode = \"pl\"\nname = \"Polski\"\nreviewed_by = \"The tests\"\n"
             "reviewed_on = 2026-11-22\n",
             "");
    REQUIRE(without.erase("pages/article-1.pl.toml") == 1);
    REQUIRE(read_bundle(with_polish).value()->languages.size() == 13);
    REQUIRE(read_bundle(without).value()->languages.size() == 12);
    check_same_as_new(with_polish, without);
    check_same_as_new(without, with_polish);
}

TEST_CASE("Reading again: a language whose heading is lost") {
    const BundleFiles before = in_languages();
    BundleFiles after = before;
    after["bundle.toml"] = with(after["bundle.toml"], "[[languages]]", "# [[languages]]");
    REQUIRE_FALSE(read_bundle(after).has_value());
    check_same_as_new(before, after);
}

TEST_CASE("The first screen's content alone is enough for Start and Cover, and leads to no page") {
    BundleFiles first_content;
    for (const auto& [path, bytes] : test::shipped_files())
        if (!path.starts_with("pages/") && !path.starts_with("sites/library."))
            first_content.emplace(path, bytes);
    CHECK(first_content == load_first_content(SIGNPOST_SOURCE_DIR "/assets/bundle", "surgery").value());
    const BundlePtr read = read_first_content(first_content).value();
    const BundlePtr whole = read_bundle(test::shipped_files()).value();
    CHECK(read->start.original.title == whole->start.original.title);
    CHECK(read->cover_at("surgery").original.title == whole->cover_at("surgery").original.title);
    CHECK(read->cover_at("").original.title == whole->cover_at("").original.title);
    CHECK(read->contact("police-999")->telephone == "999");
    CHECK(read->pages.empty());
    const auto of_nowhere = load_first_content(SIGNPOST_SOURCE_DIR "/assets/bundle", "gone").value();
    CHECK(of_nowhere.contains("sites/library.toml")); // one, so that the bundle is known to have sites
    CHECK_FALSE(of_nowhere.contains("sites/surgery.toml"));
    first_content["bundle.toml"] = "nonsense";
    CHECK_FALSE(read_first_content(first_content).has_value());
}
