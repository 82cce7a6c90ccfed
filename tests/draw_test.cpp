// Every screen, at every size it is made for: Hide in its corner and over everything, targets large enough,
// nothing outside the screen, words on everything.
#include "screen/draw.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "base/glass.h"
#include "support/drawn_screens.h"
#include "support/font_files.h"
#include "support/sample_bundle.h"
#include "support/sanitized.h"
#include "support/shipped_bundle.h"
#include "support/sizes.h"

using namespace signpost;
using test::DrawnScreen;

namespace {

constexpr int first_text_size = test::sanitized ? text_size_steps - 1 : 0;

// Draws with real fonts but paints nothing.
void for_each_screen(const BundlePtr& bundle, const test::Look& look,
                     const std::function<void(const DrawnScreen&)>& check) {
    TtfFonts fonts(test::font_files());
    REQUIRE(fonts.usable());
    test::for_each_screen(bundle, fonts, look, check);
}

const Item* hide_of(const Frame& frame) {
    for (const Item& item : frame.items)
        if (item.on_down)
            return &item;
    return nullptr;
}

bool is_action(const Item& item) {
    return item.action.has_value() && item.visible.w > 0 && item.visible.h > 0;
}

// By language: words differ, and with them the button's width.
using HidePlaces = std::map<std::string, Rect>;

// On every screen but Start and Cover, whole, where it was on the screens before, and nothing lies over it.
void check_hide(const DrawnScreen& drawn, HidePlaces& seen) {
    const Item* hide = hide_of(drawn.frame);
    if (is_neutral(drawn.place.screen)) {
        CHECK(hide == nullptr);
        return;
    }
    REQUIRE(hide != nullptr);
    CHECK(hide->visible == hide->rect);
    CHECK(hide->rect.bottom() <= drawn.metrics.height());
    const auto [first, added] = seen.emplace(drawn.language, hide->rect);
    CHECK(first->second == hide->rect);
    for (const Item& item : drawn.frame.items)
        if (&item != hide && item.visible.w > 0 && item.visible.h > 0) {
            INFO(item.label);
            CHECK_FALSE(item.visible.overlaps(hide->rect));
        }
    CHECK(item_at(drawn.frame.items, {hide->rect.x + hide->rect.w / 2, hide->rect.y + hide->rect.h / 2}) ==
          hide);
}

// Words inside a sentence, which are touched round about them too.
bool is_words(const Item& item) { return item.role == Role::link && item.touch != item.visible; }

// The one exception: what the edge of a page that scrolls cuts off is as large again once it is scrolled to.
bool is_cut_by_scrolling(const DrawnScreen& drawn, const Item& item) {
    const ScrollingColumn* column = column_of(drawn.frame, item);
    if (column == nullptr)
        return false;
    const Rect whole = is_words(item) ? item.rect.inset(-drawn.metrics.px(Mm{7.5F})) : item.rect;
    return item.visible.h <= 0 || whole.y < column->viewport.y || whole.bottom() > column->viewport.bottom();
}

// Whether the words of another link are so near that their touches meet in the middle.
bool meets_another(const DrawnScreen& drawn, const Item& item) {
    return std::any_of(drawn.frame.items.begin(), drawn.frame.items.end(), [&](const Item& other) {
        return &other != &item && is_words(other) && other.touch.overlaps(item.touch.inset(-1.5F));
    });
}

// At least 15 mm high and wide, and 3 mm from the next.
void check_target(const DrawnScreen& drawn, const Item& item) {
    const float least = drawn.metrics.px(Mm{15});
    CHECK(item.touch.w >= least);
    CHECK((item.touch.h >= least - 0.01F || (is_words(item) && meets_another(drawn, item))));
    const float apart = is_words(item) ? 0 : drawn.metrics.px(Mm{2.9F});
    for (const Item& other : drawn.frame.items)
        if (&other != &item && is_action(other)) {
            INFO(other.label);
            CHECK_FALSE(other.visible.overlaps(item.visible.inset(-apart)));
            CHECK_FALSE((is_words(item) && other.touch.overlaps(item.touch)));
        }
}

void check_targets(const DrawnScreen& drawn) {
    for (const Item& item : drawn.frame.items)
        if (is_action(item) && !is_cut_by_scrolling(drawn, item)) {
            INFO(item.label);
            check_target(drawn, item);
        }
}

// The contact with a number to call that this screen is about; nullptr for any other screen.
const Contact* contact_on(const Bundle& bundle, const DrawnScreen& drawn) {
    const Contact* contact = drawn.place.screen == Screen::contact ? bundle.contact(drawn.place.id) : nullptr;
    return contact == nullptr || contact->telephone.empty() ? nullptr : contact;
}

const Item* item_of(const DrawnScreen& drawn, const std::string& label) {
    const auto found = std::find_if(drawn.frame.items.begin(), drawn.frame.items.end(),
                                    [&](const Item& item) { return item.label == label; });
    return found == drawn.frame.items.end() ? nullptr : &*found;
}

} // namespace

TEST_CASE("Hide is on every screen but Start and Cover, whole, in one place, and nothing lies over it") {
    for (const PixelSize size : test::sizes)
        for (int text_size = first_text_size; text_size < text_size_steps; ++text_size) {
            CAPTURE(size.w);
            CAPTURE(text_size);
            HidePlaces seen;
            for_each_screen(test::small_bundle_read(), {size, text_size}, [&](const DrawnScreen& drawn) {
                INFO(drawn.name);
                check_hide(drawn, seen);
            });
        }
}

TEST_CASE("words as long as they may be leave no button beyond the screen's edge") {
    auto bundle = std::make_shared<Bundle>(*test::small_bundle_read());
    const auto say = [&](Word word, const char* words) {
        bundle->words.original[static_cast<std::size_t>(word)] = words;
    };
    say(Word::back, "Zurück zur Seite vor");
    say(Word::finish, "Besuch jetzt beenden");
    say(Word::looks, "Größe und Farben der Letter hier");
    say(Word::hide, "Diese Seite sofort verbergen und schnell");
    say(Word::danger, "Sind Sie gerade jetzt in großer Gefahr?");
    say(Word::text_size, "Größe der Buchstaben um");
    say(Word::contrast, "Farben und Helligkeit um");
    say(Word::language, "Sprache der Texte wählen");
    say(Word::more, "Mehr vom Text an");
    for (const PixelSize size : test::sizes)
        for (int text_size = first_text_size; text_size < text_size_steps; ++text_size)
            for_each_screen(bundle, {size, text_size}, [&](const DrawnScreen& drawn) {
                for (const Item& item : drawn.frame.items)
                    if (item.role == Role::button && item.visible.h > 0) {
                        INFO(drawn.name << " " << item.label);
                        CAPTURE(size.w);
                        CHECK(item.rect.x >= 0);
                        CHECK(item.rect.right() <= static_cast<float>(size.w));
                    }
            });
}

TEST_CASE("Hide sits at the right, at the left where the settings say so, and mirrored in right-to-left "
          "languages") {
    std::set<std::string> found;
    for (const bool left : {false, true})
        for_each_screen(test::small_bundle_read(), {.hide_left = left}, [&](const DrawnScreen& drawn) {
            if (const Item* hide = hide_of(drawn.frame)) {
                INFO(drawn.name);
                found.insert(drawn.language);
                const bool mirrored = drawn.language == "ur";
                const bool at_left = hide->rect.x < 960;
                CHECK(at_left == (left != mirrored));
            }
        });
    CHECK(found == std::set<std::string>{"en", "ur"});
}

TEST_CASE("what can be touched is at least 15 mm high and wide, and 3 mm from the next") {
    for (const PixelSize size : test::sizes)
        for (int text_size = first_text_size; text_size < text_size_steps; ++text_size)
            for_each_screen(test::shipped_bundle(), {size, text_size}, [&](const DrawnScreen& drawn) {
                INFO(drawn.name);
                check_targets(drawn);
            });
}

TEST_CASE("Hide is whole and in place, and what can be touched is large enough, in every language") {
    for (const PixelSize size : test::sizes)
        for (int text_size = first_text_size; text_size < text_size_steps; ++text_size) {
            CAPTURE(size.w);
            CAPTURE(text_size);
            HidePlaces seen;
            for_each_screen(test::thirteen_languages(), {size, text_size}, [&](const DrawnScreen& drawn) {
                INFO(drawn.name);
                check_hide(drawn, seen);
                check_targets(drawn);
            });
        }
}

TEST_CASE("every item says something, and stands on the screen from edge to edge") {
    for (const PixelSize size : test::sizes)
        for_each_screen(test::shipped_bundle(), {size}, [&](const DrawnScreen& drawn) {
            INFO(drawn.name);
            CHECK(drawn.frame.items.size() > 2);
            for (const Item& item : drawn.frame.items) {
                INFO(item.label);
                CHECK((!item.label.empty() || drawn.place.screen == Screen::staff_pin));
                CHECK(item.rect.x >= 0);
                CHECK(item.rect.right() <= static_cast<float>(size.w) + 1);
            }
        });
}

TEST_CASE("a contact's number is there in full") {
    const BundlePtr bundle = test::shipped_bundle();
    const auto with_number = std::count_if(bundle->contacts.begin(), bundle->contacts.end(),
                                           [](const auto& each) { return !each.second.telephone.empty(); });
    REQUIRE(with_number > 0);
    for (const PixelSize size : test::sizes) {
        std::set<std::string> found;
        for_each_screen(bundle, {.size = size, .only = {Screen::contact}}, [&](const DrawnScreen& drawn) {
            const Contact* contact = contact_on(*bundle, drawn);
            if (contact == nullptr)
                return;
            INFO(drawn.name);
            found.insert(contact->id);
            const Item* number = item_of(drawn, contact->telephone);
            REQUIRE(number != nullptr);
            CHECK(number->role == Role::number);
            CHECK(number->visible == number->rect);
        });
        CHECK(found.size() == static_cast<std::size_t>(with_number));
    }
}

TEST_CASE("no text is set smaller than a person 600 mm away can read") {
    TtfFonts fonts(test::font_files());
    const FaceId latin = fonts.face_for(U'H', Weight::regular).value();
    for (const BundlePtr& bundle : {test::shipped_bundle(), test::thirteen_languages()})
        for (const PixelSize size : test::sizes) {
            const float least = choose_scale(size, {}, {}).scale.px(least_capital_height(Mm{600}));
            std::map<int, int> capitals; // px, by em
            test::for_each_screen(bundle, fonts, {size}, [&](const DrawnScreen& drawn) {
                INFO(drawn.name << " on " << size.w << " px");
                REQUIRE_FALSE(drawn.texts.empty());
                const test::SetText& smallest = *std::min_element(
                    drawn.texts.begin(), drawn.texts.end(),
                    [](const test::SetText& a, const test::SetText& b) { return a.em_px < b.em_px; });
                INFO(smallest.text);
                int& capital = capitals[smallest.em_px];
                if (capital == 0)
                    capital = test::inked_height(fonts, latin, smallest.em_px, "H");
                CHECK(static_cast<float>(capital) >= least);
            });
        }
}
