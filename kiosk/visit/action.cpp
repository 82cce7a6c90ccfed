#include "visit/action.h"

namespace signpost {

namespace {

// Headphones that go in tell of somebody at the kiosk, and answer no question.
bool is_greeting(const Action& action) {
    const auto* speak = std::get_if<action::Speak>(&action);
    return speak != nullptr && speak->wish == SpeechWish::greet;
}

} // namespace

bool comes_from_a_hand(const Action& action) {
    return !std::holds_alternative<action::Tick>(action) &&
           !std::holds_alternative<action::ScrollTo>(action) &&
           !std::holds_alternative<action::BundleChanged>(action) &&
           !std::holds_alternative<action::PinChecked>(action) && !is_greeting(action);
}

} // namespace signpost
