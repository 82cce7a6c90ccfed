// The real voice: a program of its own, `kiosk-voice`, and a thread that sleeps until something happens.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "speech/voice.h"

namespace signpost {

// Who may hear.
enum class MayHear { with_headphones, everybody, nobody };

// Whether headphones are in, by an open input device's own word; std::nullopt: it has no jack for them, or
// does not answer.
using JackState = std::function<std::optional<bool>(int device)>;
[[nodiscard]] std::optional<bool> read_jack_state(int device);

struct VoiceSettings {
    MayHear may_hear = MayHear::with_headphones;
    std::string card{};                   // its id; "": a USB card that is in, else the first that plays
    float usual_db = -20;                 // of the step of loudness in the middle
    float loudest_db = 0;                 // of none more
    std::vector<std::string> languages{}; // BCP 47: whose voices wait ahead; two at most
    // The bytes of a recording; "" where it cannot be read: its text is spoken then. Called on the voice's
    // own thread.
    std::function<std::string(const std::string& language, const std::string& key)> read_recording{};

    // Where all that is; else for tests.
    std::filesystem::path program{}; // "": beside this program, else where the package has it
    std::filesystem::path espeak = "/usr/bin/espeak-ng";
    std::string pcm{}; // what ALSA opens in place of the card; no mixer is looked at then
    std::filesystem::path inputs = "/dev/input";
    std::filesystem::path sound_devices = "/dev/snd";
    std::filesystem::path cards = "/sys/class/sound";
    JackState jack_state = read_jack_state;
    std::chrono::milliseconds longest_wait{
        4000}; // for a sign of life of the program, which gives one each second
};

// Where kiosk-voice is.
[[nodiscard]] std::filesystem::path voice_program();

// `wake` is called from the voice's own thread after news came or may_be_heard() became true, and must not
// call the voice. nullptr where nobody may hear: no thread is started, and no device looked at. Until the
// first `headphones_in`, or with speakers until the card was looked at, nothing may be heard.
[[nodiscard]] std::unique_ptr<Voice> open_voice(const VoiceSettings& settings, std::function<void()> wake);

} // namespace signpost
