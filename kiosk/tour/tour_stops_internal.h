// Where the tour stops: the screens that a bundle leads to, and what staff see of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/bundle.h"
#include "screen/view.h"
#include "visit/state.h"

namespace signpost {

// When the tour is drawn, as visits count; every stop has just been touched then.
inline constexpr Ms tour_now{1'000'000};

struct TourStop {
    std::string name; // "page-stalking"
    State state;
    BundlePtr bundle;
    std::optional<StickNotice> notice{};
    bool cover_has_rested = false;
    Hearers hearers = Hearers::nobody;
    std::optional<Word> on_voice_button{}; // somebody listens, and the voice stands there
    std::string site{};                    // where it is seen; "": where the settings say
};

// In the order in which they are drawn.
[[nodiscard]] std::vector<TourStop> tour_stops(const BundlePtr& bundle);

} // namespace signpost
