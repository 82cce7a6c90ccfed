#include "fonts/face_files.h"

#include <array>

namespace signpost {

namespace {

constexpr std::array<CharacterRange, 8> latin{{{0x0020, 0x052F},
                                               {0x1D00, 0x1FFF},
                                               {0x2000, 0x20CF},
                                               {0x2100, 0x214F},
                                               {0x2C60, 0x2C7F},
                                               {0x2DE0, 0x2E4F},
                                               {0xA640, 0xA7FF},
                                               {0xFB00, 0xFB06}}};
constexpr std::array<CharacterRange, 4> hebrew{
    {{0x0590, 0x05FF}, {0xFB1D, 0xFB4F}, {0x20AA, 0x20AA}, {0x25CC, 0x25CC}}};
constexpr std::array<CharacterRange, 5> arabic{
    {{0x0600, 0x06FF}, {0x0750, 0x077F}, {0x08A0, 0x08FF}, {0xFB50, 0xFDFF}, {0xFE70, 0xFEFF}}};
constexpr std::array<CharacterRange, 3> devanagari{{{0x0900, 0x097F}, {0x1CD0, 0x1CFF}, {0xA8E0, 0xA8FF}}};
constexpr std::array<CharacterRange, 2> bengali{{{0x0980, 0x09FF}, {0x0964, 0x0965}}};
constexpr std::array<CharacterRange, 2> gurmukhi{{{0x0A00, 0x0A7F}, {0x0964, 0x0965}}};
constexpr std::array<CharacterRange, 2> gujarati{{{0x0A80, 0x0AFF}, {0x0964, 0x0965}}};
constexpr std::array<CharacterRange, 1> tamil{{{0x0B80, 0x0BFF}}};
constexpr std::array<CharacterRange, 5> chinese{
    {{0x2E80, 0x2FDF}, {0x3000, 0x30FF}, {0x3400, 0x4DBF}, {0x4E00, 0x9FFF}, {0xFF00, 0xFFEF}}};
constexpr std::array<CharacterRange, 1> icons{{{0xE000, 0xF8FF}}};

// Beyond the characters that a font of icons may have, so that the two never meet.
constexpr std::array<CharacterRange, 1> own{{{0xF0000, 0xF00FF}}};

constexpr std::array<FaceFile, 11> files{{
    {"/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf",
     "/usr/share/fonts/truetype/noto/NotoSans-Bold.ttf", "Latn", latin},
    {"/usr/share/fonts/truetype/noto/NotoSansHebrew-Regular.ttf",
     "/usr/share/fonts/truetype/noto/NotoSansHebrew-Bold.ttf", "Hebr", hebrew},
    {"/usr/share/fonts/truetype/noto/NotoSansArabic-Regular.ttf",
     "/usr/share/fonts/truetype/noto/NotoSansArabic-Bold.ttf", "Arab", arabic},
    {"/usr/share/fonts/truetype/noto/NotoSansDevanagari-Regular.ttf",
     "/usr/share/fonts/truetype/noto/NotoSansDevanagari-Bold.ttf", "Deva", devanagari},
    {"/usr/share/fonts/truetype/noto/NotoSansBengali-Regular.ttf",
     "/usr/share/fonts/truetype/noto/NotoSansBengali-Bold.ttf", "Beng", bengali},
    {"/usr/share/fonts/truetype/noto/NotoSansGurmukhi-Regular.ttf",
     "/usr/share/fonts/truetype/noto/NotoSansGurmukhi-Bold.ttf", "Guru", gurmukhi},
    {"/usr/share/fonts/truetype/noto/NotoSansGujarati-Regular.ttf",
     "/usr/share/fonts/truetype/noto/NotoSansGujarati-Bold.ttf", "Gujr", gujarati},
    {"/usr/share/fonts/truetype/noto/NotoSansTamil-Regular.ttf",
     "/usr/share/fonts/truetype/noto/NotoSansTamil-Bold.ttf", "Taml", tamil},
    // Face 2 of the collection has the simplified Chinese forms.
    {"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
     "/usr/share/fonts/opentype/noto/NotoSansCJK-Bold.ttc", "Hani", chinese, 2},
    {"/usr/share/fonts/truetype/material-design-icons-iconfont/MaterialIcons-Regular.ttf", nullptr, "Zyyy",
     icons},
    {"", nullptr, "Zyyy", own},
}};

} // namespace

std::span<const FaceFile> face_files() { return files; }

std::span<const std::byte> bytes_of(const FaceFile& file, bool bold, FileBytes& on_disk) {
    const char* path = bold && file.bold != nullptr ? file.bold : file.regular;
    return *path == '\0' ? std::as_bytes(own_icons()) : on_disk.of(path);
}

} // namespace signpost
