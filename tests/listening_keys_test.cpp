// A visitor who listens: the keys and buttons for the voice itself.
#include <string>

#include <doctest/doctest.h>

#include "support/listener.h"

using namespace signpost;
using test::PretendKiosk;

TEST_CASE("Loudness and speed go by steps, end at the last one, and go back with the visit") {
    PretendKiosk kiosk(test::shipped_bundle());
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::louder);
    CHECK(kiosk.voice().words().starts_with("Loudness 6 of 9."));
    CHECK(kiosk.voice().look.volume == usual_volume + 1);
    for (int presses = 0; presses < 12; ++presses) {
        kiosk.key(Key::louder);
        kiosk.key(Key::slower);
    }
    CHECK(kiosk.voice().look.volume == volume_steps - 1);
    CHECK(kiosk.voice().look.rate == 0);
    kiosk.key(Key::select);
    kiosk.key(Key::hide);
    CHECK(kiosk.voice().words().empty());
    kiosk.wait(Ms{3000});
    kiosk.key(Key::down);
    CHECK(kiosk.voice().look == VoiceLook{});
}

TEST_CASE("With five keys alone the voice is made louder and faster by buttons on the screen") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    test::press_until(kiosk, Key::next, "Louder, button");
    kiosk.key(Key::select);
    CHECK(kiosk.voice().look.volume == usual_volume + 1);
    CHECK(kiosk.voice().words().starts_with("Loudness 6 of 9. Louder, button"));
    test::press_until(kiosk, Key::next, "Stop reading");
    kiosk.key(Key::select);
    CHECK(kiosk.voice().words() == "The voice is off. Press the down arrow to hear it again.");
    CHECK_FALSE(kiosk.shows("Louder"));
    kiosk.heard();
    kiosk.key(Key::next); // keys do now what they do for everybody
    CHECK(kiosk.voice().words().empty());
    kiosk.key(Key::down);
    CHECK_FALSE(kiosk.voice().words().empty());
}

TEST_CASE("On the first screen, too, the voice is made louder with five keys alone") {
    PretendKiosk kiosk(test::shipped_bundle());
    kiosk.plug_in();
    kiosk.key(Key::down);
    test::press_until(kiosk, Key::next, "Touch to start, button");
    const std::string words = kiosk.voice().words();
    test::press_until(kiosk, Key::previous, "Stop reading, button");
    test::press_until(kiosk, Key::previous, "Louder, button");
    kiosk.key(Key::select);
    CHECK(kiosk.screen() == Screen::start);
    CHECK(kiosk.voice().look.volume == usual_volume + 1);
    kiosk.key(Key::back);
    CHECK(kiosk.voice().words() == words);
    kiosk.key(Key::select);
    CHECK(kiosk.screen() == Screen::home);
    CHECK(kiosk.voice().look.volume == usual_volume + 1);
}

TEST_CASE("With five keys alone it pauses and goes on, says where one is, and practises") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    test::press_until(kiosk, Key::down, "What is happening, heading");
    const std::string words = kiosk.voice().words();
    kiosk.key(Key::select); // words that are no button lead to the voice's own
    CHECK(kiosk.voice().words().starts_with("Say again, button, 1 of "));
    test::press_until(kiosk, Key::down, "Pause, button", 1);
    kiosk.key(Key::select);
    CHECK(kiosk.voice().paused);
    kiosk.key(Key::select); // what was being read, and not the button
    CHECK_FALSE(kiosk.voice().paused);
    CHECK(kiosk.voice().words() == words);
    kiosk.key(Key::select);
    test::press_until(kiosk, Key::down, "Where am I?");
    kiosk.key(Key::select);
    CHECK(kiosk.voice().words().starts_with("What is happening, 6 of 22, Where am I?"));
    test::press_until(kiosk, Key::next, "Practice, button");
    kiosk.key(Key::select);
    CHECK(kiosk.voice().words().starts_with("Practice."));
    kiosk.key(Key::down);
    CHECK(kiosk.voice().words() == "Next item");
    kiosk.key(Key::select);
    CHECK(kiosk.voice().words().starts_with("Presses"));
    kiosk.key(Key::select);
    CHECK(kiosk.voice().words().starts_with("Practice is over."));
}

TEST_CASE("From the buttons of the voice Left leads back to what was being read, and Say again says it") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    test::press_until(kiosk, Key::down, "What is happening, heading");
    const std::string words = kiosk.voice().words();
    kiosk.key(Key::select);
    test::press_until(kiosk, Key::down, "Louder, button", 4);
    kiosk.key(Key::select);
    kiosk.key(Key::back);
    CHECK(kiosk.screen() == Screen::home);
    CHECK(kiosk.voice().words() == words);
    CHECK(kiosk.voice().look.volume == usual_volume + 1);
    kiosk.key(Key::select);
    kiosk.key(Key::select); // Say again
    CHECK(kiosk.voice().words() == words);
    kiosk.key(Key::down); // and goes on from there
    CHECK(kiosk.voice().words().starts_with("Is this happening to me?"));
}

TEST_CASE("No key does nothing in silence: what has no meaning there has the item said again") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    kiosk.key(Key::emergency);
    REQUIRE(kiosk.screen() == Screen::emergency);
    kiosk.heard();
    for (const Key key : {Key::emergency, Key::other, Key::emergency}) {
        kiosk.voice().saying.clear();
        kiosk.key(key);
        CHECK_FALSE(kiosk.voice().words().empty());
    }
}

TEST_CASE("Whoever begins is told what the keys do, after the first item, and once") {
    PretendKiosk kiosk(test::shipped_bundle());
    kiosk.plug_in();
    kiosk.key(Key::down);
    CHECK(kiosk.voice().words().find(" | The down arrow goes on. The right arrow goes to the next button.") !=
          std::string::npos);
    kiosk.key(Key::down);
    CHECK(kiosk.voice().words().find("arrow") == std::string::npos);
}

TEST_CASE(
    "Where the settings allow fewer steps the last is said as the last, and another press changes nothing") {
    PretendKiosk kiosk(test::shipped_bundle(), {1280, 800}, {.loudest_step = usual_volume + 1});
    test::listen_at_home(kiosk);
    for (int presses = 0; presses < 3; ++presses) {
        kiosk.key(Key::louder);
        CHECK(kiosk.voice().words().starts_with("Loudness 6 of 6."));
        CHECK(kiosk.voice().look.volume == usual_volume + 1);
    }
}

TEST_CASE("That pulling the headphones out hides is said only where the kiosk is told of it") {
    const auto greeting = [](const Rules& rules, bool by_jack) {
        PretendKiosk kiosk(test::shipped_bundle(), {1280, 800}, rules);
        kiosk.plug_in(by_jack);
        return kiosk.voice().words();
    };
    const std::string begin = "Headphones are in. Press the down arrow to listen.";
    CHECK(greeting({}, true) == begin + " Pull the headphones out to hide.");
    CHECK(greeting({}, false) == begin); // a USB card, which may stay
    CHECK(greeting({.pulling_hides = true}, false) ==
          begin + " Pull the headphones out to hide."); // by a key
}

TEST_CASE("A keypad with a socket tells by keys that headphones go in, and that they are pulled out") {
    PretendKiosk kiosk(test::shipped_bundle());
    kiosk.plug_in(); // its card, which stays
    kiosk.key(Key::headphones_in);
    CHECK(kiosk.voice().words().find("Press the down arrow to listen") != std::string::npos);
    test::listen_at_home(kiosk);
    kiosk.key(Key::headphones_out);
    CHECK(kiosk.session().state().visit.here.screen == Screen::cover);
    CHECK(kiosk.voice().words().empty());
    kiosk.wait(Ms{3000});
    kiosk.key(Key::headphones_out); // nothing is left to hide
    CHECK(kiosk.session().state().visit.here.screen == Screen::cover);
}

TEST_CASE("Paused it stands still and the visit may be idle; the same key goes on") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    const std::string words = kiosk.voice().words();
    kiosk.key(Key::pause);
    CHECK(kiosk.voice().paused);
    kiosk.key(Key::pause);
    CHECK_FALSE(kiosk.voice().paused);
    CHECK(kiosk.voice().words() == words);
    kiosk.key(Key::pause);
    kiosk.wait(Ms{95'000});
    CHECK(kiosk.session().state().visit.warned);
}

TEST_CASE("Help says where one is; twice, keys say what they are for and do nothing") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    const std::string first = kiosk.voice().words();
    kiosk.key(Key::help);
    CHECK(kiosk.voice().words().find(" of ") != std::string::npos);
    CHECK(kiosk.voice().words().ends_with(first));
    kiosk.key(Key::help);
    CHECK(kiosk.voice().words().starts_with("Practice."));
    const Place here = kiosk.session().state().visit.here;
    for (const auto& [key, words] :
         {std::pair{Key::down, "Next item"}, std::pair{Key::select, "Presses"}, std::pair{Key::back, "Back"},
          std::pair{Key::emergency, "Call 9 9 9"}, std::pair{Key::other, "This key does nothing"}}) {
        kiosk.key(key);
        CHECK(kiosk.voice().words().starts_with(words));
        CHECK(kiosk.session().state().visit.here == here);
    }
    kiosk.key(Key::help);
    CHECK(kiosk.voice().words().starts_with("Practice is over. "));
    kiosk.key(Key::hide);
    CHECK(kiosk.screen() == Screen::cover);
}

TEST_CASE(
    "The buttons for the voice are drawn while it stands on one, and a finger comes to them from Size") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    CHECK(kiosk.item("Louder").visible == Rect{});
    CHECK(kiosk.item("Louder").touch == Rect{});
    kiosk.tap("Size, contrast");
    kiosk.tap("Voice");
    CHECK(kiosk.voice().words().starts_with("Say again, button"));
    kiosk.tap("Louder");
    CHECK(kiosk.voice().look.volume == usual_volume + 1);
    kiosk.tap("Stop reading");
    CHECK(kiosk.voice().words() == "The voice is off. Press the down arrow to hear it again.");
}

TEST_CASE("Any key but the pause itself ends a pause, and says where it leads") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    kiosk.key(Key::next);
    kiosk.key(Key::pause);
    kiosk.key(Key::down);
    CHECK(kiosk.voice().words().starts_with("I cannot speak"));
    kiosk.key(Key::pause);
    kiosk.key(Key::louder);
    CHECK(kiosk.voice().words().starts_with("Loudness 6 of 9. I cannot speak"));
    CHECK(kiosk.voice().look.volume == usual_volume + 1);
    kiosk.key(Key::pause);
    kiosk.key(Key::select);
    REQUIRE(kiosk.screen() == Screen::page);
    CHECK(kiosk.voice().words().find(", heading") != std::string::npos);
}

TEST_CASE("What was paused on one page is not heard on another") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    kiosk.key(Key::pause);
    kiosk.tap("People who can help");
    REQUIRE(kiosk.screen() == Screen::page);
    kiosk.key(Key::pause);
    CHECK_FALSE(kiosk.voice().paused);
    CHECK(kiosk.voice().words().starts_with("People who can help, heading"));
}

TEST_CASE("A key that is held down says nothing, and keeps no visit from being idle") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    while (!kiosk.voice().words().empty())
        kiosk.heard();
    kiosk.voice().all.clear();
    for (int repeats = 0; repeats < 2000 && !kiosk.session().state().visit.warned; ++repeats) {
        kiosk.session().key_held(Key::down, kiosk.now());
        kiosk.wait(Ms{100});
    }
    CHECK(kiosk.session().state().visit.warned);
    CHECK(kiosk.voice().all.size() <= 2); // the question
}

TEST_CASE("After the voice was switched off it begins at the top, not at Hide") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    kiosk.key(Key::speak);
    const std::string first = kiosk.voice().words();
    test::press_until(kiosk, Key::next, "Stop reading");
    kiosk.key(Key::select);
    kiosk.key(Key::speak);
    CHECK(kiosk.voice().words().starts_with(first + " | The down arrow goes on."));
}

TEST_CASE("Help begins practice only when it is pressed twice at once") {
    PretendKiosk kiosk(test::shipped_bundle());
    test::listen_at_home(kiosk);
    for (int round = 0; round < 2; ++round) {
        kiosk.key(Key::help);
        CHECK(kiosk.voice().words().find(" of ") != std::string::npos);
        kiosk.key(Key::help);
        CHECK(kiosk.voice().words().starts_with("Practice."));
        kiosk.key(Key::help);
        CHECK(kiosk.voice().words().starts_with("Practice is over."));
    }
    kiosk.key(Key::help);
    kiosk.wait(Ms{10'000});
    kiosk.key(Key::help);
    CHECK_FALSE(kiosk.voice().words().starts_with("Practice."));
}
