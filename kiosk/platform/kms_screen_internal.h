// What a graphics card can show a picture on, as the kernel lists it (KMS).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>

#include <xf86drmMode.h>

#include "base/geometry.h"

namespace signpost {

using KmsResources = std::unique_ptr<drmModeRes, void (*)(drmModeRes*)>;
using KmsConnector = std::unique_ptr<drmModeConnector, void (*)(drmModeConnector*)>;

struct KmsScreen {
    std::uint32_t connector = 0;
    std::uint32_t crtc = 0;
    drmModeModeInfo mode{};
    MmSize mm; // 0 x 0 where the screen does not say
};

// How well the kernel thinks of a connector; the higher, the better. A panel without EDID may be "unknown".
[[nodiscard]] int rank_of(const drmModeConnector& connector);

// The mode that the kernel was told to use ("video=" on its command line), or that the screen prefers; else
// the first. nullptr: it has none.
[[nodiscard]] const drmModeModeInfo* mode_of(std::span<const drmModeModeInfo> modes);

// The connector of the highest rank, the first of these, with what drives it. `card`: its open descriptor.
// Asks the screens what they are, which can take a tenth of a second each.
[[nodiscard]] std::optional<KmsScreen> find_kms_screen(int card);

// The number of a connector with a screen, as the kernel knows it: no screen is asked, which takes no time.
// `before`: this one if it has one, else the first; std::nullopt: there is no screen.
[[nodiscard]] std::optional<std::uint32_t> plugged_in(int card, std::uint32_t before);

// DPMS, of every screen that the card shows something on. False when one that has this switch could not be
// switched.
[[nodiscard]] bool switch_kms_light(int card, bool on);

} // namespace signpost
