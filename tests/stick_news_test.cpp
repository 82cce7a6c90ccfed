// The line about a stick: what it says, how long it stands, and what may take its place.
#include "app/news_in.h"

#include <doctest/doctest.h>

using namespace signpost;

namespace {

ImportNotice notice(ImportResult result, std::optional<Reason> reason = {}) {
    ImportNotice made;
    made.result = result;
    made.reason = reason;
    return made;
}

constexpr Ms start{5'000};

} // namespace

TEST_CASE("Each result has its line") {
    using Kind = StickNotice::Kind;
    StickNews news;
    CHECK_FALSE(news.line());
    CHECK(news.hear(notice(ImportResult::already_installed), start));
    CHECK(news.line() == StickNotice{.kind = Kind::current});
    CHECK(news.hear(notice(ImportResult::installed), start));
    CHECK(news.line() == StickNotice{.kind = Kind::updated});
    CHECK(news.hear(notice(ImportResult::refused, Reason::damaged_archive), start));
    CHECK(news.line() == StickNotice{.kind = Kind::refused, .reason = Reason::damaged_archive});
}

TEST_CASE("A line stands for its time, from the last news on") {
    StickNews news;
    CHECK_FALSE(news.ends());
    CHECK_FALSE(news.ended(start));
    REQUIRE(news.hear(notice(ImportResult::installed), start));
    CHECK(news.ends() == start + StickNews::stays);
    REQUIRE(news.hear(notice(ImportResult::refused, Reason::damaged_archive), start + Ms{1'000}));
    CHECK_FALSE(news.ended(start + StickNews::stays));
    CHECK(news.line());
    CHECK(news.ended(start + StickNews::stays + Ms{1'000}));
    CHECK_FALSE(news.line());
    CHECK_FALSE(news.ended(start + StickNews::stays + Ms{2'000})); // it is told once
}

TEST_CASE("Where a stick's other part has nothing, what was taken from the first stays said") {
    StickNews news;
    REQUIRE(news.hear(notice(ImportResult::installed), start));
    CHECK_FALSE(news.hear(notice(ImportResult::refused, Reason::nothing_found), start + Ms{100}));
    CHECK(news.line()->kind == StickNotice::Kind::updated);
    CHECK(news.ends() == start + StickNews::stays);
}
