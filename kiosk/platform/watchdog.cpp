#include "platform/watchdog.h"

#include <cstdint>

#include <systemd/sd-daemon.h>

namespace signpost {

Watchdog::Watchdog() {
    std::uint64_t allowed_us = 0;
    constexpr std::uint64_t us_per_ms = 1000;
    constexpr std::uint64_t feeds = 3; // two may be late
    if (sd_watchdog_enabled(0, &allowed_us) > 0)
        interval_ = Ms(static_cast<Ms::rep>(allowed_us / us_per_ms / feeds));
}

void Watchdog::shown() {
    if (!told_up_)
        sd_notify(0, "READY=1");
    told_up_ = true;
}

void Watchdog::feed(Ms now) {
    if (interval_ == Ms{0} || now < next_)
        return;
    sd_notify(0, "WATCHDOG=1");
    next_ = now + interval_;
}

void Watchdog::ending() const { sd_notify(0, "STOPPING=1"); }

std::optional<Ms> Watchdog::next_feed() const {
    return interval_ == Ms{0} ? std::nullopt : std::optional(next_);
}

} // namespace signpost
