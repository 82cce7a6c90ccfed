// The glasses that libraries hang, by name: tests walk them, the tour draws them, and what fits no smaller
// one is told by them.
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

// All the names of those that lie, in a row, and how to stand one up: for whoever typed another.
[[nodiscard]] std::string names_of_glasses();

} // namespace signpost
