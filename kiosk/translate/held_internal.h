// What the translation of a text has to hold, as a translator's file has it.
#pragma once

#include <string>

#include "base/problem.h"
#include "translate/po.h"

namespace signpost {

// Adds a problem where a placeholder or a link is lost or added.
void check_held(const PoEntry& entry, const std::string& file, Problems& problems);

// The same of numbers (content/said_facts.h). A telephone number is passed over: it is refused where the
// bundle is read.
void check_numbers_held(const PoEntry& entry, bool is_from_english, const std::string& file,
                        Problems& problems);

} // namespace signpost
