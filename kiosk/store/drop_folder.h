// What becomes of the files in the drop folder once they were looked at. Inside update/ only.
#pragma once

#include <optional>
#include <vector>

#include "store/outcome.h"
#include "store/stick.h"

namespace signpost {

struct LookedAt {
    BundleFile file;
    std::optional<Refusal> refusal; // nothing: it was good, if not the best
};

// Removes what was good, and renames what was refused for its own sake. What cannot be done becomes a remark.
void clear_drop_folder(Files& files, const std::vector<LookedAt>& looked_at, ImportOutcome& outcome);

} // namespace signpost
