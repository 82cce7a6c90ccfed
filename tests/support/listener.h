// A visitor who listens.
#pragma once

#include <string>

#include <doctest/doctest.h>

#include "support/pretend_kiosk.h"
#include "support/shipped_bundle.h"

namespace signpost::test {

// Headphones go in, and two keys lead to Home, of which the first item is being said.
inline void listen_at_home(PretendKiosk& kiosk) {
    kiosk.plug_in();
    kiosk.key(Key::down);
    kiosk.key(Key::select);
    REQUIRE(kiosk.screen() == Screen::home);
}

// Presses it until the words begin so, at most that often.
inline void press_until(PretendKiosk& kiosk, Key key, const std::string& begins, int most = 30) {
    for (int presses = 0; presses < most && !kiosk.voice().words().starts_with(begins); ++presses)
        kiosk.key(key);
    REQUIRE_MESSAGE(kiosk.voice().words().starts_with(begins), kiosk.voice().words());
}

} // namespace signpost::test
