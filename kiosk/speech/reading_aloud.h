// Has a voice say what a session shows, and moves the session on when it was said.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

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
    // The content is another: what is being read ends, and is read as it is now.
    void content_changed(Session& session, Ms now);
    // When hear() has something to do though no news came; std::nullopt: not before it does.
    [[nodiscard]] std::optional<Ms> next() const { return again_; }

private:
    void hear(Session& session, const VoiceNews& news, Ms now);
    void ended(Session& session, bool failed, Ms now);
    void go_on_after_rest(Session& session, Ms now);
    [[nodiscard]] bool goes_on_from_pause() const;
    void stand_still(Session& session, bool on, Ms now);
    [[nodiscard]] bool tells_no_voice(Session& session, Ms now);
    void say(Session& session, Narration words, VoiceLook look, Ms now);
    void order(Session& session, std::vector<Utterance> words, VoiceLook look, Ms now);
    [[nodiscard]] Hearers hearers() const;

    Voice* voice_;
    Told told_;
    std::uint64_t number_ = 0; // of what was given to the voice last
    bool busy_ = false;        // it has not been said to its end
    bool goes_on_ = false;     // then the next item follows
    bool by_itself_ = false;   // the voice has just moved on without a key
    bool headphones_ = false;
    bool by_jack_ = false;            // their socket tells when they go
    bool came_ = false;               // they went in since the last turn
    int greetings_ = 0;               // since they went in
    int failures_ = 0;                // one after the other
    Told paused_at_;                  // what was being said when it was paused
    std::uint64_t paused_number_ = 0; // of that
    LanguageCode mute_language_;      // that it was told has no voice
    std::optional<Ms> again_;         // when to greet or to go on after a rest
};

} // namespace signpost
