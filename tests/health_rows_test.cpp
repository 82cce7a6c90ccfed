// The doctor's lines on the staff screen.
#include "screen/screens_internal.h"

#include <algorithm>
#include <variant>

#include <doctest/doctest.h>

#include "base/glass.h"
#include "paint/stage.h"
#include "support/font_files.h"
#include "support/paper.h"
#include "support/sample_bundle.h"
#include "support/sizes.h"

namespace health_rows_test {

using namespace signpost;

namespace {

using Is = HealthCheck::State;

// The staff screen, scrolled by this much.
Frame staff_screen(PixelSize size, const std::optional<HealthChecks>& health, float scroll_em = 0,
                   Theme theme = Theme::light) {
    TtfFonts fonts(test::font_files());
    REQUIRE(fonts.usable());
    const test::Paper paper({64, 64}, test::Paper::By::renderer);
    Stage stage(paper.target(), fonts, std::size_t{16} << 20U);
    const BundlePtr bundle = test::small_bundle_read();
    State state;
    state.visit.here = {Screen::staff, {}};
    state.visit.scroll_em[0] = scroll_em;
    state.visit.theme = theme;
    const Metrics metrics = make_metrics(fonts, size, choose_scale(size, {}, {}).scale, Mm{600}, 0);
    const StaffFacts staff{.version = "1", .has_pin = true, .health = health};
    const View view{.state = state, .bundle = *bundle, .rules = {}, .staff = staff, .metrics = metrics};
    return stage.draw(view);
}

const HealthChecks some{{"sound", Is::ok, "PCH", ""},
                        {"touch panel", Is::mend, "None is seen.", "Look at its USB cable."},
                        {"file system", Is::note, "can be written to (ext4)", ""}};

// The labels of the texts, one after the other.
std::vector<std::string> texts(const Frame& frame) {
    std::vector<std::string> labels;
    for (const Item& item : frame.items)
        if (item.role == Role::text)
            labels.push_back(item.label);
    return labels;
}

} // namespace

TEST_CASE("How a kiosk is, in short") {
    CHECK(health_in_short({}) == "being looked at");
    CHECK(health_in_short(HealthChecks{some[0]}) == "well");
    CHECK(health_in_short(HealthChecks{some[0], some[2]}) == "well, 1 note");
    CHECK(health_in_short(some) == "1 thing to mend, 1 note");
    CHECK(health_in_short(HealthChecks{some[1], some[1]}) == "2 things to mend");
}

TEST_CASE("The staff screen lists what is to be mended first, with what to do") {
    const std::vector<std::string> labels = texts(staff_screen({1080, 1920}, some));
    REQUIRE(labels.size() == 9);
    CHECK(labels[5] == "This kiosk: 1 thing to mend, 1 note");
    CHECK(labels[6] == "mend touch panel: None is seen. Look at its USB cable.");
    CHECK(labels[7] == "note file system: can be written to (ext4)");
    CHECK(labels[8] == "ok sound: PCH");
}

TEST_CASE("Until it is known, the staff screen says so and is as useful as before") {
    const Frame frame = staff_screen({1366, 768}, {});
    CHECK(texts(frame).back() == "This kiosk: being looked at");
    CHECK(frame.columns.empty());
}

namespace {

// The staff screen, or the choice of the place, of a kiosk whose content has these sites.
Frame of_a_place(Screen screen, const Rules& rules, int sites, const std::string& site_error = {}) {
    TtfFonts fonts(test::font_files());
    const test::Paper paper({64, 64}, test::Paper::By::renderer);
    Stage stage(paper.target(), fonts, std::size_t{16} << 20U);
    BundleFiles files = test::small_bundle();
    for (int i = 0; i < sites; ++i)
        files["sites/place-" + std::to_string(i) + ".toml"] =
            "name = \"Place " + std::to_string(i) + "\"\n[cover]\n";
    const BundlePtr bundle = test::read_good(files);
    State state;
    state.visit.here = {screen, {}};
    const PixelSize size{1366, 768};
    const Metrics metrics = make_metrics(fonts, size, choose_scale(size, {}, {}).scale, Mm{600}, 0);
    const StaffFacts staff{.version = "1", .has_pin = true, .site_error = site_error};
    const View view{.state = state, .bundle = *bundle, .rules = rules, .staff = staff, .metrics = metrics};
    return stage.draw(view);
}

bool shows(const Frame& frame, const std::string& label) {
    return std::any_of(frame.items.begin(), frame.items.end(),
                       [&](const Item& item) { return item.label == label; });
}

} // namespace

TEST_CASE("The staff screen says where the kiosk stands, and leads to the choice where staff have it") {
    const Rules staffs{.site = "place-1", .may_choose_site = true};
    const Frame chosen = of_a_place(Screen::staff, staffs, 2);
    CHECK(shows(chosen, "Place Place 1 (place-1)"));
    CHECK(shows(chosen, "Choose the place"));
    CHECK_FALSE(shows(of_a_place(Screen::staff, {.site = "place-1"}, 2), "Choose the place"));
    CHECK(shows(of_a_place(Screen::staff, {}, 2), "Place none is chosen: Hide shows no hours"));
    CHECK(shows(of_a_place(Screen::staff, {.site = "gone"}, 2),
                "Place \"gone\" is not in this content: Hide shows no hours"));
    CHECK(
        shows(of_a_place(Screen::staff, staffs, 2, "It could not be kept."), "Place It could not be kept."));
    const Frame of_one_place = of_a_place(Screen::staff, {.may_choose_site = true}, 0);
    CHECK_FALSE(shows(of_one_place, "Choose the place"));
}

TEST_CASE("Forty places are forty arms, by their names, on as many leaves as they need") {
    const Frame frame = of_a_place(Screen::staff_site, {.site = "place-7", .may_choose_site = true}, 40);
    int arms = 0;
    for (const Item& item : frame.items)
        arms += item.action && std::holds_alternative<action::ChooseSite>(*item.action) ? 1 : 0;
    CHECK(arms == 40);
    CHECK(shows(frame, "Place 7. place-7"));
    CHECK_FALSE(frame.columns.empty());
}

TEST_CASE("However many lines there are, the way out is in sight and the last line can be reached") {
    HealthChecks many;
    for (int i = 0; i < 16; ++i)
        many.push_back({"clock", Is::mend, "1970-01-01 00:04 UTC, before this kiosk was made.",
                        "Set it, as root: timedatectl set-time 'YYYY-MM-DD HH:MM'."});
    for (const PixelSize size : test::sizes) {
        CAPTURE(size.w);
        const Frame top = staff_screen(size, many);
        REQUIRE_FALSE(top.columns.empty());
        int ways_out = 0;
        for (const Item& item : top.items)
            ways_out += item.role == Role::link && item.visible == item.rect ? 1 : 0;
        CHECK(ways_out == 2);
        const Frame bottom = staff_screen(size, many, top.columns[0].leaves.back());
        const Item* last = nullptr;
        for (const Item& item : bottom.items)
            last = item.role == Role::text ? &item : last;
        REQUIRE(last != nullptr);
        CHECK(last->visible == last->rect);
        for (const Item& item : bottom.items)
            CHECK((item.rect.x >= 0 && item.rect.right() <= static_cast<float>(size.w)));
    }
}

} // namespace health_rows_test
