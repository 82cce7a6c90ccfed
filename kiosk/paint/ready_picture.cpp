#include "paint/ready_picture_internal.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstring>
#include <memory>
#include <span>

#include <SDL.h>

#include "paint/raster.h"

namespace signpost {

namespace {

using Pixels = std::span<const std::uint32_t>;
using Flat = std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)>;

// A shorter run costs more time than it saves memory: letters are full of them.
constexpr std::size_t least_run = 12; // px

// From here on it is quicker not to fetch what is in memory before it is overwritten: when a visitor touches
// Hide, the picture has not been in the processor's caches for long.
constexpr std::size_t long_run = 512; // px

constexpr unsigned count_bits = 9; // of the pixels that stand for themselves; the run has the rest
constexpr std::size_t most_single = (1U << count_bits) - 1;
constexpr std::size_t most_run = (1U << (32U - count_bits)) - 1;

bool has_no_gaps(const SDL_Surface& picture) { return picture.pitch == 4 * picture.w; }

Pixels pixels_of(const SDL_Surface& picture) {
    return {static_cast<const std::uint32_t*>(picture.pixels),
            static_cast<std::size_t>(picture.w) * static_cast<std::size_t>(picture.h)};
}

std::size_t run_at_front(Pixels pixels) {
    const auto end = std::find_if(pixels.begin(), pixels.end(),
                                  [first = pixels.front()](std::uint32_t p) { return p != first; });
    return static_cast<std::size_t>(end - pixels.begin());
}

// The same pixels as one row, so that a run is one piece. Null where there is no memory for it.
Flat flat(SDL_Surface& surface) {
    const int pixels = surface.w * surface.h;
    return {
        SDL_CreateRGBSurfaceWithFormatFrom(surface.pixels, pixels, 1, 32, 4 * pixels, surface.format->format),
        SDL_FreeSurface};
}

// SDL's fill goes round the caches.
void fill_afresh(SDL_Surface& row, std::ptrdiff_t from, std::size_t count, std::uint32_t colour) {
    const SDL_Rect part{static_cast<int>(from), 0, static_cast<int>(count), 1};
    SDL_FillRect(&row, &part, colour);
}

// How many pixels, from the first on, come before a run that is worth one.
std::size_t singles_at_front(Pixels pixels) {
    std::size_t count = 0;
    while (count < std::min(pixels.size(), most_single)) {
        const std::size_t run = run_at_front(pixels.subspan(count));
        if (run >= least_run)
            break;
        count += run;
    }
    return std::min(count, most_single);
}

} // namespace

void PackedPicture::pack(const SDL_Surface& picture) {
    forget();
    if (!Raster::can_draw_on(picture) || !has_no_gaps(picture))
        return;
    w_ = picture.w;
    h_ = picture.h;
    format_ = picture.format->format;
    std::vector<std::uint32_t> words;
    for (Pixels rest = pixels_of(picture); !rest.empty();) {
        const std::size_t run = std::min(run_at_front(rest), most_run);
        const std::uint32_t colour = rest.front();
        rest = rest.subspan(run);
        const Pixels singles = rest.first(singles_at_front(rest));
        words.push_back(static_cast<std::uint32_t>(run << count_bits | singles.size()));
        words.push_back(colour);
        words.insert(words.end(), singles.begin(), singles.end());
        rest = rest.subspan(singles.size());
    }
    words_.assign(words.begin(), words.end()); // as large as needed, and no larger
}

bool PackedPicture::fits(const SDL_Surface& surface) const {
    return !words_.empty() && surface.w == w_ && surface.h == h_ && surface.format->format == format_ &&
           has_no_gaps(surface) && Raster::can_draw_on(surface);
}

void PackedPicture::write_on(SDL_Surface& surface) const {
    auto* const begin = static_cast<std::uint32_t*>(surface.pixels);
    auto* to = begin;
    const Flat row = flat(surface);
    for (Pixels rest = words_; !rest.empty();) {
        const std::size_t run = rest[0] >> count_bits;
        const std::size_t singles = rest[0] & most_single;
        if (run < long_run || !row)
            fill_row(to, static_cast<int>(run), rest[1]);
        else
            fill_afresh(*row, to - begin, run, rest[1]);
        std::memcpy(to + run, rest.data() + 2, singles * sizeof *to);
        to += run + singles;
        rest = rest.subspan(2 + singles);
    }
}

namespace {

template <class T> std::span<const T> all(const ImVector<T>& v) {
    return {v.Data, static_cast<std::size_t>(v.Size)};
}

template <class T> bool same_bytes(std::span<const T> a, std::span<const T> b) {
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size_bytes()) == 0;
}

bool same_stroke(const ImDrawCmd& a, const ImDrawCmd& b) {
    const ImVec4& c = a.ClipRect;
    const ImVec4& d = b.ClipRect;
    return a.GetTexID() == b.GetTexID() && c.x == d.x && c.y == d.y && c.z == d.z && c.w == d.w;
}

bool same_corner(const ImDrawVert& a, const ImDrawVert& b) {
    return a.pos.x == b.pos.x && a.pos.y == b.pos.y && a.uv.x == b.uv.x && a.uv.y == b.uv.y && a.col == b.col;
}

PixelRect joined(const PixelRect& a, const PixelRect& b) {
    if (a.empty() || b.empty())
        return a.empty() ? b : a;
    return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

// What a stroke may touch: all pixels between its corners.
PixelRect bounds(std::span<const ImDrawIdx> index, std::span<const ImDrawVert> vertices) {
    PixelRect r;
    for (const ImDrawIdx i : index) {
        const ImVec2 at = vertices[i].pos;
        const auto x = static_cast<int>(std::floor(at.x));
        const auto y = static_cast<int>(std::floor(at.y));
        r = joined(r, {x - 1, y - 1, x + 2, y + 2});
    }
    return r;
}

} // namespace

void ReadyPicture::keep(const ImDrawData& data, const SDL_Surface& pixels) {
    forget();
    if (data.CmdListsCount != 1)
        return;
    const ImDrawList& list = *data.CmdLists[0];
    picture_.pack(pixels);
    const auto copy = [](const auto& from, auto& to) { to.assign(from.begin(), from.end()); };
    copy(list.CmdBuffer, commands_);
    copy(list.IdxBuffer, indices_);
    copy(list.VtxBuffer, vertices_);
}

void ReadyPicture::forget() {
    picture_.forget();
    commands_ = {};
    indices_ = {};
    vertices_ = {};
}

// std::nullopt where the two are not alike, stroke by stroke.
std::optional<PixelRect> ReadyPicture::difference(const ImDrawList& list) const {
    const std::span commands = all(list.CmdBuffer);
    const std::span vertices = all(list.VtxBuffer);
    if (commands.size() != commands_.size() || vertices.size() != vertices_.size() ||
        !same_bytes<ImDrawIdx>(all(list.IdxBuffer), indices_))
        return std::nullopt;
    PixelRect differs;
    for (std::size_t i = 0; i < commands.size(); ++i) {
        const ImDrawCmd& now = commands[i];
        const ImDrawCmd& then = commands_[i];
        if (now.ElemCount != then.ElemCount || now.IdxOffset != then.IdxOffset ||
            now.VtxOffset != then.VtxOffset)
            return std::nullopt;
        const std::span index = std::span(indices_).subspan(now.IdxOffset, now.ElemCount);
        const std::span corners = vertices.subspan(now.VtxOffset);
        const std::span corners_then = std::span(vertices_).subspan(now.VtxOffset);
        const bool same = std::all_of(index.begin(), index.end(), [&](ImDrawIdx at) {
            return same_corner(corners[at], corners_then[at]);
        });
        if (!same || !same_stroke(now, then))
            differs = joined(differs, joined(bounds(index, corners), bounds(index, corners_then)));
    }
    return differs;
}

std::optional<PixelRect> ReadyPicture::lacks(const SDL_Surface& pixels, const ImDrawData& data) const {
    if (data.CmdListsCount != 1 || !picture_.fits(pixels))
        return std::nullopt;
    auto differs = difference(*data.CmdLists[0]);
    if (!differs)
        return std::nullopt;
    *differs = intersection(*differs, {0, 0, pixels.w, pixels.h});
    constexpr int worth_it = 8; // of more than an eighth there is little to gain
    const auto area = [](int w, int h) { return static_cast<std::int64_t>(w) * h; };
    if (!differs->empty() &&
        worth_it * area(differs->x1 - differs->x0, differs->y1 - differs->y0) > area(pixels.w, pixels.h))
        return std::nullopt;
    return differs;
}

std::optional<PixelRect> ReadyPicture::write_on(SDL_Surface& pixels, const ImDrawData& data) const {
    const auto left = lacks(pixels, data);
    if (left)
        picture_.write_on(pixels);
    return left;
}

} // namespace signpost
