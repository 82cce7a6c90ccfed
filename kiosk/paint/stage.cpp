#include "paint/stage.h"

#include <algorithm>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include <SDL.h>
#include <imgui.h>

#include "paint/drawing_ahead.h"
#include "paint/imgui_impl_signpost.h"
#include "paint/text_textures_internal.h"
#include "screen/draw.h"
#include "screen/measure_screen.h"
#include "screen/meter_screen.h"
#include "screen/script_sheet.h"

namespace signpost {

// Dear ImGui as a maker of shapes: it reads and writes no file, and its own font is never seen.
class ShapeMaker {
public:
    explicit ShapeMaker(Rotation rotation) : context_(ImGui::CreateContext()) {
        make_current();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        ImGui::GetStyle().AntiAliasedLinesUseTex = false;
        ImGui_ImplSignpost_Init(rotation);
    }
    ~ShapeMaker() {
        make_current();
        ImGui_ImplSignpost_Shutdown();
        ImGui::DestroyContext(context_);
    }
    ShapeMaker(const ShapeMaker&) = delete;
    ShapeMaker& operator=(const ShapeMaker&) = delete;

    void make_current() { ImGui::SetCurrentContext(context_); }
    void forget_kept_frame() {
        make_current();
        ImGui_ImplSignpost_ForgetFrame();
    }

private:
    ImGuiContext* context_;
};

struct Stage::Inside {
    Inside(TtfFonts& f, std::size_t cap, Rotation turned)
        : fonts(f), shapes(turned), textures(f, cap, turned), type(f, &textures) {}

    Target target;
    TtfFonts& fonts;
    ShapeMaker shapes;
    TextTextures textures;
    Typesetter type;
};

Stage::Stage(TtfFonts& fonts, std::size_t text_cap, Rotation rotation)
    : inside_(std::make_unique<Inside>(fonts, text_cap, rotation)) {}

Stage::Stage(const Target& target, TtfFonts& fonts, std::size_t text_cap, Rotation rotation)
    : Stage(fonts, text_cap, rotation) {
    draw_on(target);
}

Stage::~Stage() = default;

void Stage::draw_on(const Target& target) {
    inside_->target = target;
    inside_->textures.draw_with(target.renderer());
}

// One frame of Dear ImGui round what `put` draws into its list.
template <class Put> void Stage::frame_of(PixelSize size, Use use, Put put) {
    inside_->shapes.make_current();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(size.w), static_cast<float>(size.h)};
    io.DeltaTime = 1.0F / 60.0F; // nothing here is animated by Dear ImGui
    ImGui_ImplSignpost_NewFrame();
    ImGui::NewFrame();
    put(*ImGui::GetBackgroundDrawList());
    ImGui::Render();
    if (use == Use::shown || use == Use::packed)
        ImGui_ImplSignpost_RenderDrawData(ImGui::GetDrawData(), inside_->target);
    else if (use == Use::ready)
        ImGui_ImplSignpost_KeepFrame(ImGui::GetDrawData(), inside_->target);
    inside_->type.end_frame(use != Use::shown);
    inside_->textures.end_frame(use != Use::shown);
}

Frame Stage::draw(const View& view) {
    Frame frame;
    frame_of(view.metrics.screen, Use::shown,
             [&](ImDrawList& list) { frame = signpost::draw(list, inside_->type, view); });
    return frame;
}

void Stage::prepare(const View& view) {
    frame_of(view.metrics.screen, Use::prepared,
             [&](ImDrawList& list) { (void)signpost::draw(list, inside_->type, view); });
}

Frame Stage::lay_out(const View& view) {
    Frame frame;
    Typesetter without_pictures(inside_->fonts);
    frame_of(view.metrics.screen, Use::prepared,
             [&](ImDrawList& list) { frame = signpost::draw(list, without_pictures, view); });
    return frame;
}

bool Stage::prepare_letters(const Metrics& metrics, std::size_t which) {
    if (which >= page_looks.size())
        return false;
    const TextLook& look = page_looks.at(which);
    TtfFonts& fonts = inside_->fonts;
    if (const auto face = fonts.face_for(U'a', look.weight))
        SDL_FreeSurface(fonts.rasterise(*face, metrics.em(look.factor), std::string(page_letters), false));
    return true;
}

void Stage::make_ready(const View& view) {
    frame_of(view.metrics.screen, Use::ready,
             [&](ImDrawList& list) { (void)signpost::draw(list, inside_->type, view); });
}

PackedPicture Stage::picture_of(const View& view) {
    PackedPicture picture;
    SDL_Surface* const pixels = inside_->target.pixels();
    if (pixels == nullptr)
        return picture;
    SDL_FillRect(pixels, nullptr, 0); // no pixel of an earlier frame may be kept
    frame_of(view.metrics.screen, Use::packed,
             [&](ImDrawList& list) { (void)signpost::draw(list, inside_->type, view); });
    picture.pack(*pixels);
    return picture;
}

void Stage::forget_prepared() {
    inside_->shapes.forget_kept_frame();
    inside_->type.forget_prepared();
    inside_->textures.forget_prepared();
}

Frame Stage::draw_measure(const View& view, const Measured& measured, const Crosses& crosses) {
    Frame frame;
    frame_of(view.metrics.screen, Use::shown, [&](ImDrawList& list) {
        frame = signpost::draw_measure(list, inside_->type, view, measured, crosses);
    });
    return frame;
}

Frame Stage::draw_meter(const View& view, const MeterSeen& seen) {
    Frame frame;
    frame_of(view.metrics.screen, Use::shown,
             [&](ImDrawList& list) { frame = signpost::draw_meter(list, inside_->type, view, seen); });
    return frame;
}

DrawnSheet Stage::draw_script_sheet(const View& view, const SheetOfScript& sheet) {
    DrawnSheet drawn;
    frame_of(view.metrics.screen, Use::shown, [&](ImDrawList& list) {
        drawn = signpost::draw_script_sheet(list, inside_->type, view, sheet);
    });
    return drawn;
}

void Stage::forget_visit() {
    inside_->type.forget_visit();
    inside_->textures.forget_visit();
    inside_->fonts.forget_glyphs();
#ifdef __GLIBC__ // a page's memory never shrinks
    malloc_trim(0);
#endif
}

void Stage::forget_textures() {
    inside_->shapes.forget_kept_frame();
    inside_->textures.forget();
}

Metrics make_metrics(TtfFonts& fonts, const Glass& glass, int text_size) {
    Metrics metrics;
    metrics.screen = glass.screen;
    metrics.scale = glass.scale;
    metrics.bottom_edge = glass.bottom_edge;
    metrics.text_scale = text_scale_of(text_size);
    const float least = glass.scale.px(least_capital_height(glass.viewing_distance));
    constexpr int smallest = 8;
    constexpr int largest = 400;
    const auto is_enough = [&](int em) { return static_cast<float>(fonts.capital_height(em)) >= least; };
    // The first guess is exact for Noto Sans, whose capital H is 0.714 em: each further size tried opens the
    // font once more.
    int em = std::clamp(static_cast<int>(least / 0.714F), smallest, largest);
    while (em > smallest && is_enough(em - 1))
        --em;
    while (em < largest && !is_enough(em))
        ++em;
    metrics.base_em = em;
    return metrics;
}

Metrics make_metrics(TtfFonts& fonts, PixelSize screen, ScreenScale scale, Mm viewing_distance,
                     int text_size) {
    return make_metrics(fonts, {.screen = screen, .scale = scale, .viewing_distance = viewing_distance},
                        text_size);
}

} // namespace signpost
