#include "platform/text_textures.h"

#include <algorithm>
#include <vector>

#include <SDL.h>

#include "platform/turned_picture.h"

namespace signpost {

namespace {

std::size_t bytes_of(int w, int h) { return static_cast<std::size_t>(w) * static_cast<std::size_t>(h) * 4; }

} // namespace

TextTextures::TextTextures(SDL_Renderer& renderer, TtfFonts& fonts, std::size_t cap, Rotation rotation)
    : renderer_(renderer), fonts_(fonts), cap_(cap), rotation_(rotation) {}

TextTextures::~TextTextures() = default;

TextTextures::Kept TextTextures::make(const Key& key) {
    const auto& [text, face, em_px, right_to_left] = key;
    Kept kept{{nullptr, SDL_DestroyTexture}};
    Picture picture(fonts_.rasterise(face, em_px, text, right_to_left), SDL_FreeSurface);
    if (!picture)
        return kept;
    kept.w = picture->w;
    kept.h = picture->h;
    picture = turned_picture(std::move(picture), rotation_);
    if (picture)
        kept.texture.reset(SDL_CreateTextureFromSurface(&renderer_, picture.get()));
    return kept;
}

TextImage TextTextures::image(FaceId face, int em_px, const std::string& utf8, bool right_to_left) {
    Key key{utf8, face, em_px, right_to_left};
    auto found = kept_.find(key);
    if (found == kept_.end()) {
        Kept kept = make(key);
        bytes_ += bytes_of(kept.w, kept.h);
        found = kept_.emplace(std::move(key), std::move(kept)).first;
    }
    Kept& kept = found->second;
    kept.used = frame_;
    return {kept.texture.get(), static_cast<float>(kept.w), static_cast<float>(kept.h)};
}

void TextTextures::end_frame() {
    const std::uint64_t drawn = frame_++;
    if (bytes_ <= cap_)
        return;
    std::vector<std::pair<std::uint64_t, Key>> old;
    for (const auto& [key, kept] : kept_)
        if (kept.used < drawn)
            old.emplace_back(kept.used, key);
    std::sort(old.begin(), old.end());
    for (const auto& [used, key] : old) {
        if (bytes_ <= cap_)
            return;
        const auto found = kept_.find(key);
        bytes_ -= bytes_of(found->second.w, found->second.h);
        kept_.erase(found);
    }
}

void TextTextures::keep_only_last_frame() {
    std::erase_if(kept_, [&](const auto& entry) {
        const bool stale = entry.second.used + 1 < frame_;
        if (stale)
            bytes_ -= bytes_of(entry.second.w, entry.second.h);
        return stale;
    });
}

void TextTextures::forget() {
    kept_.clear();
    bytes_ = 0;
}

} // namespace signpost
