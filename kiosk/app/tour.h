// The tour: a picture of every screen of a bundle, drawn without a display by the code that draws the kiosk.
#pragma once

#include <filesystem>
#include <string>

#include "content/bundle.h"
#include "screen/view.h"
#include "settings/settings.h"

namespace signpost {

struct TourPlan {
    std::filesystem::path folder{}; // made if it is not there
    PixelSize size{1920, 1080};     // of the panel, before the picture is turned
    bool all = false;               // every language, theme and text size, in a folder each: "en-light-1"
    std::string version{};
};

// "cover" is the one that Hide brings, "cover-rested" the same once its button has come, "cover-at-ID" the
// same at a site of the bundle. Writes NN-screen[-id].png, and beside each a .txt of its items; measure.png
// and measure-touched.png besides, unless `all`. Returns what went wrong, "" for nothing.
[[nodiscard]] std::string draw_tour(const TourPlan& plan, const BundlePtr& bundle, const Settings& settings,
                                    const Rules& rules);

} // namespace signpost
