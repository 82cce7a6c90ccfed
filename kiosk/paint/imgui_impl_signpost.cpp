#include "paint/imgui_impl_signpost.h"

#include <array>
#include <memory>

#include <SDL.h>
#include <imgui.h>

#include "paint/painter_internal.h"
#include "paint/ready_picture_internal.h"

namespace signpost {

namespace {

// What Dear ImGui keeps for its back end, in io.BackendRendererUserData.
struct BackEndData {
    Rotation rotation = Rotation::none;
    ReadyPicture kept;
};

BackEndData& back_end_data() { return *static_cast<BackEndData*>(ImGui::GetIO().BackendRendererUserData); }

// A frame cannot begin without one; a font of a hundred letters would take two milliseconds.
void make_smallest_atlas(ImFontAtlas& atlas) {
    static constexpr std::array<ImWchar, 3> only_a_space{' ', ' ', 0};
    ImFontConfig config;
    config.GlyphRanges = only_a_space.data();
    atlas.Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
    atlas.AddFontDefault(&config);
    unsigned char* pixels = nullptr;
    int w = 0;
    int h = 0;
    atlas.GetTexDataAsAlpha8(&pixels, &w, &h);
    atlas.SetTexID(nullptr);
}

// The whole panel, in px.
PixelRect all_of(const Target& target) {
    PixelRect all;
    if (const SDL_Surface* pixels = target.pixels())
        return {0, 0, pixels->w, pixels->h};
    SDL_GetRendererOutputSize(target.renderer(), &all.x1, &all.y1);
    return all;
}

} // namespace

void ImGui_ImplSignpost_Init(Rotation rotation) {
    ImGuiIO& io = ImGui::GetIO();
    auto data = std::make_unique<BackEndData>();
    data->rotation = rotation;
    io.BackendRendererUserData = data.release();
    io.BackendRendererName = "imgui_impl_signpost";
    io.BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;
}

void ImGui_ImplSignpost_Shutdown() {
    ImGuiIO& io = ImGui::GetIO();
    const std::unique_ptr<BackEndData> ended(&back_end_data());
    io.BackendRendererUserData = nullptr;
    io.BackendRendererName = nullptr;
    io.BackendFlags &= ~ImGuiBackendFlags_RendererHasVtxOffset;
}

void ImGui_ImplSignpost_NewFrame() {
    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    if (!atlas.IsBuilt())
        make_smallest_atlas(atlas);
}

void ImGui_ImplSignpost_RenderDrawData(ImDrawData* data, const Target& target) {
    const BackEndData& back_end = back_end_data();
    turn(*data, back_end.rotation, target);
    PixelRect left = all_of(target);
    if (SDL_Surface* pixels = target.pixels())
        if (const auto lacks = back_end.kept.write_on(*pixels, *data))
            left = *lacks;
    if (!left.empty())
        paint(target, *data, left);
}

void ImGui_ImplSignpost_KeepFrame(ImDrawData* data, const Target& target) {
    SDL_Surface* const pixels = target.pixels();
    if (pixels == nullptr)
        return;
    BackEndData& back_end = back_end_data();
    SDL_FillRect(pixels, nullptr,
                 0); // no pixel of an earlier frame may stay, even where nothing is painted now
    turn(*data, back_end.rotation, target);
    paint(target, *data, all_of(target));
    back_end.kept.keep(*data, *pixels);
}

void ImGui_ImplSignpost_ForgetFrame() { back_end_data().kept.forget(); }

} // namespace signpost
