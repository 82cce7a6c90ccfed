// What the program that speaks reports, and what of it the kiosk is told. On the voice's own thread.
#include <iostream>
#include <utility>

#include "voice/voice_process_internal.h"

namespace signpost {

void VoiceProcess::follow(const VoiceReport& report) {
    last_sign_ = Clock::now();
    switch (report.kind) {
    case VoiceReport::Kind::alive:
        return;
    case VoiceReport::Kind::said:
        return tell_about(report.number, VoiceNews::Kind::said);
    case VoiceReport::Kind::failed:
        complain(report.reason);
        return tell_about(report.number, VoiceNews::Kind::failed);
    case VoiceReport::Kind::unsafe:
        break;
    case VoiceReport::Kind::ready: {
        if (!in_)
            return;
        ready_ = true;
        unsafe_ = false;
        before_next_try_ = first_try;
        last_complaint_.clear();
        bool heard_before = true;
        {
            const std::scoped_lock lock(mutex_);
            heard_before = std::exchange(heard_, true);
        }
        if (!heard_before)
            headphones_
                ? tell({.kind = VoiceNews::Kind::headphones_in, .by_jack = headphones_->are_in_by_jack()})
                : wake_();
        return;
    }
    }
    unsafe_ = true;
    complain("Nothing is read out: " + report.reason);
    bool heard = false;
    {
        const std::scoped_lock lock(mutex_);
        heard = std::exchange(heard_, false);
    }
    ready_ = true; // it answers
    if (heard && headphones_)
        tell({.kind = VoiceNews::Kind::headphones_out});
}

void VoiceProcess::tell(VoiceNews news) {
    {
        const std::scoped_lock lock(mutex_);
        news_.push_back(news);
    }
    wake_();
}

void VoiceProcess::tell_about(std::uint64_t number, VoiceNews::Kind kind) {
    {
        const std::scoped_lock lock(mutex_);
        if (current_ != number)
            return;
        current_.reset();
        news_.push_back({.kind = kind, .number = number});
    }
    wake_();
}

// Once, however often it is so. No word of what was to be said is in it.
void VoiceProcess::complain(const std::string& why) {
    if (std::exchange(last_complaint_, why) != why)
        std::cerr << "kiosk: " + why + "\n";
}

} // namespace signpost
