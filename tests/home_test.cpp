// Home as a fingerpost: help on one side of the post, what is happening on the other; and the line on Hide.
#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "screen/theme.h"
#include "support/drawn_screens.h"
#include "support/font_files.h"
#include "support/pretend_kiosk.h"
#include "support/shipped_bundle.h"

using namespace signpost;
using test::PretendKiosk;

namespace {

constexpr PixelSize wide{1920, 1080};
constexpr PixelSize upright{1080, 1920};

constexpr std::array help_topics{"People who can help", "I cannot speak", "How to report it"};
constexpr std::array other_topics{"Is this happening to me?", "A partner, an ex or family",
                                  "Phone and online"};

float middle_of(const PretendKiosk& kiosk, const std::string& topic) {
    const Rect& r = kiosk.item(topic).rect;
    return r.x + r.w / 2;
}

BundlePtr shipped_without_help() {
    Bundle bundle = *test::shipped_bundle();
    bundle.help.clear();
    return std::make_shared<const Bundle>(bundle);
}

std::unique_ptr<PretendKiosk> at_home(const BundlePtr& bundle, PixelSize size) {
    auto kiosk = std::make_unique<PretendKiosk>(bundle, size);
    kiosk->start_visit();
    return kiosk;
}

} // namespace

TEST_CASE(
    "Help stands on one side of the post, what is happening on the other; the first topic's side first") {
    const auto kiosk = at_home(test::shipped_bundle(), wide);
    for (const char* topic : help_topics)
        CHECK(middle_of(*kiosk, topic) < 960);
    for (const char* topic : other_topics)
        CHECK(middle_of(*kiosk, topic) > 960);
    CHECK(kiosk->item("Get help now").rect.bottom() <= kiosk->item("People who can help").rect.y);
    CHECK(kiosk->item("What is happening").rect.bottom() <= kiosk->item("Phone and online").rect.y);
}

TEST_CASE("Where the first topic is no help, what is happening is read first") {
    Bundle bundle = *test::shipped_bundle();
    std::rotate(bundle.topics.begin(), bundle.topics.begin() + 2, bundle.topics.end());
    const auto kiosk = at_home(std::make_shared<const Bundle>(bundle), wide);
    for (const char* topic : other_topics)
        CHECK(middle_of(*kiosk, topic) < 960);
    for (const char* topic : help_topics)
        CHECK(middle_of(*kiosk, topic) > 960);
}

TEST_CASE("On a narrow screen all arms are below one another, the first topic's side first") {
    const auto kiosk = at_home(test::shipped_bundle(), upright);
    float above = 0;
    for (const char* topic : {"People who can help", "I cannot speak", "How to report it",
                              "Is this happening to me?", "A partner, an ex or family", "Phone and online"}) {
        CHECK(kiosk->item(topic).rect.y >= above);
        above = kiosk->item(topic).rect.bottom();
    }
}

TEST_CASE("Where the bundle says of no topic that it is help, both sides share them, without headings") {
    const auto kiosk = at_home(shipped_without_help(), wide);
    for (const char* topic : {"People who can help", "I cannot speak", "Is this happening to me?"})
        CHECK(middle_of(*kiosk, topic) < 960);
    for (const char* topic : {"A partner, an ex or family", "Phone and online", "How to report it"})
        CHECK(middle_of(*kiosk, topic) > 960);
    CHECK_FALSE(kiosk->shows("Get help now"));
}

TEST_CASE("The line on Hide hides, too: its word looks as Hide does") {
    const auto kiosk = at_home(test::shipped_bundle(), wide);
    kiosk->tap("One touch shows a welcome page.");
    CHECK(kiosk->screen() == Screen::cover);
    kiosk->wait(std::chrono::milliseconds(500));
    kiosk->down({960, 540}); // as after Hide, the cover is to be left alone for a while
    kiosk->up({960, 540});
    CHECK(kiosk->screen() == Screen::cover);
}

TEST_CASE("Home's way back is called Finish, and ends the visit") {
    const auto kiosk = at_home(test::shipped_bundle(), wide);
    CHECK_FALSE(kiosk->shows("Back"));
    kiosk->tap("Finish");
    CHECK(kiosk->screen() == Screen::start);
}

TEST_CASE("An arm's edge is as thick below as above, and inside its place, the last over the bar too") {
    TtfFonts fonts(test::font_files());
    int outlined = 0;
    test::for_each_screen(
        test::shipped_bundle(), fonts, {.size = {1366, 768}, .only = {Screen::home}},
        [&](const test::DrawnScreen& drawn) {
            const Colour edge = palette(Theme::light).accent;
            for (const Item& item : drawn.frame.items) {
                const float x = item.rect.x + item.rect.w / 2;
                const auto is_edge = [&](float y) { return drawn.colour_at({x, y}) == edge; };
                if (item.point == 0 || item.everywhere || is_edge(item.rect.y + item.rect.h / 4))
                    continue;
                CAPTURE(item.label);
                CHECK(is_edge(item.rect.y + 1));
                CHECK(is_edge(item.rect.bottom() - 1));
                CHECK_FALSE(is_edge(item.rect.y - 0.5F));
                CHECK_FALSE(is_edge(item.rect.bottom() + 0.5F));
                int above = 0;
                int below = 0;
                for (float in = -3; in < 8; in += 0.25F) {
                    above += is_edge(item.rect.y + in) ? 1 : 0;
                    below += is_edge(item.rect.bottom() - in) ? 1 : 0;
                }
                CHECK(above == below);
                ++outlined;
            }
        });
    CHECK(outlined > 2);
}
