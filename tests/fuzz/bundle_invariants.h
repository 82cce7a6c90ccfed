// What holds for every bundle that read_bundle() hands out, whatever its files said.
#pragma once

#include "content/read_bundle.h"

namespace signpost::fuzz {

// Each text may be drawn, each id leads somewhere, each date is a day, each number is in its range.
void demand_sound(const Bundle& bundle);

// Reads `files`, and demands that the bundle is sound or that what is wrong is told, at places that exist.
void demand_read(const BundleFiles& files);

} // namespace signpost::fuzz
