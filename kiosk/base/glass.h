// The glass that the picture is seen on: how large it is, how far visitors' eyes are from it and how high it
// hangs. What IT staff do not say is asked of the display or guessed, and the guess is told.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"

namespace signpost {

struct Glass {
    PixelSize screen; // as the visitor sees it: turned already
    ScreenScale scale{4};
    Mm viewing_distance{600}; // eye to glass
    Mm bottom_edge{600};      // the picture's lower edge above the floor
    bool distance_guessed = false;
};

// What IT staff say of a glass; std::nullopt: they do not.
struct GlassSettings {
    std::optional<MmSize> size{}; // of the whole picture
    std::optional<Mm> viewing_distance{};
    std::optional<Mm> bottom_edge{};
};

// The reasons are for IT staff: whose word it is. "as the settings say", "as guessed for 21.5 inches".
struct GlassChoice {
    Glass glass;
    std::string size_reason;
    std::string distance_reason;
};

// `reported`: what the display says of itself; see choose_scale().
[[nodiscard]] GlassChoice choose_glass(PixelSize screen, const GlassSettings& settings,
                                       std::optional<MmSize> reported);

// How far visitors' eyes are from a picture of this diagonal, where nobody has measured it: from 400 mm, as
// far as a book, to 800 mm, as far as an arm that touches and half a step. In between it grows with the
// picture, for who is to see all of it stands back: 500 mm at 15.6 inches, 600 mm at 21.5. In whole 50 mm.
[[nodiscard]] Mm guessed_viewing_distance(Mm diagonal);

// px from the top of the picture: nothing that is touched may stand above. 0 where all of it is within reach.
// A hand reaches 1,220 mm above the floor, from a wheelchair too (EN 301 549 8.3). Screens keep at least
// 400 mm, or all of a lower picture: where the glass hangs so high that this is not enough, the doctor says
// so.
[[nodiscard]] float reach_top(const Glass& glass);
// Likewise for what hangs low: nothing that is touched may stand below, and the screens end there. The height
// of the picture where all of it is within reach, and on a picture so low that it has no 400 mm to spare.
[[nodiscard]] float reach_bottom(const Glass& glass);

// What is touched lies between these, above the floor.
inline constexpr Mm lowest_reach{380};
inline constexpr Mm highest_reach{1220};

// --- The scale: what IT staff say, else what the display says, else an assumption that is stated ---

struct ScaleChoice {
    ScreenScale scale;
    std::string reason; // for IT staff: "as the settings say", "as the display says", "taken to be
                        // a 21.5-inch screen"
};

// Whether a panel can have the size that a display tells of itself.
[[nodiscard]] bool believable(std::optional<MmSize> reported);

// `configured`: the millimetres of the whole picture. `reported`: what the display says of itself; a size
// that no panel has is not believed. Where there is neither, the picture is taken to be a 21.5-inch kiosk's:
// 546 mm from corner to corner.
[[nodiscard]] ScaleChoice choose_scale(PixelSize screen, std::optional<MmSize> configured,
                                       std::optional<MmSize> reported);

// A capital H must subtend 0.7 degrees at the eye (EN 301 549 5.1.4), and be 4.8 mm high in any case
// (Section 508 402.4).
[[nodiscard]] constexpr Mm least_capital_height(Mm viewing_distance) {
    const float by_angle = 0.01222F * viewing_distance.value;
    return Mm{by_angle > 4.8F ? by_angle : 4.8F};
}

// --- The screens that libraries hang, by name ---
// Tests lay out on each, the tour draws them, and where one is too small the smallest large enough is named.

struct NamedGlass {
    std::string name; // "15.6", "15.6-upright": inches, and what tells it from others of as many
    PixelSize px;
    MmSize mm; // of the picture
};

// From the smallest to the largest, each lying and then upright.
[[nodiscard]] const std::vector<NamedGlass>& named_glasses();

// std::nullopt: there is none of that name.
[[nodiscard]] std::optional<NamedGlass> glass_called(const std::string& name);

// The names of all lying ones, and how to name an upright one: for whoever typed a name that is not there.
[[nodiscard]] std::string names_of_glasses();

} // namespace signpost
