// What each code on the screen means and what to do, for whoever stands before it: `kioskctl code`, the
// manual page and the table in config/README.md say the same words; tests/reason_test.cpp holds them
// together.
#pragma once

#include <string_view>
#include <vector>

#include "base/reason.h"

namespace signpost {

struct ReasonWords {
    Reason reason = Reason::unreadable;
    std::string_view meaning; // whole sentences
    std::string_view remedy;  // whole sentences
};

// Every reason that this program has, by its code.
[[nodiscard]] const std::vector<ReasonWords>& all_reason_words();

// nullptr for the code of a newer program.
[[nodiscard]] const ReasonWords* words_of(Reason reason);

} // namespace signpost
