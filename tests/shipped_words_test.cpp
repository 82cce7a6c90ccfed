// How the content that ships speaks: plain, short, and never so that it blames a visitor.
#include <algorithm>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "content/schema.h"
#include "review/sentences_internal.h"
#include "support/content_text.h"
#include "support/shipped_bundle.h"
#include "support/text.h"
#include "toml/toml_document.h"

using namespace signpost;
using test::body_of;
using test::check_says;
using test::has;
using test::has_any;
using test::texts_of;

TEST_CASE("No text says what blamed a visitor, or made stalking sound like love") {
    for (const auto& [name, text] : texts_of(*test::shipped_bundle())) {
        CAPTURE(name);
        for (const char* words : {"think about you all the time", "wrongly", "overreacting", "does not stop"})
            CHECK_FALSE_MESSAGE(has(text, words), std::string(words));
    }
    check_says(body_of(*test::shipped_bundle(), "four-signs"), {"they go to great lengths to reach you"});
    check_says(body_of(*test::shipped_bundle(), "serious-enough"), {"Many people fear that they overreact"});
}

TEST_CASE("Three phrases of the owner's page stand in no text word for word") {
    for (const auto& [name, text] : texts_of(*test::shipped_bundle())) {
        CAPTURE(name);
        for (const char* words :
             {"for victims and witnesses in Derbyshire", "Stalking is one of the most common",
              "practical advice and emotional support"})
            CHECK_FALSE_MESSAGE(has(text, words), std::string(words));
    }
}

TEST_CASE("Is this happening to me: eleven statements, nothing counted; one is enough, and so is a feeling") {
    const BundlePtr bundle = test::shipped_bundle();
    const Page& page = *bundle->page("is-this-happening");
    CHECK(std::ranges::count_if(page.text.original.body,
                                [](const Block& block) { return block.kind == Block::Kind::bullet; }) == 11);
    const std::string text = body_of(page);
    check_says(text, {"There is no score", "One of these is enough to ask for help", "Trust your feeling"});
    CHECK_FALSE(has_any(text, {"you are being stalked", "tick", "points", "if you have"}));
    CHECK(page.contacts ==
          std::vector<std::string>{"police-999", "national-stalking-helpline", "derbyshire-victim-services"});
}

TEST_CASE("Each page that ships can be read at nine") {
    const BundleFiles files = test::shipped_files();
    constexpr double nine = 4.5; // the grade from which on a reader is called ten
    for (const auto& [path, bytes] : files)
        if (path.starts_with("pages/")) {
            CAPTURE(path);
            const auto page = read_toml(bytes, path, schema_of(path));
            CHECK(reading_grade(sentences_of(value_of(page->root, "body")->text, Markup::markdown))
                      .value_or(0) < nine);
        }
}

TEST_CASE("No page that ships has more than 140 words") {
    const BundlePtr bundle = test::shipped_bundle();
    for (const auto& [id, page] : bundle->pages) {
        CAPTURE(id);
        std::istringstream words(body_of(page));
        CHECK(std::distance(std::istream_iterator<std::string>(words), {}) <= 140);
    }
}
