// Content that is saved while the kiosk shows it.
#include <string>

#include <doctest/doctest.h>

#include "kiosk_session.h"

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
    const std::string before = session.content_of("pages/stalking.toml");
    session.save("pages/stalking.toml", before + "\nnonsense = [\n");
    REQUIRE(session.shows_other_than("start", soon));
    const signpost::Rect mark = session.last_difference().bounds;
    CHECK(mark.w <= 100);
    CHECK(mark.h <= 100);
    session.save("pages/stalking.toml", before);
    CHECK(session.shows("start", soon));
}

TEST_CASE("A page on show changes under the visitor's eyes, who stays where they are") {
    KioskSession session;
    REQUIRE(session.shows("start"));
    session.tap("Touch to start");
    REQUIRE(session.shows("home"));
    session.tap("Stalking");
    REQUIRE(session.shows("page-stalking"));
    const std::string before = session.content_of("pages/stalking.toml");
    session.save("pages/stalking.toml",
                 replaced(before, "Stalking is unwanted", "Stalking is most unwanted"));
    REQUIRE(session.shows_other_than("page-stalking", soon));
    session.save("pages/stalking.toml", before);
    CHECK(session.shows("page-stalking", soon));
}
