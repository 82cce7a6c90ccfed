#include "app/voice_settings_internal.h"

namespace signpost {

namespace {

MayHear may_hear(Speech speech) {
    switch (speech) {
    case Speech::headphones:
        return MayHear::with_headphones;
    case Speech::speakers:
        return MayHear::everybody;
    case Speech::off:
        return MayHear::nobody;
    }
    return MayHear::nobody;
}

} // namespace

VoiceSettings voice_settings(const Settings& settings, const BundlePtr& bundle) {
    VoiceSettings voice;
    voice.may_hear = may_hear(settings.speech);
    voice.card = settings.sound_card;
    voice.usual_db = static_cast<float>(settings.voice_gain_db);
    voice.loudest_db = static_cast<float>(settings.loudest_db);
    if (bundle)
        voice.languages = {bundle->default_language};
    return voice;
}

} // namespace signpost
