// A visitor who listens: what is said on the way, which keys lead where, and when it is silent.
#include <string>

#include <doctest/doctest.h>

#include "speech/spoken_item.h"
#include "support/pretend_kiosk.h"
#include "support/shipped_bundle.h"

using namespace signpost;
using test::PretendKiosk;

namespace {

PretendKiosk shipped_kiosk() { return PretendKiosk(test::shipped_bundle()); }

// Presses it until the words begin so, at most that often.
void press_until(PretendKiosk& kiosk, Key key, const std::string& begins, int most = 30) {
    for (int presses = 0; presses < most && !kiosk.voice().words().starts_with(begins); ++presses)
        kiosk.key(key);
    REQUIRE_MESSAGE(kiosk.voice().words().starts_with(begins), kiosk.voice().words());
}

} // namespace

TEST_CASE("Nothing is said while nobody would hear it, whatever key is pressed") {
    PretendKiosk kiosk = shipped_kiosk();
    for (const Key key : {Key::down, Key::speak, Key::help, Key::select, Key::louder})
        kiosk.key(key);
    CHECK(kiosk.voice().all.empty());
    CHECK_FALSE(kiosk.shows("Listen"));
}

TEST_CASE("Headphones that go in are greeted, three times at most, and the down arrow begins") {
    PretendKiosk kiosk = shipped_kiosk();
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
    CHECK(kiosk.voice().words().find(", headline") != std::string::npos);
}

TEST_CASE("From headphones in to a helpline's number in eight presses at most") {
    PretendKiosk kiosk = shipped_kiosk();
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
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
    REQUIRE(kiosk.screen() == Screen::home);
    std::string last;
    for (int items = 0; items < 60 && !kiosk.voice().words().empty(); ++items) {
        last = kiosk.voice().words();
        kiosk.heard();
    }
    CHECK(last.starts_with("That is all on this page."));
    CHECK(kiosk.voice().words().empty());
    kiosk.key(Key::down); // the buttons of every page
    CHECK(kiosk.voice().words().starts_with("Quieter, button, 1 of "));
}

TEST_CASE("Down and Up come to every item, Right to buttons, and beyond the last one the top is told") {
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
    const std::string first = kiosk.voice().words();
    kiosk.key(Key::down);
    const std::string second = kiosk.voice().words();
    CHECK(second != first);
    kiosk.key(Key::up);
    CHECK(kiosk.voice().words() == first);
    kiosk.key(Key::next);
    CHECK(kiosk.voice().words().find("link, ") != std::string::npos);
    press_until(kiosk, Key::down, "Hide this page", 60);
    kiosk.key(Key::down);
    CHECK(kiosk.voice().words().starts_with("Back at the top. "));
    CHECK(kiosk.voice().saying.front().cue == Cue::edge);
}

TEST_CASE("The ring stands on what is being said") {
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
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

TEST_CASE("Enter presses what was said, and says so where that is no button") {
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
    kiosk.key(Key::select); // on the heading
    CHECK(kiosk.screen() == Screen::home);
    CHECK(kiosk.voice().words() == "That is not a button.");
}

TEST_CASE("Loudness and speed go by steps, end at the last one, and go back with the visit") {
    PretendKiosk kiosk = shipped_kiosk();
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
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
    press_until(kiosk, Key::next, "Louder, button");
    kiosk.key(Key::select);
    CHECK(kiosk.voice().look.volume == usual_volume + 1);
    CHECK(kiosk.voice().words().starts_with("Loudness 6 of 9. Louder, button"));
    press_until(kiosk, Key::next, "Stop reading");
    kiosk.key(Key::select);
    CHECK(kiosk.voice().words() == "The voice is off.");
    CHECK_FALSE(kiosk.shows("Louder"));
    kiosk.heard();
    kiosk.key(Key::next); // keys do now what they do for everybody
    CHECK(kiosk.voice().words().empty());
    kiosk.key(Key::speak);
    CHECK_FALSE(kiosk.voice().words().empty());
}

TEST_CASE("Paused it stands still and the visit may be idle; the same key goes on") {
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
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
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
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

TEST_CASE("A visit is not idle while it is read to, and its clock runs from the end of that") {
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
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
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
    const int before = kiosk.voice().silences;
    kiosk.pull_out();
    CHECK(kiosk.voice().silences > before);
    CHECK(kiosk.voice().words().empty());
    CHECK(kiosk.screen() == Screen::cover);
    CHECK_FALSE(kiosk.session().state().visit.listening);
}

TEST_CASE("Hide silences, and the next key reads the cover's words and no others") {
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
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
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.voice().speakers = true;
    kiosk.wait(Ms{1000});
    kiosk.start_visit();
    kiosk.key(Key::down); // by speakers the room would hear: a key must ask for it
    CHECK(kiosk.voice().all.empty());
    kiosk.key(Key::speak);
    CHECK_FALSE(kiosk.voice().all.empty());
    PretendKiosk other = shipped_kiosk();
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

TEST_CASE("A failed voice leaves nobody waiting: the next item is said") {
    PretendKiosk kiosk = shipped_kiosk();
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

TEST_CASE(
    "The buttons for the voice are drawn while it stands on one, and a finger comes to them from Size") {
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
    CHECK(kiosk.item("Louder").visible == Rect{});
    CHECK(kiosk.item("Louder").touch == Rect{});
    kiosk.tap("Size, contrast");
    kiosk.tap("Voice");
    CHECK(kiosk.voice().words().starts_with("Quieter, button"));
    kiosk.tap("Louder");
    CHECK(kiosk.voice().look.volume == usual_volume + 1);
    kiosk.tap("Stop reading");
    CHECK(kiosk.voice().words() == "The voice is off.");
}

TEST_CASE("Who listens on Start and leaves is forgotten: the next one hears the usual voice") {
    PretendKiosk kiosk = shipped_kiosk();
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

TEST_CASE("Any key but the pause itself ends a pause, and says where it leads") {
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
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
    CHECK(kiosk.voice().words().find(", headline") != std::string::npos);
}

TEST_CASE("What was paused on one page is not heard on another") {
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
    kiosk.key(Key::pause);
    kiosk.tap("People who can help");
    REQUIRE(kiosk.screen() == Screen::page);
    kiosk.key(Key::pause);
    CHECK_FALSE(kiosk.voice().paused);
    CHECK(kiosk.voice().words().starts_with("People who can help, headline"));
}

TEST_CASE("A key that is held down says nothing, and keeps no visit from being idle") {
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
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

TEST_CASE("After a reload the item is read as it is now, and no old wish is told again") {
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
    kiosk.key(Key::select); // on a heading
    kiosk.key(Key::down);
    const std::string words = kiosk.voice().words();
    const int silences = kiosk.voice().silences;
    kiosk.reload(std::make_shared<const Bundle>(*kiosk.session().bundle()));
    CHECK(kiosk.voice().silences > silences);
    CHECK(kiosk.voice().words() == words);
}

TEST_CASE("A reload while the voice is being switched off leaves no visit that never ends") {
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
    press_until(kiosk, Key::next, "Stop reading");
    kiosk.key(Key::select);
    REQUIRE(kiosk.voice().words() == "The voice is off.");
    kiosk.reload(std::make_shared<const Bundle>(*kiosk.session().bundle()));
    kiosk.wait(Ms{95'000});
    CHECK(kiosk.session().state().visit.warned);
}

TEST_CASE("Who ends the visit by Finish hears Start, with the usual voice") {
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
    kiosk.key(Key::louder);
    kiosk.key(Key::back);
    REQUIRE(kiosk.screen() == Screen::start);
    CHECK(kiosk.voice().words().find(", headline") != std::string::npos);
    CHECK(kiosk.voice().look == VoiceLook{});
}

TEST_CASE("A greeting that is too faint is made louder, and one that nobody answers ends") {
    PretendKiosk kiosk = shipped_kiosk();
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
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
    kiosk.voice().pull_out();
    kiosk.voice().plug_in();
    kiosk.wait(Ms{20});
    CHECK(kiosk.screen() == Screen::cover);
    CHECK(kiosk.voice().words().starts_with("Headphones are in."));
}

TEST_CASE("The countdown runs from the end of the question, and no voice holds it for ever") {
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
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
    PretendKiosk other = shipped_kiosk();
    other.plug_in();
    other.key(Key::down);
    other.key(Key::select);
    other.key(Key::pause);
    other.wait(Ms{200'000});
    CHECK(other.screen() == Screen::start);
}

TEST_CASE("After the voice was switched off it begins at the top, not at Hide") {
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
    kiosk.key(Key::speak);
    const std::string first = kiosk.voice().words();
    press_until(kiosk, Key::next, "Stop reading");
    kiosk.key(Key::select);
    kiosk.key(Key::speak);
    CHECK(kiosk.voice().words() == first);
}

TEST_CASE("Help begins practice only when it is pressed twice at once") {
    PretendKiosk kiosk = shipped_kiosk();
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
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
