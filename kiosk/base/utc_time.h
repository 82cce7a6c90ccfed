// A moment as the store and the receipts write it.
#pragma once

#include <string>
#include <string_view>

namespace signpost {

// "2026-05-31T09:30:00Z", in UTC. Compared as text, which ISO 8601 allows. "" where it is not known.
using UtcTime = std::string;

[[nodiscard]] bool is_utc_time(std::string_view text);

} // namespace signpost
