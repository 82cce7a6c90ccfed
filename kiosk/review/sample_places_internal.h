// The places that ship, which are made up.
#pragma once

#include <string>
#include <vector>

namespace signpost {

// Each as TOML: the text of a site's file.
[[nodiscard]] const std::vector<std::string>& sample_places();

} // namespace signpost
