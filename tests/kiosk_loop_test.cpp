// The loop, turn by turn, on a display in memory and by clocks that are turned by hand.
#include "app/kiosk_loop.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "base/week_hours.h"
#include "support/day.h"
#include "support/pretend_kiosk.h"
#include "support/pretend_parts.h"
#include "support/sample_bundle.h"

using namespace signpost;
using test::Diary;

namespace {

constexpr PixelSize glass{1280, 800};
constexpr WallTime monday{2026, 11, 23, 10, 42, 1};

BundlePtr with_serial(std::int64_t serial) {
    Bundle bundle = *test::small_bundle_read();
    bundle.serial = serial;
    return std::make_shared<const Bundle>(std::move(bundle));
}

Result<BundlePtr> broken() { return failed_by(problem_of("bundle.toml", "It is not whole.", "")); }

class LoopDesk {
public:
    explicit LoopDesk(Settings settings = {}, BundlePtr first_content = with_serial(1),
                      test::Paper::By by = test::Paper::By::raster)
        : display(diary, glass, by), settings_(std::move(settings)), first_content_(std::move(first_content)),
          staff_(plan_, [] {}, clocks()) {
        events.on_idle = [this](std::optional<Ms> until) { now = std::max(now, until.value_or(now)); };
        auto drawing = std::make_unique<DrawingContext>(settings_);
        fonts_ = &drawing->fonts;
        loop_ = std::make_unique<KioskLoop>(KioskParts{.display = display,
                                                       .events = events,
                                                       .content = content,
                                                       .staff = staff_,
                                                       .watchdog = watchdog_,
                                                       .clocks = clocks()},
                                            std::move(drawing), settings_, first_content_,
                                            test::day("2026-11-23"));
        loop_->show_first();
    }

    [[nodiscard]] KioskLoop& loop() { return *loop_; }
    [[nodiscard]] const TtfFonts& fonts() const { return *fonts_; }
    [[nodiscard]] const StaffFacts& told_to_staff() const { return staff_.facts(); }
    [[nodiscard]] const Visit& visit() const { return loop_->session().state().visit; }

    // The content is read, and what is to be drawn ahead is.
    void settle(Result<BundlePtr> read) {
        loop_->turn();
        content.outcome = std::move(read);
        for (int turns = 0; turns < 30; ++turns)
            loop_->turn();
    }
    void touch(TouchSample::Phase phase, Point at) {
        events.queued.emplace_back(TouchSample{phase, 1, at, now});
    }
    // Half a second after all that came before, by a finger that is quick.
    void tap(Point at) {
        pass(test::settled);
        touch(TouchSample::Phase::down, at);
        loop_->turn();
        now += Ms{60};
        touch(TouchSample::Phase::up, at);
        loop_->turn();
    }
    void pass(Ms time) {
        const Ms end = now + time;
        while (now < end) {
            now = std::min(end, now + Ms{100});
            events.queued.emplace_back(event::News{}); // so that a turn does not wait on beyond it
            loop_->turn();
        }
    }

    Diary diary;
    Ms now{1'000'000};
    WallTime wall = monday;
    test::PretendDisplay display;
    test::PretendEvents events{diary};
    test::PretendContent content;

private:
    [[nodiscard]] Clocks clocks() {
        return {.steady = [this] { return now; },
                .wall = [this] { return wall; },
                .utc = [] { return test::moment("2026-11-23T10:42:00Z"); },
                .until_next_minute = [] { return Ms{60'000}; }};
    }

    Settings settings_;
    BundlePtr first_content_;
    ContentSource source_{{}, {}};
    KioskPlan plan_{.settings = settings_, .source = source_};
    StaffDesk staff_;
    Watchdog watchdog_;
    const TtfFonts* fonts_ = nullptr; // the loop's
    std::unique_ptr<KioskLoop> loop_;
};

// Where they stand, as a kiosk without a loop tells.
Point start_button() {
    test::PretendKiosk kiosk(test::small_bundle_read(), glass);
    return test::middle(kiosk.item(kiosk.session().bundle()->start.original.button));
}

Point hide_button() {
    test::PretendKiosk kiosk(test::small_bundle_read(), glass);
    kiosk.start_visit();
    const auto hides = [](const Item& item) { return item.on_down; };
    const auto found = std::find_if(kiosk.items().begin(), kiosk.items().end(), hides);
    REQUIRE(found != kiosk.items().end());
    return test::middle(*found);
}

std::vector<std::uint32_t> cover_picture() {
    test::PretendKiosk kiosk(test::small_bundle_read(), glass);
    kiosk.key(Key::hide);
    return kiosk.pixels();
}

} // namespace

TEST_CASE("The first frame is presented before any event is read, and the content is read after it") {
    LoopDesk desk;
    CHECK(desk.diary == Diary{"present"});
    CHECK_FALSE(desk.content.begun);
    desk.loop().turn();
    CHECK(desk.content.begun);
    CHECK(desk.events.space().screen == glass);
}

TEST_CASE("Hide, on finger-down, is the next frame that is presented, and no event is read before it") {
    LoopDesk desk;
    desk.settle(with_serial(1));
    desk.tap(start_button());
    REQUIRE(desk.visit().here.screen == Screen::home);
    desk.pass(test::settled);
    desk.diary.clear();
    desk.touch(TouchSample::Phase::down, hide_button());
    for (int more = 0; more < 5; ++more)
        desk.touch(TouchSample::Phase::move, {100, 100});
    desk.loop().turn();
    CHECK(desk.diary == Diary{"event", "present"});
    CHECK(desk.visit().here.screen == Screen::cover);
    CHECK(desk.display.shown() == cover_picture());
}

TEST_CASE(
    "After a visit nothing leads back into it, and its fonts are closed until all is drawn ahead again") {
    LoopDesk desk;
    desk.settle(with_serial(1));
    desk.tap(start_button());
    const Point hide = hide_button();
    desk.pass(test::settled);
    desk.touch(TouchSample::Phase::down, hide);
    desk.loop().turn();
    CHECK(desk.visit().history.empty());
    CHECK(desk.fonts().open_sizes() > 0);
    desk.now += Ms{8}; // the display's server has had its turn
    desk.loop().turn();
    CHECK(desk.fonts().open_sizes() == 0); // they go with the visit's glyphs
    desk.pass(Ms{3000});
    CHECK(desk.fonts().open_sizes() > 0);
}

TEST_CASE("Where a renderer draws, the pictures that are not in sight are drawn over, too") {
    for (const auto by : {test::Paper::By::raster, test::Paper::By::renderer}) {
        CAPTURE(static_cast<int>(by));
        LoopDesk desk({}, with_serial(1), by);
        desk.settle(with_serial(1));
        desk.tap(start_button());
        const Point hide = hide_button();
        desk.pass(test::settled);
        desk.diary.clear();
        desk.touch(TouchSample::Phase::down, hide);
        for (int turns = 0; turns < 6; ++turns)
            desk.loop().turn();
        CHECK(std::count(desk.diary.begin(), desk.diary.end(), "present") ==
              (by == test::Paper::By::renderer ? 3 : 1));
    }
}

TEST_CASE("Content that was read anew takes the old one's place, and is confirmed by being shown, once") {
    LoopDesk desk;
    desk.settle(with_serial(1));
    CHECK(desk.content.confirmed == std::vector<std::int64_t>{1});
    const BundlePtr next = with_serial(2);
    desk.content.outcome = next;
    desk.diary.clear();
    desk.pass(Ms{300});
    CHECK(desk.loop().session().bundle() == next);
    CHECK(std::count(desk.diary.begin(), desk.diary.end(), "present") == 1);
    CHECK(desk.content.confirmed == std::vector<std::int64_t>{1, 2});
    CHECK(desk.told_to_staff().content_error.empty());
}

TEST_CASE("The first screen's content alone is not confirmed") {
    LoopDesk desk({}, with_serial(7));
    desk.pass(Ms{300});
    CHECK(desk.content.confirmed.empty());
}

TEST_CASE("Content that is broken changes nothing but what staff are told") {
    LoopDesk desk;
    const BundlePtr whole = with_serial(1);
    desk.settle(whole);
    desk.content.outcome = broken();
    desk.pass(Ms{300});
    CHECK(desk.loop().session().bundle() == whole);
    CHECK(desk.told_to_staff().content_error.find("It is not whole.") != std::string::npos);
    desk.content.outcome = with_serial(2);
    desk.pass(Ms{300});
    CHECK(desk.told_to_staff().content_error.empty());
}

TEST_CASE("Where the first reading is broken the built-in content takes the first content's place") {
    LoopDesk desk;
    desk.settle(broken());
    const Bundle& shown = *desk.loop().session().bundle();
    CHECK(shown.topics.empty());
    CHECK(shown.start.original.button == built_in_bundle()->start.original.button);
}

TEST_CASE("What is touched before the content is whole waits for it") {
    LoopDesk desk;
    const Point start = start_button();
    desk.pass(Ms{600});
    desk.touch(TouchSample::Phase::down, start);
    desk.loop().turn();
    desk.now += Ms{60};
    desk.touch(TouchSample::Phase::up, start);
    desk.loop().turn();
    CHECK(desk.visit().here.screen == Screen::start);
    desk.content.outcome = with_serial(1);
    desk.pass(Ms{100});
    CHECK(desk.visit().here.screen == Screen::home);
}

namespace {

BundlePtr with_ripley() {
    BundleFiles files = test::small_bundle();
    files["sites/ripley.toml"] = "name = \"Ripley library\"\n[cover]\n";
    return test::read_good(files);
}

// Where staff tap, as a kiosk without a loop tells: the PIN 1, and the way to Ripley.
struct StaffTaps {
    Point one;
    Point enter;
    Point choose;
    Point ripley;
};

StaffTaps staff_taps() {
    test::PretendKiosk kiosk(with_ripley(), glass, {.has_pin = true, .may_choose_site = true});
    StaffTaps taps;
    kiosk.down({10, 10});
    kiosk.wait(Ms{6000});
    kiosk.up({10, 10});
    taps.one = test::middle(kiosk.item("1"));
    taps.enter = test::middle(kiosk.item("Enter"));
    kiosk.tap("1");
    kiosk.tap("Enter");
    kiosk.session().pin_checked(true, kiosk.now());
    kiosk.wait(Ms{600});
    taps.choose = test::middle(kiosk.item("Choose the place"));
    kiosk.tap("Choose the place");
    taps.ripley = test::middle(kiosk.item("Ripley library"));
    return taps;
}

// What threads of the staff desk do takes as long as it takes.
void pass_until(LoopDesk& desk, const std::function<bool()>& holds) {
    for (int turns = 0; turns < 1000 && !holds(); ++turns) {
        desk.pass(Ms{10});
        std::this_thread::sleep_for(Ms{10});
    }
    REQUIRE(holds());
}

} // namespace

TEST_CASE("What staff choose holds at once, and they are told where it cannot be kept") {
    const StaffTaps taps = staff_taps();
    Settings settings;
    settings.staff_choose_site = true;
    settings.pin_hash = hash_pin("1").value();
    LoopDesk desk(settings, with_ripley());
    desk.settle(with_ripley());
    desk.touch(TouchSample::Phase::down, {10, 10});
    desk.pass(Ms{6000});
    desk.touch(TouchSample::Phase::up, {10, 10});
    desk.tap(taps.one);
    desk.tap(taps.enter);
    pass_until(desk, [&] { return desk.visit().here.screen == Screen::staff; });
    desk.tap(taps.choose);
    REQUIRE(desk.visit().here.screen == Screen::staff_site);
    desk.tap(taps.ripley);
    CHECK(desk.visit().here.screen == Screen::staff);
    CHECK(desk.loop().session().rules().site == "ripley");
    pass_until(desk, [&] { return !desk.told_to_staff().site_error.empty(); });
    CHECK(desk.told_to_staff().site_error ==
          "It holds until the program ends, and could not be written down: this kiosk has no store.");
}

TEST_CASE("A display that cannot be lit again ends the kiosk with a failure") {
    for (const bool can_be_lit : {true, false}) {
        CAPTURE(can_be_lit);
        Settings settings;
        settings.display_hours = read_week_hours("mon 09:00-10:00").value();
        LoopDesk desk(settings);
        desk.display.can_be_lit = can_be_lit;
        desk.settle(with_serial(1));
        desk.pass(Ms{61'000});
        CHECK(std::count(desk.diary.begin(), desk.diary.end(), "off") == 1);
        CHECK_FALSE(desk.loop().end());
        desk.touch(TouchSample::Phase::down, {600, 300});
        desk.loop().turn();
        CHECK(std::count(desk.diary.begin(), desk.diary.end(), "light up") == 1);
        CHECK(desk.loop().end() == (can_be_lit ? std::nullopt : std::optional(KioskEnd::failed)));
        CHECK(desk.visit().here.screen == Screen::start); // the touch was to wake it
        desk.display.can_be_lit = true;
    }
}

TEST_CASE("A close button ends a kiosk in a window, and none that is full-screen; SIGTERM ends it too") {
    LoopDesk window;
    window.display.fills_screen = false;
    window.events.queued.emplace_back(event::CloseAsked{});
    window.loop().turn();
    CHECK(window.loop().end() == KioskEnd::stopped);
    LoopDesk desk;
    desk.events.queued.emplace_back(event::CloseAsked{});
    desk.loop().turn();
    CHECK_FALSE(desk.loop().end());
    desk.events.queued.emplace_back(event::StopAsked{});
    desk.loop().turn();
    CHECK(desk.loop().end() == KioskEnd::stopped);
}

TEST_CASE("The news of a stick stands for its time, and then goes by itself") {
    LoopDesk desk;
    desk.settle(with_serial(1));
    const auto before = desk.display.shown();
    desk.content.notice = ImportNotice{.result = ImportResult::installed};
    desk.pass(Ms{100});
    CHECK(desk.display.shown() != before);
    desk.pass(StickNews::stays);
    CHECK(desk.display.shown() == before);
}
