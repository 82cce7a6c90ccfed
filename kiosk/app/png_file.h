// Writing a picture as PNG.
#pragma once

#include <filesystem>

struct SDL_Surface;

namespace signpost {

// A surface of any format without transparency. False when the file cannot be written.
[[nodiscard]] bool write_png(const std::filesystem::path& file, const SDL_Surface& surface);

} // namespace signpost
