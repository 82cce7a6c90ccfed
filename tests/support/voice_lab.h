// The real voice without a sound card: ALSA writes what the card would get into a file, and the text's bytes
// are its samples.
#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "voice/open_voice.h"

namespace signpost {

// What a test waits for comes within this, however busy the computer is.
inline constexpr std::chrono::seconds long_enough{30};

class VoiceLab {
public:
    VoiceLab();
    ~VoiceLab();
    VoiceLab(const VoiceLab&) = delete;
    VoiceLab& operator=(const VoiceLab&) = delete;

    VoiceSettings settings;       // speakers, the fake espeak, full loudness; change before open()
    std::filesystem::path folder; // of its own, with inputs/, snd/ and cards/
    std::unique_ptr<Voice> voice;

    void open();
    // Waits for `wanted`, and for no other; what came before it goes. False: it never came.
    [[nodiscard]] bool hears_of(VoiceNews wanted) const;
    // Waits until something may be heard.
    [[nodiscard]] bool may_be_heard() const;
    // All that the card got since it was opened.
    [[nodiscard]] std::string heard_bytes() const; // the samples' higher halves
    [[nodiscard]] std::uintmax_t heard_size() const;
    // Waits until the card has got this much.
    [[nodiscard]] bool hears(std::uintmax_t size) const;

    std::atomic<int> wakes = 0;
};

// A process of kiosk-voice that this one started, and is no zombie; 0: none runs.
[[nodiscard]] int voice_process();
// How many processes are in a group, without zombies.
[[nodiscard]] int alive_in_group(int group);
// Whether `what` comes to be true.
template <class What> [[nodiscard]] bool comes_true(What what);

// "aab" is what a card gets of "ab", as 220 samples each; in tests each letter once is easier to read.
[[nodiscard]] std::string letters_of(const std::string& bytes);

} // namespace signpost

#include <thread>

template <class What> bool signpost::comes_true(What what) {
    const auto end = std::chrono::steady_clock::now() + long_enough;
    while (!what()) {
        if (std::chrono::steady_clock::now() > end)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
    }
    return true;
}
