#include "picture.h"

#include <algorithm>
#include <cstdlib>

#include <png.h>

namespace signpost::e2e {

namespace {

// What the rounding of two ways to blend a letter's edge may come to, of 255.
constexpr int shade = 12;

png_image png_of(const Picture& picture) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(picture.w);
    image.height = static_cast<png_uint_32>(picture.h);
    image.format = PNG_FORMAT_RGB;
    return image;
}

bool differs(const Picture& a, const Picture& b, std::size_t pixel) {
    for (std::size_t i = pixel * 3; i < pixel * 3 + 3; ++i)
        if (std::abs(int{a.rgb[i]} - int{b.rgb[i]}) > shade)
            return true;
    return false;
}

// The smallest rectangle around pixels, given one after another.
class Bounds {
public:
    void add(int x, int y) {
        left_ = std::min(left_, x);
        top_ = std::min(top_, y);
        right_ = std::max(right_, x + 1);
        bottom_ = std::max(bottom_, y + 1);
    }
    [[nodiscard]] Rect rect() const {
        if (right_ == 0)
            return {};
        return {static_cast<float>(left_), static_cast<float>(top_), static_cast<float>(right_ - left_),
                static_cast<float>(bottom_ - top_)};
    }

private:
    int left_ = 1 << 20;
    int top_ = 1 << 20;
    int right_ = 0;
    int bottom_ = 0;
};

} // namespace

std::optional<Picture> read_png(const std::filesystem::path& file) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_file(&image, file.c_str()) == 0)
        return std::nullopt;
    image.format = PNG_FORMAT_RGB;
    Picture picture{static_cast<int>(image.width), static_cast<int>(image.height), {}};
    picture.rgb.resize(PNG_IMAGE_SIZE(image));
    if (png_image_finish_read(&image, nullptr, picture.rgb.data(), 0, nullptr) == 0)
        return std::nullopt;
    return picture;
}

bool write_png(const Picture& picture, const std::filesystem::path& file) {
    png_image image = png_of(picture);
    return png_image_write_to_file(&image, file.c_str(), 0, picture.rgb.data(), 0, nullptr) != 0;
}

std::uint32_t colour_at(const Picture& picture, Point at) {
    const auto row = static_cast<std::size_t>(at.y) * static_cast<std::size_t>(picture.w);
    const std::size_t first = (row + static_cast<std::size_t>(at.x)) * 3;
    return static_cast<std::uint32_t>(picture.rgb[first]) << 16U |
           static_cast<std::uint32_t>(picture.rgb[first + 1]) << 8U | picture.rgb[first + 2];
}

Picture upright(const Picture& panel, Rotation rotation) {
    const PixelSize size = turned(PixelSize{panel.w, panel.h}, rotation);
    Picture picture{size.w, size.h, {}};
    picture.rgb.reserve(panel.rgb.size());
    for (int y = 0; y < size.h; ++y)
        for (int x = 0; x < size.w; ++x) {
            const Point at = to_panel({static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F}, rotation,
                                      static_cast<float>(size.w), static_cast<float>(size.h));
            const auto* pixel =
                &panel.rgb[(static_cast<std::size_t>(at.y) * static_cast<std::size_t>(panel.w) +
                            static_cast<std::size_t>(at.x)) *
                           3];
            picture.rgb.insert(picture.rgb.end(), pixel, pixel + 3);
        }
    return picture;
}

Difference difference(const Picture& a, const Picture& b, const std::vector<Rect>& ignored) {
    const Rect all{0, 0, static_cast<float>(a.w), static_cast<float>(a.h)};
    if (a.w != b.w || a.h != b.h)
        return {a.rgb.size() / 3, all};
    std::size_t pixels = 0;
    Bounds bounds;
    for (int y = 0; y < a.h; ++y)
        for (int x = 0; x < a.w; ++x) {
            const auto pixel =
                static_cast<std::size_t>(y) * static_cast<std::size_t>(a.w) + static_cast<std::size_t>(x);
            if (!differs(a, b, pixel))
                continue;
            const Point at{static_cast<float>(x), static_cast<float>(y)};
            if (std::any_of(ignored.begin(), ignored.end(), [at](const Rect& r) { return r.contains(at); }))
                continue;
            ++pixels;
            bounds.add(x, y);
        }
    return {pixels, bounds.rect()};
}

std::string to_text(const Difference& d) {
    const auto whole = [](float v) { return std::to_string(static_cast<int>(v)); };
    return std::to_string(d.pixels) + " px differ within " + whole(d.bounds.x) + "," + whole(d.bounds.y) +
           " " + whole(d.bounds.w) + "x" + whole(d.bounds.h);
}

} // namespace signpost::e2e
