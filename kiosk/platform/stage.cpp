#include "platform/stage.h"

#include <SDL.h>
#include <imgui.h>

#include "platform/painter.h"
#include "platform/text_textures.h"
#include "screen/draw.h"
#include "screen/measure_screen.h"

namespace signpost {

// Dear ImGui as a maker of shapes: it reads and writes no file, and its own font is never seen.
class ShapeMaker {
public:
    ShapeMaker() : context_(ImGui::CreateContext()) {
        make_current();
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
        unsigned char* pixels = nullptr;
        int w = 0;
        int h = 0;
        io.Fonts->GetTexDataAsAlpha8(&pixels, &w, &h); // builds it; a frame cannot begin without
        io.Fonts->SetTexID(nullptr);
        ImGui::GetStyle().AntiAliasedLinesUseTex = false;
    }
    ~ShapeMaker() { ImGui::DestroyContext(context_); }
    void make_current() { ImGui::SetCurrentContext(context_); }
    ShapeMaker(const ShapeMaker&) = delete;
    ShapeMaker& operator=(const ShapeMaker&) = delete;

private:
    ImGuiContext* context_;
};

struct Stage::Inside {
    Inside(SDL_Renderer& r, TtfFonts& f, std::size_t cap, Rotation turned)
        : renderer(r), rotation(turned), fonts(f), textures(r, f, cap, turned), type(f, &textures) {}

    SDL_Renderer& renderer;
    Rotation rotation;
    TtfFonts& fonts;
    ShapeMaker shapes;
    TextTextures textures;
    Typesetter type;
};

Stage::Stage(SDL_Renderer& renderer, TtfFonts& fonts, std::size_t texture_cap, Rotation rotation)
    : inside_(std::make_unique<Inside>(renderer, fonts, texture_cap, rotation)) {}

Stage::~Stage() = default;

// One frame of Dear ImGui round what `put` draws into its list.
template <class Put> void Stage::frame_of(PixelSize size, Put put) {
    inside_->shapes.make_current();
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(size.w), static_cast<float>(size.h)};
    io.DeltaTime = 1.0F / 60.0F; // nothing here is animated by Dear ImGui
    ImGui::NewFrame();
    put(*ImGui::GetBackgroundDrawList());
    ImGui::Render();
    paint(inside_->renderer, *ImGui::GetDrawData(), inside_->rotation);
    inside_->textures.end_frame();
}

Frame Stage::draw(const View& view) {
    Frame frame;
    frame_of(view.metrics.screen,
             [&](ImDrawList& list) { frame = signpost::draw(list, inside_->type, view); });
    return frame;
}

Frame Stage::draw_measure(const View& view, const Measured& measured, const Crosses& crosses) {
    Frame frame;
    frame_of(view.metrics.screen, [&](ImDrawList& list) {
        frame = signpost::draw_measure(list, inside_->type, view, measured, crosses);
    });
    return frame;
}

void Stage::forget_visit() {
    inside_->type.forget();
    inside_->textures.keep_only_last_frame();
    inside_->fonts.forget_glyphs();
}

void Stage::forget_textures() { inside_->textures.forget(); }

Metrics make_metrics(TtfFonts& fonts, PixelSize screen, ScreenScale scale, Mm viewing_distance,
                     int text_size) {
    Metrics metrics;
    metrics.screen = screen;
    metrics.scale = scale;
    metrics.text_scale = text_scale_of(text_size);
    const float least = scale.px(least_capital_height(viewing_distance));
    int em = 8;
    constexpr int largest = 400;
    while (em < largest && static_cast<float>(fonts.capital_height(em)) < least)
        ++em;
    metrics.base_em = em;
    return metrics;
}

} // namespace signpost
