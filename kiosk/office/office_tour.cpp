// The tour's pictures, handed over one after the other: tests compare them with the kiosk's own.
#include <algorithm>

#include <SDL.h>

#include "base/glass.h"
#include "disk/mapped_files.h"
#include "office/office_internal.h"
#include "tour/tour_walk.h"

// The module's own `takePicture(name, pixels, width, height, pitch, items)`: XRGB, good until it returns.
EM_JS(int, office_take_picture,
      (const char* name, const void* pixels, int width, int height, int pitch, const char* items), {
          return Module["takePicture"](UTF8ToString(name), pixels, width, height, pitch, UTF8ToString(items))
                     ? 1
                     : 0;
      });

using namespace signpost;
using namespace signpost::office;

namespace {

bool take(const std::string& name, const Frame& frame, const SDL_Surface& pixels) {
    return office_take_picture(name.c_str(), pixels.pixels, pixels.w, pixels.h, pixels.pitch,
                               describe(frame.items).c_str()) == 1;
}

Rules tour_rules() {
    Rules rules;
    rules.has_pin = true;
    rules.may_choose_site = true;
    return rules;
}

} // namespace

// The names of all_tour_settings(), a line each ("en-light-1"); "" where the bundle cannot be read.
OFFICE_CALL const char* office_tour_settings(const char* folder) {
    std::string names;
    if (const auto bundle = bundle_in(folder))
        for (const TourSetting& setting : all_tour_settings(**bundle))
            names += setting.name() + '\n';
    return kept(std::move(names));
}

// Draws every screen that visitors and staff may see, of the bundle in `folder`, drafts and all, on a glass
// of base/named_glasses.h, in the place `site` ("": none). `setting`: as "en-light-1". Returns what is wrong,
// "" for nothing, "-" where no more was wanted.
OFFICE_CALL const char* office_sheet(const char* folder, const char* glass, const char* site,
                                     const char* setting) {
    const auto bundle = bundle_with_drafts_in(folder);
    if (!bundle)
        return kept(to_text(bundle.error()));
    const auto named = glass_called(glass);
    const std::vector<TourSetting> all = all_tour_settings(**bundle);
    const auto chosen =
        std::find_if(all.begin(), all.end(), [&](const TourSetting& each) { return each.name() == setting; });
    if (!named || chosen == all.end())
        return kept("The bundle has no such language any more. Choose again.");
    const Glass on = choose_glass(named->px, {.size = named->mm}, {}).glass;
    Rules rules = tour_rules();
    rules.site = site;
    MappedFiles fonts;
    TourWalk walk(*bundle, {.panel = named->px, .glass = on, .rules = rules, .version = SIGNPOST_VERSION},
                  fonts);
    return kept(walk.draw(*chosen, take) ? "" : "-");
}

// Draws the tour of the bundle in `folder` on a panel of so many px. `setting`: a line of
// office_tour_settings(), counted from 0; -1 is what a visitor meets first. Returns "" where all was drawn,
// "-" where there is no such line, "!" where the bundle cannot be read or a picture was not taken.
OFFICE_CALL const char* office_tour(const char* folder, int width, int height, int setting) {
    const auto bundle = bundle_in(folder);
    if (!bundle)
        return kept("!");
    const std::vector<TourSetting> all = all_tour_settings(**bundle);
    if (setting >= static_cast<int>(all.size()))
        return kept("-");
    const TourSetting chosen = setting < 0 ? TourSetting{} : all.at(static_cast<std::size_t>(setting));
    const PixelSize panel{width, height};
    MappedFiles fonts;
    TourWalk walk(*bundle,
                  {.panel = panel,
                   .glass = choose_glass(panel, {}, {}).glass,
                   .rules = tour_rules(),
                   .version = SIGNPOST_VERSION},
                  fonts);
    if (!walk.draw(chosen, take))
        return kept("!");
    return kept("");
}
