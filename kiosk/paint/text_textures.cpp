#include "paint/text_textures_internal.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <SDL.h>

namespace signpost {

namespace {

// Where the upright picture's first pixel goes, and how far its next column and row are from there. In
// pixels.
struct Walk {
    std::ptrdiff_t first;
    std::ptrdiff_t column;
    std::ptrdiff_t row;
};

Walk walk_through(const SDL_Surface& panel, Rotation rotation) {
    const std::ptrdiff_t pitch = panel.pitch;
    const std::ptrdiff_t right = panel.w - 1;
    const std::ptrdiff_t bottom = (panel.h - 1) * pitch;
    switch (rotation) {
    case Rotation::clockwise_90:
        return {right, pitch, -1};
    case Rotation::half:
        return {bottom + right, -1, -pitch};
    case Rotation::clockwise_270:
        return {bottom, -pitch, 1};
    case Rotation::none:
        break;
    }
    return {0, 1, pitch};
}

} // namespace

void WipeSurface::operator()(SDL_Surface* surface) const {
    SDL_memset(surface->pixels, 0,
               static_cast<std::size_t>(surface->pitch) * static_cast<std::size_t>(surface->h));
    SDL_FreeSurface(surface);
}

Picture turned_picture(Picture upright, Rotation rotation) {
    if (!upright || rotation == Rotation::none)
        return upright;
    const PixelSize size = turned(PixelSize{upright->w, upright->h}, rotation);
    Picture panel(SDL_CreateRGBSurfaceWithFormat(0, size.w, size.h, 8, upright->format->format));
    if (!panel)
        return panel;
    const Walk walk = walk_through(*panel, rotation);
    auto* to = static_cast<std::uint8_t*>(panel->pixels) + walk.first;
    for (int y = 0; y < upright->h; ++y) {
        const auto* from = static_cast<const std::uint8_t*>(upright->pixels) +
                           static_cast<std::ptrdiff_t>(y) * upright->pitch;
        for (int x = 0; x < upright->w; ++x)
            to[x * walk.column + y * walk.row] = from[x];
    }
    return panel;
}

namespace {

// As a texture wants it: white, with the coverage in alpha.
Picture in_white(const SDL_Surface& coverage) {
    Picture white(SDL_CreateRGBSurfaceWithFormat(0, coverage.w, coverage.h, 32, SDL_PIXELFORMAT_ARGB8888));
    for (int y = 0; white && y < coverage.h; ++y) {
        const auto* from =
            static_cast<const Uint8*>(coverage.pixels) + static_cast<std::ptrdiff_t>(y) * coverage.pitch;
        auto* to = reinterpret_cast<Uint32*>(static_cast<Uint8*>(white->pixels) +
                                             static_cast<std::ptrdiff_t>(y) * white->pitch);
        for (int x = 0; x < coverage.w; ++x)
            to[x] = (Uint32{from[x]} << 24U) | 0xFFFFFFU;
    }
    return white;
}

} // namespace

TextTextures::TextTextures(TtfFonts& fonts, std::size_t cap, Rotation rotation)
    : fonts_(fonts), cap_(cap), rotation_(rotation) {}

TextTextures::~TextTextures() = default;

void TextTextures::draw_with(SDL_Renderer* renderer) {
    if (renderer == renderer_)
        return;
    forget();
    renderer_ = renderer;
}

TextTextures::Kept TextTextures::make(const Key& key) {
    const auto& [text, face, em_px, right_to_left] = key;
    Kept kept;
    Picture picture(fonts_.rasterise(face, em_px, text, right_to_left));
    if (!picture)
        return kept;
    kept.w = picture->w;
    kept.h = picture->h;
    picture = turned_picture(std::move(picture), rotation_);
    if (!picture)
        return kept;
    kept.bytes = static_cast<std::size_t>(picture->pitch) * static_cast<std::size_t>(picture->h);
    if (renderer_ == nullptr) {
        kept.picture.coverage = std::move(picture);
    } else if (const Picture white = in_white(*picture)) {
        kept.picture.texture = {SDL_CreateTextureFromSurface(renderer_, white.get()), SDL_DestroyTexture};
    }
    return kept;
}

TextImage TextTextures::image(FaceId face, int em_px, const std::string& utf8, bool right_to_left) {
    Key key{utf8, face, em_px, right_to_left};
    auto found = kept_.find(key);
    if (found == kept_.end()) {
        Kept kept = make(key);
        bytes_ += kept.bytes;
        found = kept_.emplace(std::move(key), std::move(kept)).first;
    }
    Kept& kept = found->second;
    kept.used = frame_;
    return {kept.bytes > 0 ? &kept.picture : nullptr, static_cast<float>(kept.w), static_cast<float>(kept.h)};
}

void TextTextures::end_frame(bool prepared) {
    const std::uint64_t drawn = frame_++;
    for (auto& [key, kept] : kept_)
        kept.prepared = kept.prepared || (prepared && kept.used == drawn);
    if (bytes_ <= cap_)
        return;
    std::vector<std::pair<std::uint64_t, Key>> old;
    for (const auto& [key, kept] : kept_)
        if (kept.used < drawn && !kept.prepared)
            old.emplace_back(kept.used, key);
    std::sort(old.begin(), old.end());
    for (const auto& [used, key] : old) {
        if (bytes_ <= cap_)
            return;
        const auto found = kept_.find(key);
        bytes_ -= found->second.bytes;
        kept_.erase(found);
    }
}

void TextTextures::forget_prepared() {
    for (auto& [key, kept] : kept_)
        kept.prepared = false;
}

void TextTextures::forget_visit() {
    std::erase_if(kept_, [&](const auto& entry) {
        const bool stale = !entry.second.prepared && entry.second.used + 1 < frame_;
        if (stale)
            bytes_ -= entry.second.bytes;
        return stale;
    });
}

void TextTextures::forget() {
    kept_.clear();
    bytes_ = 0;
}

} // namespace signpost
