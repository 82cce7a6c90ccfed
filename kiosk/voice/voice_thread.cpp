// What the voice's own thread does: it minds the program that speaks, and hears of headphones.
#include <algorithm>
#include <utility>

#include <unistd.h>

#include "voice/voice_process_internal.h"

namespace signpost {

void VoiceProcess::run() {
    if (settings_.may_hear == MayHear::with_headphones)
        headphones_.emplace(HeadphonePlaces{.inputs = settings_.inputs,
                                            .sound_devices = settings_.sound_devices,
                                            .cards = settings_.cards,
                                            .card = settings_.card,
                                            .jack_state = settings_.jack_state});
    if (!headphones_ || headphones_->are_in())
        hearers_come();
    for (;;) {
        const std::vector<pollfd> waiting = wait();
        {
            const std::scoped_lock lock(mutex_);
            if (done_)
                break;
        }
        follow_headphones(waiting);
        follow_child(waiting);
        follow_orders();
        look_for_life();
    }
    end_child();
}

int VoiceProcess::longest_sleep() const {
    const auto left_of = [](std::chrono::milliseconds most, Clock::time_point since) {
        const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - since);
        return static_cast<int>(std::max(most - passed, std::chrono::milliseconds{0}).count());
    };
    const std::scoped_lock lock(mutex_);
    if (is_to_be_tried_again())
        return left_of(before_next_try_, last_try_);
    const bool is_due = child_.runs() && (!ready_ || (current_ && !paused_));
    return is_due ? left_of(settings_.longest_wait, last_sign_) : -1;
}

std::vector<pollfd> VoiceProcess::wait() const {
    std::vector<pollfd> waiting{{poked_.get(), POLLIN, 0}};
    if (child_.runs()) {
        waiting.push_back({child_.out(), POLLIN, 0});
        if (child_.has_orders())
            waiting.push_back({child_.in(), POLLOUT, 0});
    }
    if (headphones_)
        headphones_->add_to(waiting);
    if (poll(waiting.data(), waiting.size(), longest_sleep()) < 0)
        for (pollfd& each : waiting)
            each.revents = 0;
    std::uint64_t count = 0;
    (void)!::read(poked_.get(), &count, sizeof count);
    return waiting;
}

void VoiceProcess::follow_headphones(const std::vector<pollfd>& waiting) {
    if (!headphones_)
        return;
    const bool changed = headphones_->follow(waiting);
    const bool in = headphones_->are_in();
    if (in_ && !in)
        hearers_go();
    else if (in && (!in_ || (changed && !may_be_heard()))) // a card that could not be opened may be by now
        hearers_come();
}

void VoiceProcess::hearers_come() {
    in_ = true;
    end_child();
    start_child();
    if (!child_.runs())
        complain("The program that speaks cannot be started.");
}

void VoiceProcess::hearers_go() {
    in_ = false;
    end_child();
    bool heard = false;
    {
        const std::scoped_lock lock(mutex_);
        heard = std::exchange(heard_, false);
        forget_orders();
    }
    if (heard && headphones_)
        tell({.kind = VoiceNews::Kind::headphones_out});
}

void VoiceProcess::start_child() {
    ready_ = unsafe_ = false;
    last_sign_ = last_try_ = Clock::now();
    child_ = VoiceChild::start(settings_);
    const std::scoped_lock lock(mutex_);
    group_ = child_.runs() ? child_.group() : 0;
    told_ = false;
}

void VoiceProcess::end_child() {
    {
        const std::scoped_lock lock(mutex_);
        group_ = 0;
    }
    child_ = VoiceChild();
    ready_ = false;
}

void VoiceProcess::try_again() {
    constexpr std::chrono::milliseconds longest{
        30'000}; // a card that will never do is looked at twice a minute
    before_next_try_ = std::min(2 * before_next_try_, longest);
    end_child();
    start_child();
}

void VoiceProcess::lose_child(const std::string& why) {
    end_child();
    std::optional<std::uint64_t> number;
    bool silenced = false;
    {
        const std::scoped_lock lock(mutex_);
        number = current_;
        silenced = silenced_;
    }
    if (silenced)
        return; // it was killed on purpose
    complain(why);
    if (number)
        tell_about(*number, VoiceNews::Kind::failed);
}

// A recording lies in the bundle's folder, which this program may read and the one that speaks need not.
std::vector<std::string> VoiceProcess::clips_of(const SayOrder& say) const {
    std::vector<std::string> clips;
    std::size_t total = 0;
    for (const Utterance& words : say.words) {
        const bool is_there = !words.recording.empty() && settings_.read_recording;
        std::string clip =
            is_there ? settings_.read_recording(words.language, words.recording) : std::string();
        if (total + clip.size() > most_clip_bytes)
            clip.clear();
        total += clip.size();
        clips.push_back(std::move(clip));
    }
    while (!clips.empty() && clips.back().empty())
        clips.pop_back();
    return clips;
}

std::vector<std::string> VoiceProcess::framed(std::vector<VoiceOrder> orders) {
    std::vector<std::string> frames;
    for (VoiceOrder& order : orders) {
        auto* const say = std::get_if<SayOrder>(&order);
        if (say != nullptr)
            say->clips = clips_of(*say);
        if (std::string frame = frame_of(order); !frame.empty())
            frames.push_back(std::move(frame));
        else if (say != nullptr) // more words than a frame takes
            tell_about(say->number, VoiceNews::Kind::failed);
    }
    return frames;
}

void VoiceProcess::follow_orders() {
    std::vector<VoiceOrder> orders;
    bool silenced = false;
    std::uint64_t silences = 0;
    {
        const std::scoped_lock lock(mutex_);
        silences = silences_;
        orders = std::exchange(orders_, {});
        silenced = std::exchange(silenced_, false);
    }
    if (silenced) {
        end_child();
        if (in_)
            start_child();
    }
    if (!in_)
        return refuse_orders();
    const std::vector<std::string> frames = framed(std::move(orders));
    if (frames.empty())
        return;
    if (!child_.runs())
        start_child();
    if (!child_.runs())
        return lose_child("The program that speaks cannot be started.");
    {
        const std::scoped_lock lock(mutex_);
        if (silences_ != silences)
            return; // in the meantime: what these frames say is not to be said
        told_ = true;
        last_sign_ = Clock::now();
    }
    for (const std::string& frame : frames)
        child_.tell(frame);
    if (!child_.write())
        lose_child("The program that speaks ended.");
}

// What is ordered while nobody may hear is not said then, nor later.
void VoiceProcess::refuse_orders() {
    std::optional<std::uint64_t> number;
    {
        const std::scoped_lock lock(mutex_);
        number = current_;
        forget_orders();
    }
    if (number)
        tell({.kind = VoiceNews::Kind::failed, .number = *number});
}

void VoiceProcess::forget_orders() {
    orders_.clear();
    current_.reset();
    paused_ = false;
    told_ = false;
}

void VoiceProcess::follow_child(const std::vector<pollfd>& waiting) {
    if (!child_.runs())
        return;
    for (const pollfd& each : waiting) {
        if (each.revents == 0 || !child_.runs())
            continue;
        if (each.fd == child_.in() && child_.has_orders() && !child_.write())
            return lose_child("The program that speaks ended.");
        if (each.fd != child_.out())
            continue;
        const auto reports = child_.read();
        if (!reports)
            return lose_child("The program that speaks ended.");
        for (const VoiceReport& report : *reports)
            follow(report);
    }
}

// Once its orders are with it: one that had nothing to do was silent for as long as it liked.
void VoiceProcess::look_for_life() {
    if (longest_sleep() != 0)
        return;
    bool again = false;
    {
        const std::scoped_lock lock(mutex_);
        again = is_to_be_tried_again();
    }
    if (again)
        try_again();
    else if (child_.runs())
        lose_child("The program that speaks does not answer.");
}

} // namespace signpost
