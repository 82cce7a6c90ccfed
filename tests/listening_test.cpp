// A visitor who listens: how it begins, what is said on the way, and where the voice goes.
#include <string>

#include <doctest/doctest.h>

#include "speech/spoken_item.h"
#include "support/listener.h"

using namespace signpost;
using test::PretendKiosk;

TEST_CASE("Nothing is said while nobody would hear it, whatever key is pressed") {
    PretendKiosk kiosk(test::shipped_bundle());
    for (const Key key : {Key::down, Key::speak, Key::help, Key::select, Key::louder})
        kiosk.key(key);
    CHECK(kiosk.voice().all.empty());
    CHECK_FALSE(kiosk.shows("Listen"));
}

TEST_CASE("Headphones that go in are greeted, three times at most, and the down arrow begins") {
    PretendKiosk kiosk(test::shipped_bundle());
    kiosk.plug_in();
    CHECK(kiosk.voice().words().starts_with("Headphones are in."));
    CHECK(kiosk.shows("Listen"));
    for (int greetings = 1; greetings < 3; ++greetings) {
        kiosk.heard();
        CHECK(kiosk.voice().words().empty());
        kiosk.wait(Ms{9000});
        CHECK(kiosk.voice().words().starts_with("Headphones are in."));
    }
    kiosk.heard();
    kiosk.wait(Ms{60'000});
    CHECK(kiosk.voice().words().empty());
    kiosk.key(Key::down);
    CHECK(kiosk.voice().words().find(", heading") != std::string::npos);
}

TEST_CASE("From headphones in to a helpline's number in eight presses at most") {
    PretendKiosk kiosk(test::shipped_bundle());
    kiosk.plug_in();
    int presses = 0;
    const auto press = [&](Key key) {
        kiosk.key(key);
        ++presses;
    };
    press(Key::down);
    press(Key::select); // anywhere on Start begins
    REQUIRE(kiosk.screen() == Screen::home);
    while (!kiosk.voice().words().starts_with("People who can help") && presses < 8)
        press(Key::next);
    press(Key::select);
    REQUIRE(kiosk.screen() == Screen::page);
    while (!kiosk.voice().words().starts_with("National Stalking Helpline") && presses < 8)
        press(Key::next);
    press(Key::select);
    REQUIRE(kiosk.screen() == Screen::contact);
    CHECK(presses <= 8);
    for (int items = 0; items < 4 && kiosk.voice().words().find("0 8 0 8") == std::string::npos; ++items)
        kiosk.heard();
    CHECK(kiosk.voice().words().starts_with("0 8 0 8, 8 0 2, 0 3 0 0, telephone number"));
}

TEST_CASE("A page is read by itself to its end, and no further") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    REQUIRE(kiosk.screen() == Screen::home);
    std::string last;
    for (int items = 0; items < 60 && !kiosk.voice().words().empty(); ++items) {
        last = kiosk.voice().words();
        kiosk.heard();
    }
    CHECK(last.starts_with("That is all on this page."));
    CHECK(kiosk.voice().words().empty());
    kiosk.key(Key::down); // the buttons of every page
    CHECK(kiosk.voice().words().starts_with("Say again, button, 1 of "));
}

TEST_CASE("Down and Up come to every item, Right to buttons, and beyond the last one the top is told") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    const std::string first = kiosk.voice().words();
    kiosk.key(Key::down);
    const std::string second = kiosk.voice().words();
    CHECK(second != first);
    kiosk.key(Key::up);
    CHECK(kiosk.voice().words() == first);
    kiosk.key(Key::next);
    CHECK(kiosk.voice().words().find("link, ") != std::string::npos);
    test::press_until(kiosk, Key::down, "Hide this page", 60);
    kiosk.key(Key::down);
    CHECK(kiosk.voice().words().starts_with("Back at the top. "));
    CHECK(kiosk.voice().saying.front().cue == Cue::edge);
}

TEST_CASE("Down comes to each item once, in reading order") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    std::vector<std::size_t> wanted;
    for (const bool everywhere : {false, true})
        for (std::size_t i = 0; i < kiosk.items().size(); ++i)
            if (kiosk.items()[i].everywhere == everywhere && kiosk.items()[i].role != Role::mark)
                wanted.push_back(i);
    kiosk.key(Key::up); // what Hide does stands before the first
    std::vector<std::size_t> heard;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        heard.push_back(kiosk.frame().heard.value());
        kiosk.key(Key::down);
    }
    CHECK(heard == wanted);
    CHECK(kiosk.frame().heard == wanted.front());
}

TEST_CASE("The ring stands on what is being said") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    for (int items = 0; items < 12; ++items) {
        REQUIRE(kiosk.frame().heard);
        const Item& item = kiosk.items()[*kiosk.frame().heard];
        CHECK(item.focused);
        const Visit& visit = kiosk.session().state().visit;
        const std::vector<Utterance> label = ItemReader(*kiosk.session().bundle(), visit, {}).label(item);
        CHECK(kiosk.voice().words().starts_with(label.front().text));
        kiosk.key(Key::down);
    }
}

TEST_CASE("Enter on words that are no button leads to the buttons of the voice") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    kiosk.key(Key::select); // on the heading
    CHECK(kiosk.screen() == Screen::home);
    CHECK(kiosk.voice().words().starts_with("Say again, button, 1 of "));
}

TEST_CASE("A failed voice leaves nobody waiting: the next item is said") {
    PretendKiosk kiosk(test::shipped_bundle());
    kiosk.plug_in();
    kiosk.key(Key::down);
    const std::string first = kiosk.voice().words();
    kiosk.voice().fail();
    kiosk.wait(Ms{10});
    CHECK(kiosk.voice().words().empty()); // no burst that nobody follows
    kiosk.wait(Ms{1100});
    CHECK_FALSE(kiosk.voice().words().empty());
    CHECK(kiosk.voice().words() != first);
    for (int more = 0; more < 2; ++more) {
        kiosk.voice().fail();
        kiosk.wait(Ms{10});
        kiosk.wait(Ms{1100});
    }
    kiosk.wait(Ms{60'000});
    CHECK_MESSAGE(kiosk.voice().words().empty(),
                  kiosk.voice().words()); // no voice at all: it waits for a key
    kiosk.key(Key::down);
    CHECK_FALSE(kiosk.voice().words().empty());
}

TEST_CASE("A language that no voice reads is told of, once, in the bundle's own") {
    PretendKiosk kiosk(read_bundle_with_drafts(test::shipped_files()).value());
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.tap("Polski");
    kiosk.voice().fail();
    kiosk.wait(Ms{10});
    CHECK(kiosk.voice().words() == "No voice here reads this language.");
    CHECK(kiosk.voice().saying.front().language == "en");
    kiosk.heard(); // and it goes on: a text in another language may be heard
    REQUIRE_FALSE(kiosk.voice().words().empty());
    kiosk.voice().fail();
    kiosk.wait(Ms{10});
    CHECK(kiosk.voice().words().empty());
}
