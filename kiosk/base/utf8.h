// UTF-8 to code points and back.
#pragma once

#include <string>
#include <string_view>

namespace signpost {

// Bytes that are no UTF-8 become U+FFFD, one for each byte.
[[nodiscard]] std::u32string to_utf32(std::string_view utf8);
[[nodiscard]] std::string to_utf8(std::u32string_view characters);

} // namespace signpost
