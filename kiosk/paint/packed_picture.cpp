#include "paint/packed_picture.h"

#include <algorithm>
#include <array>
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

// Of a text: width, height and format before the records.
constexpr std::size_t head_words = 3;

template <class T> T read_at(std::string_view text, std::size_t word) {
    T value{};
    std::memcpy(&value, text.data() + word * sizeof value, sizeof value);
    return value;
}

template <class T> void append(std::string& text, const T* from, std::size_t count) {
    text.append(reinterpret_cast<const char*>(from), count * sizeof *from);
}

} // namespace

std::string PackedPicture::to_text() const {
    std::string text;
    if (empty())
        return text;
    const std::array<std::uint32_t, head_words> head{static_cast<std::uint32_t>(w_),
                                                     static_cast<std::uint32_t>(h_), format_};
    append(text, head.data(), head.size());
    append(text, words_.data(), words_.size());
    return text;
}

// Whether its records end where its words do, and have as many pixels as the picture.
bool PackedPicture::fills_its_size() const {
    std::uint64_t pixels = 0;
    for (Pixels rest = words_; !rest.empty();) {
        const std::size_t singles = rest[0] & most_single;
        if (rest.size() < 2 + singles)
            return false;
        pixels += (rest[0] >> count_bits) + singles;
        rest = rest.subspan(2 + singles);
    }
    return pixels == static_cast<std::uint64_t>(w_) * static_cast<std::uint64_t>(h_);
}

std::optional<PackedPicture> PackedPicture::from_text(std::string_view text) {
    constexpr std::size_t word = sizeof(std::uint32_t);
    if (text.size() <= head_words * word || text.size() % word != 0)
        return std::nullopt;
    PackedPicture picture;
    picture.w_ = read_at<std::int32_t>(text, 0);
    picture.h_ = read_at<std::int32_t>(text, 1);
    picture.format_ = read_at<std::uint32_t>(text, 2);
    picture.words_.resize(text.size() / word - head_words);
    std::memcpy(picture.words_.data(), text.data() + head_words * word, picture.bytes());
    const bool is_whole = picture.w_ > 0 && picture.h_ > 0 && picture.fills_its_size();
    return is_whole ? std::optional(std::move(picture)) : std::nullopt;
}

} // namespace signpost
