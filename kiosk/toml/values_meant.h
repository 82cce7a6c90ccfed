// What a person meant who wrote a value in another way than TOML does. "" where that is not clear. Any
// thread.
#pragma once

#include <string>
#include <string_view>

namespace signpost {

// "true" of True, yes and on; "false" of False, no and off.
[[nodiscard]] std::string truth_meant(std::string_view text);

// "1000" of 1,000; "60" of 60s, "90" of 90°.
[[nodiscard]] std::string number_meant(std::string_view text);

// "[476, 268]" of (476, 268) and [476 268].
[[nodiscard]] std::string numbers_meant(std::string_view text);

} // namespace signpost
