// From fingers to meaning: taps, drags and the staff corner. Pure: time comes with the samples.
//
// One finger leads. Others are ignored while it or any other is stirring, so a second hand moves nothing;
// one that has been quiet for a while (a resting palm, an "up" that the panel lost) keeps nobody out.
// Hide is looked for on every finger-down before a sample comes here at all.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <variant>
#include <vector>

#include "base/geometry.h"
#include "base/time.h"

namespace signpost {

struct TouchSample {
    enum class Phase { down, move, up, cancel };
    Phase phase = Phase::down;
    std::int64_t finger = 0; // the mouse is a finger too
    Point at;                // px; may lie outside the screen, as some panels report
    Ms time{0};
};

namespace gesture {

// The finger is down and may yet become a tap: show what it is on.
struct Press {
    Point at;
};
struct Tap {
    Point at;
};
// The finger moved on: what was pressed is pressed no more.
struct PressLost {};
struct Drag {
    float dy = 0; // px since the last one; the content follows the finger
};
// The finger that dragged has left.
struct DragEnded {};
struct CornerHeld {};

} // namespace gesture

using Gesture = std::variant<gesture::Press, gesture::Tap, gesture::PressLost, gesture::Drag,
                             gesture::DragEnded, gesture::CornerHeld>;

struct GestureLimits {
    PixelSize screen;
    float slop_px = 36;   // a press that moves further is a drag: 9 mm, the width of a fingertip
    float corner_px = 80; // the staff corner, top left: 20 mm
    float edge_px = 12; // a drag from the very edge is a hand on the frame, or a habit from telephones: 3 mm
    Ms corner_hold{5000};
    Ms quiet{1000};        // a finger silent for so long keeps no other from leading
    Ms finger_age{20'000}; // a finger that said nothing for so long has been lost by its panel
};

[[nodiscard]] GestureLimits gesture_limits(PixelSize screen, ScreenScale scale);

class Gestures {
public:
    explicit Gestures(GestureLimits limits) : limits_(limits) {}

    [[nodiscard]] std::vector<Gesture> feed(const TouchSample& sample);

    // Lets time pass: the corner hold, and fingers that vanished.
    [[nodiscard]] std::vector<Gesture> tick(Ms now);

    // When tick() has something to say next.
    [[nodiscard]] std::optional<Ms> next_tick() const;

    // Fingers that are down do nothing more until they leave.
    void swallow();

    // The leading finger came down on a button that does not scroll: while it stays on that button it presses
    // it, however far a trembling hand slides. px.
    void stay_on(const Rect& button);

    // Fingers that are down on a picture of another size do nothing more: it stands elsewhere under them now.
    void set_limits(GestureLimits limits);

    // The nearest point of the screen: panels tell of places beside it, and of its very edge, which is no
    // pixel.
    [[nodiscard]] Point on_screen(Point at) const;

private:
    struct Lead {
        std::int64_t finger = 0;
        Point began;
        Point last;
        Ms began_at{0};
        bool dragging = false;
        bool swallowed = false;
        bool edge = false;   // began at the very edge of the screen
        bool corner = false; // began in the staff corner and has not left it
        Rect button{};       // see stay_on(); empty where it began on none
    };

    [[nodiscard]] bool at_edge(Point at) const;
    void began(const TouchSample& sample, std::vector<Gesture>& out);
    void moved(const TouchSample& sample, std::vector<Gesture>& out);
    void ended(const TouchSample& sample, std::vector<Gesture>& out);
    void give_up(std::vector<Gesture>& out);

    GestureLimits limits_;
    std::map<std::int64_t, Ms> down_; // every finger, and when it last said something
    std::optional<Lead> lead_;
};

// Shift three times within five seconds: a hide key that every keyboard has and no hand has to look for.
class TripleShift {
public:
    // Call on each press of a Shift key (not on its repeats). True on the third within five seconds.
    [[nodiscard]] bool pressed(Ms now) {
        const bool third = before_last_ != never && now - before_last_ <= Ms{5000};
        before_last_ = third ? never : last_;
        last_ = third ? never : now;
        return third;
    }

private:
    static constexpr Ms never{-1'000'000};
    Ms last_ = never;
    Ms before_last_ = never;
};

} // namespace signpost
