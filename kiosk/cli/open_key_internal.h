// The key that signs.
#pragma once

#include <filesystem>

#include "base/problem.h"
#include "bundle_file/secret_key.h"
#include "cli/outside.h"

namespace signpost {

// Reads NAME.key, and asks for its password where it has one.
[[nodiscard]] Result<SecretKey> open_key(const std::filesystem::path& path, const Outside& outside);

} // namespace signpost
