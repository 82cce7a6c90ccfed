// Words that espeak-ng takes for others of the same letters, spelt so that it says what is meant. What
// somebody records, and what a key is made of, keeps its spelling. Pure.
#pragma once

#include <string>
#include <string_view>

namespace signpost {

// English alone: a "use" that asks for something ("Use a phone", "so use one") is no noun, and "advocates" is
// no verb.
[[nodiscard]] std::string respelt(std::string_view text, std::string_view language);

} // namespace signpost
