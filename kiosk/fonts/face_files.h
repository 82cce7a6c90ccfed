// The font files that the kiosk draws with, and which characters each is asked for.
//
// Noto is one family for every script (Debian: fonts-noto-core), so a page in two languages keeps one
// look. Files are opened by path: asking fontconfig takes longer than opening the font.
#pragma once

#include <span>

namespace signpost {

struct CharacterRange {
    char32_t first;
    char32_t last;
};

struct FaceFile {
    const char* regular;
    const char* bold;   // nullptr: the regular one serves for both
    const char* script; // ISO 15924, as HarfBuzz wants it
    std::span<const CharacterRange> ranges;
    int index = 0; // of the face in a collection (.ttc)
};

// In the order in which they are asked. The first is the Latin face: sizes are measured on it.
[[nodiscard]] std::span<const FaceFile> face_files();

} // namespace signpost
