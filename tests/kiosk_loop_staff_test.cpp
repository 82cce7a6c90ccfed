// What staff choose, through the loop: it holds at once, and threads write it down.
#include <functional>
#include <string>
#include <thread>

#include <doctest/doctest.h>

#include "support/loop_desk.h"
#include "support/pretend_kiosk.h"
#include "support/sample_bundle.h"

using namespace signpost;
using test::LoopDesk;

namespace {

BundlePtr with_ripley() {
    BundleFiles files = test::small_bundle();
    files["sites/ripley.toml"] = "name = \"Ripley library\"\n[cover]\n";
    return test::read_good(files);
}

// Where staff tap, as a kiosk without a loop tells: the PIN 1, and the way to Ripley.
struct StaffTaps {
    Point one;
    Point enter;
    Point choose;
    Point ripley;
};

StaffTaps staff_taps() {
    test::PretendKiosk kiosk(with_ripley(), test::loop_glass, {.has_pin = true, .may_choose_site = true});
    StaffTaps taps;
    kiosk.down({10, 10});
    kiosk.wait(Ms{6000});
    kiosk.up({10, 10});
    taps.one = test::middle(kiosk.item("1"));
    taps.enter = test::middle(kiosk.item("Enter"));
    kiosk.tap("1");
    kiosk.tap("Enter");
    kiosk.session().pin_checked(true, kiosk.now());
    kiosk.wait(Ms{600});
    taps.choose = test::middle(kiosk.item("Choose the place"));
    kiosk.tap("Choose the place");
    taps.ripley = test::middle(kiosk.item("Ripley library"));
    return taps;
}

// What threads of the staff desk do takes as long as it takes.
void pass_until(LoopDesk& desk, const std::function<bool()>& holds) {
    for (int turns = 0; turns < 1000 && !holds(); ++turns) {
        desk.pass(Ms{10});
        std::this_thread::sleep_for(Ms{10});
    }
    REQUIRE(holds());
}

} // namespace

TEST_CASE("What staff choose holds at once, and they are told where it cannot be kept") {
    const StaffTaps taps = staff_taps();
    Settings settings;
    settings.staff_choose_site = true;
    settings.pin_hash = hash_pin("1").value();
    LoopDesk desk(settings, with_ripley());
    desk.settle(with_ripley());
    desk.touch(TouchSample::Phase::down, {10, 10});
    desk.pass(Ms{6000});
    desk.touch(TouchSample::Phase::up, {10, 10});
    desk.tap(taps.one);
    desk.tap(taps.enter);
    pass_until(desk, [&] { return desk.visit().here.screen == Screen::staff; });
    desk.tap(taps.choose);
    REQUIRE(desk.visit().here.screen == Screen::staff_site);
    desk.tap(taps.ripley);
    CHECK(desk.visit().here.screen == Screen::staff);
    CHECK(desk.loop().session().rules().site == "ripley");
    pass_until(desk, [&] { return !desk.told_to_staff().site_error.empty(); });
    CHECK(desk.told_to_staff().site_error ==
          "It holds until the program ends, and could not be written down: this kiosk has no store.");
}
