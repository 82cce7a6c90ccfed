// Whether a visitor who wants to hear can.
#include <algorithm>
#include <utility>

#include "doctor/doctor.h"

namespace signpost {

namespace {

using State = HealthCheck::State;

HealthCheck sound(State state, std::string seen, std::string remedy = {}) {
    return {.name = "sound", .state = state, .seen = std::move(seen), .remedy = std::move(remedy)};
}

std::string in_a_line(const std::vector<std::string>& names) {
    std::string line;
    for (const std::string& name : names)
        line += (line.empty() ? "" : ", ") + name;
    return line;
}

bool has(const std::vector<std::string>& names, const std::string& name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// What was seen of the program that speaks.
HealthCheck check_voice_seen(const Settings& settings, const SeenSound& seen, const SeenVoice& voice) {
    if (voice.card.empty())
        return sound(State::note, in_a_line(seen.cards) + "; whoever typed this may not look into the mixer",
                     "Type it as root.");
    if (!voice.unsafe.empty())
        return sound(
            State::mend, "Nothing is read out. " + voice.unsafe,
            "Use another card (sound_card in kiosk.toml), such as a USB headset's, or set speech = \"off\".");
    if (voice.espeak.empty())
        return sound(State::mend, "espeak-ng, which speaks, does not run.",
                     "Install its package anew, as root: apt-get install --reinstall espeak-ng.");
    std::string all = voice.card + ", espeak-ng " + voice.espeak;
    if (settings.speech == Speech::headphones)
        all += voice.is_usb ? "; headphones alone hear" : "; its speakers are off";
    if (!voice.mute.empty())
        return sound(State::note, all + "; nothing is read out in: " + in_a_line(voice.mute));
    if (!voice.has_landlock)
        return sound(State::note,
                     all + "; the kernel has no Landlock, which keeps what speaks from other files",
                     "Start the computer with Debian's own kernel, which has it.");
    if (settings.loudest_db < settings.voice_gain_db)
        return sound(State::note,
                     all + "; loudest_db is quieter than voice_gain_db: nobody can make it louder",
                     "Make loudest_db at least as large, or voice_gain_db smaller.");
    if (settings.speech == Speech::headphones && !voice.is_usb && !seen.has_jack)
        return sound(State::note, all + "; no jack tells whether headphones are in",
                     "Plug in USB headphones: they come and go as a whole, which the kiosk sees.");
    return sound(State::ok, all);
}

} // namespace

HealthCheck check_sound(const Settings& settings, const SeenSound& seen,
                        const std::optional<SeenVoice>& voice) {
    if (settings.speech == Speech::off)
        return sound(State::ok, "nothing is read out (speech = \"off\")");
    const std::string& named = settings.sound_card;
    if (!named.empty() && !has(seen.cards, named))
        return sound(State::mend,
                     "There is no sound card \"" + named + "\"" +
                         (seen.cards.empty() ? "." : ", but: " + in_a_line(seen.cards) + "."),
                     "Plug it in, or correct sound_card in kiosk.toml.");
    if (seen.cards.empty())
        return sound(State::note, "no sound card: nothing is read out",
                     "A USB headset, or an adapter with headphones, is one.");
    if (!seen.has_espeak)
        return sound(State::mend, "espeak-ng, which speaks, is not installed.",
                     "Install its package, as root: apt-get install espeak-ng.");
    if (!voice)
        return sound(State::ok, in_a_line(seen.cards) + "; mixer and voices: kioskctl doctor tells");
    return check_voice_seen(settings, seen, *voice);
}

} // namespace signpost
