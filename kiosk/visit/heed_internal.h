// What a listener's wish changes.
#pragma once

#include <optional>

#include "visit/listening.h"

namespace signpost {

// `listening`: std::nullopt while nothing is said aloud. A wish that has no meaning then, or there, changes
// nothing.
void heed(std::optional<Listening>& listening, SpeechWish wish);

} // namespace signpost
