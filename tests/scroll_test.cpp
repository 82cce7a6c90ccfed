// Scrolling by More and Up, with real screens: what stays, and where a screen begins.
#include "screen/scroll_internal.h"

#include <algorithm>

#include <doctest/doctest.h>

#include "support/pretend_kiosk.h"
#include "support/sample_bundle.h"

using namespace signpost;
using test::PretendKiosk;

namespace {

const std::string more = "More below";
const std::string up = "Back up";

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

// A name that is out of sight over its number in sight.
bool is_cut_at_top(const Item& item) {
    return item.role == Role::link && item.visible.h > 0 && item.visible.y > item.rect.y + 1;
}

void check_no_name_is_cut(const PretendKiosk& kiosk) {
    CHECK(std::none_of(kiosk.items().begin(), kiosk.items().end(), is_cut_at_top));
}

// At the page that names everybody, in a language and a size of text.
void open_page(PretendKiosk& kiosk, const char* language, int text_size) {
    kiosk.tap(language);
    kiosk.start_visit();
    for (int i = 0; i < text_size; ++i)
        kiosk.tap("Text size");
    kiosk.tap("Keep a record");
}

} // namespace

TEST_CASE("no screen that More or Up leads to begins within a contact") {
    for (const PixelSize size : {PixelSize{1080, 1920}, PixelSize{1920, 1080}, PixelSize{1366, 768}})
        for (int step = 0; step < 2 * text_size_steps; ++step) {
            CAPTURE(size.w);
            CAPTURE(step);
            PretendKiosk kiosk(many_ways_on(), size);
            open_page(kiosk, step % 2 == 0 ? "English" : "اردو", step / 2);
            int screens = 0;
            for (; can(kiosk, more) && screens < 60; ++screens) {
                kiosk.tap(more);
                if (can(kiosk, more)) // the last one ends with the page
                    check_no_name_is_cut(kiosk);
            }
            CHECK(screens < 60);
            for (; can(kiosk, up) && screens < 120; ++screens) {
                kiosk.tap(up);
                check_no_name_is_cut(kiosk);
            }
            CHECK(kiosk.session().state().visit.scroll_em == 0);
        }
}

TEST_CASE("a finger that drags on a card of any column scrolls, in both directions of writing") {
    for (const char* language : {"English", "اردو"}) {
        CAPTURE(language);
        PretendKiosk kiosk(many_ways_on(), {1920, 1080});
        open_page(kiosk, language, 2);
        const auto card = std::find_if(kiosk.items().begin(), kiosk.items().end(), [](const Item& item) {
            return item.role == Role::link && item.visible.h > 100;
        });
        REQUIRE(card != kiosk.items().end());
        const Point at = test::middle(*card);
        kiosk.wait(Ms(1000));
        kiosk.down(at);
        kiosk.move({at.x, at.y - 60});
        kiosk.move({at.x, at.y - 80});
        kiosk.up({at.x, at.y - 80});
        CHECK(kiosk.screen() == Screen::page);
        CHECK(kiosk.session().state().visit.scroll_em > 0);
    }
}

TEST_CASE("who can help stays beside a text that is scrolled") {
    const BundlePtr bundle = test::small_bundle_read();
    PretendKiosk kiosk(bundle, {1920, 1080});
    kiosk.start_visit();
    kiosk.tap("Keep a record");
    const Rect before = kiosk.item("Sample Helpline. 0808 157 0123").rect;
    kiosk.tap(more);
    CHECK(kiosk.item("Sample Helpline. 0808 157 0123").rect == before);
    CHECK(kiosk.item("Sample Helpline. 0808 157 0123").visible == before);
}
