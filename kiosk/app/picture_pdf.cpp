#include "app/picture_pdf_internal.h"

#include <array>
#include <cstdio>

#include <png.h>

namespace signpost {

namespace {

constexpr std::size_t catalogue = 1; // the objects' numbers
constexpr std::size_t page_tree = 2;

std::string packed(PixelSize size, std::span<const std::uint8_t> grey) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(size.w);
    image.height = static_cast<png_uint_32>(size.h);
    image.format = PNG_FORMAT_GRAY;
    png_alloc_size_t room = 0;
    if (png_image_write_to_memory(&image, nullptr, &room, 0, grey.data(), size.w, nullptr) == 0)
        return {};
    std::string png(room, '\0');
    if (png_image_write_to_memory(&image, png.data(), &room, 0, grey.data(), size.w, nullptr) == 0)
        return {};
    png.resize(room);
    return png;
}

std::size_t number_at(std::string_view bytes, std::size_t at) {
    std::size_t number = 0;
    for (const char byte : bytes.substr(at, 4))
        number = number * 256 + static_cast<unsigned char>(byte);
    return number;
}

// What a PNG calls IDAT is what a PDF calls FlateDecode with predictor 15.
std::string picture_data(std::string_view png) {
    constexpr std::size_t signature = 8;
    constexpr std::size_t round_data = 12; // length, name, sum
    std::string data;
    for (std::size_t at = signature; at + round_data <= png.size();) {
        const std::size_t length = number_at(png, at);
        if (png.substr(at + 4, 4) == "IDAT")
            data += png.substr(at + 8, length);
        at += length + round_data;
    }
    return data;
}

std::string reference(std::size_t number) { return std::to_string(number) + " 0 R"; }

// With every byte but letters, digits and spaces as three octal digits, so that no bracket ends it.
std::string text_string(std::string_view text) {
    std::string written = "(";
    for (const char c : text) {
        const bool plain =
            (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ';
        std::array<char, 5> octal{};
        std::snprintf(octal.data(), octal.size(), "\\%03o",
                      static_cast<unsigned>(static_cast<unsigned char>(c)));
        written += plain ? std::string(1, c) : octal.data();
    }
    return written + ")";
}

std::string stream(const std::string& entries, const std::string& data) {
    return "<< " + entries + " /Length " + std::to_string(data.size()) + " >>\nstream\n" + data +
           "\nendstream";
}

std::string picture_entries(PixelSize size) {
    const std::string w = std::to_string(size.w);
    return "/Type /XObject /Subtype /Image /Width " + w + " /Height " + std::to_string(size.h) +
           " /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /DecodeParms << /Predictor 15 "
           "/Colors 1 "
           "/BitsPerComponent 8 /Columns " +
           w + " >>";
}

} // namespace

PicturePdf::PicturePdf(std::string_view title, std::string_view language, int dpi)
    : head_("/Lang " + text_string(language)), dpi_(dpi), at_(page_tree) {
    add_object(page_tree + 1, "<< /Title " + text_string(title) + " >>");
}

void PicturePdf::begin_object(std::size_t number) {
    if (at_.size() < number)
        at_.resize(number);
    at_[number - 1] = bytes_.size();
    bytes_ += std::to_string(number) + " 0 obj\n";
}

void PicturePdf::add_object(std::size_t number, const std::string& content) {
    begin_object(number);
    bytes_ += content + "\nendobj\n";
}

bool PicturePdf::add_page(PixelSize size, std::span<const std::uint8_t> grey) {
    const std::string data = picture_data(packed(size, grey));
    if (data.empty())
        return false;
    constexpr int points_an_inch = 72;
    const std::string w = std::to_string(size.w * points_an_inch / dpi_);
    const std::string h = std::to_string(size.h * points_an_inch / dpi_);
    const std::size_t page = at_.size() + 1;
    add_object(page, "<< /Type /Page /Parent " + reference(page_tree) + " /MediaBox [0 0 " + w + " " + h +
                         "] /Contents " + reference(page + 1) + " /Resources << /XObject << /P " +
                         reference(page + 2) + " >> >> >>");
    add_object(page + 1, stream("", w + " 0 0 " + h + " 0 0 cm /P Do"));
    add_object(page + 2, stream(picture_entries(size), data));
    pages_.push_back(page);
    return true;
}

std::string PicturePdf::finish() {
    std::string kids;
    for (const std::size_t page : pages_)
        kids += reference(page) + " ";
    add_object(page_tree,
               "<< /Type /Pages /Count " + std::to_string(pages_.size()) + " /Kids [" + kids + "] >>");
    add_object(catalogue, "<< /Type /Catalog /Pages " + reference(page_tree) + " " + head_ + " >>");
    const std::size_t table = bytes_.size();
    const std::string size = std::to_string(at_.size() + 1);
    bytes_ += "xref\n0 " + size + "\n0000000000 65535 f \n";
    for (const std::size_t at : at_) {
        std::array<char, 32> line{};
        std::snprintf(line.data(), line.size(), "%010zu 00000 n \n", at);
        bytes_ += line.data();
    }
    bytes_ += "trailer\n<< /Size " + size + " /Root " + reference(catalogue) + " /Info " +
              reference(page_tree + 1) + " >>\nstartxref\n" + std::to_string(table) + "\n%%EOF\n";
    return std::move(bytes_);
}

} // namespace signpost
