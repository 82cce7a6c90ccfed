// Words that were to be replaced before visitors read them. Pure; any thread.
#pragma once

#include <cstddef>
#include <string_view>

namespace signpost {

// The byte at which the first of them stands: "TBC", "Lorem ipsum", "put your own words here", "(JS)" behind
// a paragraph that has ended. npos for none.
[[nodiscard]] std::size_t find_leftover(std::string_view text);

// Whether a letter stands there, of any script.
[[nodiscard]] bool is_part_of_word(std::string_view text, std::size_t at);

} // namespace signpost
