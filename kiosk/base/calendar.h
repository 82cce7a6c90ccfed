// Days between days. Pure.
#pragma once

#include <optional>
#include <string>

namespace signpost {

// From one day to another, both as "2026-05-31"; negative when `to` is the earlier. Nothing for other text.
[[nodiscard]] std::optional<int> days_between(const std::string& from, const std::string& to);

} // namespace signpost
