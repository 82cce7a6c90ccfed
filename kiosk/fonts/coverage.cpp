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

namespace {

class LatinFace {
public:
    explicit LatinFace(FileBytes& files) {
        const FaceFile& file = face_files().front();
        const std::span<const std::byte> bytes = bytes_of(file, false, files);
        if (FT_Init_FreeType(&library_) != 0)
            library_ = nullptr;
        else if (FT_New_Memory_Face(library_, reinterpret_cast<const FT_Byte*>(bytes.data()),
                                    static_cast<FT_Long>(bytes.size()), file.index, &face_) != 0)
            face_ = nullptr;
    }
    ~LatinFace() { FT_Done_FreeType(library_); }
    LatinFace(const LatinFace&) = delete;
    LatinFace& operator=(const LatinFace&) = delete;

    [[nodiscard]] bool usable() const { return face_ != nullptr; }

    // Rows with a pixel that is at least half covered.
    [[nodiscard]] int capital_px(int em_px) const {
        constexpr int sixty_fourths = 64;
        if (FT_Set_Char_Size(face_, 0, static_cast<FT_F26Dot6>(em_px) * sixty_fourths, 0, 0) != 0 ||
            FT_Load_Char(face_, 'H', FT_LOAD_RENDER | FT_LOAD_TARGET_LIGHT) != 0)
            return 0;
        const FT_Bitmap& picture = face_->glyph->bitmap;
        int first = -1;
        int last = -1;
        for (unsigned y = 0; y < picture.rows; ++y)
            if (is_inked(picture, y)) {
                first = first < 0 ? static_cast<int>(y) : first;
                last = static_cast<int>(y);
            }
        return first < 0 ? 0 : last - first + 1;
    }

private:
    static bool is_inked(const FT_Bitmap& picture, unsigned y) {
        const unsigned char* row = picture.buffer + static_cast<std::ptrdiff_t>(y) * picture.pitch;
        for (unsigned x = 0; x < picture.width; ++x)
            if (row[x] >= 128)
                return true;
        return false;
    }

    FT_Library library_ = nullptr;
    FT_Face face_ = nullptr;
};

} // namespace

std::optional<LetterSize> smallest_letter(float least_capital_px, FileBytes& files) {
    const LatinFace face(files);
    if (!face.usable())
        return std::nullopt;
    LetterSize size{8, face.capital_px(8)};
    constexpr int largest = 400;
    while (size.em_px < largest && static_cast<float>(size.capital_px) < least_capital_px) {
        ++size.em_px;
        size.capital_px = face.capital_px(size.em_px);
    }
    return size;
}

} // namespace signpost
