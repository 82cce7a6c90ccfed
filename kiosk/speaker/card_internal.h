// The sound card while there is something to say: 40 ms of sound in it, and no more.
#pragma once

#include <chrono>
#include <memory>
#include <string>

#include "speaker/samples_internal.h"

struct _snd_pcm; // NOLINT(bugprone-reserved-identifier): ALSA's own name for it

namespace signpost {

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
