// A packed picture comes out as it went in, whatever it shows.
#include "paint/packed_picture.h"

#include <cstring>
#include <memory>
#include <random>
#include <string>

#include <SDL.h>
#include <doctest/doctest.h>

using namespace signpost;

namespace {

using Surface = std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)>;

Surface blank(int w, int h, Uint32 format = SDL_PIXELFORMAT_RGB888) {
    return {SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, format), SDL_FreeSurface};
}

std::uint32_t* pixels(const Surface& surface) { return static_cast<std::uint32_t*>(surface->pixels); }

// Runs of up to `longest` px, each of another colour than the last.
Surface with_runs(int w, int h, unsigned longest, unsigned seed) {
    Surface made = blank(w, h);
    std::mt19937 random(seed);
    unsigned left = 0;
    std::uint32_t colour = 0;
    for (int i = 0; i < w * h; ++i, --left) {
        if (left == 0) {
            left = 1 + static_cast<unsigned>(random()) % longest;
            colour = static_cast<std::uint32_t>(random());
        }
        pixels(made)[i] = colour;
    }
    return made;
}

bool comes_out(const Surface& picture) {
    PackedPicture packed;
    packed.pack(*picture);
    const Surface out = blank(picture->w, picture->h);
    if (!packed.fits(*out))
        return false;
    packed.write_on(*out);
    return std::memcmp(out->pixels, picture->pixels,
                       static_cast<std::size_t>(out->pitch) * static_cast<std::size_t>(out->h)) == 0;
}

} // namespace

TEST_CASE("It comes out as it went in") {
    for (const unsigned longest : {1U, 2U, 7U, 8U, 9U, 40U, 700U})
        for (const unsigned seed : {1U, 2U, 3U}) {
            CAPTURE(longest);
            CHECK(comes_out(with_runs(97, 41, longest, seed)));
        }
    CHECK(comes_out(with_runs(1, 1, 1, 4)));
    CHECK(comes_out(blank(300, 200)));
}

TEST_CASE("Of one colour it takes next to no memory, and once forgotten none") {
    PackedPicture packed;
    packed.pack(*blank(1920, 1080));
    CHECK(packed.bytes() < 100);
    CHECK(packed.bytes() > 0);
    packed.forget();
    CHECK(packed.bytes() == 0);
    CHECK_FALSE(packed.fits(*blank(1920, 1080)));
}

TEST_CASE("It is written on nothing but what it was packed from") {
    PackedPicture packed;
    packed.pack(*blank(40, 30));
    CHECK(packed.fits(*blank(40, 30)));
    CHECK_FALSE(packed.fits(*blank(30, 40)));
    CHECK_FALSE(packed.fits(*blank(40, 30, SDL_PIXELFORMAT_BGR888)));
    const Surface wide = blank(80, 30);
    const Surface left_half(
        SDL_CreateRGBSurfaceWithFormatFrom(wide->pixels, 40, 30, 32, wide->pitch, SDL_PIXELFORMAT_RGB888),
        SDL_FreeSurface);
    CHECK_FALSE(packed.fits(*left_half));
    packed.pack(*left_half); // with a gap between its rows
    CHECK(packed.bytes() == 0);
}

TEST_CASE("Its text gives it back, and a text that was cut short gives nothing") {
    PackedPicture packed;
    const Surface picture = with_runs(97, 41, 40, 1);
    packed.pack(*picture);
    const std::string text = packed.to_text();
    const auto again = PackedPicture::from_text(text);
    REQUIRE(again);
    CHECK(again->to_text() == text);
    const Surface out = blank(97, 41);
    REQUIRE(again->fits(*out));
    again->write_on(*out);
    CHECK(std::memcmp(out->pixels, picture->pixels, std::size_t{97} * 41 * 4) == 0);

    CHECK(PackedPicture{}.to_text().empty());
    CHECK_FALSE(PackedPicture::from_text(""));
    CHECK_FALSE(PackedPicture::from_text(std::string(12, '\0')));
    for (std::size_t bytes = 0; bytes < text.size(); ++bytes) { // as a power cut leaves it
        CAPTURE(bytes);
        CHECK_FALSE(PackedPicture::from_text(text.substr(0, bytes)));
    }
}

TEST_CASE("A text that is damaged gives nothing, or a picture that fills its size and no byte more") {
    PackedPicture packed;
    packed.pack(*with_runs(23, 19, 40, 2));
    const std::string text = packed.to_text();
    std::mt19937 random(3);
    int taken = 0;
    for (int tries = 0; tries < 20'000; ++tries) {
        std::string damaged = text;
        for (unsigned bytes = 1 + static_cast<unsigned>(random()) % 3; bytes > 0; --bytes)
            damaged[random() % damaged.size()] = static_cast<char>(random());
        const auto read = PackedPicture::from_text(damaged);
        const Surface out = blank(23, 19);
        if (!read || !read->fits(*out))
            continue;
        read->write_on(*out); // the sanitizers look where it writes
        ++taken;
    }
    CHECK(taken > 100); // a pixel of another colour is no damage that can be seen here
}
