// What the service manager hears of the kiosk: that it shows something, and that its loop still goes round. A
// kiosk that hangs (a page flip that never comes, say) is then killed and started anew. See sd_notify(3).
#pragma once

#include <optional>

#include "base/time.h"

namespace signpost {

// Does nothing where no service manager listens (NOTIFY_SOCKET, WATCHDOG_USEC). Loop's thread only: no other
// thread may feed it, or it would tell of that thread's health.
class Watchdog {
public:
    Watchdog();

    // After each frame; the first one tells that the kiosk is up.
    void shown();
    // Each time round the loop, after presenting or when there was nothing to present. Writes at most three
    // times in the time that the service manager allows.
    void feed(Ms now);
    // The kiosk ends as it was asked to.
    void ending() const;
    // When feed() must be called at the latest; std::nullopt: nobody waits for it.
    [[nodiscard]] std::optional<Ms> next_feed() const;

private:
    Ms interval_{0}; // between two feeds; 0: no watchdog
    Ms next_{0};
    bool told_up_ = false;
};

} // namespace signpost
