#include "preview/widgets_internal.h"

#include <array>
#include <cfloat>
#include <cstddef>
#include <utility>

#include <SDL.h>
#include <imgui.h>

#include "base/utf8.h"
#include "disk/mapped_files.h"
#include "fonts/face_files.h"

namespace signpost::preview {

namespace {

constexpr std::array colours{std::pair{ImGuiCol_Text, colour::ink},
                             std::pair{ImGuiCol_TextDisabled, colour::soft_ink},
                             std::pair{ImGuiCol_WindowBg, colour::paper},
                             std::pair{ImGuiCol_ChildBg, colour::card},
                             std::pair{ImGuiCol_PopupBg, colour::card},
                             std::pair{ImGuiCol_Border, colour::edge},
                             std::pair{ImGuiCol_FrameBg, colour::card},
                             std::pair{ImGuiCol_FrameBgHovered, colour::tint},
                             std::pair{ImGuiCol_FrameBgActive, colour::pressed},
                             std::pair{ImGuiCol_ScrollbarBg, colour::card},
                             std::pair{ImGuiCol_ScrollbarGrab, colour::edge},
                             std::pair{ImGuiCol_ScrollbarGrabHovered, colour::soft_ink},
                             std::pair{ImGuiCol_ScrollbarGrabActive, colour::soft_ink},
                             std::pair{ImGuiCol_CheckMark, colour::arm},
                             std::pair{ImGuiCol_SliderGrab, colour::arm},
                             std::pair{ImGuiCol_SliderGrabActive, colour::bar},
                             std::pair{ImGuiCol_Button, colour::tint},
                             std::pair{ImGuiCol_ButtonHovered, colour::pressed},
                             std::pair{ImGuiCol_ButtonActive, colour::pressed},
                             std::pair{ImGuiCol_Header, colour::tint},
                             std::pair{ImGuiCol_HeaderHovered, colour::pressed},
                             std::pair{ImGuiCol_HeaderActive, colour::pressed},
                             std::pair{ImGuiCol_Separator, colour::edge}};

constexpr float letter_px = 18;

// Latin, Greek, Cyrillic and the marks between words: Dear ImGui shapes no other script.
constexpr std::array<ImWchar, 9> letters{0x0020, 0x052F, 0x1E00, 0x1FFF, 0x2010, 0x205E, 0x20A0, 0x20BF, 0};

bool has_letter(char32_t c) {
    for (std::size_t i = 0; letters.at(i) != 0; i += 2)
        if (c >= letters.at(i) && c <= letters.at(i + 1))
            return true;
    return c == U'\n';
}

ImFont* add_font(ImFontAtlas& atlas, FileBytes& files, bool bold, float px) {
    const std::span<const std::byte> bytes = bytes_of(face_files().front(), bold, files);
    if (bytes.empty())
        return atlas.AddFontDefault();
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    config.GlyphRanges = letters.data();
    config.OversampleH = 1; // SDL's software renderer copies whole pixels
    config.PixelSnapH = true;
    // Dear ImGui's signature is older than const; it reads.
    return atlas.AddFontFromMemoryTTF(const_cast<std::byte*>(bytes.data()), static_cast<int>(bytes.size()),
                                      px, &config);
}

struct DestroyTexture {
    void operator()(SDL_Texture* texture) const { SDL_DestroyTexture(texture); }
};
using Texture = std::unique_ptr<SDL_Texture, DestroyTexture>;

Texture upload(SDL_Renderer& renderer, ImFontAtlas& atlas) {
    unsigned char* pixels = nullptr;
    int w = 0;
    int h = 0;
    atlas.GetTexDataAsRGBA32(&pixels, &w, &h);
    Texture texture(SDL_CreateTexture(&renderer, SDL_PIXELFORMAT_RGBA32, SDL_TEXTUREACCESS_STATIC, w, h));
    constexpr int bytes_a_pixel = 4;
    if (texture) {
        SDL_UpdateTexture(texture.get(), nullptr, pixels, w * bytes_a_pixel);
        SDL_SetTextureBlendMode(texture.get(), SDL_BLENDMODE_BLEND);
    }
    return texture;
}

void paint_command(SDL_Renderer& renderer, SDL_Texture* atlas, const ImDrawList& list,
                   const ImDrawCmd& command) {
    const ImVec4& clip = command.ClipRect;
    const SDL_Rect within{static_cast<int>(clip.x), static_cast<int>(clip.y),
                          static_cast<int>(clip.z - clip.x), static_cast<int>(clip.w - clip.y)};
    if (within.w <= 0 || within.h <= 0)
        return;
    SDL_RenderSetClipRect(&renderer, &within);
    const ImDrawVert* first = list.VtxBuffer.Data + command.VtxOffset;
    constexpr int stride = sizeof(ImDrawVert);
    SDL_RenderGeometryRaw(
        &renderer, atlas, &first->pos.x, stride, reinterpret_cast<const SDL_Color*>(&first->col), stride,
        &first->uv.x, stride, list.VtxBuffer.Size - static_cast<int>(command.VtxOffset),
        list.IdxBuffer.Data + command.IdxOffset, static_cast<int>(command.ElemCount), sizeof(ImDrawIdx));
}

} // namespace

void take_on_look(float scale) {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {16, 14};
    style.FramePadding = {10, 6};
    style.ItemSpacing = {10, 8};
    style.FrameRounding = 4;
    style.ChildRounding = 4;
    style.PopupRounding = 4;
    style.GrabRounding = 4;
    style.FrameBorderSize = 1;
    style.WindowBorderSize = 0;
    style.ScrollbarSize = 14;
    style.ScaleAllSizes(scale);
    for (const auto& [of, to] : colours)
        style.Colors[of] = ImGui::ColorConvertU32ToFloat4(to);
}

std::string as_widgets_show(std::string_view text) {
    constexpr char32_t ellipsis = U'\u2026';
    std::u32string shown;
    for (const char32_t c : to_utf32(text))
        if (has_letter(c))
            shown += c;
        else if (shown.empty() || shown.back() != ellipsis)
            shown += ellipsis;
    return to_utf8(shown);
}

struct Widgets::Inside {
    explicit Inside(float by) : scale(by), context(ImGui::CreateContext()) {
        ImGui::SetCurrentContext(context);
        ImGuiIO& io = ImGui::GetIO();
        io.IniFilename = nullptr;
        io.LogFilename = nullptr;
        io.MousePos = {-FLT_MAX, -FLT_MAX};
        io.Fonts->Flags |= ImFontAtlasFlags_NoMouseCursors | ImFontAtlasFlags_NoBakedLines;
        add_font(*io.Fonts, files, false, letter_px * scale);
        bold = add_font(*io.Fonts, files, true, letter_px * scale);
        ImGui::GetStyle().AntiAliasedLinesUseTex = false;
        take_on_look(scale);
        io.Fonts->Build();
    }
    ~Inside() { ImGui::DestroyContext(context); }
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

    float scale;
    MappedFiles files; // the atlas reads the fonts where they lie
    ImGuiContext* context;
    ImFont* bold = nullptr;
};

Widgets::Widgets(float scale) : inside_(std::make_unique<Inside>(scale)) {}
Widgets::~Widgets() = default;

ImFont* Widgets::bold() const { return inside_->bold; }
float Widgets::scale() const { return inside_->scale; }

void Widgets::hear(const Pointer& pointer) {
    ImGui::SetCurrentContext(inside_->context);
    ImGuiIO& io = ImGui::GetIO();
    io.MousePos = {pointer.at.x, pointer.at.y};
    io.MouseDown[0] = pointer.down;
    io.MouseWheel = pointer.wheel;
}

void Widgets::forget_pointer() { hear({{-FLT_MAX, -FLT_MAX}}); }

void Widgets::lay_out(PixelSize size, const std::function<void()>& put) {
    ImGui::SetCurrentContext(inside_->context);
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(size.w), static_cast<float>(size.h)};
    io.DeltaTime = 1.0F / 60.0F; // no clock: nothing here is animated
    for (int frame = 0; frame < 2; ++frame) {
        ImGui::NewFrame();
        put();
        ImGui::Render();
        io.MouseWheel = 0;
    }
}

void Widgets::paint(SDL_Renderer& renderer) {
    ImGui::SetCurrentContext(inside_->context);
    const Texture atlas = upload(renderer, *ImGui::GetIO().Fonts);
    const ImDrawData& data = *ImGui::GetDrawData();
    for (int i = 0; i < data.CmdListsCount; ++i)
        for (const ImDrawCmd& command : data.CmdLists[i]->CmdBuffer)
            paint_command(renderer, atlas.get(), *data.CmdLists[i], command);
    SDL_RenderSetClipRect(&renderer, nullptr);
    SDL_RenderFlush(&renderer);
}

} // namespace signpost::preview
