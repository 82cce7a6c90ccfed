// What the kiosk tells the store: that it starts, and that it has shown the current bundle. A bundle that was
// never shown in two starts is taken back. Written by the kiosk alone; one thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "store/store.h"

namespace signpost {

// start.toml and confirmed.toml
struct Starts {
    std::optional<VersionName> version{}; // that `unconfirmed` counts for; std::nullopt: none is installed
    int unconfirmed = 0; // starts of that version since it was installed, while it was never shown
    std::optional<UtcTime> last_start{};    // std::nullopt: not known
    std::optional<VersionName> confirmed{}; // whose first frame was drawn last
    std::int64_t count = 0;                 // starts since the store was made
};

// What cannot be read counts as never written.
[[nodiscard]] Starts read_starts(const Store& store);

struct StartOutcome {
    std::optional<std::int64_t> rolled_back_from; // the serial that was taken back at this start
    Problems problems;                            // for IT staff; the kiosk goes on
};

// At each start of the kiosk, before it reads the bundle. After two starts without confirm() the store goes
// back to the previous version; where there is none, to the bundle that the kiosk came with. Does nothing
// where there is no store.
[[nodiscard]] StartOutcome count_start(const Store& store, UtcTime now);

// When the first frame of a bundle with this serial was drawn. Does nothing unless it is the current one's
// and was not confirmed before.
[[nodiscard]] FileDone confirm(const Store& store, std::int64_t serial);

constexpr int most_unconfirmed_starts = 2;

} // namespace signpost
