// Touch samples of any kind, in any order: what they mean holds together. Bytes are read as steps, and the
// model below knows only what a listener was told so far.
#include "visit/gestures.h"

#include <cmath>
#include <cstring>

#include "fuzz.h"

using namespace signpost;
using fuzz::demand;

namespace {

constexpr Ms shortest_hold{5000};

// The input, taken from the front; zeros when it has ended.
class Steps {
public:
    Steps(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}
    [[nodiscard]] bool more() const { return at_ < size_; }
    int byte() { return at_ < size_ ? data_[at_++] : 0; }
    int word() {
        const int high = byte();
        return high * 256 + byte();
    }
    float number() { // any bits: infinities and what is no number too
        const auto bits = (static_cast<std::uint32_t>(word()) << 16U) | static_cast<std::uint32_t>(word());
        float value = 0;
        std::memcpy(&value, &bits, sizeof value);
        return value;
    }

private:
    const std::uint8_t* data_;
    std::size_t size_;
    std::size_t at_ = 0;
};

// What a listener knows: whether something is pressed, whether the page hangs on a finger.
class Listener {
public:
    void hear(const std::vector<Gesture>& gestures, PixelSize screen, Ms now) {
        screen_ = screen;
        now_ = now;
        for (const Gesture& gesture : gestures)
            std::visit([this](const auto& g) { hear_one(g); }, gesture);
    }
    void swallowed() { state_ = State::nothing; }

private:
    enum class State { nothing, pressed, dragged };

    void hear_one(const gesture::Press& press) {
        demand(press.at.x >= 0 && press.at.x < static_cast<float>(screen_.w), "a press is on the screen, x");
        demand(press.at.y >= 0 && press.at.y < static_cast<float>(screen_.h), "a press is on the screen, y");
        state_ = State::pressed;
        pressed_ = press.at;
        pressed_at_ = now_;
    }
    void hear_one(const gesture::Tap& tap) {
        demand(state_ == State::pressed, "a tap ends a press");
        demand(tap.at == pressed_, "a tap is where the finger came down, and so on the screen");
        state_ = State::nothing;
    }
    void hear_one(const gesture::PressLost&) {
        demand(state_ != State::nothing, "only what was pressed or dragged is lost");
        state_ = State::dragged;
    }
    void hear_one(const gesture::Drag& drag) {
        demand(state_ == State::dragged, "a drag begins by losing the press");
        demand(std::isfinite(drag.dy) && drag.dy != 0, "a drag moves");
    }
    void hear_one(const gesture::DragEnded&) {
        demand(state_ == State::dragged, "only a drag ends");
        state_ = State::nothing;
    }
    void hear_one(const gesture::CornerHeld&) {
        demand(state_ == State::pressed, "the corner is held by a press");
        demand(now_ - pressed_at_ >= shortest_hold, "the corner is held for its time");
        state_ = State::nothing;
    }

    State state_ = State::nothing;
    PixelSize screen_;
    Ms now_{0};
    Point pressed_;
    Ms pressed_at_{0};
};

class Panel {
public:
    explicit Panel(Steps steps) : steps_(steps), gestures_(next_limits()) {}

    void run() {
        while (steps_.more())
            step();
        leave();
    }

private:
    GestureLimits next_limits() {
        screen_ = {1 + steps_.word() % 8192, 1 + steps_.word() % 8192};
        return gesture_limits(screen_, ScreenScale(0.5F + static_cast<float>(steps_.byte()) / 10));
    }

    void step() {
        const int what = steps_.byte();
        pass_time(what / 16 % 4);
        switch (what % 16) {
        case 15:
            gestures_.set_limits(next_limits());
            return;
        case 14:
            gestures_.swallow();
            return listener_.swallowed();
        case 13:
        case 12:
            return tick();
        default:
            return touch(what % 4, what / 64);
        }
    }

    // By turns none, the length of a frame, seconds, and as long as the input says.
    void pass_time(int how) {
        if (how == 1)
            now_ += Ms{16};
        else if (how == 2)
            now_ += Ms{steps_.byte() * 100};
        else if (how == 3)
            now_ += Ms{steps_.word()} * steps_.word();
    }

    void touch(int phase, int where) {
        TouchSample sample;
        sample.phase = static_cast<TouchSample::Phase>(phase);
        sample.finger = steps_.byte() % 8;
        sample.at = place(where);
        sample.time = now_;
        listener_.hear(gestures_.feed(sample), screen_, now_);
    }

    // By turns the corner, a place of the screen, a place anywhere, and what a broken panel may say.
    Point place(int where) {
        if (where == 0)
            return {static_cast<float>(steps_.byte()) / 8, static_cast<float>(steps_.byte()) / 8};
        if (where == 1)
            return {static_cast<float>(steps_.byte() * screen_.w) / 256,
                    static_cast<float>(steps_.byte() * screen_.h) / 256};
        if (where == 2)
            return {static_cast<float>(steps_.word() - 32768), static_cast<float>(steps_.word() - 32768)};
        const float x = steps_.number();
        return {x, steps_.number()};
    }

    void tick() {
        listener_.hear(gestures_.tick(now_), screen_, now_);
        const auto next = gestures_.next_tick();
        demand(!next || *next > now_, "after a tick the next one lies ahead");
    }

    // When every finger has left, nothing is waited for.
    void leave() {
        for (std::int64_t finger = 0; finger < 8; ++finger)
            listener_.hear(gestures_.feed({TouchSample::Phase::up, finger, {}, now_}), screen_, now_);
        demand(!gestures_.next_tick(), "without fingers nothing is waited for");
    }

    Steps steps_;
    PixelSize screen_;
    Gestures gestures_;
    Listener listener_;
    Ms now_{0};
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Panel(Steps(data, size)).run();
    return 0;
}
