#include "speech/reading_aloud.h"

#include <utility>

namespace signpost {

namespace {

// A greeting that nobody answers is said three times in all: somebody may still be finding the keys.
constexpr Ms greeting_rest{8000};
constexpr int most_greetings = 3;

} // namespace

Hearers ReadingAloud::hearers() const {
    if (!voice_->may_be_heard())
        return Hearers::nobody;
    return headphones_ ? Hearers::one : Hearers::room;
}

bool ReadingAloud::hear(Session& session, Ms now) {
    if (voice_ == nullptr)
        return false;
    const bool had = headphones_;
    for (const VoiceNews& news : voice_->take_news())
        hear(session, news, now);
    session.set_hearers(hearers());
    if (headphones_ && !had)
        session.greet(now);
    if (greet_again_ && now >= *greet_again_) {
        greet_again_.reset();
        told_.stage = Listening::Stage::off; // so that it is said again
        session.ask_for_frame();
    }
    return headphones_ && !had;
}

void ReadingAloud::hear(Session& session, const VoiceNews& news, Ms now) {
    switch (news.kind) {
    case VoiceNews::Kind::headphones_in:
        headphones_ = true;
        greetings_ = 0;
        return;
    case VoiceNews::Kind::headphones_out:
        headphones_ = false;
        hush();
        if (!is_neutral(session.state().visit.here.screen))
            session.key(Key::hide, now); // who cannot see does not know what stays on the screen
        session.set_hearers(Hearers::nobody);
        return;
    case VoiceNews::Kind::said:
    case VoiceNews::Kind::failed:
        if (news.number == number_ && busy_)
            was_said(session, now);
        return;
    }
}

void ReadingAloud::was_said(Session& session, Ms now) {
    busy_ = false;
    session.speaking(false, now);
    const auto& listening = session.state().visit.listening;
    if (listening && listening->stage == Listening::Stage::greeting && greetings_ < most_greetings)
        greet_again_ = now + greeting_rest;
    if (!std::exchange(goes_on_, false))
        return;
    by_itself_ = true;
    session.read_on(now);
}

void ReadingAloud::follow(Session& session, Ms now) {
    const Visit& visit = session.state().visit;
    if (voice_ == nullptr || session.frame_due() != FrameDue::none)
        return;
    Told now_told = is_for_staff(visit.here.screen) ? Told{} : to_be_told(session);
    if (now_told == told_)
        return;
    const bool by_itself = std::exchange(by_itself_, false);
    if (now_told.stage == Listening::Stage::off && told_.stage == Listening::Stage::off)
        told_ = std::move(now_told);
    else if (!visit.listening || is_for_staff(visit.here.screen))
        hush();
    else {
        const Told before = std::exchange(told_, std::move(now_told));
        if (before.stage == Listening::Stage::paused || told_.stage == Listening::Stage::paused)
            stand_still(session, told_.stage == Listening::Stage::paused, now);
        const bool resumed = before.stage == Listening::Stage::paused &&
                             told_.stage == Listening::Stage::reading && busy_ &&
                             visit.listening->wish == SpeechWish::pause;
        if (!resumed)
            say(session, narration(session, before, by_itself), told_.look, now);
    }
}

// A visit that stands still may be idle.
void ReadingAloud::stand_still(Session& session, bool on, Ms now) {
    voice_->pause(on);
    session.speaking(!on && busy_, now);
}

void ReadingAloud::say(Session& session, Narration words, VoiceLook look, Ms now) {
    if (words.words.empty())
        return;
    greetings_ += told_.stage == Listening::Stage::greeting ? 1 : 0;
    greet_again_.reset();
    goes_on_ = words.goes_on;
    busy_ = true;
    session.speaking(true, now);
    voice_->say(std::move(words.words), look, ++number_);
}

void ReadingAloud::hush() noexcept {
    if (voice_ != nullptr)
        voice_->silence();
    told_ = {};
    busy_ = goes_on_ = by_itself_ = false;
    greet_again_.reset();
    ++number_;
}

} // namespace signpost
