// Hide and the voice together: the real session, and the real voice with a card that is a file.
#include <chrono>
#include <random>
#include <thread>

#include <doctest/doctest.h>

#include "support/pretend_kiosk.h"
#include "support/sample_bundle.h"
#include "support/voice_lab.h"

using namespace signpost;

namespace {

void sleep_ms(unsigned ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); }

// From the cover, left alone, or from Start, with the key that asks for a voice.
void read_home(test::PretendKiosk& kiosk) {
    kiosk.wait(Rules{}.cover_return + Ms{1000});
    REQUIRE(kiosk.screen() == Screen::start);
    kiosk.key(Key::speak);
    kiosk.key(Key::select);
    REQUIRE(kiosk.screen() == Screen::home);
}

} // namespace

TEST_CASE(
    "Hidden at 200 moments while it reads: 10 ms after the cover was drawn nothing more leaves the card") {
    VoiceLab lab;
    lab.open();
    REQUIRE(lab.may_be_heard());
    test::PretendKiosk kiosk(test::small_bundle_read(), {1280, 800}, {}, Rotation::none, lab.voice.get());
    std::mt19937 random(23); // NOLINT(cert-msc32-c,cert-msc51-cpp): the same moments each time
    int spoke = 0;
    for (int turn = 1; turn <= 200; ++turn) {
        CAPTURE(turn);
        const auto before = lab.heard_size();
        read_home(kiosk);
        sleep_ms(static_cast<unsigned>(random() % 50));
        kiosk.key(Key::hide);
        REQUIRE(kiosk.screen() == Screen::cover);
        sleep_ms(10);
        const auto mark = lab.heard_size();
        sleep_ms(20);
        REQUIRE(lab.heard_size() == mark);
        spoke += mark > before ? 1 : 0;
    }
    CHECK(spoke > 20); // else nothing was proven
}
