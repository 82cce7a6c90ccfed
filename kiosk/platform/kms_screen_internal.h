// What a graphics card can show a picture on, as the kernel lists it (KMS).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <xf86drmMode.h>

#include "base/geometry.h"

namespace signpost {

using KmsResources = std::unique_ptr<drmModeRes, void (*)(drmModeRes*)>;
using KmsConnector = std::unique_ptr<drmModeConnector, void (*)(drmModeConnector*)>;

struct KmsScreen {
    std::uint32_t connector = 0;
    std::uint32_t crtc = 0;
    std::vector<drmModeModeInfo> modes; // the best first, one at least
    MmSize mm;                          // 0 x 0 where the screen does not say
};

// How sure the kernel is of a screen at a connector. A panel without EDID may be one that it does not know
// of.
enum class Plugged { no, unknown, yes };
[[nodiscard]] Plugged plugged(const drmModeConnector& connector);

// The one that the kernel was told to use ("video=" on its command line), then those that the screen prefers,
// then all others; each kind as the kernel lists it.
[[nodiscard]] std::vector<drmModeModeInfo> best_first(std::span<const drmModeModeInfo> modes);

// The first connector of which the kernel is as sure as that, with what drives it. `card`: its open
// descriptor. Asks the screens what they are, which can take a tenth of a second each.
[[nodiscard]] std::optional<KmsScreen> find_kms_screen(int card, Plugged sure);

// The number of a connector with a screen, as the kernel knows it: no screen is asked, which takes no time.
// `before`: this one unless it has none for sure, else the first that has one for sure; std::nullopt: there
// is no screen.
[[nodiscard]] std::optional<std::uint32_t> plugged_in(int card, std::uint32_t before);

// DPMS, of every screen that the card shows something on. False when one that has this switch could not be
// switched.
[[nodiscard]] bool switch_kms_light(int card, bool on);

} // namespace signpost
