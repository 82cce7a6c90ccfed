#include "platform/png_file.h"

#include <SDL.h>
#include <png.h>

namespace signpost {

bool write_png(const std::filesystem::path& file, const SDL_Surface& surface) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(surface.w);
    image.height = static_cast<png_uint_32>(surface.h);
    image.format = PNG_FORMAT_RGB;
    image.flags = PNG_IMAGE_FLAG_FAST;
    const bool written =
        png_image_write_to_file(&image, file.c_str(), 0, surface.pixels, surface.pitch, nullptr) != 0;
    png_image_free(&image);
    return written;
}

} // namespace signpost
