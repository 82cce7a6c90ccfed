// Somebody who cannot see, with keys alone: what leaves the sound card is read back.
#include <array>
#include <cstddef>
#include <string>
#include <thread>

#include <doctest/doctest.h>

#include "card_file.h"
#include "kiosk_session.h"
#include "page_traces.h"
#include "process.h"
#include "skip.h"
#include "support/sanitized.h"

using signpost::e2e::CardFile;
using signpost::e2e::KioskSession;
using signpost::e2e::skip;
using signpost::e2e::Start;
using signpost::e2e::times_in_memory;
using std::chrono::milliseconds;

namespace {

constexpr const char* speak_key = "F5";
constexpr int most_tries = 50;
constexpr signpost::Point hide{1240, 760}; // in the corner of a screen of 1280 x 800
// Longer than a screen must be in sight before a key opens something on it (TapGuard::settling).
constexpr milliseconds a_look{900};

const Start heard_by_all{.full_screen = true,
                         .settings = "speech = \"speakers\"\nvoice_gain_db = 0\nspeak_key = \"F5\"\n",
                         .has_card = true};

// Until it has looked at the card it answers no key.
bool begins_to_read(KioskSession& session, const CardFile& card) {
    for (int tries = 0; tries < most_tries && card.bytes() == 0; ++tries) {
        session.display().type(speak_key);
        std::this_thread::sleep_for(milliseconds(1000));
    }
    return card.bytes() > 0;
}

// Start has a button here that the tour's has not: other screens differ by more.
bool leaves_start(KioskSession& session) {
    constexpr std::size_t more_than_a_button = 20'000; // px
    for (int tries = 0; tries < most_tries; ++tries) {
        if (session.shows_other_than("start") && session.last_difference().pixels > more_than_a_button)
            return true;
        std::this_thread::sleep_for(milliseconds(signpost::e2e::patience) / most_tries);
    }
    return false;
}

struct Heard {
    const char* key;
    const char* then; // what is said of where it leads
};

// What a listener of the shipped content presses to come to the first helpline.
constexpr std::array to_the_helpline{
    Heard{"Return", "Get help now, heading"},
    Heard{"Right", "People who can help. Free helplines, and help near you, link, 2 of 7"},
    Heard{"Return", "People who can help, heading"},
    Heard{"Right", "Derbyshire Victim Services, link, 1 of 22"},
    Heard{"Right", "National Stalking Helpline, link, 2 of 22"},
    Heard{"Return", "National Stalking Helpline, heading"}};
constexpr const char* number_as_said = "0 8 0 8, 8 0 2, 0 3 0 0, telephone number";

void go_to_helpline(KioskSession& session, CardFile& card) {
    for (const Heard& step : to_the_helpline) {
        std::this_thread::sleep_for(a_look);
        session.display().type(step.key);
        const std::string at = std::string(step.key) + ", then: " + step.then;
        CAPTURE(at);
        REQUIRE(card.begins_to_say(step.then));
    }
}

} // namespace

TEST_CASE(
    "By keys alone from Start to a helpline's number: the words are read back from what left the card") {
    KioskSession session(heard_by_all);
    CardFile card(session.folder());
    REQUIRE(begins_to_read(session, card));
    CHECK(card.begins_to_say("Local information and support, heading"));
    go_to_helpline(session, card);
    CHECK(card.says(number_as_said));
    session.display().type(signpost::e2e::Key::escape);
    REQUIRE(session.shows("cover"));
    const auto at_the_cover = card.bytes();
    std::this_thread::sleep_for(milliseconds(500));
    CHECK(card.bytes() == at_the_cover);
}

TEST_CASE("A finger on Hide while it speaks: with the cover on the glass nothing more leaves the card") {
    KioskSession session(heard_by_all);
    CardFile card(session.folder());
    REQUIRE(begins_to_read(session, card));
    for (int turn = 0; turn < 5; ++turn) {
        CAPTURE(turn);
        session.display().type("Return");
        REQUIRE(leaves_start(session));
        std::this_thread::sleep_for(a_look);
        session.display().type(speak_key);
        REQUIRE(card.goes_on_after(card.bytes()));
        session.display().click(hide);
        REQUIRE(session.shows("cover"));
        const auto at_the_cover = card.bytes();
        std::this_thread::sleep_for(milliseconds(200));
        CHECK(card.bytes() == at_the_cover);
        session.tap("Start again");
        REQUIRE(session.shows_other_than("cover")); // Start, with a button that the tour's has not
        std::this_thread::sleep_for(a_look);
    }
}

TEST_CASE("After Hide neither the kiosk nor what spoke for it holds what was said") {
    if (signpost::test::sanitized) {
        skip("the sanitizer keeps what was freed, to find who uses it");
        return;
    }
    KioskSession session(heard_by_all);
    CardFile card(session.folder());
    REQUIRE(begins_to_read(session, card));
    const int kiosk = session.kiosk().id();
    if (!signpost::e2e::may_look_into(kiosk)) {
        skip("only root may look into the kiosk's memory");
        return;
    }
    const auto times = [kiosk] {
        std::size_t all = times_in_memory(kiosk, number_as_said);
        for (const int process : signpost::e2e::processes_below(kiosk))
            all += times_in_memory(process, number_as_said);
        return all;
    };
    CHECK(times() == 0);
    go_to_helpline(session, card);
    REQUIRE(card.begins_to_say(number_as_said));
    CHECK(times_in_memory(kiosk, number_as_said) > 0);
    CHECK(times() > times_in_memory(kiosk, number_as_said));
    session.display().type(signpost::e2e::Key::escape);
    REQUIRE(session.shows("cover"));
    std::size_t left = times();
    for (int tries = 0; tries < most_tries && left > 0; ++tries) {
        std::this_thread::sleep_for(milliseconds(200));
        left = times();
    }
    CHECK(left == 0);
    CHECK_FALSE(signpost::e2e::processes_below(kiosk).empty()); // the next one waits, and was looked at
}
