#include "app/glass_check.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "disk/mapped_files.h"
#include "paint/stage.h"
#include "screen/draw.h"
#include "visit/state.h"

namespace signpost {

namespace {

std::string millimetres(float px, ScreenScale scale) {
    return std::to_string(std::lround(px / scale.px_per_mm()));
}

// How a place is called in the complaint; "" where nothing must be seen whole.
std::string called(const Place& place) {
    switch (place.screen) {
    case Screen::home:
        return "Home";
    case Screen::contact:
        return "the contact " + place.id;
    case Screen::emergency:
        return "the emergency screen";
    case Screen::cover:
        return "the cover";
    case Screen::start:
    case Screen::page:
    case Screen::languages:
    case Screen::staff_pin:
    case Screen::staff:
        break;
    }
    return {};
}

} // namespace

struct GlassCheck::Inside {
    // A screen to be looked at, and how it is called when it is not whole.
    struct Stop {
        std::string name;
        Place place;
    };

    Inside(BundlePtr given, const Glass& on)
        : bundle(std::move(given)), glass(on), all(stops_of(*bundle)), stage(fonts, 0, Rotation::none) {}

    BundlePtr bundle;
    Glass glass;
    std::vector<Stop> all;
    MappedFiles font_files;
    TtfFonts fonts{font_files};
    Stage stage;
    std::size_t next = 0; // of the stops, in each size, in each language
    std::vector<std::string> cut;

    static std::vector<Stop> stops_of(const Bundle& shown) {
        std::vector<Stop> made;
        for (const Place& place : all_places(shown))
            if (std::string name = called(place); !name.empty())
                made.push_back({std::move(name), place});
        // The few lines that are told are first of all about the screens that everybody meets.
        std::stable_partition(made.begin(), made.end(),
                              [](const Stop& stop) { return stop.place.screen != Screen::contact; });
        return made;
    }

    [[nodiscard]] std::size_t count() const {
        return all.size() * static_cast<std::size_t>(text_size_steps) * bundle->languages.size();
    }

    [[nodiscard]] bool is_whole(const Stop& stop, int text_size, const LanguageCode& language) {
        State state;
        state.visit.here = stop.place;
        state.visit.text_size = text_size;
        state.visit.language = language;
        const Rules rules;
        const StaffFacts staff;
        const Metrics metrics =
            make_metrics(fonts, glass.screen, glass.scale, glass.viewing_distance, text_size);
        constexpr WallTime monday{2026, 11, 23, 10, 42, 1}; // today's row is bold, and so the widest
        const View view{.state = state,
                        .bundle = *bundle,
                        .rules = rules,
                        .staff = staff,
                        .metrics = metrics,
                        .wall = monday};
        return not_whole(stage.lay_out(view)).empty();
    }
};

GlassCheck::GlassCheck(BundlePtr bundle, const Glass& glass)
    : inside_(std::make_unique<Inside>(std::move(bundle), glass)) {}

GlassCheck::~GlassCheck() = default;

bool GlassCheck::done() const { return inside_->next >= inside_->count(); }

void GlassCheck::step() {
    Inside& in = *inside_;
    const std::size_t which = in.next++;
    const Inside::Stop& stop = in.all[which % in.all.size()];
    const std::size_t round = which / in.all.size();
    const int text_size = static_cast<int>(round % static_cast<std::size_t>(text_size_steps));
    const Language& language = in.bundle->languages[round / static_cast<std::size_t>(text_size_steps)];
    if (is_neutral(stop.place.screen) && text_size > 0)
        return; // it keeps the first size whatever was chosen
    if (!in.is_whole(stop, text_size, language.code))
        in.cut.push_back(stop.name + " (" + language.code + ", text size " + std::to_string(text_size + 1) +
                         ")");
}

std::string GlassCheck::complaint() const {
    const Inside& in = *inside_;
    if (in.cut.empty())
        return {};
    constexpr std::size_t named = 5;
    std::string line = "kiosk: this screen, " +
                       millimetres(static_cast<float>(in.glass.screen.w), in.glass.scale) + " x " +
                       millimetres(static_cast<float>(in.glass.screen.h), in.glass.scale) +
                       " mm, is too small to show whole what must be seen of ";
    for (std::size_t i = 0; i < std::min(named, in.cut.size()); ++i)
        line += (i == 0 ? "" : ", ") + in.cut[i];
    if (in.cut.size() > named)
        line += " and " + std::to_string(in.cut.size() - named) + " more";
    return line + ". Use a larger screen or shorter words; if visitors stand nearer than " +
           std::to_string(std::lround(in.glass.viewing_distance.value)) +
           " mm, set viewing_distance_mm in the settings.\n";
}

std::string glass_complaint(BundlePtr bundle, const Glass& glass) {
    GlassCheck check(std::move(bundle), glass);
    while (!check.done())
        check.step();
    return check.complaint();
}

} // namespace signpost
