// Writing into a bundle's TOML that a person made sure of a fact.
#pragma once

#include <string>

#include "base/problem.h"
#include "content/bundle.h"

namespace signpost {

struct FactCheck {
    std::string id; // as in the ledger: "police-101", "stalking.figure-1"
    std::string by; // who checked it, 1 to 80 characters on one line
    Date on{};
};

struct RecordedCheck {
    std::string text;   // the whole file, changed
    std::string remark; // whole sentences that the admin should read; "" for none
};

// `text` is the whole of `file` ("contacts.toml", or the page of the figure, "pages/stalking.toml"). Sets
// `checked` and `checked_by` in that fact's table, where they stand or else below `source`; every other byte
// stays: comments, layout, line ends, byte order mark. `review_by` stays too: the remark says so when it is
// not after the new day. Refused, with what to do instead, where the table cannot be changed safely (one in
// curly brackets, or keys with dots). The result was read again, and differs in those two keys alone. No file
// is opened or written. Any thread.
[[nodiscard]] Result<RecordedCheck> record_check(const std::string& text, const std::string& file,
                                                 const FactCheck& check);

} // namespace signpost
