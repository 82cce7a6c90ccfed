// Files of a bundle's folder that no kiosk reads, for the name that they have: an admin may believe that one
// does.
#pragma once

#include <filesystem>

#include "base/problem.h"

namespace signpost {

// One problem a file, by its path in the folder; hidden files and those that explain (README…) are nobody's
// mistake. No remedy offers a name that another file has. At most 20 are told. Touches nothing.
[[nodiscard]] Problems unread_files(const std::filesystem::path& folder);

} // namespace signpost
