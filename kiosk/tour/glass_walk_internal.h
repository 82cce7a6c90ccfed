// Every screen of a bundle on one glass, in every language and size of text, one after the other.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/glass.h"
#include "content/bundle.h"
#include "paint/stage.h"
#include "visit/state.h"

namespace signpost {

// Drawing thread only. Draws nothing.
class GlassWalk {
public:
    // `sites`: the places whose covers are looked at; none: that of the bundle alone. `fonts` must outlive
    // it.
    GlassWalk(BundlePtr bundle, const Glass& glass, const std::vector<std::string>& sites, FileBytes& fonts);

    [[nodiscard]] bool done() const { return next_ >= count(); }
    // Looks at the next. Where something that must be seen of it is not: "the cover (en, text size 1: Monday
    // 9.30am to 5pm)", with the first that is not where it can be named. "" where all is seen.
    [[nodiscard]] std::string step();

private:
    // A screen to be looked at, and how it is called when it is not whole.
    struct Stop {
        std::string name;
        Place place;
        bool asks = false; // "Are you still there?" over it
        std::string site{};
    };

    static std::vector<Stop> stops_of(const Bundle& bundle, const std::vector<std::string>& sites);
    [[nodiscard]] std::size_t count() const;
    [[nodiscard]] std::optional<std::string> first_cut(const Stop& stop, int text_size,
                                                       const LanguageCode& language);

    BundlePtr bundle_;
    Glass glass_;
    std::vector<Stop> stops_;
    TtfFonts fonts_;
    Stage stage_;
    std::size_t next_ = 0; // of the stops, in each size, in each language
};

} // namespace signpost
