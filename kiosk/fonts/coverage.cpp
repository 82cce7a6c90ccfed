#include "fonts/coverage.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>

#include <ft2build.h>
#include FT_FREETYPE_H

#include "fonts/face_files.h"

namespace signpost {

namespace {

bool includes(const FaceFile& file, char32_t character) {
    return std::any_of(file.ranges.begin(), file.ranges.end(), [&](const CharacterRange& range) {
        return character >= range.first && character <= range.last;
    });
}

// Good as long as the bytes are. nullptr where they are no font.
FT_Face open_face(FT_Library library, std::span<const std::byte> bytes, int index) {
    FT_Face face = nullptr;
    const FT_Error failed = FT_New_Memory_Face(library, reinterpret_cast<const FT_Byte*>(bytes.data()),
                                               static_cast<FT_Long>(bytes.size()), index, &face);
    return failed == 0 ? face : nullptr;
}

} // namespace

struct Coverage::Open {
    FT_Library library = nullptr;
    FileBytes& files;
    std::map<std::size_t, FT_Face> faces; // by their place in face_files(); nullptr: cannot be opened

    explicit Open(FileBytes& given) : files(given) {
        if (FT_Init_FreeType(&library) != 0)
            library = nullptr;
    }
    ~Open() {
        FT_Done_FreeType(library); // and with it every face; nullptr is refused harmlessly
    }
    Open(const Open&) = delete;
    Open& operator=(const Open&) = delete;

    FT_Face get(std::size_t index) {
        if (const auto found = faces.find(index); found != faces.end())
            return found->second;
        const FaceFile& file = face_files()[index];
        FT_Face face =
            library == nullptr ? nullptr : open_face(library, bytes_of(file, false, files), file.index);
        return faces.emplace(index, face).first->second;
    }
};

Coverage::Coverage(FileBytes& files) : open_(std::make_unique<Open>(files)) {}
Coverage::~Coverage() = default;

bool Coverage::has(char32_t character) {
    for (std::size_t i = 0; i < face_files().size(); ++i) {
        if (!includes(face_files()[i], character))
            continue;
        FT_Face face = open_->get(i);
        if (face != nullptr && FT_Get_Char_Index(face, character) != 0)
            return true;
    }
    return false;
}

bool Coverage::usable() { return open_->get(0) != nullptr; }

} // namespace signpost
