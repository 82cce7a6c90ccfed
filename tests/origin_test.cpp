// A change of an original is seen, and whether it touched a fact.
#include "content/origin.h"

#include <doctest/doctest.h>

#include "content/schema.h"
#include "content/translatable.h"
#include "support/sample_bundle.h"

using namespace signpost;

TEST_CASE("Other spaces and line ends are the same words, every other change is another") {
    CHECK(origin_of("Call  them\nnow.\n") == origin_of("Call them now."));
    CHECK(origin_of("Call them now.").words != origin_of("Call them now!").words);
    CHECK(behind(origin_of("Call them now."), origin_of("Call them now.")) == Behind::nothing);
}

TEST_CASE("Numbers, placeholders and links are the facts of a text; all else is words") {
    CHECK(facts_of("Press 55, call {police-999} or [Galop](contact:galop).") ==
          std::vector<std::string>{"55", "{police-999}", "](contact:galop)"});
    const auto change = [](const char* from, const char* to) {
        return behind(origin_of(from), origin_of(to));
    };
    CHECK(change("Open until 5pm.", "It is open until 5pm.") == Behind::words);
    CHECK(change("Open until 5pm.", "Open until 6pm.") == Behind::facts);
    CHECK(change("Call {police-101}.", "Call {police-999}.") == Behind::facts);
    CHECK(change("[Ask](page:help)", "[Ask](page:report)") == Behind::facts);
    CHECK(change("Call {police-101}.", "Call.") == Behind::facts);
}

TEST_CASE("A fingerprint comes back from its text, and nothing else does") {
    const Origin origin = origin_of("Call {police-999}.");
    CHECK(read_origin(to_text(origin)) == origin);
    CHECK_FALSE(read_origin(""));
    CHECK_FALSE(read_origin("0123456789ab_01234567"));
    CHECK_FALSE(read_origin("0123456789xy-01234567"));
}

TEST_CASE("Every text that has translations has a key of its own, which its translation has too") {
    const auto keys = [](const std::string& file) {
        const BundleFiles files = test::small_bundle();
        const auto document = read_toml(files.at(file), file, schema_of(file)).value();
        std::vector<std::string> found;
        for (const Translatable& one : translatables_of(document))
            found.push_back(one.key);
        return found;
    };
    CHECK(keys("bundle.toml") ==
          std::vector<std::string>{"title", "start.title", "start.subtitle", "start.button", "cover.title",
                                   "cover.button", "cover.hours.1.day", "cover.hours.1.open",
                                   "cover.hours.2.day", "cover.hours.2.open", "cover.notices.1.title",
                                   "cover.notices.1.lines.1", "cover.notices.1.lines.2"});
    CHECK(keys("pages/stalking.toml") ==
          std::vector<std::string>{"title", "summary", "body", "figures.1.value", "figures.1.label"});
    CHECK(keys("contacts.ur.toml") == std::vector<std::string>{"police-999.name", "police-999.what_for"});
    CHECK(keys("words.ur.toml") == std::vector<std::string>{"back", "hide"});
}
