// Everything that can happen to a visit.
#pragma once

#include <cstddef>
#include <string>
#include <variant>

#include "visit/state.h"

namespace signpost {

namespace action {

struct Hide {
    friend bool operator==(const Hide&, const Hide&) = default;
};
// From the start screen to home, and from the cover to the start screen.
struct Begin {
    friend bool operator==(const Begin&, const Begin&) = default;
};
struct Open {
    Place place;
    friend bool operator==(const Open&, const Open&) = default;
};
struct Back {
    friend bool operator==(const Back&, const Back&) = default;
};
struct ChooseTextSize {
    int step = 0; // 0 to text_size_steps - 1
    friend bool operator==(const ChooseTextSize&, const ChooseTextSize&) = default;
};
struct ChooseTheme {
    Theme theme = Theme::light;
    friend bool operator==(const ChooseTheme&, const ChooseTheme&) = default;
};
struct ChooseLanguage {
    LanguageCode code;
    friend bool operator==(const ChooseLanguage&, const ChooseLanguage&) = default;
};
// To a position within what the last frame could scroll to; both in ems of body text. `column` counts as
// Scrolled does.
struct ScrollTo {
    float scroll_em = 0;
    float furthest_em = 0;
    std::size_t column = 0;
    friend bool operator==(const ScrollTo&, const ScrollTo&) = default;
};
// A listener's wish. Where nobody would hear what is said (Rules::hearers) it changes nothing.
struct Speak {
    SpeechWish wish = SpeechWish::begin;
    friend bool operator==(const Speak&, const Speak&) = default;
};
// A finger or a key, whatever it hit: somebody is there.
struct Touched {
    friend bool operator==(const Touched&, const Touched&) = default;
};
struct Tick {
    friend bool operator==(const Tick&, const Tick&) = default;
};
struct BundleChanged {
    friend bool operator==(const BundleChanged&, const BundleChanged&) = default;
};
struct StaffCornerHeld {
    friend bool operator==(const StaffCornerHeld&, const StaffCornerHeld&) = default;
};
struct PinDigit {
    char digit = '0';
    friend bool operator==(const PinDigit&, const PinDigit&) = default;
};
struct PinClear {
    friend bool operator==(const PinClear&, const PinClear&) = default;
};
struct PinEnter {
    friend bool operator==(const PinEnter&, const PinEnter&) = default;
};
struct PinChecked {
    bool right = false;
    friend bool operator==(const PinChecked&, const PinChecked&) = default;
};
// The place that the kiosk stands in: a site of the bundle.
struct ChooseSite {
    std::string site;
    friend bool operator==(const ChooseSite&, const ChooseSite&) = default;
};
// The clock is turned to this, and not set yet.
struct TurnClock {
    WallTime to;
    friend bool operator==(const TurnClock&, const TurnClock&) = default;
};
// Clock or zone is to be set, by whoever may: the kiosk itself may not.
struct SetClock {
    ClockWish wish;
    friend bool operator==(const SetClock&, const SetClock&) = default;
};
struct LeaveKiosk {
    friend bool operator==(const LeaveKiosk&, const LeaveKiosk&) = default;
};

} // namespace action

using Action = std::variant<action::Hide, action::Begin, action::Open, action::Back, action::ChooseTextSize,
                            action::ChooseTheme, action::ChooseLanguage, action::ScrollTo, action::Speak,
                            action::Touched, action::Tick, action::BundleChanged, action::StaffCornerHeld,
                            action::PinDigit, action::PinClear, action::PinEnter, action::PinChecked,
                            action::ChooseSite, action::TurnClock, action::SetClock, action::LeaveKiosk>;

// Whether the action proves that somebody is there. Scrolling does not: the press behind it has counted
// already, or something lies on the glass or on a key. Nor do headphones that go in: they answer no question.
[[nodiscard]] inline bool comes_from_a_hand(const Action& action) {
    const auto* speak = std::get_if<action::Speak>(&action);
    const bool is_greeting = speak != nullptr && speak->wish == SpeechWish::greet;
    return !std::holds_alternative<action::Tick>(action) &&
           !std::holds_alternative<action::ScrollTo>(action) &&
           !std::holds_alternative<action::BundleChanged>(action) &&
           !std::holds_alternative<action::PinChecked>(action) && !is_greeting;
}

} // namespace signpost
