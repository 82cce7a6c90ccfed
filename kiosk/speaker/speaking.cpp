#include "speaker/speaking_internal.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include <unistd.h>

namespace signpost {

namespace {

constexpr std::size_t far_ahead = voice_rate;
constexpr std::size_t at_once = voice_rate / 50; // 20 ms: what is in libsonic is heard at the old speed
constexpr std::chrono::seconds longest_wait{3};

// Spelling out takes half a second a letter. What makes more than this babbles.
std::size_t most_samples(const std::string& text) {
    constexpr std::size_t seconds = 5;
    return voice_rate * (seconds + text.size() * 6 / 10);
}

Samples taken_from(Samples& samples, std::size_t most) {
    const auto end = samples.begin() + static_cast<std::ptrdiff_t>(std::min(most, samples.size()));
    Samples taken(samples.begin(), end);
    samples.erase(samples.begin(), end);
    return taken;
}

} // namespace

Speaking::Speaking(Espeak& espeak, Loudness loudness) : espeak_(espeak), loudness_(loudness) {}

void Speaking::say(SayOrder order) {
    end();
    number_ = order.number;
    look_ = order.look;
    speed_.set_rate(look_.rate);
    order.clips.resize(order.words.size());
    says_some_ = can_say_some_of(order);
    for (std::size_t i = 0; i < order.words.size(); ++i)
        left_.push_back({.said = std::move(order.words[i]), .clip = std::move(order.clips[i])});
    begin_next();
}

bool Speaking::can_say_some_of(const SayOrder& order) const {
    const bool recorded = std::any_of(order.clips.begin(), order.clips.end(),
                                      [](const std::string& clip) { return !clip.empty(); });
    return recorded || std::any_of(order.words.begin(), order.words.end(), [this](const Utterance& words) {
               return !words.text.empty() && espeak_.can_say(words.language);
           });
}

void Speaking::end() {
    number_.reset();
    fault_.clear();
    left_.clear();
    current_.reset();
    recording_.reset();
    began_ = false;
    made_ahead_.clear();
    ready_.clear();
    speed_.clear();
    waiting_since_.reset();
}

void Speaking::fail(std::string why) {
    fault_ = std::move(why);
    current_.reset();
    recording_.reset();
    began_ = false;
    left_.clear();
}

void Speaking::begin_next() {
    if (left_.empty() || began_)
        return;
    Words words = std::move(left_.front());
    left_.pop_front();
    const Samples cue = cue_samples(words.said.cue);
    ready_.insert(ready_.end(), cue.begin(), cue.end());
    if (!words.clip.empty())
        recording_ = Recording::open(std::move(words.clip));
    if (!recording_)
        return begin_spoken(words.said);
    began_ = true;
    recorded_ = std::move(words.said);
}

void Speaking::begin_spoken(const Utterance& words) {
    if (words.text.empty())
        return;
    const bool can_say = espeak_.can_say(words.language);
    if (!can_say && says_some_)
        return; // the rest is heard: that is better than nothing
    if (!can_say)
        return fail("There is no voice for the language \"" + words.language + "\".");
    past_head_ = false;
    bytes_.clear();
    made_ = 0;
    most_made_ = most_samples(words.text);
    // One that waited may have been ended by the system: then another.
    for (int tries = 0; tries < 2 && !current_; ++tries) {
        EspeakProcess taken = espeak_.take(words.language);
        if (taken.runs() && taken.tell(respelt(words.text, words.language)))
            current_ = std::move(taken);
    }
    if (!current_)
        return fail("espeak-ng does not run.");
    began_ = true;
    espeak_.expect(words.language);
}

int Speaking::waits_for() const {
    return current_ && current_->runs() && made_ahead_.size() < far_ahead ? current_->out() : -1;
}

void Speaking::read() {
    if (!current_)
        return;
    std::array<char, std::size_t{16} * 1024> bytes{};
    const ssize_t count = ::read(current_->out(), bytes.data(), bytes.size());
    if (count > 0)
        return take_in({bytes.data(), static_cast<std::size_t>(count)});
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (!current_->ended_well())
        fail("espeak-ng ended with a fault.");
}

void Speaking::take_in(std::string_view bytes) {
    bytes_ += bytes;
    if (!past_head_) {
        const auto end = end_of_head(bytes_);
        if (!end)
            return;
        if (*end == 0)
            return fail("What espeak-ng wrote is no sound.");
        bytes_.erase(0, *end);
        past_head_ = true;
    }
    const std::size_t count = bytes_.size() / 2;
    for (std::size_t i = 0; i < count; ++i) {
        const auto low = static_cast<unsigned char>(bytes_[2 * i]);
        const auto high = static_cast<unsigned char>(bytes_[2 * i + 1]);
        made_ahead_.push_back(static_cast<std::int16_t>(static_cast<unsigned>(high) << 8U | low));
    }
    bytes_.erase(0, 2 * count);
    waiting_since_.reset();
    made_ += count;
    if (made_ > most_made_)
        fail("espeak-ng does not end.");
}

void Speaking::decode() {
    auto samples = recording_->more();
    if (!samples) {
        recording_.reset();
        began_ = false;
        speed_.clear();
        return begin_spoken(recorded_);
    }
    if (samples->empty())
        recording_.reset();
    made_ahead_ = std::move(*samples);
}

void Speaking::end_utterance() {
    current_.reset();
    began_ = false;
    speed_.finish();
    const Samples rest = speed_.take(far_ahead);
    ready_.insert(ready_.end(), rest.begin(), rest.end());
    speed_.clear();
}

Samples Speaking::next(std::size_t most) {
    if (!ready_.empty())
        return taken_from(ready_, most);
    if (!began_) {
        begin_next();
        return taken_from(ready_, most);
    }
    if (recording_ && made_ahead_.empty())
        decode();
    Samples samples = speed_.take(most);
    while (samples.empty() && !made_ahead_.empty()) {
        speed_.put(taken_from(made_ahead_, at_once));
        samples = speed_.take(most);
    }
    if (samples.empty() && began_ && !makes_more()) {
        end_utterance();
        return taken_from(ready_, most);
    }
    return samples;
}

Samples Speaking::take(std::size_t most) {
    Samples taken;
    while (taken.size() < most && fault_.empty()) {
        const bool began = !began_ && ready_.empty() && !left_.empty();
        const bool ended = began_ && !makes_more();
        const bool decodes = recording_.has_value();
        const Samples more = next(most - taken.size());
        taken.insert(taken.end(), more.begin(), more.end());
        if (more.empty() && !began && !ended && !decodes)
            break;
    }
    const bool waits = taken.size() < most && current_ && current_->runs();
    if (!waits)
        waiting_since_.reset();
    else if (!waiting_since_)
        waiting_since_ = Clock::now();
    else if (Clock::now() - *waiting_since_ > longest_wait)
        fail("espeak-ng does not answer.");
    make_quieter(taken, loudness_db(look_.volume, loudness_.usual_db, loudness_.loudest_db));
    return taken;
}

} // namespace signpost
