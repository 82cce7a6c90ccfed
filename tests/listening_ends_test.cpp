// A visitor who listens: when it is silent, and what is forgotten with the visit.
#include <string>

#include <doctest/doctest.h>

#include "support/listener.h"

using namespace signpost;
using test::PretendKiosk;

TEST_CASE("A visit is not idle while it is read to, and its clock runs from the end of that") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    kiosk.wait(Ms{200'000});
    CHECK_FALSE(kiosk.session().state().visit.warned);
    while (!kiosk.voice().words().empty())
        kiosk.heard();
    kiosk.wait(Ms{89'000});
    CHECK_FALSE(kiosk.session().state().visit.warned);
    kiosk.wait(Ms{2000});
    REQUIRE(kiosk.session().state().visit.warned);
    CHECK(kiosk.voice().words().find("Are you still there?") != std::string::npos);
    kiosk.key(Key::down);
    CHECK_FALSE(kiosk.session().state().visit.warned);
    CHECK_FALSE(kiosk.voice().words().empty());
    CHECK(kiosk.voice().words().find("Are you still there?") == std::string::npos);
}

TEST_CASE("Headphones that are pulled out hide what was being read") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    const int before = kiosk.voice().silences;
    kiosk.pull_out();
    CHECK(kiosk.voice().silences > before);
    CHECK(kiosk.voice().words().empty());
    CHECK(kiosk.screen() == Screen::cover);
    CHECK_FALSE(kiosk.session().state().visit.listening);
}

TEST_CASE("Hide silences, and the next key reads the cover's words and no others") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    kiosk.key(Key::hide);
    CHECK(kiosk.voice().words().empty());
    kiosk.wait(Ms{3000});
    CHECK(kiosk.voice().words().empty());
    kiosk.voice().all.clear();
    kiosk.key(Key::down);
    REQUIRE_FALSE(kiosk.voice().words().empty());
    for (int items = 0; items < 40; ++items)
        kiosk.heard();
    for (const Utterance& said : kiosk.voice().all)
        CHECK_MESSAGE(said.text.find("talking") == std::string::npos, said.text);
    CHECK(kiosk.screen() == Screen::cover);
}

TEST_CASE("A touch on Start starts nothing aloud, but for the button that asks for it") {
    PretendKiosk kiosk(test::shipped_bundle());
    kiosk.voice().speakers = true;
    kiosk.wait(Ms{1000});
    kiosk.start_visit();
    kiosk.key(Key::down); // by speakers the room would hear: a key must ask for it
    CHECK(kiosk.voice().all.empty());
    kiosk.key(Key::speak);
    CHECK_FALSE(kiosk.voice().all.empty());
    PretendKiosk other(test::shipped_bundle());
    other.voice().speakers = true;
    other.wait(Ms{1000});
    other.tap("Listen");
    CHECK_FALSE(other.voice().words().empty());
}

TEST_CASE("Staff's screens are silent: a PIN is never said") {
    PretendKiosk kiosk(test::shipped_bundle(), {1280, 800}, {.has_pin = true});
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.down({10, 10});
    kiosk.wait(Ms{6000});
    kiosk.up({10, 10});
    REQUIRE(kiosk.screen() == Screen::staff_pin);
    CHECK(kiosk.voice().words().empty());
    kiosk.voice().all.clear();
    for (const Key key : {Key::next, Key::select, Key::next, Key::speak, Key::help})
        kiosk.key(key);
    CHECK(kiosk.voice().all.empty());
}

TEST_CASE("Who listens on Start and leaves is forgotten: the next one hears the usual voice") {
    PretendKiosk kiosk(test::shipped_bundle());
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::louder);
    while (!kiosk.voice().words().empty())
        kiosk.heard();
    kiosk.wait(Ms{95'000});
    CHECK_FALSE(kiosk.session().state().visit.listening);
    kiosk.key(Key::down);
    CHECK(kiosk.voice().look == VoiceLook{});
}

TEST_CASE("After a reload the item is read as it is now, and no old wish is told again") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    kiosk.key(Key::select); // on a heading
    kiosk.key(Key::down);
    const std::string words = kiosk.voice().words();
    const int silences = kiosk.voice().silences;
    kiosk.reload(std::make_shared<const Bundle>(*kiosk.session().bundle()));
    CHECK(kiosk.voice().silences > silences);
    CHECK(kiosk.voice().words() == words);
}

TEST_CASE("A reload while the voice is being switched off leaves no visit that never ends") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    test::press_until(kiosk, Key::next, "Stop reading");
    kiosk.key(Key::select);
    REQUIRE(kiosk.voice().words() == "The voice is off. Press the down arrow to hear it again.");
    kiosk.reload(std::make_shared<const Bundle>(*kiosk.session().bundle()));
    kiosk.wait(Ms{95'000});
    CHECK(kiosk.session().state().visit.warned);
}

TEST_CASE("Who ends the visit by Finish hears Start, with the usual voice") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    kiosk.key(Key::louder);
    kiosk.key(Key::back);
    REQUIRE(kiosk.screen() == Screen::start);
    CHECK(kiosk.voice().words().find(", heading") != std::string::npos);
    CHECK(kiosk.voice().look == VoiceLook{});
}

TEST_CASE("A greeting that is too faint is made louder, and one that nobody answers ends") {
    PretendKiosk kiosk(test::shipped_bundle());
    kiosk.start_visit();
    kiosk.plug_in();
    kiosk.key(Key::louder);
    CHECK(kiosk.voice().words().starts_with("Headphones are in."));
    CHECK(kiosk.voice().look.volume == usual_volume + 1);
    kiosk.heard();
    kiosk.voice().all.clear();
    kiosk.tap("People who can help"); // somebody who looks, and does not listen
    kiosk.tap("Back");
    CHECK(kiosk.voice().all.empty());
}

TEST_CASE("Headphones that go out and in again at once are greeted again") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    kiosk.voice().pull_out();
    kiosk.voice().plug_in();
    kiosk.wait(Ms{20});
    CHECK(kiosk.screen() == Screen::cover);
    CHECK(kiosk.voice().words().starts_with("Headphones are in."));
}

TEST_CASE("The countdown runs from the end of the question, and no voice holds it for ever") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    kiosk.key(Key::pause);
    kiosk.wait(Ms{91'000});
    REQUIRE(kiosk.session().state().visit.warned);
    kiosk.wait(Ms{40'000}); // a slow voice is still asking
    CHECK(kiosk.screen() == Screen::home);
    kiosk.heard();
    kiosk.wait(Ms{28'000});
    CHECK(kiosk.screen() == Screen::home);
    kiosk.wait(Ms{3000});
    CHECK(kiosk.screen() == Screen::start);
    PretendKiosk other(test::shipped_bundle());
    test::listen_at_home(other);
    other.key(Key::pause);
    other.wait(Ms{200'000});
    CHECK(other.screen() == Screen::start);
}

TEST_CASE("Headphones that staff pull out leave them on their screen") {
    PretendKiosk kiosk(test::shipped_bundle(), {1280, 800}, {.has_pin = true});
    kiosk.plug_in();
    kiosk.down({10, 10});
    kiosk.wait(Ms{6000});
    kiosk.up({10, 10});
    REQUIRE(kiosk.screen() == Screen::staff_pin);
    kiosk.pull_out();
    CHECK(kiosk.screen() == Screen::staff_pin);
}
