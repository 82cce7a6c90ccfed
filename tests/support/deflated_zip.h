// Zip files as other programs make them.
#pragma once

#include <string>

#include "content/read_bundle.h"

namespace signpost::test {

// One that libzip itself wrote, deflated; `with_folder`: with an entry for the folder pages.
[[nodiscard]] std::string deflated_zip(const BundleFiles& files, bool with_folder = false);

} // namespace signpost::test
