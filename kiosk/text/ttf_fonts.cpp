#include "text/ttf_fonts.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <utility>

#include <SDL_ttf.h>
#include <linebreak.h>

namespace signpost {

namespace {

// A face file and a weight make a face: even numbers are regular, odd ones bold.
FaceId face_id(std::size_t file, Weight weight) {
    return static_cast<FaceId>(2 * file + (weight == Weight::bold ? 1 : 0));
}

const FaceFile& file_of(FaceId face) { return face_files()[static_cast<std::size_t>(face) / 2]; }

bool covers(const FaceFile& file, char32_t character) {
    for (const CharacterRange& range : file.ranges)
        if (character >= range.first && character <= range.last)
            return true;
    return false;
}

// Rows from the first to the last that hold a pixel at least half covered.
int inked_rows(const SDL_Surface& picture) {
    int first = -1;
    int last = -1;
    for (int y = 0; y < picture.h; ++y) {
        const auto* row =
            static_cast<const std::uint8_t*>(picture.pixels) + static_cast<std::ptrdiff_t>(y) * picture.pitch;
        if (std::none_of(row, row + picture.w, [](std::uint8_t covered) { return covered >= 128; }))
            continue;
        first = first < 0 ? y : first;
        last = y;
    }
    return first < 0 ? 0 : last - first + 1;
}

SDL_Surface* coverage_of(TTF_Font* font, const std::string& utf8, bool right_to_left) {
    if (font == nullptr || utf8.empty())
        return nullptr;
    TTF_SetFontDirection(font, right_to_left ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    // White on black: the number of each colour of its palette is the coverage.
    return TTF_RenderUTF8_Shaded(font, utf8.c_str(), SDL_Color{255, 255, 255, 255}, SDL_Color{0, 0, 0, 255});
}

constexpr int size_to_ask = 32; // where no other is open

} // namespace

struct TtfFonts::Open {
    explicit Open(FileBytes& given) : files(given) {}

    struct Font {
        std::unique_ptr<TTF_Font, void (*)(TTF_Font*)> font;
        std::uint64_t used = 0;
        bool only_asked = false; // no text was set in this size
    };
    FileBytes& files;
    std::map<std::pair<FaceId, int>, Font> fonts;
    std::uint64_t times_used = 0;
    std::map<int, int> capital_heights; // by em; a number tells nothing of a visit, so it may stay

    // nullptr for a file that cannot be opened; it is not tried again soon. Good until the next call.
    TTF_Font* get(FaceId face, int em_px) {
        Font& font = find(face, em_px);
        font.only_asked = false;
        return font.font.get();
    }

    // For a question, not for text: the next size that is wanted of the face takes the place of this one.
    TTF_Font* get_to_ask(FaceId face, int em_px) {
        const bool known = fonts.contains({face, em_px});
        Font& font = find(face, em_px);
        font.only_asked = font.only_asked || !known;
        return font.font.get();
    }

    // Whether a face has a character is the same at every size.
    TTF_Font* any_size(FaceId face) {
        const auto first = fonts.lower_bound({face, 0});
        const bool there = first != fonts.end() && first->first.first == face;
        return get_to_ask(face, there ? first->first.second : size_to_ask);
    }

    Font& find(FaceId face, int em_px) {
        const auto key = std::pair{face, em_px};
        auto found = fonts.find(key);
        if (found == fonts.end())
            found = resize_one_only_asked(key);
        if (found == fonts.end()) {
            if (fonts.size() >= TtfFonts::most_open)
                close_the_oldest();
            found = fonts.emplace(key, Font{open(face, em_px)}).first;
        }
        found->second.used = ++times_used;
        return found->second;
    }

    // To open a file once more costs ten times as much.
    std::map<std::pair<FaceId, int>, Font>::iterator resize_one_only_asked(std::pair<FaceId, int> key) {
        const auto old = std::find_if(fonts.begin(), fonts.end(), [&](const auto& entry) {
            return entry.first.first == key.first && entry.second.only_asked && entry.second.font;
        });
        if (old == fonts.end() || TTF_SetFontSize(old->second.font.get(), key.second) != 0)
            return fonts.end();
        auto node = fonts.extract(old);
        node.key() = key;
        return fonts.insert(std::move(node)).position;
    }

    std::unique_ptr<TTF_Font, void (*)(TTF_Font*)> open(FaceId face, int em_px) {
        const std::span<const std::byte> bytes = bytes_of(file_of(face), face % 2 == 1, files);
        SDL_RWops* const reading = SDL_RWFromConstMem(bytes.data(), static_cast<int>(bytes.size()));
        std::unique_ptr<TTF_Font, void (*)(TTF_Font*)> font(
            TTF_OpenFontIndexRW(reading, 1, em_px, file_of(face).index), TTF_CloseFont);
        if (font) {
            TTF_SetFontHinting(font.get(), TTF_HINTING_LIGHT);
            TTF_SetFontScriptName(font.get(), file_of(face).script);
        }
        return font;
    }

    void close_the_oldest() {
        fonts.erase(std::min_element(fonts.begin(), fonts.end(), [](const auto& a, const auto& b) {
            return a.second.used < b.second.used;
        }));
    }
};

TtfFonts::TtfFonts(FileBytes& files) : open_(std::make_unique<Open>(files)) {
    TTF_Init();
    init_linebreak();
}

TtfFonts::~TtfFonts() {
    open_.reset();
    TTF_Quit();
}

bool TtfFonts::usable() { return open_->any_size(face_id(0, Weight::regular)) != nullptr; }

std::optional<FaceId> TtfFonts::face_for(char32_t character, Weight weight) {
    for (std::size_t i = 0; i < face_files().size(); ++i) {
        if (!covers(face_files()[i], character))
            continue;
        const FaceId face = face_id(i, weight);
        TTF_Font* font = open_->any_size(face);
        if (font != nullptr && TTF_GlyphIsProvided32(font, character) != 0)
            return face;
    }
    return std::nullopt;
}

float TtfFonts::width(FaceId face, int em_px, const std::string& utf8, bool right_to_left) {
    TTF_Font* font = open_->get(face, em_px);
    if (font == nullptr)
        return 0;
    TTF_SetFontDirection(font, right_to_left ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    int w = 0;
    TTF_SizeUTF8(font, utf8.c_str(), &w, nullptr);
    return static_cast<float>(w);
}

FaceHeights TtfFonts::heights(FaceId face, int em_px) {
    TTF_Font* font = open_->get(face, em_px);
    if (font == nullptr)
        return {};
    return {static_cast<float>(TTF_FontAscent(font)), static_cast<float>(-TTF_FontDescent(font))};
}

int TtfFonts::capital_height(int em_px) {
    if (const auto known = open_->capital_heights.find(em_px); known != open_->capital_heights.end())
        return known->second;
    const std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)> picture{
        coverage_of(open_->get_to_ask(face_id(0, Weight::regular), em_px), "H", false), SDL_FreeSurface};
    const int height = picture ? inked_rows(*picture) : 0;
    open_->capital_heights.emplace(em_px, height);
    return height;
}

SDL_Surface* TtfFonts::rasterise(FaceId face, int em_px, const std::string& utf8, bool right_to_left) {
    return coverage_of(open_->get(face, em_px), utf8, right_to_left);
}

std::size_t TtfFonts::open_sizes() const { return open_->fonts.size(); }

void TtfFonts::forget_glyphs() { open_->fonts.clear(); }

} // namespace signpost
