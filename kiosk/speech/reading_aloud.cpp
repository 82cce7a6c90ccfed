#include "speech/reading_aloud.h"

#include <utility>

namespace signpost {

namespace {

// A greeting that nobody answers is said three times in all: somebody may still be finding the keys.
constexpr Ms greeting_rest{8000};
constexpr int most_greetings = 3;

// What cannot be said is passed over, but not in a burst that nobody follows.
constexpr Ms failure_rest{1000};
constexpr int most_failures = 3;

} // namespace

Hearers ReadingAloud::hearers() const {
    if (!voice_->may_be_heard())
        return Hearers::nobody;
    return headphones_ ? Hearers::one : Hearers::room;
}

bool ReadingAloud::hear(Session& session, Ms now) {
    if (voice_ == nullptr)
        return false;
    came_ = false;
    for (const VoiceNews& news : voice_->take_news())
        hear(session, news, now);
    session.set_hearers(hearers(), by_jack_);
    if (came_)
        session.greet(now);
    if (again_ && now >= *again_)
        go_on_after_rest(session, now);
    return came_;
}

void ReadingAloud::hear(Session& session, const VoiceNews& news, Ms now) {
    switch (news.kind) {
    case VoiceNews::Kind::headphones_in:
        headphones_ = came_ = true;
        by_jack_ = news.by_jack;
        greetings_ = 0;
        return;
    case VoiceNews::Kind::headphones_out:
        headphones_ = came_ = false;
        hush();
        session.headphones_out(now);
        session.set_hearers(Hearers::nobody);
        return;
    case VoiceNews::Kind::said:
    case VoiceNews::Kind::failed:
        if (news.number == number_ && busy_)
            ended(session, news.kind == VoiceNews::Kind::failed, now);
        return;
    }
}

// A greeting is said again; after what could not be said the next item is tried.
void ReadingAloud::go_on_after_rest(Session& session, Ms now) {
    again_.reset();
    if (const auto& listening = session.state().visit.listening;
        listening && listening->stage == Listening::Stage::greeting) {
        told_.stage = Listening::Stage::off;
        return session.ask_for_frame();
    }
    by_itself_ = true;
    session.read_on(now);
}

void ReadingAloud::ended(Session& session, bool failed, Ms now) {
    busy_ = false;
    session.speaking(false, now);
    failures_ = failed ? failures_ + 1 : 0;
    const auto& listening = session.state().visit.listening;
    if (listening && listening->stage == Listening::Stage::greeting && greetings_ < most_greetings)
        again_ = now + greeting_rest;
    if (failed && tells_no_voice(session, now))
        return;
    if (!std::exchange(goes_on_, false) || failures_ >= most_failures)
        return; // a key tries again
    if (failed) {
        again_ = now + failure_rest;
        return;
    }
    by_itself_ = true;
    session.read_on(now);
}

// Once for a language: whoever chose it hears why nothing more is heard.
bool ReadingAloud::tells_no_voice(Session& session, Ms now) {
    const LanguageCode& language = session.state().visit.language;
    std::vector<Utterance> words = no_voice(session);
    if (words.empty() || mute_language_ == language)
        return false;
    mute_language_ = language;
    order(session, std::move(words), told_.look, now);
    return true;
}

void ReadingAloud::follow(Session& session, Ms now) {
    const Visit& visit = session.state().visit;
    if (voice_ == nullptr || session.frame_due() != FrameDue::none)
        return;
    Told next = is_for_staff(visit.here.screen) ? Told{} : to_be_told(session);
    if (next == told_)
        return;
    const bool by_itself = std::exchange(by_itself_, false);
    if (!visit.listening || is_for_staff(visit.here.screen))
        return hush();
    const Told before = std::exchange(told_, std::move(next));
    if (told_.stage == Listening::Stage::paused && before.stage != Listening::Stage::paused) {
        paused_at_ = before;
        paused_number_ = number_;
        return stand_still(session, true, now);
    }
    if (told_.stage == Listening::Stage::paused && !told_.warned)
        return; // a hand is on the glass: a key will say what is there
    if (before.stage == Listening::Stage::paused && goes_on_from_pause())
        return stand_still(session, false, now);
    if (told_.stage == Listening::Stage::off && before.stage == Listening::Stage::off)
        return;
    say(session, narration(session, before, by_itself), told_.look, now);
}

// Whether the very words that were paused are to be heard on.
bool ReadingAloud::goes_on_from_pause() const {
    Told then = paused_at_;
    then.wishes = told_.wishes;
    return busy_ && number_ == paused_number_ && then == told_;
}

// A visit that stands still may be idle.
void ReadingAloud::stand_still(Session& session, bool on, Ms now) {
    voice_->pause(on);
    session.speaking(!on && busy_, now);
}

void ReadingAloud::say(Session& session, Narration words, VoiceLook look, Ms now) {
    if (words.words.empty())
        return;
    if (told_.stage == Listening::Stage::greeting && ++greetings_ > most_greetings)
        return;
    again_.reset();
    goes_on_ = words.goes_on;
    order(session, std::move(words.words), look, now);
}

void ReadingAloud::order(Session& session, std::vector<Utterance> words, VoiceLook look, Ms now) {
    busy_ = true;
    session.speaking(true, now);
    voice_->say(std::move(words), look, ++number_);
}

void ReadingAloud::hush() noexcept {
    if (voice_ != nullptr)
        voice_->silence();
    told_ = paused_at_ = {};
    mute_language_.clear();
    busy_ = goes_on_ = by_itself_ = false;
    failures_ = 0;
    again_.reset();
    ++number_;
}

void ReadingAloud::content_changed(Session& session, Ms now) {
    if (voice_ == nullptr)
        return;
    Told told = std::exchange(told_, {});
    hush();
    told.bundle = nullptr; // so that the item is said as it is now
    told_ = std::move(told);
    session.speaking(false, now);
}

} // namespace signpost
