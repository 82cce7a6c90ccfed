// Which sound card the voice goes to.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace signpost {

struct SoundCard {
    std::string name{}; // its id: "PCH"
    bool is_usb = false;
    friend bool operator==(const SoundCard&, const SoundCard&) = default;
};

// The one that is named; else a USB card, which somebody has plugged in; else the first. std::nullopt: there
// is none.
[[nodiscard]] std::optional<SoundCard> choose_card(const std::vector<SoundCard>& cards,
                                                   const std::string& named);

// Those of this computer that can play, in the kernel's order.
[[nodiscard]] std::vector<SoundCard> cards_that_play();

} // namespace signpost
