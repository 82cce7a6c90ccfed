#include "doctor/doctor.h"

#include <sstream>

namespace signpost {

namespace {

void take_line(SeenVoice& into, const std::string& name, const std::string& seen) {
    if (name == "chosen")
        into.card = seen;
    else if (name == "usb")
        into.is_usb = seen == "yes";
    else if (name == "unsafe")
        into.unsafe = seen;
    else if (name == "espeak")
        into.espeak = seen;
    else if (name == "landlock")
        into.has_landlock = seen == "yes";
    else if (name == "mute")
        into.mute.push_back(seen);
}

} // namespace

std::optional<SeenVoice> ask_voice(const CheckVoice& check, const Settings& settings,
                                   const std::vector<std::string>& languages) {
    if (!check || settings.speech == Speech::off)
        return std::nullopt;
    std::vector<std::string> arguments{"--check", "--to",
                                       settings.speech == Speech::speakers ? "speakers" : "headphones"};
    if (!settings.sound_card.empty())
        arguments.insert(arguments.end(), {"--card", settings.sound_card});
    for (const std::string& language : languages)
        arguments.insert(arguments.end(), {"--language", language});
    const std::optional<std::string> said = check(arguments);
    if (!said)
        return std::nullopt;
    SeenVoice voice;
    std::istringstream lines(*said);
    for (std::string line; std::getline(lines, line);)
        if (const auto tab = line.find('\t'); tab != line.npos)
            take_line(voice, line.substr(0, tab), line.substr(tab + 1));
    return voice;
}

} // namespace signpost
