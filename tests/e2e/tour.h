// The pictures and item lists that `kiosk --tour` made: what each screen is expected to look like.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "picture.h"

namespace signpost::e2e {

struct TourItem {
    std::string role;
    Rect rect; // px
    std::string label;
    std::string said; // what a listener hears of it, after its language: "en: Back, button, 1 of 4"
};

struct TourScreen {
    Picture picture;
    std::vector<TourItem> items; // in reading order

    // The middle of the first button or link with this label or, failing that, with one that begins with it.
    [[nodiscard]] std::optional<Point> button(const std::string& label) const;
    // Where the screen shows what a tour cannot foresee: the time of day, and which day is today.
    [[nodiscard]] std::vector<Rect> of_the_moment() const;
};

// `name` as the tour's files have it without their number: "home", "page-stalking".
// Nothing when the tour has no such screen.
[[nodiscard]] std::optional<TourScreen> tour_screen(const std::filesystem::path& folder,
                                                    const std::string& name);

} // namespace signpost::e2e
