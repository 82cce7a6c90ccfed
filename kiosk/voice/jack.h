// What a jack says of what is plugged into it (Linux input devices, EV_SW).
#pragma once

#include <functional>
#include <optional>
#include <span>

struct input_event;

namespace signpost {

// Whether headphones are in, by an open input device's own word; std::nullopt: it has no jack for them, or
// does not answer.
using JackState = std::function<std::optional<bool>(int device)>;
[[nodiscard]] std::optional<bool> read_jack_state(int device);

// What events make of a state. std::nullopt: some were lost, so that the device must be asked.
[[nodiscard]] std::optional<bool> after_jack_events(bool in, std::span<const input_event> events);

} // namespace signpost
