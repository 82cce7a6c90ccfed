// What a listener's wish changes.
#pragma once

#include <optional>

#include "visit/listening.h"

namespace signpost {

// `listening`: std::nullopt while nothing is said aloud. A wish that has no meaning then, or there, changes
// nothing; nor does one to be louder than step `loudest_step`.
void heed(std::optional<Listening>& listening, SpeechWish wish, int loudest_step);

} // namespace signpost
