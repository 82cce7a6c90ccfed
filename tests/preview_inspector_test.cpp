// The inspector as an admin clicks it, the strip as it is painted, and what a wish does to a visit.
#include "preview/inspector_internal.h"

#include <algorithm>
#include <string>
#include <variant>

#include <SDL.h>
#include <doctest/doctest.h>

#include "preview/days_internal.h"
#include "preview/desk_internal.h"
#include "preview/preview_display_internal.h"
#include "preview/sights_internal.h"
#include "support/day.h"
#include "support/paper.h"
#include "support/sample_bundle.h"
#include "tour/onlooker.h"
#include "visit/state.h"

using namespace signpost;
using namespace signpost::preview;

namespace {

constexpr PixelSize beside{430, 800};

// An inspector with a mouse.
struct Desktop {
    Report report;
    BundlePtr bundle = test::small_bundle_read();
    Visit visit{};
    std::optional<int> hour{};
    Inspector inspector{1};

    std::optional<Date> chosen{};

    [[nodiscard]] InspectorView view() const {
        return {report, *bundle, visit, "", "", hour, test::day("2026-11-28"), chosen};
    }

    // What a click on the control with this label is taken for.
    std::optional<Wish> click(const std::string& label) {
        inspector.lay_out(beside, view());
        const auto& controls = inspector.controls();
        const auto found = std::find_if(controls.begin(), controls.end(),
                                        [&](const Control& control) { return control.label == label; });
        REQUIRE_MESSAGE(found != controls.end(), label);
        const Point at{found->rect.x + found->rect.w / 2, found->rect.y + found->rect.h / 2};
        (void)inspector.hear({at}, beside, view());
        auto wish = inspector.hear({at, true}, beside, view());
        if (auto released = inspector.hear({at}, beside, view()))
            wish = released;
        return wish;
    }
};

template <class Kind> Kind wished(const std::optional<Wish>& wish) {
    REQUIRE(wish);
    REQUIRE(std::holds_alternative<Kind>(*wish));
    return std::get<Kind>(*wish);
}

Session session_of(const BundlePtr& bundle) { return {bundle, Rules{}, {}, Ms{0}}; }

} // namespace

TEST_CASE("A language, a screen and a glass are chosen from lists") {
    Desktop desktop;
    CHECK_FALSE(desktop.click("Language"));
    CHECK(wished<wish::Language>(desktop.click("ur")).code == "ur");
    CHECK_FALSE(desktop.click("Screen"));
    CHECK(wished<wish::Look>(desktop.click("What is stalking?")).at == Place{Screen::page, "stalking"});
    CHECK_FALSE(desktop.click("Glass"));
    CHECK(wished<wish::Glass>(desktop.click("10.1  1280\u00D7800")).name == "10.1");
}

TEST_CASE("Text size, contrast and the hour are one click each") {
    Desktop desktop;
    CHECK(wished<wish::TextSize>(desktop.click("2")).step == 2);
    CHECK(wished<wish::Contrast>(desktop.click("dark")).theme == Theme::dark);
    CHECK(wished<wish::Hour>(desktop.click("now")).hour == 12);
    desktop.hour = 12;
    CHECK(wished<wish::Hour>(desktop.click("now")).hour == std::nullopt);
}

TEST_CASE("The day is chosen from the week to come and the next bank holiday") {
    Desktop desktop;
    CHECK_FALSE(desktop.click("Day"));
    CHECK(wished<wish::Day>(desktop.click("Sunday 29 November")).day == test::day("2026-11-29"));
    CHECK_FALSE(desktop.click("Day"));
    const auto holiday = wished<wish::Day>(desktop.click("Bank holiday, Friday 25 December"));
    CHECK(holiday.day == test::day("2026-12-25"));
    desktop.chosen = holiday.day;
    CHECK_FALSE(desktop.click("Day"));
    CHECK(wished<wish::Day>(desktop.click("today")).day == std::nullopt);
}

TEST_CASE("A bank holiday within the week stands in the list of days once, and a moment keeps its hour") {
    const auto days = days_to_see(test::day("2026-12-24"), BankCalendar::england_and_wales);
    CHECK(days.size() == 6);
    CHECK(days.back().label == "Bank holiday, Friday 25 December");
    CHECK(days.front().label == "Saturday 26 December");
    const WallTime at = on_day({2026, 12, 24, 15, 30, 4}, days.back().day);
    CHECK(at == WallTime{2026, 12, 25, 15, 30, 5});
}

TEST_CASE("A problem in the list leads to the page that its file makes") {
    Desktop desktop;
    desktop.report = {{Remark::Kind::mistake, {"pages/stalking.toml", 3, 1, "Wrong.", "Mend it."}}};
    CHECK(wished<wish::Look>(desktop.click("pages/stalking.toml:3:1")).at == Place{Screen::page, "stalking"});
    desktop.report = {{Remark::Kind::mistake, {"words.toml", 3, 1, "Wrong.", "Mend it."}}};
    CHECK_FALSE(desktop.click("words.toml:3:1"));
}

TEST_CASE("Widgets show dots for scripts that they cannot shape") {
    CHECK(as_widgets_show("Polski i اردو (ur)") == "Polski i … (ur)");
}

TEST_CASE("The strip is painted at the bottom, as high as its words, and nothing above it is touched") {
    const test::Paper paper({1280, 800}, test::Paper::By::renderer);
    paper.fill(0x123456);
    Desk desk(1);
    const StripText text{StripText::Tone::mistake, "1 mistake.", {{"pages/a.toml:3:1", "Wrong. Mend it."}}};
    const int height = desk.strip_height({1280, 800}, text);
    CHECK(height > 60);
    CHECK(height < 160);
    CHECK(desk.strip_height({1280, 800}, std::nullopt) == 0);
    desk.paint(*paper.target().renderer(), {1280, 800}, text, std::nullopt);
    CHECK(paper.pixel(640, 800 - height - 1) == 0x123456);
    CHECK(paper.pixel(1200, 800 - height + 1) == 0x17212B);
    bool sun = false; // the headline's letters
    for (int x = 0; x < 200; ++x)
        for (int y = 800 - height; y < 800; ++y)
            sun = sun || paper.pixel(x, y) == 0xF2B544;
    CHECK(sun);
}

TEST_CASE("A picture is shown whole in its room, and never larger than it is") {
    CHECK(fitted({1280, 800}, {1280, 800}) == Rect{0, 0, 1280, 800});
    CHECK(fitted({1280, 800}, {1280, 700}) == Rect{80, 0, 1120, 700});
    CHECK(fitted({640, 400}, {1280, 800}) == Rect{320, 200, 640, 400});
}

TEST_CASE("A wish leads to any screen from any other, and keeps language, size and contrast") {
    const BundlePtr bundle = test::small_bundle_read();
    for (const Place& from : all_places(*bundle)) {
        if (is_for_staff(from.screen))
            continue;
        for (const Place& to : all_places(*bundle)) {
            if (is_for_staff(to.screen))
                continue;
            Session session = session_of(bundle);
            look_at(session, from, Ms{1000});
            REQUIRE(session.state().visit.here == from);
            look_at(session, to, Ms{2000});
            CHECK(session.state().visit.here == to);
        }
    }
    Session session = session_of(bundle);
    look_at(session, {Screen::page, "stalking"}, Ms{1000});
    choose_for_visit(session, action::ChooseLanguage{"ur"}, Ms{1100});
    choose_for_visit(session, action::ChooseTextSize{2}, Ms{1200});
    choose_for_visit(session, action::ChooseTheme{Theme::dark}, Ms{1300});
    look_at(session, {Screen::home, {}}, Ms{1400});
    CHECK(session.state().visit.language == "ur");
    CHECK(session.state().visit.text_size == 2);
    CHECK(session.state().visit.theme == Theme::dark);
}

TEST_CASE("A choice made on Start or the cover is seen at once") {
    Session session = session_of(test::small_bundle_read());
    choose_for_visit(session, action::ChooseLanguage{"ur"}, Ms{1000});
    CHECK(session.state().visit.here.screen == Screen::start);
    CHECK(session.state().visit.language == "ur");
    choose_for_visit(session, action::ChooseTextSize{1}, Ms{1100});
    CHECK(session.state().visit.here.screen == Screen::home);
    CHECK(session.state().visit.text_size == 1);
}

TEST_CASE("The smallest words under the mouse are meant") {
    Items items(3);
    items[0].label = "A box";
    items[0].visible = {0, 0, 100, 100};
    items[1].label = "a link";
    items[1].visible = {10, 10, 20, 20};
    items[1].more_visible = {{0, 90, 5, 5}};
    items[2].visible = {12, 12, 2, 2};
    REQUIRE(words_at(items, {13, 13}) != nullptr);
    CHECK(words_at(items, {13, 13})->label == "a link");
    CHECK(words_at(items, {2, 92})->label == "a link");
    CHECK(words_at(items, {50, 50})->label == "A box");
    CHECK(words_at(items, {200, 50}) == nullptr);
}
