// A bundle that is read again is the one that reading it from nothing would give, or fails in the same words.
#include <doctest/doctest.h>

#include "content/read_bundle.h"
#include "source/load_files.h"

using namespace signpost;

namespace {

BundleFiles files_of(const char* folder) { return load_files(folder).value(); }
BundleFiles shipped() { return files_of(SIGNPOST_SOURCE_DIR "/assets/bundle"); }
BundleFiles in_languages() { return files_of(SIGNPOST_SOURCE_DIR "/tests/bundles/declaration"); }

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
    CHECK((*again)->title.original == (*anew)->title.original);
    CHECK((*again)->topics == (*anew)->topics);
    REQUIRE((*again)->pages.size() == (*anew)->pages.size());
    for (const auto& [id, page] : (*anew)->pages) {
        CAPTURE(id);
        CHECK(same(*(*again)->page(id), page));
    }
}

} // namespace

TEST_CASE("Reading again: nothing changed, and everything in thirteen languages") {
    check_same_as_new(shipped(), shipped());
    check_same_as_new(in_languages(), in_languages());
}

TEST_CASE("Reading again: a page, the first screen's content, a translation") {
    const BundleFiles before = shipped();
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

TEST_CASE("Reading again: another number is on every page that shows it") {
    const BundleFiles before = shipped();
    BundleFiles after = before;
    after["contacts.toml"] = with(after["contacts.toml"], "0808 802 0300", "0808 157 0123");
    check_same_as_new(before, after);
}

TEST_CASE("Reading again: a page that others lead to is gone") {
    const BundleFiles before = shipped();
    BundleFiles after = before;
    after.erase("pages/the-law.toml");
    check_same_as_new(before, after);
}

TEST_CASE("Reading again: what is wrong now is told as if all were new") {
    const BundleFiles before = shipped();
    BundleFiles after = before;
    after["pages/stalking.toml"] =
        with(after["pages/stalking.toml"], "(page:the-law)", "(page:no-such-page)");
    after["pages/safer.toml"] += "x = 1\n";
    check_same_as_new(before, after);
    after = before;
    after["pages/new-page.toml"] = "title = 1\n";
    check_same_as_new(before, after);
}

TEST_CASE("Reading again: languages come and go") {
    const BundleFiles before = in_languages();
    BundleFiles after = before;
    for (auto& [path, bytes] : after)
        if (path == "bundle.toml")
            bytes = with(bytes, "[[languages]]", "# [[languages]]");
    check_same_as_new(before, after);
}

TEST_CASE("The first screen's content alone is enough for Start and Cover, and leads to no page") {
    BundleFiles first_content;
    for (const auto& [path, bytes] : shipped())
        if (!path.starts_with("pages/"))
            first_content.emplace(path, bytes);
    CHECK(first_content == load_first_content(SIGNPOST_SOURCE_DIR "/assets/bundle").value());
    const BundlePtr read = read_first_content(first_content).value();
    const BundlePtr whole = read_bundle(shipped()).value();
    CHECK(read->start.original.title == whole->start.original.title);
    CHECK(read->cover.original.hours.size() == whole->cover.original.hours.size());
    CHECK(read->contact("police-999")->telephone == "999");
    CHECK(read->pages.empty());
    first_content["bundle.toml"] = "nonsense";
    CHECK_FALSE(read_first_content(first_content).has_value());
}
