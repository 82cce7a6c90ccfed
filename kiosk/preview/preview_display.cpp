#include "preview/preview_display_internal.h"

#include <algorithm>
#include <cmath>

#include <SDL.h>

namespace signpost::preview {

Rect fitted(PixelSize picture, PixelSize room) {
    const auto w = static_cast<float>(picture.w);
    const auto h = static_cast<float>(picture.h);
    const float by = std::min({1.0F, static_cast<float>(room.w) / w, static_cast<float>(room.h) / h});
    const Rect all{0, 0, std::round(w * by), std::round(h * by)};
    return {std::floor((static_cast<float>(room.w) - all.w) / 2),
            std::floor((static_cast<float>(room.h) - all.h) / 2), all.w, all.h};
}

namespace {

SDL_Surface* surface_of(PixelSize size) {
    constexpr int bits = 32;
    return SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, bits, SDL_PIXELFORMAT_RGB888);
}

bool has_size(const SDL_Surface* surface, PixelSize size) {
    return surface != nullptr && surface->w == size.w && surface->h == size.h;
}

} // namespace

PreviewDisplay::PreviewDisplay(Window& window)
    : window_(window), desk_(window.pointer_scale()), drawn_(nullptr, SDL_FreeSurface),
      shown_(nullptr, SDL_FreeSurface) {}

PreviewDisplay::~PreviewDisplay() = default;

Target PreviewDisplay::target() {
    if (!has_size(drawn_.get(), panel()))
        drawn_.reset(surface_of(panel()));
    return *drawn_;
}

void PreviewDisplay::present() {
    const PixelSize size{drawn_->w, drawn_->h};
    if (!has_size(shown_.get(), size))
        shown_.reset(surface_of(size));
    SDL_BlitSurface(drawn_.get(), nullptr, shown_.get(), nullptr);
    show();
}

Point PreviewDisplay::on_panel(Point in_window) const {
    const PixelSize all = panel();
    const float by = picture_.w > 0 ? static_cast<float>(all.w) / picture_.w : 1;
    return {(in_window.x - picture_.x) * by, (in_window.y - picture_.y) * by};
}

Rect PreviewDisplay::in_window(Rect in_picture) const {
    const auto w = static_cast<float>(size().w);
    const auto h = static_cast<float>(size().h);
    const Point a = to_panel({in_picture.x, in_picture.y}, rotation(), w, h);
    const Point b = to_panel({in_picture.right(), in_picture.bottom()}, rotation(), w, h);
    const float by = picture_.w / static_cast<float>(panel().w);
    return {picture_.x + std::min(a.x, b.x) * by, picture_.y + std::min(a.y, b.y) * by,
            std::abs(a.x - b.x) * by, std::abs(a.y - b.y) * by};
}

void PreviewDisplay::show() {
    const Target target = window_.target();
    if (SDL_Surface* pixels = target.pixels()) {
        // The window has other pixels each time its size changes, so that no renderer of theirs is kept.
        const std::unique_ptr<SDL_Renderer, void (*)(SDL_Renderer*)> renderer(
            SDL_CreateSoftwareRenderer(pixels), SDL_DestroyRenderer);
        if (renderer)
            compose(*renderer);
    } else if (target.renderer() != nullptr) {
        compose(*target.renderer());
    }
    window_.present();
}

void PreviewDisplay::compose(SDL_Renderer& renderer) {
    const PixelSize window = window_size();
    picture_ = fitted(panel(), {window.w, window.h - desk_.strip_height(window, strip_)});
    SDL_SetRenderDrawColor(&renderer, 0x4A, 0x57, 0x60, SDL_ALPHA_OPAQUE);
    SDL_RenderClear(&renderer);
    if (shown_) {
        const std::unique_ptr<SDL_Texture, void (*)(SDL_Texture*)> texture(
            SDL_CreateTextureFromSurface(&renderer, shown_.get()), SDL_DestroyTexture);
        const SDL_FRect to{picture_.x, picture_.y, picture_.w, picture_.h};
        SDL_SetTextureScaleMode(texture.get(), SDL_ScaleModeLinear);
        SDL_RenderCopyF(&renderer, texture.get(), nullptr, &to);
    }
    desk_.paint(renderer, window, strip_, trace_);
    SDL_RenderFlush(&renderer);
}

} // namespace signpost::preview
