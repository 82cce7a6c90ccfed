#include "voice/jack.h"

#include <array>
#include <cstdint>

#include <linux/input.h>
#include <sys/ioctl.h>

namespace signpost {

namespace {

using Switches = std::array<std::uint8_t, SW_CNT / 8 + 1>;

bool has_headphones(const Switches& switches) {
    return (switches[SW_HEADPHONE_INSERT / 8] >> (SW_HEADPHONE_INSERT % 8U) & 1U) != 0;
}

} // namespace

std::optional<bool> read_jack_state(int device) {
    Switches known{};
    Switches on{};
    if (ioctl(device, EVIOCGBIT(EV_SW, sizeof known), known.data()) < 0 || !has_headphones(known) ||
        ioctl(device, EVIOCGSW(sizeof on), on.data()) < 0)
        return std::nullopt;
    return has_headphones(on);
}

std::optional<bool> after_jack_events(bool in, std::span<const input_event> events) {
    for (const input_event& event : events) {
        if (event.type == EV_SYN && event.code == SYN_DROPPED)
            return std::nullopt;
        if (event.type == EV_SW && event.code == SW_HEADPHONE_INSERT)
            in = event.value != 0;
    }
    return in;
}

} // namespace signpost
