#include "app/script_pdf.h"

#include <cstdint>
#include <fstream>
#include <memory>
#include <set>
#include <vector>

#include <SDL.h>

#include "app/picture_pdf_internal.h"
#include "paint/stage.h"
#include "screen/script_sheet.h"
#include "text/ttf_fonts.h"

namespace signpost {

namespace {

constexpr int dpi = 150;
constexpr PixelSize a4{1240, 1754}; // 210 x 297 mm
constexpr float px_per_mm = dpi / 25.4F;
constexpr Mm arms_length{500};

class Sheets {
public:
    Sheets(const Bundle& bundle, const LanguageCode& language, FileBytes& fonts)
        : bundle_(bundle), language_(language), fonts_(fonts),
          surface_(SDL_CreateRGBSurfaceWithFormat(0, a4.w, a4.h, 32, SDL_PIXELFORMAT_RGB888),
                   SDL_FreeSurface) {}

    // "" where there is no memory for a sheet.
    [[nodiscard]] std::string draw(const Script& script) {
        if (!surface_)
            return {};
        Stage stage(*surface_, fonts_, std::size_t{8} << 20U);
        PicturePdf pdf("What is read aloud: " + language_, language_, dpi);
        const std::set<std::string> none;
        const auto recorded = bundle_.recordings.find(language_);
        SheetOfScript sheet{.script = script,
                            .recorded = recorded == bundle_.recordings.end() ? none : recorded->second};
        for (bool last = false; !last; ++sheet.number) {
            sheet.first = draw_one(stage, sheet);
            last = sheet.first >= script.size();
            if (!pdf.add_page(a4, grey()))
                return {};
        }
        return pdf.finish();
    }

private:
    std::size_t draw_one(Stage& stage, const SheetOfScript& sheet) {
        State state;
        state.visit.language = language_;
        const View view{.state = state,
                        .bundle = bundle_,
                        .rules = {},
                        .staff = {},
                        .metrics = make_metrics(fonts_, a4, ScreenScale{px_per_mm}, arms_length, 0)};
        return stage.draw_script_sheet(view, sheet).next;
    }

    // Black letters on white: any channel will do.
    [[nodiscard]] std::vector<std::uint8_t> grey() const {
        std::vector<std::uint8_t> pixels;
        pixels.reserve(static_cast<std::size_t>(a4.w) * static_cast<std::size_t>(a4.h));
        for (int y = 0; y < a4.h; ++y) {
            const auto* row = reinterpret_cast<const std::uint32_t*>(
                static_cast<const char*>(surface_->pixels) + std::ptrdiff_t{y} * surface_->pitch);
            for (int x = 0; x < a4.w; ++x)
                pixels.push_back(static_cast<std::uint8_t>(row[x] & 0xFFU));
        }
        return pixels;
    }

    const Bundle& bundle_;
    const LanguageCode& language_;
    TtfFonts fonts_;
    std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)> surface_;
};

} // namespace

std::string write_script_pdf(const std::filesystem::path& file, const Bundle& bundle,
                             const LanguageCode& language, const Script& script, FileBytes& fonts) {
    const std::string pdf = Sheets(bundle, language, fonts).draw(script);
    if (pdf.empty())
        return std::string("The sheets cannot be drawn: ") + SDL_GetError();
    std::ofstream out(file, std::ios::binary);
    out << pdf;
    return out.flush() ? "" : "The file " + file.string() + " cannot be written.";
}

} // namespace signpost
