// What small glass finds room for, what large glass does with the room that it has, and what visitors are
// told of a screen that is not in their language.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "screen/draw.h"
#include "support/glass_rules.h"
#include "support/glass_wants.h"
#include "support/shipped_bundle.h"
#include "tour/tour_stops_internal.h"

using namespace signpost;
using test::OnGlass;

namespace {

Frame frame_of(const BundlePtr& bundle, const char* glass, const Place& place, const test::GlassLook& look) {
    return OnGlass(bundle, glass_called(glass).value()).frame({"", place}, look);
}

Frame emergency_on(const char* glass, int text_size, const LanguageCode& language = "en") {
    return frame_of(test::shipped_with_drafts(), glass, {Screen::emergency, {}}, {language, text_size});
}

const Item* find_whole(const Frame& frame, const std::string& beginning) {
    const auto found = std::find_if(frame.items.begin(), frame.items.end(), [&](const Item& item) {
        return item.label.starts_with(beginning) && test::is_whole(item) && !item.torn;
    });
    return found == frame.items.end() ? nullptr : &*found;
}

bool shows_whole(const Frame& frame, const std::string& beginning) {
    return find_whole(frame, beginning) != nullptr;
}

const Item& whole(const Frame& frame, const std::string& beginning) {
    INFO(beginning);
    REQUIRE(shows_whole(frame, beginning));
    return *find_whole(frame, beginning);
}

constexpr const char* danger = "In danger now? Call 999";
constexpr const char* not_in_polish = "Ta strona nie jest jeszcze w Twoim j\u0119zyku.";

} // namespace

TEST_CASE(
    "All ways to help without a voice are in sight at once on the smallest glass, in every size of text") {
    for (int text_size = 0; text_size < text_size_steps; ++text_size) {
        CAPTURE(text_size);
        const Frame frame = emergency_on("10.1", text_size);
        CHECK(frame.columns.empty());
        for (const char* way : {"Text 999 if registered", "If you are Deaf", "I cannot speak"}) {
            INFO(way);
            CHECK(shows_whole(frame, way));
        }
    }
}

TEST_CASE("The emergency screen is turned in no size of text on the smallest glass that stands upright") {
    for (int text_size = 0; text_size < text_size_steps; ++text_size) {
        CAPTURE(text_size);
        const Frame frame = emergency_on("10.1-upright", text_size);
        CHECK(frame.columns.empty());
        CHECK(shows_whole(frame, "3. Stay on the line."));
        CHECK(shows_whole(frame, "I cannot speak"));
    }
}

TEST_CASE("A title gives way on a small glass where that spares a leaf") {
    const auto leaves = [](const char* page) {
        const Frame frame = frame_of(test::shipped_bundle(), "10.1", {Screen::page, page}, {"en"});
        REQUIRE_FALSE(frame.columns.empty());
        return frame.columns.front().leaves.size();
    };
    CHECK(leaves("ask-police") < 6);
}

TEST_CASE("A figure has room on one leaf on a small glass in the largest text") {
    const Frame frame = frame_of(test::shipped_bundle(), "10.1", {Screen::page, "stalking"}, {"en", 2});
    REQUIRE(frame.columns.size() == 1);
    const float leaf = frame.columns.front().viewport.h;
    for (const Item& item : frame.items)
        if (item.role == Role::figure) {
            INFO(item.label);
            CHECK(item.rect.h <= leaf);
        }
}

TEST_CASE("Letters that were chosen larger are larger on a contact's screen, too") {
    const auto height = [](int text_size, const char* glass) {
        const Frame frame =
            frame_of(test::shipped_bundle(), glass, {Screen::contact, "police-101"}, {"en", text_size});
        const auto words = std::find_if(frame.items.begin(), frame.items.end(), [](const Item& item) {
            return item.label.starts_with("To report harassment");
        });
        REQUIRE(words != frame.items.end());
        return words->rect.h;
    };
    for (const char* glass : {"15.6", "21.5"}) {
        CAPTURE(glass);
        CHECK(height(1, glass) > 1.1F * height(0, glass));
        CHECK(height(2, glass) > 1.1F * height(0, glass));
    }
}

TEST_CASE("Home and the emergency screen say where they are not in the visitor's language") {
    for (const char* glass : {"10.1", "15.6", "21.5", "15.6-upright"})
        for (const Screen screen : {Screen::home, Screen::emergency}) {
            CAPTURE(glass);
            CAPTURE(static_cast<int>(screen));
            const auto drafts = test::shipped_with_drafts();
            CHECK(shows_whole(frame_of(drafts, glass, {screen, {}}, {"pl"}), not_in_polish));
            CHECK_FALSE(shows_whole(frame_of(drafts, glass, {screen, {}}, {"en"}), "This page is not"));
        }
}

TEST_CASE("A code stands in the middle of what its contact's name leaves on a large glass") {
    for (const char* glass : {"32", "32-upright"}) {
        CAPTURE(glass);
        const Frame frame = frame_of(test::shipped_bundle(), glass, {Screen::code, "police-101"}, {"en"});
        const auto& items = frame.items;
        const auto code = std::find_if(items.begin(), items.end(),
                                       [](const Item& item) { return item.role == Role::code; });
        REQUIRE(code != items.end());
        float lowest = 0;
        for (const Item& item : items)
            if (!item.everywhere)
                lowest = std::max(lowest, item.rect.bottom());
        const float over = code->rect.y - items.front().rect.bottom();
        const float under = whole(frame, danger).rect.y - lowest;
        CHECK(over > 0.6F * under);
        CHECK(under > 0.6F * over);
    }
}

TEST_CASE("The ways to take a number share the room of a large glass") {
    const Frame small = frame_of(test::shipped_bundle(), "10.1", {Screen::take, "police-101"}, {"en"});
    CHECK(not_whole(small).empty());
    const Frame frame = frame_of(test::shipped_bundle(), "32", {Screen::take, "police-101"}, {"en"});
    const Item& way = whole(frame, "Write it down");
    const float under = whole(frame, danger).rect.y - way.rect.bottom();
    CHECK(under < 0.35F * whole(frame, danger).rect.y);
}

TEST_CASE("The tour draws Start with the voice's panel") {
    const std::vector<TourStop> stops = tour_stops(test::shipped_bundle());
    CHECK(std::any_of(stops.begin(), stops.end(), [](const TourStop& stop) {
        return stop.state.visit.here.screen == Screen::start && stop.on_voice_button;
    }));
}
