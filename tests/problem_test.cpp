#include <doctest/doctest.h>

#include "base/problem.h"

using namespace signpost;

TEST_CASE("A problem is one line: place, cause, remedy") {
    CHECK(to_text(Problem{"pages/a.toml", 3, 12, "It is wrong.", "Mend it."}) ==
          "pages/a.toml:3:12: It is wrong. Mend it.");
    CHECK(to_text(Problem{"pages/a.toml", 0, 0, "It is missing.", "Add it."}) ==
          "pages/a.toml: It is missing. Add it.");
    CHECK(to_text(Problem{"a", 1, 1, "Wrong.", ""}) == "a:1:1: Wrong.");
    CHECK(to_text(Problems{{"a", 1, 1, "One.", ""}, {"b", 2, 1, "Two.", ""}}) ==
          "a:1:1: One.\nb:2:1: Two.\n");
}

TEST_CASE("The nearest word is one that a slip of the finger makes of it") {
    const std::vector<std::string> known{"title", "summary", "icon", "body"};
    CHECK(nearest("tittle", known) == "title");
    CHECK(nearest("Title", known) == "title");
    CHECK(nearest("iocn", known) == "icon");
    CHECK(nearest("sumary", known) == "summary");
    CHECK(nearest("bdy", known) == "body");
    CHECK(nearest("telephone", known).empty());
    CHECK(nearest("", known).empty());
    CHECK(nearest("title", {}).empty());
}
