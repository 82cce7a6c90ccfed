#include "app/png_file.h"

#include <memory>

#include <SDL.h>
#include <png.h>

namespace signpost {

bool write_png(const std::filesystem::path& file, const SDL_Surface& surface) {
    const std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)> rows{
        SDL_ConvertSurfaceFormat(const_cast<SDL_Surface*>(&surface), SDL_PIXELFORMAT_RGB24, 0),
        SDL_FreeSurface};
    if (!rows)
        return false;
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(rows->w);
    image.height = static_cast<png_uint_32>(rows->h);
    image.format = PNG_FORMAT_RGB;
    image.flags = PNG_IMAGE_FLAG_FAST;
    const bool written =
        png_image_write_to_file(&image, file.c_str(), 0, rows->pixels, rows->pitch, nullptr) != 0;
    png_image_free(&image);
    return written;
}

} // namespace signpost
