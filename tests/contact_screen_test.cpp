// A contact's screen: name and number together, promises for headings, and the number alone to write it down.
#include <algorithm>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "screen/pieces_internal.h"
#include "support/drawn_screens.h"
#include "support/font_files.h"
#include "support/pretend_kiosk.h"
#include "support/shipped_bundle.h"

using namespace signpost;
using namespace std::chrono_literals;
using test::DrawnScreen;
using test::PretendKiosk;

namespace {

constexpr const char* helpline = "derbyshire-victim-services";

const std::vector<PixelSize> large_glasses{{1920, 1080}, {1080, 1920}}; // 21.5 inches, lying and upright

// Each screen of one kind, in each size of text on 21.5 inches.
template <class Check> void for_each_of(const BundlePtr& bundle, Screen screen, Check check) {
    TtfFonts fonts(test::font_files());
    REQUIRE(fonts.usable());
    for (const PixelSize size : large_glasses)
        for (int text_size = 0; text_size < text_size_steps; ++text_size)
            test::for_each_screen(bundle, fonts, {.size = size, .text_size = text_size, .only = {screen}},
                                  [&](const DrawnScreen& drawn) {
                                      INFO(drawn.name << ", " << size.w << " px wide, text size "
                                                      << text_size + 1);
                                      check(drawn, fonts);
                                  });
}

// The bundle that ships, with one contact of the test's own.
BundlePtr with_contact(const ContactText& text) {
    auto bundle = std::make_shared<Bundle>(*test::shipped_bundle());
    Contact contact;
    contact.id = "ours";
    contact.telephone = "0808 157 0123";
    contact.text.original = text;
    bundle->contacts = {{"ours", contact}, {"police-999", *bundle->contact("police-999")}};
    bundle->contact_order = {"ours", "police-999"};
    return bundle;
}

// Whether these words were set in one piece, in bold and in letters larger than the smallest.
bool is_heading(const DrawnScreen& drawn, TtfFonts& fonts, const std::string& words) {
    const FaceId bold = fonts.face_for(U'H', Weight::bold).value();
    return std::any_of(drawn.texts.begin(), drawn.texts.end(), [&](const test::SetText& text) {
        return text.text == words && text.face == bold && text.em_px > drawn.metrics.base_em;
    });
}

// The headings that are made of one line on who can call.
bool makes_heading(const std::string& who, const std::string& heading) {
    ContactText text;
    text.name = "Ours";
    text.what_for = "Help";
    text.who = who;
    const BundlePtr bundle = with_contact(text);
    TtfFonts fonts(test::font_files());
    bool found = false;
    test::for_each_screen(bundle, fonts, {.only = {Screen::contact}}, [&](const DrawnScreen& drawn) {
        if (drawn.place == Place{Screen::contact, "ours"})
            found = is_heading(drawn, fonts, heading);
    });
    return found;
}

const Item* number_on(const DrawnScreen& drawn) {
    const auto found = std::find_if(drawn.frame.items.begin(), drawn.frame.items.end(),
                                    [](const Item& item) { return item.role == Role::number; });
    return found == drawn.frame.items.end() ? nullptr : &*found;
}

// mm that the number's figures are high.
float figures(const DrawnScreen& drawn, TtfFonts& fonts) {
    const Rect box = number_on(drawn)->rect;
    const auto set = std::find_if(drawn.texts.begin(), drawn.texts.end(),
                                  [&](const test::SetText& text) { return text.rect.overlaps(box); });
    REQUIRE(set != drawn.texts.end());
    return static_cast<float>(test::inked_height(fonts, set->face, set->em_px, "1")) /
           drawn.metrics.px(Mm{1});
}

// mm that the capitals of the line on its purpose are high.
float text_height(const Bundle& bundle, const DrawnScreen& drawn, TtfFonts& fonts) {
    const std::string& purpose = bundle.contact(drawn.place.id)->text.original.what_for;
    const auto set = std::find_if(drawn.texts.begin(), drawn.texts.end(), [&](const test::SetText& text) {
        return text.text.size() > 3 && purpose.starts_with(text.text);
    });
    REQUIRE(set != drawn.texts.end());
    return static_cast<float>(test::inked_height(fonts, set->face, set->em_px, "H")) /
           drawn.metrics.px(Mm{1});
}

// A box of the content; arms stand below one another and have their own heights.
bool is_box(const Item& item) { return !item.everywhere && item.role != Role::link; }

bool is_in_sight(const Item& item) {
    return item.visible.w >= item.rect.w - 1 && item.visible.h >= item.rect.h - 1;
}

void open_helpline(PretendKiosk& kiosk) {
    kiosk.start_visit();
    kiosk.tap("People who can help");
    kiosk.tap("Derbyshire Victim Services");
    REQUIRE(kiosk.session().state().visit.here == Place{Screen::contact, helpline});
}

} // namespace

TEST_CASE("A short first sentence is a box's heading, else its label is") {
    CHECK(makes_heading("Everybody. You need not give a name.", "Everybody"));
    CHECK(makes_heading("Are you a man? Then you can call.", "Are you a man?"));
    CHECK(makes_heading("Everybody", "Who can call"));
    CHECK(makes_heading("People in the county, and those who work there. Others too.", "Who can call"));
    CHECK(makes_heading("Dr. Smith and others", "Who can call"));
    CHECK(makes_heading("Adults approx. 18 and over", "Who can call"));
    CHECK_FALSE(makes_heading("Everybody. You need not give a name.", "Who can call"));
}

TEST_CASE("A heading in the line of its words ends with the full stop of its language") {
    CHECK(as_first_sentence("Free", "en") == "Free. ");
    CHECK(as_first_sentence("Za darmo", "pl") == "Za darmo. ");
    CHECK(as_first_sentence("مجاني", "ar") == "مجاني. ");
    CHECK(as_first_sentence("مفت", "ur") == "مفت۔ ");
    CHECK(as_first_sentence("ਮੁਫ਼ਤ", "pa") == "ਮੁਫ਼ਤ। ");
    CHECK(as_first_sentence("免费", "zh-Hans") == "免费。");
    CHECK(as_first_sentence("Free", "ur") == "Free. "); // nobody translated it
    CHECK(as_first_sentence("Is this happening to me?", "en") == "Is this happening to me? ");
}

TEST_CASE("What a call costs and whether a bill shows it are read together") {
    PretendKiosk kiosk(test::shipped_bundle(), {1920, 1080});
    open_helpline(kiosk);
    CHECK(kiosk.shows("The help and the call cost nothing. It may still show on a phone bill."));
}

TEST_CASE("A number's figures are about 15 mm high, and no lower than the text") {
    const BundlePtr bundle = test::shipped_bundle();
    for_each_of(bundle, Screen::contact, [&](const DrawnScreen& drawn, TtfFonts& fonts) {
        if (number_on(drawn) == nullptr)
            return;
        CHECK(figures(drawn, fonts) >= 11.5F);
        CHECK(figures(drawn, fonts) >= text_height(*bundle, drawn, fonts));
        CHECK(figures(drawn, fonts) <= 24.0F);
        if (drawn.metrics.text_scale == 1.0F)
            CHECK(figures(drawn, fonts) <= 16.0F);
    });
}

TEST_CASE(
    "On 21.5 inches all of a contact but a long word on what happens is in sight, in every size of text") {
    const BundlePtr bundle = test::shipped_bundle();
    for_each_of(bundle, Screen::contact, [&](const DrawnScreen& drawn, TtfFonts&) {
        const std::string& expect = bundle->contact(drawn.place.id)->text.original.expect;
        const bool long_end = expect.size() > 120;
        CHECK((long_end || drawn.frame.columns.empty()));
        for (const Item& item : drawn.frame.items) {
            INFO(item.label);
            CHECK((is_in_sight(item) || (long_end && item.label.ends_with(expect))));
        }
    });
}

TEST_CASE("A contact ends with the pages that it leads to; a page that is gone leaves no arm") {
    ContactText text;
    text.name = "Ours";
    text.what_for = "Help";
    auto bundle = std::make_shared<Bundle>(*with_contact(text));
    bundle->contacts.at("ours").next = {"before-you-call", "no-such-page", "record"};
    int ends = 0;
    for_each_of(bundle, Screen::contact, [&](const DrawnScreen& drawn, TtfFonts&) {
        if (drawn.place.id != "ours")
            return;
        std::vector<std::string> arms;
        for (const Item& item : drawn.frame.items)
            if (item.role == Role::link && !item.everywhere)
                arms.push_back(item.label);
        CHECK(arms == std::vector<std::string>{"Before you call", "Keep a record"});
        ++ends;
    });
    CHECK(ends == 6);
}

TEST_CASE("Boxes of one row are of one height, and those of words of one width") {
    int pairs = 0;
    for_each_of(test::shipped_bundle(), Screen::contact, [&](const DrawnScreen& drawn, TtfFonts&) {
        const Items& items = drawn.frame.items;
        for (auto item = items.begin(); item != items.end(); ++item)
            for (auto other = item + 1; other != items.end(); ++other)
                if (is_box(*item) && is_box(*other) && item->rect.y == other->rect.y) {
                    INFO(item->label << " and " << other->label);
                    CHECK(item->rect.h == other->rect.h);
                    if (item->role == Role::text && other->role == Role::text) {
                        CHECK(item->rect.w == doctest::Approx(other->rect.w).epsilon(0.01));
                        ++pairs;
                    }
                }
    });
    CHECK(pairs > 0);
}

TEST_CASE("A number alone is 28 to 38 mm high, or as high as one line allows on an upright glass") {
    for_each_of(test::shipped_bundle(), Screen::number, [](const DrawnScreen& drawn, TtfFonts& fonts) {
        REQUIRE(number_on(drawn) != nullptr);
        CHECK(figures(drawn, fonts) <= 38.5F);
        CHECK(figures(drawn, fonts) >= (drawn.metrics.landscape() ? 28.0F : 23.0F));
        CHECK(is_in_sight(*number_on(drawn)));
    });
}

TEST_CASE("Take this number leads to ways to take it, each of those to the number, and Back to the contact") {
    PretendKiosk kiosk(test::shipped_bundle(), {1920, 1080});
    open_helpline(kiosk);
    kiosk.tap("Take this number");
    CHECK(kiosk.session().state().visit.here == Place{Screen::take, helpline});
    const std::pair<const char*, Screen> ways[]{{"Write it down", Screen::number},
                                                {"Show a code for a phone", Screen::code}};
    for (const auto& [way, screen] : ways) {
        kiosk.tap(way);
        CHECK(kiosk.session().state().visit.here == Place{screen, helpline});
        for (const char* words :
             {"0800 612 6505", "Derbyshire Victim Services", "Hide this page", "Call 999"})
            CHECK_MESSAGE(kiosk.shows(words), words);
        CHECK_FALSE(kiosk.shows("Who can call"));
        kiosk.wait(179s);
        CHECK_FALSE(kiosk.session().state().visit.warned);
        kiosk.tap("Back");
    }
    kiosk.tap("Back");
    CHECK(kiosk.session().state().visit.here == Place{Screen::contact, helpline});
}

TEST_CASE("A contact without a number offers none to take") {
    auto bundle = std::make_shared<Bundle>(*test::shipped_bundle());
    bundle->contacts.at(helpline).telephone.clear();
    PretendKiosk kiosk(bundle, {1920, 1080});
    open_helpline(kiosk);
    CHECK_FALSE(kiosk.shows("Take this number"));
}
