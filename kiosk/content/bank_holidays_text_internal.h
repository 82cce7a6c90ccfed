// assets/bank-holidays.toml, which CMake puts into the program.
#pragma once

#include <string>

namespace signpost {

[[nodiscard]] const std::string& bank_holidays_text();

} // namespace signpost
