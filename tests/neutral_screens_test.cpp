// Start and the cover, on the glasses that libraries hang, lying and upright: what must be seen is seen, the
// cover claims what is known alone, and its button is never where Hide was.
#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include "base/glass.h"
#include "paint/stage.h"
#include "screen/cover_internal.h"
#include "screen/draw.h"
#include "support/font_files.h"
#include "support/sample_bundle.h"
#include "support/sanitized.h"
#include "support/shipped_bundle.h"

using namespace signpost;

namespace {

// A glass, and from where it is seen; std::nullopt: as guessed.
struct HungGlass {
    NamedGlass glass;
    std::optional<Mm> seen_from{};

    [[nodiscard]] Glass measured() const {
        return choose_glass(glass.px, {.size = glass.mm, .viewing_distance = seen_from}, {}).glass;
    }
};

std::vector<HungGlass> lying_and_upright() {
    std::vector<HungGlass> all;
    for (const std::string name : {"10.1", "12.1", "15.6", "17", "18.5", "21.5", "55"})
        for (const char* way : {"", "-upright"})
            all.push_back({glass_called(name + way).value()});
    all.push_back({glass_called("15.6").value(), Mm{600}});
    all.push_back({glass_called("15.6-upright").value(), Mm{600}});
    return all;
}

std::string named(const HungGlass& hung, const Language& language) {
    return hung.glass.name + (hung.seen_from ? " from afar, " : ", ") + language.code;
}

constexpr WallTime monday_morning{2026, 11, 23, 10, 42, 1};

// A view of one screen of one bundle, to be changed before it is laid out.
struct Seen {
    State state;
    Rules rules;
    StaffFacts staff;
    View view;

    Seen(const Bundle& bundle, Screen screen)
        : view{.state = state, .bundle = bundle, .rules = rules, .staff = staff, .wall = monday_morning} {
        state.visit.here.screen = screen;
        view.cover_has_rested = true;
    }
    Seen(const Seen&) = delete;
    Seen& operator=(const Seen&) = delete;
    ~Seen() = default;
};

class Hung {
public:
    explicit Hung(const HungGlass& hung) : glass_(hung.measured()) {}

    Frame frame(Seen& seen) {
        seen.view.metrics = make_metrics(fonts_, glass_, seen.state.visit.text_size);
        return stage_.lay_out(seen.view);
    }

private:
    Glass glass_;
    TtfFonts fonts_{test::font_files()};
    Stage stage_{fonts_, 0, Rotation::none};
};

const Item* labelled(const Frame& frame, const std::string& label) {
    const auto found = std::find_if(frame.items.begin(), frame.items.end(),
                                    [&](const Item& item) { return item.label == label; });
    return found == frame.items.end() ? nullptr : &*found;
}

const Item& the(const Frame& frame, const std::string& label) {
    const Item* item = labelled(frame, label);
    REQUIRE_MESSAGE(item != nullptr, label);
    return *item;
}

const Item& row_on(const Frame& frame, const CoverHours& row) { return the(frame, row.day + " " + row.open); }

void check_seen_whole(const Frame& frame, const std::string& label) {
    const Item& item = the(frame, label);
    const bool whole = item.visible.w >= item.rect.w - 1 && item.visible.h >= item.rect.h - 1;
    CHECK_MESSAGE(whole, label);
}

void check_apart(const Frame& frame) {
    for (const Item& item : frame.items)
        for (const Item& other : frame.items)
            if (&item < &other)
                CHECK_MESSAGE(!item.visible.inset(1).overlaps(other.visible), item.label, " and ",
                              other.label);
}

// Fourteen languages: more than any library has asked for.
BundlePtr fourteen_languages() {
    Bundle bundle = *test::thirteen_languages();
    bundle.languages.push_back({"cy", "Cymraeg", false});
    return std::make_shared<const Bundle>(std::move(bundle));
}

std::vector<BundlePtr> few_and_many() { return {test::shipped_for_one_place(), fourteen_languages()}; }

// In each language, on each glass.
template <class Check> void on_each_glass(const BundlePtr& bundle, Screen screen, Check check) {
    for (const HungGlass& glass : lying_and_upright()) {
        Hung on(glass);
        for (const Language& language : bundle->languages) {
            INFO(named(glass, language));
            Seen seen(*bundle, screen);
            seen.state.visit.language = language.code;
            check(on, seen);
        }
    }
}

const std::string& again_of(const Seen& seen) {
    return seen.view.bundle.cover.in(seen.state.visit.language).button;
}

} // namespace

TEST_CASE("Start shows its button and all languages on each glass, and nothing lies over anything") {
    for (const BundlePtr& bundle : few_and_many())
        on_each_glass(bundle, Screen::start, [](Hung& on, Seen& seen) {
            const Frame frame = on.frame(seen);
            const Bundle& shown = seen.view.bundle;
            check_seen_whole(frame, shown.start.in(seen.state.visit.language).button);
            if (shown.languages.size() > 1)
                for (const Language& language : shown.languages)
                    check_seen_whole(frame, language.name);
            check_apart(frame);
            CHECK(not_whole(frame).empty());
        });
}

TEST_CASE("The cover shows its name, the hours, the clock, the door and its button on each glass") {
    for (const BundlePtr& bundle : few_and_many())
        on_each_glass(bundle, Screen::cover, [](Hung& on, Seen& seen) {
            const Frame frame = on.frame(seen);
            const CoverText& text = seen.view.bundle.cover.in(seen.state.visit.language);
            check_seen_whole(frame, text.title);
            for (const CoverHours& row : text.hours)
                check_seen_whole(frame, row.day + " " + row.open);
            check_seen_whole(frame, "10:42");
            check_seen_whole(frame, "Open until 5pm");
            check_seen_whole(frame, again_of(seen));
            check_apart(frame);
        });
}

TEST_CASE("The cover that Hide brings has no button; once it has, all else stands where it stood") {
    on_each_glass(test::shipped_for_one_place(), Screen::cover, [](Hung& on, Seen& seen) {
        seen.view.cover_has_rested = false;
        const Frame fresh = on.frame(seen);
        seen.view.cover_has_rested = true;
        Frame rested = on.frame(seen);
        CHECK(labelled(fresh, again_of(seen)) == nullptr);
        REQUIRE(rested.items.back().label == again_of(seen));
        rested.items.pop_back();
        CHECK(describe(rested.items) == describe(fresh.items));
    });
}

TEST_CASE("Each place that ships shows its name, its hours, the clock and the door on each glass") {
    const BundlePtr shipped = test::shipped_bundle();
    for (const auto& [id, site] : shipped->sites)
        on_each_glass(shipped, Screen::cover, [&site](Hung& on, Seen& seen) {
            seen.rules.site = site.id;
            const Frame frame = on.frame(seen);
            const CoverSays says = cover_says(seen.view);
            REQUIRE_FALSE(says.text.hours.empty());
            check_seen_whole(frame, site.cover.original.title);
            for (const CoverHours& row : says.text.hours)
                check_seen_whole(frame, row.day + " " + row.open);
            check_seen_whole(frame, says.clock);
            check_seen_whole(frame, says.door);
            check_apart(frame);
            CHECK(not_whole(frame).empty());
        });
}

// Beside rows that are as many, and so short that none can break. Letters and air differ a little from
// theirs.
TEST_CASE("No row of the cover breaks on any glass") {
    const BundlePtr bundle = test::shipped_for_one_place();
    Bundle brief = *bundle;
    for (CoverHours& row : brief.cover.original.hours)
        row = {row.day.substr(0, 1), "1"};
    on_each_glass(bundle, Screen::cover, [&](Hung& on, Seen& seen) {
        const Frame frame = on.frame(seen);
        Seen short_rows(brief, Screen::cover);
        const Frame one_line = on.frame(short_rows);
        const float line = row_on(one_line, brief.cover.original.hours.front()).rect.h;
        for (const CoverHours& row : seen.view.bundle.cover.original.hours)
            CHECK(row_on(frame, row).rect.h < line * 1.5F);
    });
}

TEST_CASE("The hours stand still when the door closes and on another day, and drift with the cover alone") {
    on_each_glass(test::shipped_for_one_place(), Screen::cover, [](Hung& on, Seen& seen) {
        const auto row = [&] {
            return row_on(on.frame(seen), seen.view.bundle.cover.original.hours.back()).rect;
        };
        const Rect before = row();
        seen.view.wall = {2026, 11, 24, 19, 30, 2}; // "Closed. Opens Wednesday at 9.30am"
        CHECK(row() == before);
        seen.view.now = Ms{120'000};
        const Rect drifted = row();
        const float reach = seen.view.metrics.px(Mm{1.5F}) + 1; // on whole pixels
        CHECK(drifted.x != before.x);
        CHECK(std::abs(drifted.x - before.x) <= reach);
        CHECK(std::abs(drifted.y - before.y) <= reach);
        CHECK(drifted.h == doctest::Approx(before.h).epsilon(0.05));
    });
}

TEST_CASE("Start again is never where Hide was, in any language and size of text") {
    for (const BundlePtr& bundle : few_and_many())
        for (const bool hide_at_left : {false, true})
            for (const HungGlass& glass : lying_and_upright()) {
                Hung on(glass);
                Seen cover(*bundle, Screen::cover);
                cover.view.hide_at_left = hide_at_left;
                const Rect again = the(on.frame(cover), again_of(cover)).touch;
                for (std::size_t nth = 0; nth < bundle->languages.size(); nth += test::one_in)
                    for (int text_size = 0; text_size < text_size_steps; ++text_size) {
                        const Language& language = bundle->languages[nth];
                        INFO(named(glass, language) << ", text size " << text_size);
                        Seen home(*bundle, Screen::home);
                        home.view.hide_at_left = hide_at_left;
                        home.state.visit.language = language.code;
                        home.state.visit.text_size = text_size;
                        const Items items = on.frame(home).items;
                        const auto hide =
                            std::find_if(items.begin(), items.end(), [](const Item& i) { return i.on_down; });
                        REQUIRE(hide != items.end());
                        CHECK_FALSE(again.overlaps(hide->rect));
                    }
            }
}

TEST_CASE("A clock that is wrong is not shown, nor anything that depends on it") {
    const BundlePtr bundle = test::shipped_for_one_place();
    Seen seen(*bundle, Screen::cover);
    seen.view.clock_is_right = false;
    const CoverSays says = cover_says(seen.view);
    CHECK(says.clock.empty());
    CHECK(says.door.empty());
    CHECK(says.today.empty());
    Hung on(lying_and_upright().front());
    const Frame frame = on.frame(seen);
    CHECK(std::none_of(frame.items.begin(), frame.items.end(),
                       [](const Item& item) { return item.role == Role::clock; }));
    CHECK(not_whole(frame).empty());
}
