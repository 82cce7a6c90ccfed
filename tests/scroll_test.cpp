// Scrolling by More and Up, with real screens: what stays, and where a screen begins.
#include "screen/scroll_internal.h"

#include <algorithm>
#include <cmath>

#include <doctest/doctest.h>

#include "base/glass.h"
#include "screen/draw.h"
#include "support/pretend_kiosk.h"
#include "support/sample_bundle.h"
#include "support/sanitized.h"

using namespace signpost;
using test::PretendKiosk;

namespace {

const std::string more_words = "More";
const std::string up_words = "Up";

// The sample with a page that names everybody and every other page.
BundlePtr many_ways_on() {
    auto bundle = std::make_shared<Bundle>(*test::small_bundle_read());
    Page& page = bundle->pages.at("keep-a-record");
    page.contacts = bundle->contact_order;
    page.next.clear();
    for (const auto& [id, other] : bundle->pages)
        if (id != page.id)
            page.next.push_back(id);
    return bundle;
}

bool can(const PretendKiosk& kiosk, const std::string& button) { return kiosk.shows("\t" + button + "\n"); }

bool is_cut(const Item& item) { return item.visible.h > 0 && item.visible.h < item.rect.h - 1; }
bool is_in_sight(const Item& item) { return item.visible.h > 0; }

// Words inside a sentence stand in the text's own lines.
bool is_block(const Item& item) { return item.more_touch.empty() && item.role != Role::text; }

// Nothing of what is read as one is cut, and no heading stands over nothing.
void check_leaf(const PretendKiosk& kiosk) {
    const Items& items = kiosk.items();
    for (std::size_t i = 0; i < items.size(); ++i) {
        INFO(items[i].label);
        CHECK_FALSE((is_block(items[i]) && is_cut(items[i])));
        const bool scrolls = column_of(kiosk.frame(), items[i]) != nullptr;
        if (scrolls && items[i].role == Role::heading && is_in_sight(items[i])) {
            REQUIRE(i + 1 < items.size());
            CHECK(is_in_sight(items[i + 1]));
        }
    }
}

const std::string& label_of(const PretendKiosk& kiosk, const Action& action) {
    const auto found = std::find_if(kiosk.items().begin(), kiosk.items().end(),
                                    [&](const Item& item) { return item.action == action; });
    REQUIRE(found != kiosk.items().end());
    return found->label;
}

void tap_what_does(PretendKiosk& kiosk, const Action& action) {
    kiosk.tap(std::string(label_of(kiosk, action)));
}

// At a page, in a language and a size of text.
void open_page(PretendKiosk& kiosk, const char* language, int text_size, const char* page = "Keep a record") {
    kiosk.tap(language);
    kiosk.start_visit();
    tap_what_does(kiosk, action::Open{{Screen::looks, {}}});
    tap_what_does(kiosk, action::ChooseTextSize{text_size});
    tap_what_does(kiosk, action::Back{});
    kiosk.tap(page);
}

const Scrolled& scrolled(PretendKiosk& kiosk) { return kiosk.session().state().visit.scroll_em; }

void drag(PretendKiosk& kiosk, Point from, float dy) {
    kiosk.wait(Ms(1000));
    kiosk.down(from);
    kiosk.move({from.x, from.y + 0.8F * dy});
    kiosk.move({from.x, from.y + dy});
}

// In the middle of the text.
constexpr Point in_text{400, 400};

Rect rect_of(const PretendKiosk& kiosk, const std::string& label) { return kiosk.item(label).rect; }

// Of 1, 2 … as it is written beside the buttons; 0 where it is not.
int leaf_of(const PretendKiosk& kiosk) {
    for (int leaf = 1; leaf < 99; ++leaf)
        if (kiosk.shows("\t" + std::to_string(leaf) + " of "))
            return leaf;
    return 0;
}

// px: the least that a line of body text takes, from the top of its letters to their foot.
float line_of_text(PixelSize size, int text_size) {
    TtfFonts fonts(test::font_files());
    const Metrics metrics = make_metrics(fonts, size, choose_scale(size, {}, {}).scale, Mm{600}, text_size);
    const FaceHeights heights = fonts.heights(fonts.face_for(U'H', Weight::regular).value(), metrics.em());
    return static_cast<float>(heights.ascent + heights.descent);
}

} // namespace

TEST_CASE("no leaf that More or Up leads to cuts what is read as one, or ends with a heading") {
    std::vector<PixelSize> glasses{{1366, 768}};
    if (!test::sanitized)
        glasses.insert(glasses.end(), {{1080, 1920}, {1920, 1080}});
    for (const PixelSize size : glasses)
        for (int step = 0; step < 2 * text_size_steps; ++step) {
            CAPTURE(size.w);
            CAPTURE(step);
            PretendKiosk kiosk(many_ways_on(), size);
            open_page(kiosk, step % 2 == 0 ? "English" : "اردو", step / 2);
            int leaves = 0;
            check_leaf(kiosk);
            for (; can(kiosk, more_words) && leaves < 90; ++leaves) {
                kiosk.tap(more_words);
                check_leaf(kiosk);
            }
            CHECK(leaves < 90);
            for (; can(kiosk, up_words) && leaves < 180; ++leaves) {
                kiosk.tap(up_words);
                check_leaf(kiosk);
            }
            CHECK(scrolled(kiosk) == Scrolled{});
        }
}

TEST_CASE("More and Up count the leaves, and stand where they stood") {
    PretendKiosk kiosk(test::small_bundle_read(), {1920, 1080});
    open_page(kiosk, "English", 0);
    CHECK(leaf_of(kiosk) == 1);
    CHECK_FALSE(can(kiosk, up_words));
    const Rect where = rect_of(kiosk, more_words);
    kiosk.tap(more_words);
    CHECK(leaf_of(kiosk) == 2);
    const Rect back = rect_of(kiosk, up_words);
    CHECK(rect_of(kiosk, more_words) == where);
    int last = 2;
    for (; can(kiosk, more_words); ++last) {
        CHECK(rect_of(kiosk, more_words) == where);
        kiosk.tap(more_words);
        CHECK(rect_of(kiosk, up_words) == back);
        CHECK(leaf_of(kiosk) == last + 1);
    }
    CHECK(kiosk.shows(std::to_string(last) + " of " + std::to_string(last) + "\n"));
}

TEST_CASE("each part of a page is on one leaf, and none is left out") {
    PretendKiosk kiosk(test::small_bundle_read(), {1920, 1080});
    open_page(kiosk, "English", 0);
    std::vector<std::string> seen;
    const auto note_parts = [&] {
        for (int number = 1; number <= 12; ++number)
            if (const std::string part = "Part " + std::to_string(number); is_in_sight(kiosk.item(part)))
                seen.push_back(part);
    };
    note_parts();
    while (can(kiosk, more_words)) {
        kiosk.tap(more_words);
        note_parts();
    }
    REQUIRE(seen.size() == 12);
    CHECK(seen.front() == "Part 1");
    CHECK(seen.back() == "Part 12");
}

TEST_CASE("the title stays in sight while the text is leafed and dragged") {
    PretendKiosk kiosk(test::small_bundle_read(), {1920, 1080});
    open_page(kiosk, "English", 0);
    const Rect title = rect_of(kiosk, "Keep a record");
    kiosk.tap(more_words);
    CHECK(kiosk.item("Keep a record").visible == title);
    drag(kiosk, in_text, -200);
    CHECK(kiosk.item("Keep a record").visible == title);
}

TEST_CASE("a drag follows the finger, and comes to rest on the next edge the way that it went") {
    PretendKiosk kiosk(test::small_bundle_read(), {1920, 1080});
    open_page(kiosk, "English", 0);
    const float before = rect_of(kiosk, "Part 1").y;
    drag(kiosk, in_text, -150);
    CHECK(std::abs(rect_of(kiosk, "Part 1").y - (before - 150)) <= 1);
    kiosk.up({in_text.x, in_text.y - 150});
    const Scrolled down = scrolled(kiosk);
    CHECK(rect_of(kiosk, "Part 1").y <= before - 149);
    check_leaf(kiosk);
    drag(kiosk, in_text, 50);
    kiosk.up({in_text.x, in_text.y + 50});
    CHECK(scrolled(kiosk)[0] < down[0]);
    check_leaf(kiosk);
    drag(kiosk, in_text, 600);
    kiosk.up({in_text.x, in_text.y + 600});
    CHECK(scrolled(kiosk) == Scrolled{});
}

TEST_CASE("a page does not move by itself after the finger has left") {
    PretendKiosk kiosk(test::small_bundle_read(), {1920, 1080});
    open_page(kiosk, "English", 0);
    drag(kiosk, in_text, -300);
    kiosk.up({in_text.x, in_text.y - 300});
    const std::uint64_t at_rest = kiosk.picture();
    kiosk.wait(Ms(2000));
    CHECK(kiosk.picture() == at_rest);
}

TEST_CASE("a finger that drags on a card of any column scrolls that column, in both directions of writing") {
    for (const char* language : {"English", "اردو"}) {
        CAPTURE(language);
        PretendKiosk kiosk(many_ways_on(), {1920, 1080});
        open_page(kiosk, language, 0);
        const auto card = std::find_if(kiosk.items().begin(), kiosk.items().end(), [](const Item& item) {
            return item.role == Role::link && item.visible.h > 60;
        });
        REQUIRE(card != kiosk.items().end());
        const Point at = test::middle(*card);
        drag(kiosk, at, -80);
        kiosk.up({at.x, at.y - 80});
        CHECK(kiosk.screen() == Screen::page);
        CHECK(scrolled(kiosk)[0] == 0);
        CHECK(scrolled(kiosk)[1] > 0);
    }
}

TEST_CASE("who can help stays beside a text that is scrolled, and Back gives back both columns") {
    PretendKiosk kiosk(many_ways_on(), {1920, 1080});
    open_page(kiosk, "English", 0);
    const Rect before = rect_of(kiosk, "Sample Helpline. 0808 157 0123");
    kiosk.key(Key::down);
    CHECK(scrolled(kiosk)[0] > 0);
    CHECK(kiosk.item("Sample Helpline. 0808 157 0123").visible == before);
    const Rect place = kiosk.item("Sample Helpline. 0808 157 0123").rect;
    drag(kiosk, {place.x + 20, place.y + 20}, -80);
    kiosk.up({place.x + 20, place.y - 60});
    const Scrolled both = scrolled(kiosk);
    REQUIRE(both[1] > 0);
    tap_what_does(kiosk, action::Open{{Screen::emergency, {}}});
    tap_what_does(kiosk, action::Back{});
    CHECK(scrolled(kiosk) == both);
}

TEST_CASE("the keys up and down go by the same leaves as the buttons") {
    PretendKiosk buttons(test::small_bundle_read(), {1920, 1080});
    PretendKiosk keys(test::small_bundle_read(), {1920, 1080});
    open_page(buttons, "English", 0);
    open_page(keys, "English", 0);
    for (int i = 0; i < 3; ++i) {
        buttons.tap(more_words);
        keys.key(Key::down);
        CHECK(scrolled(keys) == scrolled(buttons));
    }
    buttons.tap(up_words);
    keys.key(Key::up);
    CHECK(scrolled(keys) == scrolled(buttons));
}

TEST_CASE("in another size of text a leaf still begins with a whole block") {
    PretendKiosk kiosk(test::small_bundle_read(), {1920, 1080});
    open_page(kiosk, "English", 0);
    kiosk.tap(more_words);
    kiosk.tap(more_words);
    tap_what_does(kiosk, action::Open{{Screen::looks, {}}});
    tap_what_does(kiosk, action::ChooseTextSize{2});
    tap_what_does(kiosk, action::Back{});
    CHECK(scrolled(kiosk)[0] > 0);
    check_leaf(kiosk);
}

TEST_CASE("a page shows its title and five lines before it is scrolled, in every size of text") {
    for (const PixelSize size : {PixelSize{1080, 1920}, PixelSize{1920, 1080}})
        for (int text_size = 0; text_size < text_size_steps; ++text_size) {
            CAPTURE(size.w);
            CAPTURE(text_size);
            PretendKiosk kiosk(test::small_bundle_read(), size);
            open_page(kiosk, "English", text_size);
            REQUIRE(kiosk.frame().must_be_seen.size() == 1);
            const SeenStretch& lines = kiosk.frame().must_be_seen.front();
            CHECK(lines.visible.h >= 5 * line_of_text(size, text_size));
            CHECK(lines.visible.y >= kiosk.item("Keep a record").rect.bottom());
            CHECK(kiosk.item("Keep a record").visible == kiosk.item("Keep a record").rect);
            CHECK(not_whole(kiosk.frame()).empty());
        }
}
