#include "app/tour.h"

#include <fstream>
#include <memory>
#include <optional>
#include <system_error>

#include <SDL.h>
#include <png.h>

#include "app/measure.h"
#include "disk/mapped_files.h"
#include "paint/stage.h"
#include "screen/meter_screen.h"
#include "tour/tour_walk.h"

namespace signpost {

namespace {

namespace fs = std::filesystem;

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

bool write(const Frame& frame, const SDL_Surface& pixels, const fs::path& stem) {
    std::ofstream items(stem.string() + ".txt", std::ios::binary);
    items << describe(frame.items);
    return items.flush() && write_png(stem.string() + ".png", pixels);
}

GlassChoice glass_of(const TourPlan& plan, const Settings& settings) {
    return choose_glass(turned(plan.size, settings.rotation), glass_settings(settings), {});
}

std::string not_written(const fs::path& folder) {
    return "A picture could not be written to " + folder.string() + ".";
}

std::string draw_into(const fs::path& folder, TourWalk& walk, const TourSetting& setting) {
    if (!walk.can_draw())
        return std::string("The pictures cannot be drawn: ") + SDL_GetError();
    std::error_code failed;
    fs::create_directories(folder, failed);
    if (failed)
        return "The folder " + folder.string() + " cannot be made: " + failed.message() + ".";
    const bool all =
        walk.draw(setting, [&](const std::string& name, const Frame& frame, const SDL_Surface& pixels) {
            return write(frame, pixels, folder / name);
        });
    return all ? "" : not_written(folder);
}

// What the pictures of `kiosk --measure` are drawn on, and what its screens are drawn from.
class MeasurePaper {
public:
    MeasurePaper(const TourPlan& plan, const Settings& settings)
        : folder_(plan.folder), glass_(glass_of(plan, settings)),
          surface_(SDL_CreateRGBSurfaceWithFormat(0, plan.size.w, plan.size.h, 32, SDL_PIXELFORMAT_RGB888),
                   SDL_FreeSurface) {
        if (surface_)
            stage_.emplace(*surface_, fonts_, std::size_t{8} << 20U, settings.rotation);
    }
    [[nodiscard]] bool is_there() const { return stage_.has_value(); }
    [[nodiscard]] Stage& stage() { return *stage_; }
    [[nodiscard]] TtfFonts& fonts() { return fonts_; }
    [[nodiscard]] const GlassChoice& glass() const { return glass_; }
    [[nodiscard]] bool keep(const Frame& frame, const char* name) const {
        return write(frame, *surface_, folder_ / name);
    }

private:
    fs::path folder_;
    GlassChoice glass_;
    MappedFiles font_files_;
    TtfFonts fonts_{font_files_};
    std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)> surface_;
    std::optional<Stage> stage_;
};

// Before and after the crosses were touched, each 2 mm too low.
bool draw_crosses(MeasurePaper& paper, const Settings& settings) {
    const ScreenScale scale = paper.glass().glass.scale;
    const MeasureExtras extras{.touch = touch_frame(settings), .room = {}};
    Crosses crosses(cross_points(paper.glass().glass.screen, scale));
    const auto draw = [&] {
        return draw_measure(paper.stage(), paper.fonts(), paper.glass(), extras, crosses);
    };
    if (!paper.keep(draw(), "measure"))
        return false;
    for (const Point& at : crosses.points())
        crosses.touch({at.x, at.y + scale.px(Mm{2})});
    return paper.keep(draw(), "measure-touched");
}

// While the tone sounds, and after a level was touched.
bool draw_meters(MeasurePaper& paper) {
    const State state;
    const BundlePtr bundle = built_in_bundle();
    const Metrics metrics = make_metrics(paper.fonts(), paper.glass().glass, 0);
    const View view{.state = state, .bundle = *bundle, .rules = {}, .staff = {}, .metrics = metrics};
    return paper.keep(paper.stage().draw_meter(view, {.sounds = true}), "measure-sound") &&
           paper.keep(paper.stage().draw_meter(view, {.sounds = true, .shown = 75}), "measure-sound-75");
}

std::string draw_measuring(const TourPlan& plan, const Settings& settings) {
    MeasurePaper paper(plan, settings);
    if (!paper.is_there())
        return std::string("The pictures cannot be drawn: ") + SDL_GetError();
    return draw_crosses(paper, settings) && draw_meters(paper) ? "" : not_written(plan.folder);
}

std::string draw_all(const TourPlan& plan, const Bundle& bundle, TourWalk& walk) {
    for (const TourSetting& setting : all_tour_settings(bundle))
        if (std::string wrong = draw_into(plan.folder / setting.name(), walk, setting); !wrong.empty())
            return wrong;
    return {};
}

} // namespace

std::string draw_tour(const TourPlan& plan, const BundlePtr& bundle, const Settings& settings,
                      const Rules& rules) {
    MappedFiles fonts;
    TourWalk walk(bundle,
                  {.panel = plan.size,
                   .glass = glass_of(plan, settings).glass,
                   .rotation = settings.rotation,
                   .hide_at_left = settings.hide_corner == HideCorner::bottom_left,
                   .rules = rules,
                   .version = plan.version},
                  fonts);
    if (plan.all)
        return draw_all(plan, *bundle, walk);
    std::string wrong = draw_into(plan.folder, walk, {});
    return wrong.empty() ? draw_measuring(plan, settings) : wrong;
}

} // namespace signpost
