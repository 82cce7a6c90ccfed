// What the settings of a kiosk, and the languages of its content, mean for its voice.
#pragma once

#include "content/bundle.h"
#include "settings/settings.h"
#include "voice/open_voice.h"

namespace signpost {

// `bundle`: what is shown first, whose own language has a voice that waits; nullptr: none can be read.
[[nodiscard]] VoiceSettings voice_settings(const Settings& settings, const BundlePtr& bundle);

} // namespace signpost
