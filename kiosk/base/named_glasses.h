// The screens that libraries hang, by name. Tests lay out on each, the tour draws them, and where one is too
// small the smallest large enough is named.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/geometry.h"

namespace signpost {

struct NamedGlass {
    std::string name; // "15.6", "15.6-upright": inches, and what tells it from others of as many
    PixelSize px;
    MmSize mm; // of the picture
};

// From the smallest to the largest, each lying and then upright.
[[nodiscard]] const std::vector<NamedGlass>& named_glasses();

// std::nullopt: there is none of that name.
[[nodiscard]] std::optional<NamedGlass> glass_called(const std::string& name);

// The names of all lying ones, and how to name an upright one: for whoever typed a name that is not there.
[[nodiscard]] std::string names_of_glasses();

} // namespace signpost
