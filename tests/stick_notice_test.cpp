// The line about the stick: what it says, and that it lies over neither Hide, the bar nor a topic.
#include <doctest/doctest.h>

#include "base/glass.h"
#include "support/pretend_kiosk.h"
#include "support/sample_bundle.h"

using namespace signpost;
using test::PretendKiosk;

namespace {

const Item& hide_in(const Items& items) {
    for (const Item& item : items)
        if (item.on_down)
            return item;
    throw std::runtime_error("there is no Hide");
}

const StickNotice updated{.kind = StickNotice::Kind::updated};

} // namespace

TEST_CASE("What became of a stick is said on the screen that is shown, and is gone when it is no news") {
    PretendKiosk kiosk(test::small_bundle_read());
    CHECK_FALSE(kiosk.shows("Information updated. You can remove the stick."));
    kiosk.notice(updated);
    CHECK(kiosk.shows("Information updated. You can remove the stick."));
    kiosk.notice(StickNotice{.kind = StickNotice::Kind::current});
    CHECK(kiosk.shows("The information here is up to date. You can remove the stick."));
    kiosk.notice({});
    CHECK_FALSE(kiosk.shows("The information here is up to date. You can remove the stick."));
}

TEST_CASE("A refused stick is told with its reason and its code") {
    PretendKiosk kiosk(test::small_bundle_read());
    const std::vector<std::pair<int, std::string>> reasons{{1, "there is no new information on it."},
                                                           {2, "it cannot be read."},
                                                           {3, "it cannot be read."},
                                                           {4, "it is not signed for this kiosk."},
                                                           {5, "it is not signed for this kiosk."},
                                                           {6, "it is not signed for this kiosk."},
                                                           {7, "the information on it is not whole."},
                                                           {8, "the information on it is not whole."},
                                                           {9, "it is for another kiosk."},
                                                           {10, "it is older than the information here."},
                                                           {11, "it is older than the information here."},
                                                           {12, "this kiosk cannot store it now."},
                                                           {13, "this kiosk cannot store it now."},
                                                           {14, "this kiosk cannot store it now."},
                                                           {15, "this kiosk does not read its format. Format "
                                                                "it as FAT32 or exFAT."}};
    for (const auto& [code, reason] : reasons) {
        kiosk.notice(StickNotice{.kind = StickNotice::Kind::refused, .reason = reason_of(code)});
        CHECK(kiosk.shows("This stick could not be used: " + reason + " Code " + std::to_string(code) + "."));
    }
}

TEST_CASE("A stick that was refused for a reason of a newer program is told with its code") {
    PretendKiosk kiosk(test::small_bundle_read());
    kiosk.notice(StickNotice{.kind = StickNotice::Kind::refused, .reason = reason_of(20)});
    CHECK(kiosk.shows("This stick could not be used: this kiosk cannot store it now. Code 20."));
}

TEST_CASE("What a stick brought beside content is told with it, and alone where it has no content") {
    using State = AlsoBrought::State;
    PretendKiosk kiosk(test::small_bundle_read());
    kiosk.notice(StickNotice{.kind = StickNotice::Kind::updated,
                             .also = {{.kind = NoteKind::settings, .state = State::taken},
                                      {.kind = NoteKind::key, .state = State::current}}});
    CHECK(
        kiosk.shows("Information updated. You can remove the stick. New settings are in use. You can remove "
                    "the stick. This kiosk had that key already. You can remove the stick."));
    const auto alone = [&](const AlsoBrought& brought) {
        kiosk.notice(StickNotice{
            .kind = StickNotice::Kind::refused, .reason = Reason::nothing_found, .also = {brought}});
        CHECK_FALSE(kiosk.shows("This stick could not be used"));
    };
    alone({.kind = NoteKind::settings, .state = State::offered});
    CHECK(kiosk.shows("Something new for this kiosk is being put in place."));
    alone({.kind = NoteKind::key, .state = State::taken});
    CHECK(kiosk.shows("This kiosk has a new key. You can remove the stick."));
    alone({.kind = NoteKind::program, .state = State::offered});
    CHECK(kiosk.shows("This kiosk is being brought up to date. Leave the stick in."));
    alone({.kind = NoteKind::program, .state = State::taken});
    CHECK(kiosk.shows("This kiosk is up to date now. You can remove the stick."));
    const std::vector<std::pair<Reason, std::string>> reasons{
        {Reason::wrong_signature, "it is not signed for this kiosk. Code 5."},
        {Reason::older, "this kiosk has had a newer one. Code 10."},
        {Reason::not_allowed, "this kiosk takes only information from a stick. Code 16."},
        {Reason::by_hand_alone, "it changes what can be changed by hand alone. Code 17."},
        {Reason::wrong_settings, "it holds a mistake. Code 18."},
        {Reason::did_not_start, "with it this kiosk did not start. It is as it was before. Code 19."}};
    for (const auto& [reason, words] : reasons) {
        alone({.kind = NoteKind::settings, .state = State::refused, .reason = reason});
        CHECK(kiosk.shows("What else is on the stick was not taken: " + words));
    }
}

TEST_CASE("The line about a stick covers neither Hide, the bar nor a topic, and Hide acts under it") {
    for (const PixelSize window : {PixelSize{1280, 800}, PixelSize{1080, 1920}, PixelSize{1366, 768}}) {
        PretendKiosk kiosk(test::small_bundle_read(), window);
        kiosk.start_visit();
        REQUIRE(kiosk.screen() == Screen::home);
        const Rect corner = hide_in(kiosk.items()).rect;
        kiosk.notice(StickNotice{.kind = StickNotice::Kind::refused, .reason = Reason::wrong_signature});
        CHECK(hide_in(kiosk.items()).rect == corner);
        const Item& line = kiosk.item("This stick could not be used");
        for (const char* label : {"Size, contrast", "In danger now?", "Hide this page"}) {
            INFO(label);
            CHECK_FALSE(line.rect.overlaps(kiosk.item(label).rect));
        }
        for (const Item& item : kiosk.items())
            CHECK_FALSE((item.role == Role::link && line.rect.overlaps(item.rect)));
        kiosk.down(test::middle(hide_in(kiosk.items())));
        CHECK(kiosk.screen() == Screen::cover);
    }
}

TEST_CASE("A part of a stick that has nothing on it does not speak over the part that was taken") {
    const StickNotice nothing{.kind = StickNotice::Kind::refused, .reason = Reason::nothing_found};
    const StickNotice unreadable{.kind = StickNotice::Kind::refused, .reason = Reason::unreadable};
    const StickNotice forged{.kind = StickNotice::Kind::refused, .reason = Reason::wrong_signature};
    CHECK(is_other_part(updated, nothing));
    CHECK(is_other_part(updated, unreadable));
    CHECK(is_other_part(updated, {.kind = StickNotice::Kind::refused, .reason = Reason::wrong_format}));
    CHECK(is_other_part(StickNotice{.kind = StickNotice::Kind::current}, nothing));
    CHECK_FALSE(is_other_part(updated, forged));
    CHECK_FALSE(is_other_part(updated, {.kind = StickNotice::Kind::refused,
                                        .reason = Reason::nothing_found,
                                        .also = {{.state = AlsoBrought::State::taken}}}));
    CHECK_FALSE(is_other_part(unreadable, nothing));
    CHECK_FALSE(is_other_part(unreadable, updated));
    CHECK_FALSE(is_other_part({}, nothing));
}
