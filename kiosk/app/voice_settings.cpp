#include "app/voice_settings_internal.h"

namespace signpost {

namespace {

Hearers hearers_of(Speech speech) {
    switch (speech) {
    case Speech::headphones:
        return Hearers::with_headphones;
    case Speech::speakers:
        return Hearers::everybody;
    case Speech::off:
        return Hearers::nobody;
    }
    return Hearers::nobody;
}

} // namespace

VoiceSettings voice_settings(const Settings& settings, const BundlePtr& bundle) {
    VoiceSettings voice;
    voice.hearers = hearers_of(settings.speech);
    voice.card = settings.sound_card;
    voice.usual_db = static_cast<float>(settings.voice_gain_db);
    voice.loudest_db = static_cast<float>(settings.loudest_db);
    if (bundle)
        voice.languages = {bundle->default_language};
    return voice;
}

} // namespace signpost
