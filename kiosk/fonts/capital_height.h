// How high the kiosk's letters are, for programs that draw nothing.
#pragma once

#include <optional>

#include "base/file_bytes.h"

namespace signpost {

struct LetterSize {
    int em_px = 0;
    int capital_px = 0; // the rows of pixels that a capital H of this size covers
    friend bool operator==(const LetterSize&, const LetterSize&) = default;
};

// The smallest size whose capital H is at least this high, drawn as the kiosk draws it: what make_metrics()
// in paint/stage.h comes to. std::nullopt where the Latin face cannot be opened. One thread at a time for
// the same `files`.
[[nodiscard]] std::optional<LetterSize> smallest_letter(float least_capital_px, FileBytes& files);

} // namespace signpost
