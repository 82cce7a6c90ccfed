#include "speech/voice.h"

#include <algorithm>

namespace signpost {

float loudness_db(int volume, float usual_db, float loudest_db) {
    const int step = std::clamp(volume, 0, volume_steps - 1) - usual_volume;
    return std::min(usual_db + static_cast<float>(step) * volume_step_db, loudest_db);
}

} // namespace signpost
