// Which English words speak of danger, and which of what can wait; and which of a sentence's words belong to
// which number. Pure; any thread.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "content/bundle.h"

namespace signpost {

// "if you are in danger", and not "if it is not an emergency". In small letters.
[[nodiscard]] bool speaks_of_danger(std::string_view words);

// "if it is not urgent", and not "even if it is not urgent". In small letters.
[[nodiscard]] bool speaks_of_what_can_wait(std::string_view words);

// can_wait: the police and the health service, 101 and 111.
enum class Urgency { other, danger, can_wait };

// Of whom "{police-101}" or "(contact:police-101)" names.
[[nodiscard]] Urgency urgency_of(const Bundle& bundle, std::string_view name);

struct DangerPart {
    std::size_t at = 0; // byte of the text at which the name stands, or the heading
    std::string name;   // "{police-101}", "(contact:police-101)"; below a heading: all that stands there
    std::string words;  // in small letters: those that say when to call it; of a heading: itself
};

// "In danger ring {a}, and if it is not urgent {b}", "Ring {a} in danger, or {b} when it can wait": the words
// before each name where those before the first say when to call, else those behind it.
[[nodiscard]] std::vector<DangerPart> parts_beside_names(std::string_view sentence);

// Of a body: each heading that has "##", with what stands below it, up to the next.
[[nodiscard]] std::vector<DangerPart> parts_below_headings(std::string_view body);

} // namespace signpost
