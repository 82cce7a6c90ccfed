// Content that is saved while the kiosk shows it.
#include <string>

#include <doctest/doctest.h>

#include "kiosk_session.h"

namespace reload_test {

using signpost::e2e::KioskSession;

namespace {

constexpr std::chrono::seconds soon{3};

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

} // namespace

TEST_CASE("A saved file shows by itself, and its old text when that is saved again") {
    KioskSession session;
    REQUIRE(session.shows("start"));
    const std::string before = session.content_of("bundle.toml");
    session.save("bundle.toml", replaced(before, "Touch to start", "Touch here"));
    REQUIRE(session.shows_other_than("start", soon));
    session.save("bundle.toml", before);
    CHECK(session.shows("start", soon));
}

TEST_CASE("A broken save changes nothing but a small mark, and the mark goes when it is mended") {
    KioskSession session;
    REQUIRE(session.shows("start"));
    const std::string before = session.content_of("pages/is-this-happening.toml");
    session.save("pages/is-this-happening.toml", before + "\nnonsense = [\n");
    REQUIRE(session.shows_other_than("start", soon));
    const signpost::Rect mark = session.last_difference().bounds;
    CHECK(mark.w <= 100);
    CHECK(mark.h <= 100);
    session.save("pages/is-this-happening.toml", before);
    CHECK(session.shows("start", soon));
}

TEST_CASE("A page on show changes under the visitor's eyes, who stays where they are") {
    KioskSession session;
    REQUIRE(session.shows("start"));
    session.tap("Touch to start");
    REQUIRE(session.shows("home"));
    session.tap("Is this happening to me?");
    REQUIRE(session.shows("page-is-this-happening"));
    const std::string before = session.content_of("pages/is-this-happening.toml");
    session.save("pages/is-this-happening.toml",
                 replaced(before, "in your own time", "as slowly as you like"));
    REQUIRE(session.shows_other_than("page-is-this-happening", soon));
    session.save("pages/is-this-happening.toml", before);
    CHECK(session.shows("page-is-this-happening", soon));
}

} // namespace reload_test
