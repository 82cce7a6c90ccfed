// What a person meant with a text that TOML cannot read, so that a remedy can show the whole line with every
// word kept. Pure. Any thread.
#pragma once

#include <string>
#include <string_view>

namespace signpost {

// `typed` is what stands after the =. "It's" of 'It's', "The "big" one" of "The "big" one", "Safe" of “Safe”
// and of "Safe": marks at the ends are none of the text, nor is a comment.
[[nodiscard]] std::string text_meant(std::string_view typed);

// The text as it stands, with / for each backslash but that of \"; "" where it is no text of one line between
// double marks.
[[nodiscard]] std::string without_backslashes(std::string_view typed);

// "["a", "b"]" of "["a" "b"" and of "["a", "b"": every text between double marks; "" where anything else
// stands there than those, brackets and commas.
[[nodiscard]] std::string list_meant(std::string_view typed);

} // namespace signpost
