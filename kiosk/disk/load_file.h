// One file that a person named, such as kiosk.toml or a key.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>

#include "base/problem.h"

namespace signpost {

// One plain file of at most `largest` bytes. Not a link, never waits (as a pipe would make it). `name` is
// what messages call it. Any thread.
[[nodiscard]] Result<std::string> load_file(const std::filesystem::path& path, const std::string& name,
                                            std::size_t largest);

} // namespace signpost
