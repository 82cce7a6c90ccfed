// One line of `kioskctl doctor` and of the staff screen: how one thing about a kiosk is, and what to do.
#pragma once

#include <string>
#include <vector>

namespace signpost {

struct HealthCheck {
    enum class State {
        ok,
        note, // worth knowing; nothing need be done, or it cannot be told from here
        mend, // the kiosk is not as it must be
    };
    std::string name{}; // "touch panel": 12 characters at most, the same whatever was found
    State state = State::ok;
    std::string seen{};   // what was found: "HDMI-A-1, 1920 x 1080 px"
    std::string remedy{}; // whole sentences; never "" for mend
    friend bool operator==(const HealthCheck&, const HealthCheck&) = default;
};

using HealthChecks = std::vector<HealthCheck>;

// "ok", "note", "mend"
[[nodiscard]] const char* to_text(HealthCheck::State state);

// Those that are ok first, then notes, then what to mend; otherwise as they stood.
[[nodiscard]] HealthChecks worst_last(HealthChecks checks);
[[nodiscard]] HealthChecks worst_first(HealthChecks checks);

[[nodiscard]] std::size_t count(const HealthChecks& checks, HealthCheck::State state);

} // namespace signpost
