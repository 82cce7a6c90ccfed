// Writing that a person checked a fact: those two keys, and not a byte besides.
#include "review/record_check.h"

#include <doctest/doctest.h>

#include "review/ledger.h"
#include "source/load_files.h"
#include "support/day.h"
#include "support/sample_bundle.h"
#include "support/shipped_bundle.h"

using namespace signpost;

namespace {

std::string confirmed(const std::string& text, const std::string& id = "a",
                      const std::string& file = "contacts.toml") {
    const auto result = record_check(text, file, {id, "J. Porter", test::day("2027-01-15")});
    return result ? result->text : to_text(result.error());
}

std::string remark(const std::string& text) {
    const auto result = record_check(text, "contacts.toml", {"a", "J. Porter", test::day("2027-01-15")});
    return result ? result->remark : to_text(result.error());
}

const std::string new_keys = "checked = 2027-01-15\nchecked_by = \"J. Porter\"\n";

} // namespace

TEST_CASE("Both keys go below the source, and the rest stays as it is") {
    CHECK(
        confirmed(
            "# one\n[a]   # here\nsource  =  \"us\" # why\n\n# two\nnote = \"x\"\n[b]\nsource = \"us\"\n") ==
        "# one\n[a]   # here\nsource  =  \"us\" # why\n" + new_keys +
            "\n# two\nnote = \"x\"\n[b]\nsource = \"us\"\n");
    CHECK(confirmed("[b]\nsource = \"us\"\n[a]\nnote = 'x'\n  source = 'us'\n") ==
          "[b]\nsource = \"us\"\n[a]\nnote = 'x'\n  source = 'us'\n  checked = 2027-01-15\n"
          "  checked_by = \"J. Porter\"\n");
    CHECK(confirmed("[a]\nname = \"n\"\n") == "[a]\n" + new_keys + "name = \"n\"\n");
}

TEST_CASE("What stands there is replaced, and what stands behind it stays") {
    CHECK(confirmed("[a]\nchecked  = 2026-01-02   # by phone\nsource = \"us\"\nchecked_by = 'B' # B\n") ==
          "[a]\nchecked  = 2027-01-15   # by phone\nsource = \"us\"\nchecked_by = \"J. Porter\" # B\n");
    CHECK(confirmed("[a]\nchecked = \"2026-01-02\" # old\nsource = \"us\"\n") ==
          "[a]\nchecked = 2027-01-15 # old\nchecked_by = \"J. Porter\"\nsource = \"us\"\n");
    CHECK(confirmed("[a]\nchecked_by = \"\"\"B\n\"\"\"\nsource = \"us\"\n") ==
          "[a]\nchecked_by = \"J. Porter\"\nsource = \"us\"\nchecked = 2027-01-15\n");
    CHECK(confirmed("[a]\nchecked_by = \"\"\nchecked=2026-01-02\nsource = \"us\"") ==
          "[a]\nchecked_by = \"J. Porter\"\nchecked=2027-01-15\nsource = \"us\"");
    CHECK(confirmed("[a]\nchecked_by = \"é\\\"\\u00e9\" # é\nchecked = 2026-01-02\n") ==
          "[a]\nchecked_by = \"J. Porter\" # é\nchecked = 2027-01-15\n");
}

TEST_CASE("To confirm it twice changes nothing more") {
    const std::string once = confirmed("[a]\nsource = \"us\"\nnote = \"x\"\n");
    CHECK(confirmed(once) == once);
}

TEST_CASE("A last line without an end, Windows line ends and a byte order mark stay what they are") {
    CHECK(confirmed("[a]\nsource = \"us\"") ==
          "[a]\nsource = \"us\"\nchecked = 2027-01-15\nchecked_by = \"J. Porter\"");
    CHECK(confirmed("\xEF\xBB\xBF# é\r\n[a]\r\nsource = \"us\" # é\r\nnote = \"x\"\r\n") ==
          "\xEF\xBB\xBF# é\r\n[a]\r\nsource = \"us\" # é\r\nchecked = 2027-01-15\r\n"
          "checked_by = \"J. Porter\"\r\nnote = \"x\"\r\n");
    CHECK(confirmed("[a]\r\nchecked = 2026-01-02\r\nsource = \"us\"") ==
          "[a]\r\nchecked = 2027-01-15\r\nchecked_by = \"J. Porter\"\r\nsource = \"us\"");
    CHECK(confirmed("[a]\r\nsource = \"us\"") ==
          "[a]\r\nsource = \"us\"\r\nchecked = 2027-01-15\r\nchecked_by = \"J. Porter\"");
}

TEST_CASE("Text that looks like a heading or a key is text") {
    const std::string look =
        "[b]\nnote = \"\"\"\n[a]\nsource = \"no\"\nchecked = 2020-01-01\n\"\"\"\nsource = \"us\"\n";
    CHECK(confirmed(look + "[a]\nsource = '''\n[a] \"x\"'''  # end\n# checked = 2020-01-01\n") ==
          look + "[a]\nsource = '''\n[a] \"x\"'''  # end\n" + new_keys + "# checked = 2020-01-01\n");
}

TEST_CASE("A quoted heading, spaces in it and an indented table are no hindrance") {
    CHECK(confirmed("[ \"a\" ]\nsource = \"us\"\n") == "[ \"a\" ]\nsource = \"us\"\n" + new_keys);
    CHECK(confirmed("  [a]\n  source = \"us\"\n") ==
          "  [a]\n  source = \"us\"\n  checked = 2027-01-15\n  checked_by = \"J. Porter\"\n");
    CHECK(confirmed("[a]\n\"source\" = \"us\"\n") == "[a]\n\"source\" = \"us\"\n" + new_keys);
}

TEST_CASE("A figure is found by its number") {
    const std::string page =
        "title = \"t\"\nbody = \"\"\"\n[[figures]]\n\"\"\"\n[[figures]]\nsource = \"one\"\n\n"
        "[[figures]]   # two\nsource = \"two\"\n";
    CHECK(confirmed(page, "p.figure-2", "pages/p.toml") == page + new_keys);
    std::string first = page;
    CHECK(confirmed(page, "p.figure-1", "pages/p.toml") ==
          first.insert(first.find("\n\n[[figures]]") + 1, new_keys));
    CHECK(
        confirmed(page, "p.figure-3", "pages/p.toml") ==
        "pages/p.toml: There is no fact called \"p.figure-3\" in this file. Look its name up with: kioskctl "
        "facts.\n");
}

TEST_CASE("A translation holds no facts") {
    CHECK(confirmed("[[figures]]\nvalue = \"1\"\n", "p.figure-1", "pages/p.ur.toml") ==
          "pages/p.ur.toml: There is no fact called \"p.figure-1\" in this file. Look its name up with: "
          "kioskctl "
          "facts.\n");
    CHECK(confirmed("[a]\nname = \"n\"\n", "a", "contacts.ur.toml")
              .starts_with("contacts.ur.toml: There is no fact"));
    CHECK(confirmed("id = \"a\"\n", "id", "bundle.toml").starts_with("bundle.toml: There is no fact"));
}

TEST_CASE("What cannot be changed safely is refused with what to do") {
    const std::string by_hand =
        "Write it with a heading and its keys below, as assets/README.md shows, or add "
        "checked and checked_by by hand.\n";
    CHECK(confirmed("a = {source = \"us\"}\n") ==
          "contacts.toml:1:5: \"a\" does not begin with a heading in square brackets. " + by_hand);
    CHECK(confirmed("a.source = \"us\"\na.name = \"n\"\n") ==
          "contacts.toml:1:1: \"a\" does not begin with a heading in square brackets. " + by_hand);
    CHECK(confirmed("figures = [{source = \"us\"}]\n", "p.figure-1", "pages/p.toml") ==
          "pages/p.toml:1:12: \"p.figure-1\" does not begin with a heading in square brackets. " + by_hand);
    CHECK(confirmed("[a.b]\nsource = \"us\"\n").find("by hand") != std::string::npos);
    CHECK(confirmed("[a]\nchecked = true\n") == "contacts.toml:2:11: \"checked\" holds something that is no "
                                                "date or name. Delete it, then try again.\n");
    CHECK(confirmed("[a\n").starts_with("contacts.toml:1:1: "));
    CHECK(confirmed("[b]\nsource = \"us\"\n") == "contacts.toml: There is no fact called \"a\" in this file. "
                                                 "Look its name up with: kioskctl facts.\n");
}

TEST_CASE("The name is looked at") {
    const auto said = [](const std::string& by) {
        const auto result =
            record_check("[a]\nsource = \"us\"\n", "contacts.toml", {"a", by, test::day("2027-01-15")});
        return result ? result->text : to_text(result.error());
    };
    CHECK(said("A \"B\" \\ é") ==
          "[a]\nsource = \"us\"\nchecked = 2027-01-15\nchecked_by = \"A \\\"B\\\" \\\\ é\"\n");
    for (const std::string& by : {std::string("  "), std::string("A\nB"), std::string(81, 'a')})
        CHECK(
            said(by) ==
            "contacts.toml: There is no name to write down as the person who checked. Give the name of that "
            "person, on one line and with 80 characters at most.\n");
}

TEST_CASE("The remark says what is left to do") {
    CHECK(remark("[a]\nsource = \"us\"\nreview_by = 2027-01-16\n").empty());
    CHECK(remark("[a]\nsource = \"us\"\nreview_by = 2027-01-15\n") ==
          "It was to be checked again by 2027-01-15, which is not after the day of this check. Set review_by "
          "to "
          "half a year on.");
    CHECK(remark("[a]\nsource = \"us\"\n") ==
          "No review_by says when to check this again. Add it: half a year on is usual.");
}

namespace {

// As a Windows editor saves it.
std::string from_windows(const std::string& text) {
    std::string windows = "\xEF\xBB\xBF";
    for (const char c : text)
        windows += c == '\n' ? "\r\n" : std::string(1, c);
    return windows;
}

// Confirms every fact of the bundle, and expects `added` more bytes for each.
void confirm_all(BundleFiles files, std::size_t added) {
    const Ledger before = ledger(files, *test::read_good(files));
    for (const LedgerEntry& entry : before) {
        CAPTURE(entry.id);
        const auto result =
            record_check(files.at(entry.file), entry.file, {entry.id, "J. Porter", test::day("2027-01-15")});
        REQUIRE(result);
        CHECK(result->text.size() == files.at(entry.file).size() + added);
        files[entry.file] = result->text;
    }
    for (const LedgerEntry& entry : ledger(files, *test::read_good(files))) {
        CHECK(entry.provenance.checked == test::day("2027-01-15"));
        CHECK(entry.provenance.checked_by == "J. Porter");
    }
    CHECK(due(ledger(files, *test::read_good(files)), test::day("2027-01-15")).empty());
}

} // namespace

TEST_CASE("Every fact that ships can be confirmed, and the bundle stays good") {
    BundleFiles files = test::shipped_files();
    confirm_all(files, new_keys.size());
    for (auto& [file, bytes] : files)
        bytes = from_windows(bytes);
    confirm_all(files, new_keys.size() + 2);
}
