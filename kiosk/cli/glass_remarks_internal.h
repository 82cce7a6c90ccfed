// Whether a bundle has room on the glasses that it is meant for. The program `kiosk` lays the screens out;
// kioskctl asks it, and says so where there is none.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/problem.h"
#include "cli/outside.h"
#include "content/bundle.h"
#include "content/read_bundle.h"

namespace signpost {

// A glass (a name of the table in base/glass.h), and the places whose covers are shown on it.
struct GlassToAsk {
    std::string name;
    std::vector<std::string> sites{};
};

// That of each place: its own smallest glass, or the bundle's. The bundle's own comes first.
[[nodiscard]] std::vector<GlassToAsk> glasses_of(const Bundle& bundle);
// These, each with every place.
[[nodiscard]] std::vector<GlassToAsk> glasses_of(const Bundle& bundle, const std::vector<std::string>& names);

// One problem for each of the glasses that cannot show whole
// what must be seen of the bundle; none where all is well. `path`: its folder, or the file that `files` came
// from, which are then laid into a folder of their own for as long as this takes.
[[nodiscard]] Problems glass_problems(const std::filesystem::path& path, const BundleFiles& files,
                                      const std::vector<GlassToAsk>& glasses, const Outside& outside);

} // namespace signpost
