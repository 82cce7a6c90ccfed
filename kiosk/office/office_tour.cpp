// The tour's pictures, handed over one after the other: tests compare them with the kiosk's own.
#include <SDL.h>

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

} // namespace

// The names of all_tour_settings(), a line each ("en-light-1"); "" where the bundle cannot be read.
OFFICE_CALL const char* office_tour_settings(const char* folder) {
    std::string names;
    if (const auto bundle = bundle_in(folder))
        for (const TourSetting& setting : all_tour_settings(**bundle))
            names += setting.name() + '\n';
    return kept(std::move(names));
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
    Rules rules;
    rules.has_pin = true;
    rules.may_choose_site = true;
    TourWalk walk(*bundle,
                  {.panel = panel,
                   .glass = choose_glass(panel, {}, {}).glass,
                   .rules = rules,
                   .version = SIGNPOST_VERSION},
                  fonts);
    if (!walk.draw(chosen, take))
        return kept("!");
    return kept("");
}
