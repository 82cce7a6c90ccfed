// The line about a stick: what it says, how long it stands, and what may take its place.
#include "platform/stick_news.h"

#include <doctest/doctest.h>

using namespace signpost;

namespace {

Notice notice(ImportResult result, int code = 0) {
    Notice made;
    made.result = result;
    made.code = code;
    return made;
}

constexpr Ms start{5'000};

} // namespace

TEST_CASE("Each result has its line") {
    using Kind = StickNotice::Kind;
    StickNews news;
    CHECK_FALSE(news.line());
    CHECK(news.hear(notice(ImportResult::already_installed), start));
    CHECK(news.line() == StickNotice{Kind::current, 0});
    CHECK(news.hear(notice(ImportResult::installed), start));
    CHECK(news.line() == StickNotice{Kind::updated, 0});
    CHECK(news.hear(notice(ImportResult::refused, 7), start));
    CHECK(news.line() == StickNotice{Kind::refused, 7});
}

TEST_CASE("A line stands for its time, from the last news on") {
    StickNews news;
    CHECK_FALSE(news.ends());
    CHECK_FALSE(news.ended(start));
    REQUIRE(news.hear(notice(ImportResult::installed), start));
    CHECK(news.ends() == start + StickNews::stays);
    REQUIRE(news.hear(notice(ImportResult::refused, 7), start + Ms{1'000}));
    CHECK_FALSE(news.ended(start + StickNews::stays));
    CHECK(news.line());
    CHECK(news.ended(start + StickNews::stays + Ms{1'000}));
    CHECK_FALSE(news.line());
    CHECK_FALSE(news.ended(start + StickNews::stays + Ms{2'000})); // it is told once
}

TEST_CASE("Where a stick's other part has nothing, what was taken from the first stays said") {
    StickNews news;
    REQUIRE(news.hear(notice(ImportResult::installed), start));
    constexpr int nothing_found = 1;
    CHECK_FALSE(news.hear(notice(ImportResult::refused, nothing_found), start + Ms{100}));
    CHECK(news.line()->kind == StickNotice::Kind::updated);
    CHECK(news.ends() == start + StickNews::stays);
}
