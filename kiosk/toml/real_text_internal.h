// Real numbers as text, the same whatever the locale is. Not std::from_chars and std::to_chars: libc++ has
// them for whole numbers alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace signpost {

// Reads digits, with a point and with "-" before them where there are. Nothing where it is too large for a
// double.
[[nodiscard]] std::optional<double> read_real(std::string_view text);

// The fewest decimals that read back as the same number; never with an exponent.
[[nodiscard]] std::string real_text(double real);

} // namespace signpost
