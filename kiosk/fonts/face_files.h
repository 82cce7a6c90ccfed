// The font files that the kiosk draws with, and the characters for which each is tried.
//
// Noto is one family for every script (Debian: fonts-noto-core), so a page in two languages keeps one
// look. Files are opened by path: asking fontconfig takes longer than opening the font. A few icons are our
// own (assets/icons); their font is in the program.
#pragma once

#include <cstddef>
#include <span>

#include "base/files.h"

namespace signpost {

struct CharacterRange {
    char32_t first;
    char32_t last;
};

struct FaceFile {
    const char* regular; // its path; "" for the font that is in the program
    const char* bold;    // nullptr: the regular one serves for both
    const char* script;  // ISO 15924, as HarfBuzz wants it
    std::span<const CharacterRange> ranges;
    int index = 0; // of the face in a collection (.ttc)
};

// In the order in which they are asked. The first is the Latin face: sizes are measured on it.
[[nodiscard]] std::span<const FaceFile> face_files();

// The font's bytes; empty where its file cannot be read. Good as long as `on_disk` is.
[[nodiscard]] std::span<const std::byte> bytes_of(const FaceFile& file, bool bold, FileBytes& on_disk);

// The font of our own icons, which make_icons.py makes of the drawings in assets/icons when the program is
// built.
[[nodiscard]] std::span<const unsigned char> own_icons();

} // namespace signpost
