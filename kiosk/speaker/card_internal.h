// The sound card that the voice goes to: which one it is; and while there is something to say, 40 ms of sound
// in it, and no more.
#pragma once

#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "speaker/samples_internal.h"

struct _snd_pcm; // NOLINT(bugprone-reserved-identifier): ALSA's own name for it

namespace signpost {

struct SoundCard {
    std::string name{}; // its id: "PCH"
    bool is_usb = false;
    friend bool operator==(const SoundCard&, const SoundCard&) = default;
};

// The one that is named; else a USB card, which somebody has plugged in; else the first. std::nullopt: there
// is none.
[[nodiscard]] std::optional<SoundCard> choose_card(const std::vector<SoundCard>& cards,
                                                   const std::string& named);

// Those of this computer that can play, in the kernel's order.
[[nodiscard]] std::vector<SoundCard> cards_that_play();

// What it holds is dropped when it goes. No call waits for the card, but open(). One thread.
class Card {
public:
    using Clock = std::chrono::steady_clock;

    // `pcm`: as ALSA names it, "plughw:CARD=PCH".
    explicit Card(std::string pcm);

    // Why it could not be opened, as a sentence; "": it is open.
    [[nodiscard]] std::string open();
    void close();
    [[nodiscard]] bool is_open() const { return pcm_ != nullptr; }

    // How many samples it takes now. Never more than its clock and ours let pass: a card that swallows all
    // that it is given is not believed, as what it holds could not be dropped.
    [[nodiscard]] std::size_t room();
    // No more than room(). False: the card is gone.
    [[nodiscard]] bool write(const Samples& samples);
    // What was written and not heard yet is gone; it is ready for more.
    void drop();
    // All that was written was heard.
    [[nodiscard]] bool ran_dry();

private:
    struct Close {
        void operator()(_snd_pcm* pcm) const;
    };
    [[nodiscard]] std::size_t passed() const; // samples that were heard since the first, by our clock

    std::string name_;
    std::unique_ptr<_snd_pcm, Close> pcm_;
    Clock::time_point begun_{};
    std::size_t written_ = 0; // since begun_
};

} // namespace signpost
