// What is being said: from utterances to samples, as many as the card takes. Knows of no card.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "speaker/espeak_internal.h"
#include "speaker/recording_internal.h"
#include "speaker/samples_internal.h"
#include "voice/messages.h"

namespace signpost {

struct Loudness {
    float usual_db = 0;
    float loudest_db = 0;
};

// One thread.
class Speaking {
public:
    using Clock = std::chrono::steady_clock;

    // `espeak` must outlive it.
    Speaking(Espeak& espeak, Loudness loudness);

    // In place of all before.
    void say(SayOrder order);
    // Number of what is being said; std::nullopt: nothing is.
    [[nodiscard]] std::optional<std::uint64_t> number() const { return number_; }
    // Why it can say no more, as a sentence; "" while all is well.
    [[nodiscard]] const std::string& fault() const { return fault_; }
    // All of it was taken.
    [[nodiscard]] bool at_end() const { return number_ && !began_ && left_.empty() && ready_.empty(); }
    // It is over.
    void end();

    // Where more sound comes from; -1: none is waited for. Call read() when it has some.
    [[nodiscard]] int waits_for() const;
    void read();
    // Up to `most` samples as they are to be heard; fewer where there are no more yet. Calls for more than it
    // has are noted: where the program that speaks hands out nothing for 3 s, that is a fault.
    [[nodiscard]] Samples take(std::size_t most);

private:
    struct Words {
        Utterance said{};
        std::string clip{}; // "": nobody recorded it
    };
    [[nodiscard]] bool can_say_some_of(const SayOrder& order) const;
    void begin_next();
    void begin_spoken(const Utterance& words);
    // More of what was recorded; where it cannot be decoded, its text is spoken from its beginning.
    void decode();
    // Whether what is being said has not come to its end yet.
    [[nodiscard]] bool makes_more() const { return recording_ || (current_ && current_->runs()); }
    void take_in(std::string_view bytes);
    void end_utterance();
    void fail(std::string why);
    [[nodiscard]] Samples next(std::size_t most);

    Espeak& espeak_;
    const Loudness loudness_;
    VoiceLook look_;
    std::optional<std::uint64_t> number_;
    std::string fault_;
    std::deque<Words> left_;
    std::optional<EspeakProcess> current_;
    std::optional<Recording> recording_; // in place of that, until its end
    bool says_some_ = false;             // there is a voice, or a recording, for some of it
    Utterance recorded_;                 // what it says
    bool began_ = false;                 // an utterance that has not been taken whole
    bool past_head_ = false;
    std::string bytes_;    // of its sound: the head until all of that is there, then half a sample at most
    std::size_t made_ = 0; // samples that it has made
    std::size_t most_made_ = 0; // more than anybody needs to say it
    Samples made_ahead_;        // a second at most, of the usual speed: another one counts at once
    Speed speed_;
    Samples ready_; // as fast as they are to be heard: cues, and the end of an utterance
    std::optional<Clock::time_point> waiting_since_;
};

// Words that espeak-ng takes for others of the same letters, spelt so that it says what is meant. What
// somebody records, and what a key is made of, keeps its spelling. Pure (respelt.cpp).
//
// English alone: a "use" that asks for something ("Use a phone", "so use one") is no noun, and "advocates" is
// no verb.
[[nodiscard]] std::string respelt(std::string_view text, std::string_view language);

} // namespace signpost
