// A test that cannot look here says so, and ctest shows it as skipped: one that passes unlooked would be
// believed.
#pragma once

#include <string>

namespace signpost::e2e {

// What the program ends with where a test could not look and none failed: SKIP_RETURN_CODE of the ctest
// lines.
inline constexpr int skipped_code = 77;

// Call from a test case that then returns; `why` is printed.
void skip(const std::string& why);
// Whether one did. For main(), after all test cases.
[[nodiscard]] bool was_skipped();

} // namespace signpost::e2e
