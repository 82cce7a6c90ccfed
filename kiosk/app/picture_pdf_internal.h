// A PDF whose pages are grey pictures. Our own, as such a file is a dozen lines round what libpng has packed:
// a library for PDF would be one more that each start of the kiosk loads, and would set the letters of Arabic
// or Bengali worse than the screens do.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/geometry.h"

namespace signpost {

// One thread.
class PicturePdf {
public:
    // `language`: BCP 47, of what is on the pages. `dpi`: pixels an inch of paper.
    PicturePdf(std::string_view title, std::string_view language, int dpi);

    // Rows of a byte for each pixel, from black to white; size.w * size.h of them. False: no memory.
    [[nodiscard]] bool add_page(PixelSize size, std::span<const std::uint8_t> grey);
    // The whole file. Nothing can be added afterwards.
    [[nodiscard]] std::string finish();

private:
    void begin_object(std::size_t number);
    void add_object(std::size_t number, const std::string& content);

    std::string head_; // of the catalogue
    int dpi_;
    std::string bytes_ = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n"; // the second line says that it is no text
    std::vector<std::size_t> at_;                         // where each object begins, from number 1 on
    std::vector<std::size_t> pages_;                      // their objects' numbers
};

} // namespace signpost
