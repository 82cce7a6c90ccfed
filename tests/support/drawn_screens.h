// Every screen of a bundle, drawn with the kiosk's fonts and painted by nobody: where each piece of text was
// set, in which size and colour, and on which ground.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "content/bundle.h"
#include "screen/theme.h"
#include "screen/view.h"
#include "text/ttf_fonts.h"

namespace signpost::test {

struct Look {
    PixelSize size{1920, 1080}; // taken to be 21.5 inches, seen at 600 mm
    int text_size = 0;
    Theme theme = Theme::light;
    bool hide_left = false;
    std::vector<Screen> only{}; // none: every screen
};

// A run of one face, size and colour, as Dear ImGui was given it.
struct SetText {
    std::string text;
    FaceId face = 0;
    int em_px = 0;
    Rect rect; // px
    Colour colour;
    std::vector<Colour>
        grounds; // under its middle line: near its left end, in its middle, near its right end
};

struct DrawnScreen {
    std::string name; // "en 2 stalking": language, screen, page or contact
    LanguageCode language;
    Place place;
    Frame frame;
    Metrics metrics;
    std::vector<SetText> texts;
    std::function<Colour(Point)> colour_at{}; // of the uppermost shape there, words aside; while `check` runs
};

// In every language; Home a second time while it asks whether somebody is still there.
void for_each_screen(const BundlePtr& bundle, TtfFonts& fonts, const Look& look,
                     const std::function<void(const DrawnScreen&)>& check);

// Each of a visitor's screens while it asks whether somebody is still there.
void for_each_question(const BundlePtr& bundle, TtfFonts& fonts, const Look& look,
                       const std::function<void(const DrawnScreen&)>& check);

// px from the highest to the lowest row that these words ink at least half, drawn by the kiosk's fonts.
[[nodiscard]] int inked_height(TtfFonts& fonts, FaceId face, int em_px, const std::string& words);

} // namespace signpost::test
