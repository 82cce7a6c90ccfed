#include "base/glass.h"

#include <algorithm>
#include <array>

namespace signpost {

namespace {

struct Lying {
    const char* name;
    PixelSize px;
    MmSize mm;
};

constexpr std::array lying{
    Lying{"10.1", {1280, 800}, {217, 136}},  Lying{"12.1", {1024, 768}, {246, 184}},
    Lying{"13.3", {1920, 1080}, {294, 165}}, Lying{"15", {1024, 768}, {304, 228}},
    Lying{"15.6", {1366, 768}, {344, 193}},  Lying{"15.6-hd", {1920, 1080}, {344, 193}},
    Lying{"17", {1280, 1024}, {338, 270}},   Lying{"18.5", {1366, 768}, {410, 230}},
    Lying{"21.5", {1920, 1080}, {476, 268}}, Lying{"24", {1920, 1200}, {518, 324}},
    Lying{"32", {1920, 1080}, {708, 398}},   Lying{"32-4k", {3840, 2160}, {708, 398}},
    Lying{"43", {1920, 1080}, {941, 529}},   Lying{"43-4k", {3840, 2160}, {941, 529}},
    Lying{"55", {3840, 2160}, {1218, 685}}};

constexpr const char* standing = "-upright";

} // namespace

const std::vector<NamedGlass>& named_glasses() {
    static const std::vector<NamedGlass> all = [] {
        std::vector<NamedGlass> both;
        for (const Lying& glass : lying) {
            both.push_back({glass.name, glass.px, glass.mm});
            both.push_back(
                {std::string(glass.name) + standing, {glass.px.h, glass.px.w}, {glass.mm.h, glass.mm.w}});
        }
        return both;
    }();
    return all;
}

std::optional<NamedGlass> glass_called(const std::string& name) {
    const auto found = std::find_if(named_glasses().begin(), named_glasses().end(),
                                    [&](const NamedGlass& glass) { return glass.name == name; });
    return found == named_glasses().end() ? std::nullopt : std::optional(*found);
}

std::string names_of_glasses() {
    std::string names;
    for (const Lying& glass : lying)
        names += (names.empty() ? "" : ", ") + std::string(glass.name);
    return names + "; each with " + standing + " behind it stands on its side";
}

} // namespace signpost
