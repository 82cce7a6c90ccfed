// Has a voice say what a session shows, and moves the session on when it was said.
#pragma once

#include <cstdint>
#include <optional>

#include "base/time.h"
#include "session/session.h"
#include "speech/narration.h"
#include "speech/voice.h"

namespace signpost {

// Drawing thread only.
class ReadingAloud {
public:
    // `voice` must outlive it; nullptr: nothing is ever said.
    explicit ReadingAloud(Voice* voice) : voice_(voice) {}

    // Once there is something to see: the voice looks for headphones from here on.
    void begin() {
        if (voice_ != nullptr)
            voice_->begin();
    }
    // Takes the voice's news into the session: headphones that come and go, words that were said. True:
    // somebody put headphones in.
    [[nodiscard]] bool hear(Session& session, Ms now);
    // Says what is new since the last time. Call after a frame was shown: it is what is read.
    void follow(Session& session, Ms now);
    // Ends what is being said: not one sample more. Before the frame that ends a visit.
    void hush() noexcept;
    // When hear() has something to do though no news came; std::nullopt: not before it does.
    [[nodiscard]] std::optional<Ms> next() const { return greet_again_; }

private:
    void hear(Session& session, const VoiceNews& news, Ms now);
    void was_said(Session& session, Ms now);
    void stand_still(Session& session, bool on, Ms now);
    void say(Session& session, Narration words, VoiceLook look, Ms now);
    [[nodiscard]] Hearers hearers() const;

    Voice* voice_;
    Told told_;
    std::uint64_t number_ = 0; // of what was given to the voice last
    bool busy_ = false;        // it has not been said to its end
    bool goes_on_ = false;     // then the next item follows
    bool by_itself_ = false;   // the voice has just moved on without a key
    bool headphones_ = false;
    int greetings_ = 0; // since they went in
    std::optional<Ms> greet_again_;
};

} // namespace signpost
