// A moment as the store and the receipts write it.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

namespace signpost {

// "2026-05-31T09:30:00Z", in UTC. Compared as text, which ISO 8601 allows. "" where it is not known.
using UtcTime = std::string;

[[nodiscard]] UtcTime utc_time(std::chrono::sys_seconds moment);
[[nodiscard]] bool is_utc_time(std::string_view text);

} // namespace signpost
