#include "tour/glass_check.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <utility>

#include "base/glass.h"
#include "tour/glass_walk_internal.h"

namespace signpost {

namespace {

std::string millimetres(float px, ScreenScale scale) {
    return std::to_string(std::lround(px / scale.px_per_mm()));
}

std::string size_of(const Glass& glass) {
    return millimetres(static_cast<float>(glass.screen.w), glass.scale) + " x " +
           millimetres(static_cast<float>(glass.screen.h), glass.scale) + " mm";
}

std::string distance_of(const Glass& glass) {
    return std::to_string(std::lround(glass.viewing_distance.value)) + " mm";
}

// This glass, hung as high as `like`, and seen from as far where that was measured.
Glass glass_like(const NamedGlass& named, const Glass& like) {
    GlassSettings settings{.size = named.mm, .viewing_distance = {}, .bottom_edge = like.bottom_edge};
    if (!like.distance_guessed)
        settings.viewing_distance = like.viewing_distance;
    return choose_glass(named.px, settings, {}).glass;
}

bool lies(PixelSize screen) { return screen.w > screen.h; }

std::string in_a_few_words(const std::vector<std::string>& cut) {
    constexpr std::size_t named = 5;
    std::string words;
    for (std::size_t i = 0; i < std::min(named, cut.size()); ++i)
        words += (i == 0 ? "" : ", ") + cut[i];
    if (cut.size() > named)
        words += " and " + std::to_string(cut.size() - named) + " more";
    return words;
}

std::string complaint_of(const SeenRoom& room) {
    return room.cut.empty() ? "" : "kiosk: " + to_text(room) + ' ' + room.remedy + '\n';
}

} // namespace

struct GlassCheck::Inside {
    Inside(BundlePtr shown, const Glass& on, std::vector<std::string> places,
           std::unique_ptr<FileBytes> files)
        : bundle(std::move(shown)), glass(on), sites(std::move(places)), fonts(std::move(files)),
          walk(std::in_place, bundle, on, sites, *fonts) {
        for (const NamedGlass& named : named_glasses())
            if (lies(named.px) == lies(glass.screen))
                others.push_back(named);
    }

    BundlePtr bundle;
    Glass glass;
    std::vector<std::string> sites; // whose covers are looked at
    std::unique_ptr<FileBytes> fonts;
    std::optional<GlassWalk> walk; // on `glass`, then on one after the other of `others`
    std::vector<std::string> cut;  // on `glass`
    std::vector<NamedGlass> others;
    std::optional<std::size_t>
        other; // index in `others` of the glass being walked; std::nullopt: `glass` itself
    bool done = false;

    // Something is cut off on this glass: goes on to the next larger one. After the last, no glass shows all.
    void walk_on_next() {
        other = other ? *other + 1 : 0;
        done = *other >= others.size();
        walk.reset(); // its fonts go before the next opens its own
        if (!done)
            walk.emplace(bundle, glass_like(others[*other], glass), sites, *fonts);
    }
    void end_walk() {
        if (other || cut.empty())
            done = true;
        else
            walk_on_next();
    }
    [[nodiscard]] std::optional<NamedGlass> smallest() const {
        return other && *other < others.size() ? std::optional(others[*other]) : std::nullopt;
    }
};

GlassCheck::GlassCheck(BundlePtr bundle, const Glass& glass, std::vector<std::string> sites,
                       std::unique_ptr<FileBytes> fonts)
    : inside_(std::make_unique<Inside>(std::move(bundle), glass, std::move(sites), std::move(fonts))) {}

GlassCheck::~GlassCheck() = default;

bool GlassCheck::done() const { return inside_->done; }

void GlassCheck::step() {
    Inside& in = *inside_;
    if (in.done)
        return;
    if (in.walk->done())
        return in.end_walk();
    std::string cut = in.walk->step();
    if (cut.empty())
        return;
    if (in.other)
        in.walk_on_next();
    else
        in.cut.push_back(std::move(cut));
}

SeenRoom GlassCheck::seen() const {
    const Inside& in = *inside_;
    SeenRoom seen{
        .glass = size_of(in.glass) + ", seen from " + distance_of(in.glass), .cut = {}, .remedy = {}};
    if (in.cut.empty())
        return seen;
    seen.cut = in_a_few_words(in.cut);
    if (const auto named = in.smallest())
        seen.remedy = "The smallest glass that shows all of it is " + named->name + " (" +
                      size_of(glass_like(*named, in.glass)) + "). Use that or a larger one, or shorter words";
    else
        seen.remedy = "No glass that is common shows all of it. Use shorter words";
    seen.remedy += "; if visitors stand nearer than " + distance_of(in.glass) +
                   ", set viewing_distance_mm in the settings.";
    return seen;
}

std::string GlassCheck::complaint() const { return complaint_of(seen()); }

SeenRoom look_at_room(BundlePtr bundle, const Glass& glass, const std::vector<std::string>& sites,
                      std::unique_ptr<FileBytes> fonts) {
    GlassCheck check(std::move(bundle), glass, sites, std::move(fonts));
    while (!check.done())
        check.step();
    return check.seen();
}

std::string glass_complaint(BundlePtr bundle, const Glass& glass, const std::vector<std::string>& sites,
                            std::unique_ptr<FileBytes> fonts) {
    return complaint_of(look_at_room(std::move(bundle), glass, sites, std::move(fonts)));
}

} // namespace signpost
