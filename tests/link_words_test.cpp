// A link inside a sentence: its words lead somewhere, and what stands beside them does not.
#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "support/pretend_kiosk.h"
#include "support/sample_bundle.h"

using namespace signpost;
using test::PretendKiosk;

namespace {

Span words(const std::string& text) { return {text, false, {}}; }

Span link(const std::string& text) { return {text, false, Link{Link::To::contact, "sample-line"}}; }

Block block_of(std::vector<Span> spans, Block::Kind kind = Block::Kind::paragraph) {
    Block block;
    block.kind = kind;
    block.spans = std::move(spans);
    return block;
}

BundlePtr with_text(const RichText& text) {
    Bundle bundle = *test::small_bundle_read();
    bundle.pages["stalking"].text.original.body = text;
    return std::make_shared<const Bundle>(bundle);
}

// On the page on stalking, with this text.
class Reader : public PretendKiosk {
public:
    explicit Reader(const RichText& text) : PretendKiosk(with_text(text), {1920, 1080}) {
        tap("Choose a topic");
        tap("What is stalking?");
        wait(test::settled);
    }
};

// Whether a tap there leads to another screen; then goes back.
bool opens_something(PretendKiosk& kiosk, Point at) {
    kiosk.down(at);
    kiosk.up(at);
    const bool opened = kiosk.screen() != Screen::page;
    if (opened)
        kiosk.key(Key::back);
    kiosk.wait(test::settled);
    return opened;
}

// A sentence whose link breaks over two lines, with so many words before it as that takes.
std::vector<Span> sentence_that_breaks_its_link() {
    for (int letters = 1; letters < 120; ++letters) {
        const std::vector<Span> spans{words(std::string(static_cast<std::size_t>(letters), 'n') + " "),
                                      link("People who listen"), words(" and 999.")};
        Reader kiosk({block_of(spans)});
        if (!kiosk.item("People who listen").more_touch.empty())
            return spans;
    }
    return {};
}

} // namespace

TEST_CASE("a tap on a sentence opens its one link where the link's words are, and nowhere else") {
    Reader kiosk({block_of({words("Nobody answering? Then try "), link("Victim Support"),
                            words(" at any time, day or night, and if you are in danger "
                                  "now, wherever you are, leave this and call 999.")})});
    const Rect all = kiosk.item("Nobody answering?").rect;
    const Rect of_link = kiosk.item("Victim Support").rect;
    CHECK_FALSE(opens_something(kiosk, {all.x + 20, all.y + 20}));
    CHECK_FALSE(opens_something(kiosk, {all.x + 20, all.bottom() - 20}));
    CHECK(opens_something(kiosk, {of_link.x + 2, test::middle(of_link).y}));
    CHECK(opens_something(kiosk, {of_link.right() - 2, test::middle(of_link).y}));
}

TEST_CASE("a link that breaks over two lines opens on both, and not beside them") {
    const std::vector<Span> spans = sentence_that_breaks_its_link();
    REQUIRE_FALSE(spans.empty());
    Reader kiosk({block_of(spans)});
    const Item broken = kiosk.item("People who listen");
    const Rect all = kiosk.item("nn").rect;
    CHECK(opens_something(kiosk, test::middle(broken.rect)));
    REQUIRE(broken.more_touch.size() == 1);
    CHECK(opens_something(kiosk, test::middle(broken.more_touch.front())));
    CHECK_FALSE(opens_something(kiosk, {all.x + 20, all.y + 20}));
    CHECK_FALSE(opens_something(kiosk, {broken.more_touch.front().right() + 20, all.bottom() - 20}));
}

TEST_CASE("the keys stop once on a link that breaks over two lines, and it opens") {
    Reader kiosk({block_of(sentence_that_breaks_its_link())});
    const auto stops = std::count_if(kiosk.items().begin(), kiosk.items().end(), [](const Item& item) {
        return item.action && item.label == "People who listen";
    });
    CHECK(stops == 1);
    for (int i = 0; i < 40 && kiosk.session().focus().value_or(Focus{}).label != "People who listen"; ++i)
        kiosk.key(Key::next);
    REQUIRE(kiosk.session().focus().value_or(Focus{}).label == "People who listen");
    kiosk.key(Key::select);
    CHECK(kiosk.session().state().visit.here == Place{Screen::contact, "sample-line"});
}

TEST_CASE("a word of two letters that leads somewhere can be touched 15 mm wide and high") {
    Reader kiosk({block_of({words("Tell "), link("us"), words(" about it.")})});
    const Rect touch = kiosk.item("us").touch;
    const float px_per_mm = std::hypot(1920.0F, 1080.0F) / 546;
    CHECK(touch.w >= 15 * px_per_mm);
    CHECK(touch.h >= 15 * px_per_mm);
}

TEST_CASE("links on neighbouring lines of a list are each touched on their own line") {
    Reader kiosk({block_of({link("Sample one"), words(" by day")}, Block::Kind::bullet),
                  block_of({link("Sample two"), words(" by night")}, Block::Kind::bullet)});
    const Item one = kiosk.item("Sample one");
    const Item two = kiosk.item("Sample two");
    REQUIRE(one.action);
    REQUIRE(two.action);
    CHECK_FALSE(one.touch.overlaps(two.touch));
    CHECK(item_at(kiosk.items(), {one.rect.x + 2, one.rect.bottom() - 2})->label == one.label);
    CHECK(item_at(kiosk.items(), {two.rect.x + 2, two.rect.y + 2})->label == two.label);
}
