#include "app/tour.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <fstream>
#include <memory>
#include <vector>

#include <SDL.h>
#include <png.h>

#include "app/measure.h"
#include "disk/mapped_files.h"
#include "paint/stage.h"
#include "visit/state.h"

namespace signpost {

namespace {

namespace fs = std::filesystem;

struct Stop {
    std::string name; // "page-stalking"
    State state;
    BundlePtr bundle;
    std::optional<StickNotice> notice{};
    bool cover_has_rested = false;
    std::string site{}; // where it is seen; "": where the settings say
};

// One choice of language, theme and text size; the tour is drawn once for each.
struct TourSetting {
    LanguageCode language;
    Theme theme = Theme::light;
    int text_size = 0;
};

// 10:42 on a Monday: the same in every tour, so that two can be compared.
constexpr WallTime tour_time{.year = 2026, .month = 11, .day = 23, .hour = 10, .minute = 42, .weekday = 1};
constexpr Ms tour_now{1'000'000};

// Made-up lines of the doctor, the same on whatever computer the tour is drawn.
HealthChecks tour_health() {
    using Is = HealthCheck::State;
    return {{"settings", Is::ok, "/etc/signpost/kiosk.toml", ""},
            {"display", Is::ok, "HDMI-A-1, 1920 x 1080 px, 476 x 268 mm as it says itself", ""},
            {"letters", Is::ok, "A capital H is 30 px, 7.44 mm; 7.33 mm are needed at 600 mm", ""},
            {"clock", Is::mend,
             "1970-01-01 00:04 UTC, before this kiosk and its content were made (2026-11-22).",
             "Set it, as root: timedatectl set-time 'YYYY-MM-DD HH:MM'."},
            {"file system", Is::note, "Not seen from here; kioskctl doctor tells", ""},
            {"sound", Is::ok, "PCH", ""}};
}

Stop stop(const std::string& name, Place place, const BundlePtr& bundle) {
    Stop made{name, {}, bundle, {}};
    made.state.visit.here = std::move(place);
    made.state.visit.arrived = tour_now;
    made.state.visit.last_touch = tour_now;
    return made;
}

Stop asked_over(const std::string& name, Place place, const BundlePtr& bundle) {
    Stop made = stop("idle-warning" + name, std::move(place), bundle);
    made.state.visit.warned = tour_now;
    return made;
}

// Where there is a number to dial, it stays in sight.
void add_idle_warnings(std::vector<Stop>& all, const BundlePtr& bundle) {
    all.push_back(asked_over("", {Screen::home, {}}, bundle));
    all.push_back(asked_over("-emergency", {Screen::emergency, {}}, bundle));
    const auto& order = bundle->contact_order;
    const auto called = std::find_if(order.begin(), order.end(),
                                     [&](const std::string& id) { return has_number(*bundle, id); });
    if (called != order.end())
        all.push_back(asked_over("-contact", {Screen::contact, *called}, bundle));
}

std::vector<Stop> stops(const BundlePtr& bundle) {
    std::vector<Stop> all;
    for (const Place& place : all_places(*bundle)) {
        if (!is_led_to(place, *bundle))
            continue;
        all.push_back(stop(name_of(place), place, bundle));
        if (place.screen == Screen::cover) {
            all.push_back(stop("cover-rested", place, bundle));
            all.back().cover_has_rested = true;
            add_idle_warnings(all, bundle);
        }
    }
    all.push_back(stop("stick-updated", {Screen::start, {}}, bundle));
    all.back().notice = StickNotice{.kind = StickNotice::Kind::updated};
    all.push_back(stop("stick-refused", {Screen::home, {}}, bundle));
    all.back().notice = StickNotice{.kind = StickNotice::Kind::refused, .reason = Reason::wrong_signature};
    for (const auto& [id, site] : bundle->sites) {
        all.push_back(stop("cover-at-" + id, {Screen::cover, {}}, bundle));
        all.back().cover_has_rested = true;
        all.back().site = id;
    }
    all.push_back(stop("broken-bundle", {Screen::start, {}}, built_in_bundle()));
    return all;
}

const char* name_of(Theme theme) {
    constexpr std::array names{"light", "dark", "yellow"};
    return names.at(static_cast<std::size_t>(theme));
}

// A surface of any format without transparency. False when the file cannot be written.
bool write_png(const fs::path& file, const SDL_Surface& surface) {
    const std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)> rows{
        SDL_ConvertSurfaceFormat(const_cast<SDL_Surface*>(&surface), SDL_PIXELFORMAT_RGB24, 0),
        SDL_FreeSurface};
    if (!rows)
        return false;
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(rows->w);
    image.height = static_cast<png_uint_32>(rows->h);
    image.format = PNG_FORMAT_RGB;
    image.flags = PNG_IMAGE_FLAG_FAST;
    const bool written =
        png_image_write_to_file(&image, file.c_str(), 0, rows->pixels, rows->pitch, nullptr) != 0;
    png_image_free(&image);
    return written;
}

class Painter {
public:
    Painter(const TourPlan& plan, const Settings& settings, const Rules& rules)
        : plan_(plan), settings_(settings), rules_(rules),
          surface_(SDL_CreateRGBSurfaceWithFormat(0, plan.size.w, plan.size.h, 32, SDL_PIXELFORMAT_RGB888),
                   SDL_FreeSurface) {}

    std::string draw(const std::vector<Stop>& all, const TourSetting& setting, const fs::path& folder) {
        if (!surface_)
            return std::string("The pictures cannot be drawn: ") + SDL_GetError();
        std::error_code failed;
        fs::create_directories(folder, failed);
        if (failed)
            return "The folder " + folder.string() + " cannot be made: " + failed.message() + ".";
        Stage stage(*surface_, fonts_, std::size_t{64} << 20U, settings_.rotation);
        int number = 0;
        for (Stop stop : all) {
            stop.state.visit.language = setting.language;
            stop.state.visit.theme = setting.theme;
            stop.state.visit.text_size = setting.text_size;
            const Metrics metrics = make_metrics(fonts_, glass().glass, shown_text_size(stop.state.visit));
            std::array<char, 16> prefix{};
            std::snprintf(prefix.data(), prefix.size(), "%02d-", ++number);
            if (!draw_leaves(stage, stop, metrics, folder / (prefix.data() + stop.name)))
                return "A picture could not be written to " + folder.string() + ".";
        }
        return {};
    }

    // What `kiosk --measure` shows: before and after the crosses were touched, each 2 mm too low.
    std::string draw_measuring(const fs::path& folder) {
        Stage stage(*surface_, fonts_, std::size_t{8} << 20U, settings_.rotation);
        const GlassChoice choice = glass();
        const ScreenScale scale = choice.glass.scale;
        const MeasureExtras extras{.touch = touch_frame(settings_), .room = {}};
        Crosses crosses(cross_points(choice.glass.screen, scale));
        bool written = write(draw_measure(stage, fonts_, choice, extras, crosses), folder / "measure");
        for (const Point& at : crosses.points())
            crosses.touch({at.x, at.y + scale.px(Mm{2})});
        written = written &&
                  write(draw_measure(stage, fonts_, choice, extras, crosses), folder / "measure-touched");
        return written ? "" : "A picture could not be written to " + folder.string() + ".";
    }

private:
    [[nodiscard]] GlassChoice glass() const {
        return choose_glass(turned(plan_.size, settings_.rotation), glass_settings(settings_), {});
    }

    bool write(const Frame& frame, const fs::path& stem) {
        std::ofstream items(stem.string() + ".txt", std::ios::binary);
        items << describe(frame.items);
        return items.flush() && write_png(stem.string() + ".png", *surface_);
    }

    // Each leaf of what scrolls: the second is called as the first and "-2". Where two columns scroll they
    // are leafed together.
    bool draw_leaves(Stage& stage, Stop stop, const Metrics& metrics, const fs::path& stem) {
        const Frame first = draw_one(stage, stop, metrics);
        bool written = write(first, stem);
        for (std::size_t leaf = 1; written && leaf < leaves_of(first); ++leaf) {
            for (const ScrollingColumn& column : first.columns)
                stop.state.visit.scroll_em[column.column] =
                    column.leaves[std::min(leaf, column.leaves.size() - 1)];
            written = write(draw_one(stage, stop, metrics), stem.string() + "-" + std::to_string(leaf + 1));
        }
        return written;
    }

    static std::size_t leaves_of(const Frame& frame) {
        std::size_t most = 1;
        for (const ScrollingColumn& column : frame.columns)
            most = std::max(most, column.leaves.size());
        return most;
    }

    Frame draw_one(Stage& stage, const Stop& stop, const Metrics& metrics) {
        const StaffFacts staff{.version = plan_.version, .has_pin = rules_.has_pin, .health = tour_health()};
        Rules rules = rules_;
        if (!stop.site.empty())
            rules.site = stop.site;
        const View view{.state = stop.state,
                        .bundle = *stop.bundle,
                        .rules = rules,
                        .staff = staff,
                        .metrics = metrics,
                        .wall = tour_time,
                        .now = tour_now,
                        .cover_has_rested = stop.cover_has_rested,
                        .hide_at_left = settings_.hide_corner == HideCorner::bottom_left,
                        .notice = stop.notice};
        return stage.draw(view);
    }

    const TourPlan& plan_;
    const Settings& settings_;
    const Rules& rules_;
    MappedFiles font_files_;
    TtfFonts fonts_{font_files_};
    std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)> surface_;
};

std::string draw_all(Painter& painter, const TourPlan& plan, const BundlePtr& bundle,
                     const std::vector<Stop>& all) {
    for (const Language& language : bundle->languages)
        for (const Theme theme : all_themes)
            for (int size = 0; size < text_size_steps; ++size) {
                const std::string name =
                    language.code + "-" + name_of(theme) + "-" + std::to_string(size + 1);
                if (std::string wrong = painter.draw(all, {language.code, theme, size}, plan.folder / name);
                    !wrong.empty())
                    return wrong;
            }
    return {};
}

} // namespace

std::string draw_tour(const TourPlan& plan, const BundlePtr& bundle, const Settings& settings,
                      const Rules& rules) {
    Painter painter(plan, settings, rules);
    const std::vector<Stop> all = stops(bundle);
    if (plan.all)
        return draw_all(painter, plan, bundle, all);
    std::string wrong = painter.draw(all, {}, plan.folder);
    return wrong.empty() ? painter.draw_measuring(plan.folder) : wrong;
}

} // namespace signpost
