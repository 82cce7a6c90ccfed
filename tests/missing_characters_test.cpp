// Characters that would be missing on the screen are told with their place.
#include "review/warnings.h"

#include <doctest/doctest.h>

#include "source/load_files.h"
#include "support/font_files.h"

using namespace signpost;

TEST_CASE("a character that no font has is told with file, line and column, once a file") {
    Coverage coverage(test::font_files());
    REQUIRE(coverage.usable());
    const BundleFiles files{
        {"pages/a.toml", "title = \"Snow\"\n# \u2603 in a comment\nbody = \"a \u2603 and \u2603\"\n"}};
    CHECK(to_text(missing_characters(files, coverage)) ==
          "pages/a.toml:3:11: No font here has the character \"\u2603\" (U+2603). "
          "It will be missing on the screen: write it another way.\n");
}

TEST_CASE("what ships, and the thirteen languages of the test bundle, can be drawn whole") {
    Coverage coverage(test::font_files());
    for (const char* folder : {"/assets/bundle", "/tests/bundles/declaration"}) {
        const auto files = load_files(std::string(SIGNPOST_SOURCE_DIR) + folder);
        REQUIRE(files);
        CHECK(to_text(missing_characters(*files, coverage)).empty());
    }
}
