// What must hold of every screen on every glass: seen whole, nothing over anything, targets for a finger.
#pragma once

#include <string>
#include <vector>

#include "base/glass.h"
#include "content/bundle.h"
#include "paint/stage.h"
#include "screen/view.h"
#include "visit/state.h"

namespace signpost::test {

// A screen, and "Are you still there?" over it where `asks`.
struct GlassStop {
    std::string name;
    Place place;
    bool asks = false;
};

// Every screen of a bundle that somebody can come to.
[[nodiscard]] std::vector<GlassStop> glass_stops(const Bundle& bundle);

// How a visitor sees it.
struct GlassLook {
    LanguageCode language;
    int text_size = 0;
    Theme theme = Theme::light;
    bool listens = false; // with headphones in; on Start nobody has begun to
};

// Lays screens of one bundle out on one glass. Its distance is guessed, as on a kiosk that was told nothing.
struct ScrolledTo {
    std::size_t column = 0;
    float em = 0;
};

class OnGlass {
public:
    OnGlass(BundlePtr bundle, const NamedGlass& glass);

    [[nodiscard]] Frame frame(const GlassStop& stop, const GlassLook& look, ScrolledTo scrolled = {});
    // What of it no leaf shows, or not all of it, or two leaves show, for whoever turns from leaf to leaf.
    [[nodiscard]] std::vector<std::string> unread(const GlassStop& stop, const GlassLook& look);
    // The arms that a leaf cuts, or that break a word, for whoever turns from leaf to leaf.
    [[nodiscard]] std::vector<std::string> cut_arms(const GlassStop& stop, const GlassLook& look);
    // What does not hold of it, a few words each; none where all is well.
    [[nodiscard]] std::vector<std::string> faults(const GlassStop& stop, const GlassLook& look);
    // Of a capital H of the smallest letters, in degrees at the distance from which they are seen.
    [[nodiscard]] float letter_degrees();
    [[nodiscard]] const Bundle& bundle() const { return *bundle_; }

private:
    [[nodiscard]] std::vector<Frame> leaves(const GlassStop& stop, const GlassLook& look);
    [[nodiscard]] Metrics metrics(const GlassStop& stop, const GlassLook& look);

    BundlePtr bundle_;
    Glass glass_;
    TtfFonts fonts_;
    Stage stage_{fonts_, 0, Rotation::none};
};

} // namespace signpost::test
