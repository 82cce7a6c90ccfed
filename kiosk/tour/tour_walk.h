// Every screen of a bundle, one picture after the other, as the tour draws it: with no display, no clock and
// no disk.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/glass.h"
#include "base/rotation.h"
#include "content/bundle.h"
#include "paint/stage.h"
#include "screen/view.h"
#include "text/ttf_fonts.h"

struct SDL_Surface;

namespace signpost {

// How the kiosk that is drawn stands there.
struct TourKiosk {
    PixelSize panel{}; // before the picture is turned
    Glass glass;       // as visitors see it: turned
    Rotation rotation = Rotation::none;
    bool hide_at_left = false;
    Rules rules{};
    std::string version{};
};

// "light", "dark", "yellow"
[[nodiscard]] const char* theme_name(Theme theme);

// One choice of language, theme and text size.
struct TourSetting {
    LanguageCode language{};
    Theme theme = Theme::light;
    int text_size = 0;
    [[nodiscard]] std::string name() const; // "en-light-1"
};

// Every one that the bundle can be seen in.
[[nodiscard]] std::vector<TourSetting> all_tour_settings(const Bundle& bundle);

// Takes a picture: its name ("07-page-stalking", and "07-page-stalking-2" for the second leaf), what is on
// it, and its pixels, which are good until this returns. False: no more is wanted.
using TakePicture =
    std::function<bool(const std::string& name, const Frame& frame, const SDL_Surface& pixels)>;

struct TourStop;

// Drawing thread only.
class TourWalk {
public:
    // `fonts`: where their files are; must outlive it.
    TourWalk(BundlePtr bundle, TourKiosk kiosk, FileBytes& fonts);
    ~TourWalk();
    TourWalk(const TourWalk&) = delete;
    TourWalk& operator=(const TourWalk&) = delete;

    // False where the pictures have no memory (SDL_GetError() says why).
    [[nodiscard]] bool can_draw() const { return surface_ != nullptr; }
    // Each screen, and each leaf of what scrolls; where two columns scroll they are leafed together. False:
    // not all were taken.
    [[nodiscard]] bool draw(const TourSetting& setting, const TakePicture& take);

private:
    [[nodiscard]] bool draw_leaves(Stage& stage, TourStop stop, const std::string& name,
                                   const TakePicture& take);
    [[nodiscard]] Frame draw_one(Stage& stage, const TourStop& stop, const Metrics& metrics);

    BundlePtr bundle_;
    TourKiosk kiosk_;
    TtfFonts fonts_;
    std::vector<TourStop> stops_;
    std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)> surface_;
};

} // namespace signpost
