// Characters that nobody sees and that turn the order of the text beside them round (UAX #9). One before a
// telephone number shows it backwards, so no text may hold any. Any thread.
#pragma once

#include <string>

namespace signpost {

// "right-to-left override"; nullptr for a character that turns nothing.
[[nodiscard]] const char* turning_name(char32_t c);

// "U+202E (right-to-left override) is a character nobody sees, …"
[[nodiscard]] std::string turning_cause(char32_t c);

// That no language needs it: follows what is to be deleted.
[[nodiscard]] std::string turning_reason();

} // namespace signpost
