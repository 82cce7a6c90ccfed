// The part of Session that moves the voice over a screen, by keys and by itself.
#include <algorithm>
#include <array>
#include <utility>

#include "session/session.h"

namespace signpost {

namespace {

using Stage = Listening::Stage;

// The keys that are for listening alone.
std::optional<SpeechWish> wish_of(Key key) {
    constexpr std::array<std::pair<Key, SpeechWish>, 6> wishes{{{Key::speak, SpeechWish::again},
                                                                {Key::louder, SpeechWish::louder},
                                                                {Key::quieter, SpeechWish::quieter},
                                                                {Key::faster, SpeechWish::faster},
                                                                {Key::slower, SpeechWish::slower},
                                                                {Key::pause, SpeechWish::pause}}};
    const auto* found =
        std::find_if(wishes.begin(), wishes.end(), [&](const auto& row) { return row.first == key; });
    return found == wishes.end() ? std::nullopt : std::optional(found->second);
}

bool moves(Key key) {
    return key == Key::up || key == Key::down || key == Key::next || key == Key::previous ||
           key == Key::select;
}

} // namespace

void Session::set_hearers(Hearers hearers, bool by_jack) {
    rules_.pulling_hides = tells_by_key_ || by_jack;
    if (rules_.hearers == hearers)
        return;
    if (hearers == Hearers::nobody)
        state_.visit.listening.reset();
    rules_.hearers = hearers;
    ask_for_frame();
}

void Session::speaking(bool on, Ms now) {
    if (!state_.visit.listening || state_.visit.listening->speaking == on)
        return;
    state_.visit.listening->speaking = on;
    if (!state_.visit.warned)
        state_.visit.last_touch = now;
}

std::optional<std::size_t> Session::heard_item() const {
    const auto& listening = state_.visit.listening;
    if (!listening || !listening->at)
        return std::nullopt;
    return find_focus(frame_.items, *listening->at, Stops::all);
}

// The first frame of a screen gives the voice its item; a later one may have it elsewhere.
void Session::keep_heard() {
    std::optional<Listening>& listening = state_.visit.listening;
    if (!listening || listening->stage == Stage::greeting || state_.visit.warned)
        return;
    const auto here = find_focus(frame_.items, listening->at.value_or(Focus{}), Stops::all);
    if (!here)
        return;
    const bool is_new = !listening->at;
    listening->at = focus_on(frame_.items, *here, Stops::all);
    if (is_new)
        ask_for_frame(); // for the ring
}

// The place in the content is kept while the voice is on the buttons of every screen: what they do is done to
// what was being read, and Left leads back to it.
void Session::voice_to(std::size_t index, Ms now) {
    Listening& listening = *state_.visit.listening;
    const auto from = heard_item();
    if (!frame_.items[index].everywhere)
        listening.left.reset();
    else if (from && !frame_.items[*from].everywhere)
        listening.left = listening.at;
    listening.at = focus_on(frame_.items, index, Stops::all);
    listening.at_end = false;
    ask_for_frame();
    reveal(frame_.items[index], now);
}

void Session::read_on(Ms now) {
    std::optional<Listening>& listening = state_.visit.listening;
    const auto here = heard_item();
    if (!here || listening->stage != Stage::reading || listening->at_end)
        return;
    const auto next = next_focus(frame_.items, *here, true, Stops::all);
    const bool content_goes_on = next && *next > *here && !frame_.items[*next].everywhere;
    if (frame_.items[*here].everywhere)
        return; // what stands on every screen is said when it is asked for
    if (content_goes_on)
        return voice_to(*next, now);
    listening->at_end = true;
    ask_for_frame();
}

// Down and Up come to every item, Right to what can be pressed.
void Session::move_voice(bool forward, bool to_button, Ms now) {
    const auto here = heard_item();
    if (!here)
        return;
    auto to = next_focus(frame_.items, *here, forward, Stops::all);
    for (std::size_t i = 0; to && to_button && !frame_.items[*to].action && i < frame_.items.size(); ++i)
        to = next_focus(frame_.items, *to, forward, Stops::all);
    if (!to)
        return;
    const std::size_t from = focus_on(frame_.items, *here, Stops::all).place;
    const std::size_t at = focus_on(frame_.items, *to, Stops::all).place;
    if (forward ? at <= from : at >= from)
        ask(forward ? SpeechWish::top : SpeechWish::bottom, now);
    state_.visit.listening->stage = Stage::reading;
    voice_to(*to, now);
}

// To the first of the voice's own buttons; false where the screen has none.
bool Session::voice_to_controls(Ms now) {
    const auto found = std::find_if(frame_.items.begin(), frame_.items.end(), [](const Item& item) {
        return item.action == Action(action::Speak{SpeechWish::again});
    });
    if (!is_listening(state_.visit) || found == frame_.items.end())
        return false;
    voice_to(static_cast<std::size_t>(found - frame_.items.begin()), now);
    return true;
}

// Where the voice left the content for the buttons of every screen. False: it did not.
bool Session::back_to_content(Ms now) {
    const std::optional<Focus>& left = state_.visit.listening->left;
    const auto place = left ? find_focus(frame_.items, *left, Stops::all) : std::nullopt;
    if (!place || frame_.items[*place].everywhere)
        return false;
    state_.visit.listening->stage = Stage::reading;
    voice_to(*place, now);
    return true;
}

// The buttons that act on what was being read before the voice came to them. The one that pauses goes on,
// too.
bool Session::press_for_voice(const Item& item, Ms now) {
    const bool paused = state_.visit.listening->stage == Stage::paused;
    if (item.action == Action(action::Speak{SpeechWish::again}))
        return back_to_content(now);
    if (item.action != Action(action::Speak{SpeechWish::pause}))
        return false;
    if (!paused || !back_to_content(now))
        ask(SpeechWish::pause, now);
    return true;
}

void Session::press_heard(Ms now) {
    const auto here = heard_item();
    if (here && press_for_voice(frame_.items[*here], now))
        return;
    state_.visit.listening->stage = Stage::reading;
    if (here && frame_.items[*here].action)
        do_what_it_says(frame_.items[*here], now);
    else if (frame_.anywhere)
        apply(Action(*frame_.anywhere), now);
    else if (!voice_to_controls(now))
        ask(SpeechWish::nothing, now);
}

// In practice keys do nothing but say what they are for; one pressed twice ends it. Hide is no key of it: it
// hides.
bool Session::practises(Key key, Ms now) {
    if (state_.visit.listening->stage != Stage::practice) {
        practised_.reset();
        return false;
    }
    const bool twice = std::exchange(practised_, key) == key;
    helped_.reset();
    if (key == Key::help || twice)
        ask(SpeechWish::practice, now);
    else
        ++state_.visit.listening->wishes;
    ask_for_frame();
    return true;
}

// With headphones in, whoever presses a key listens, until they switch the voice off: then Down alone brings
// it back. With speakers the key must be one that asks for a voice.
bool Session::begins_listening(Key key, Ms now) {
    const bool greeted = is_listening(state_.visit);
    if (const auto wish = wish_of(key); greeted && wish && key != Key::speak && key != Key::pause) {
        ask(*wish, now); // the greeting may be too faint to follow
        return true;
    }
    const bool asks = key == Key::speak || key == Key::help;
    const bool by_any = rules_.hearers == Hearers::one && !was_switched_off() && moves(key);
    const bool again = was_switched_off() && key == Key::down; // as the voice said when it went
    if (!asks && !by_any && !again)
        return false;
    ask(SpeechWish::begin, now);
    return true;
}

bool Session::was_switched_off() const {
    return state_.visit.listening && state_.visit.listening->stage == Stage::off;
}

// Whether the key was for the ears. False: it does what it does for everybody.
bool Session::go_by_ear(Key key, Ms now) {
    constexpr Ms at_once{3000};
    const std::optional<Ms> helped =
        std::exchange(helped_, key == Key::help ? std::optional(now) : std::nullopt);
    const bool asked_twice = helped && key == Key::help && now - *helped <= at_once;
    std::optional<Listening>& listening = state_.visit.listening;
    if (rules_.hearers == Hearers::nobody || is_for_staff(state_.visit.here.screen))
        return false;
    if (!is_listening(state_.visit) || listening->stage == Stage::greeting)
        return begins_listening(key, now);
    if (practises(key, now))
        return true;
    if (key == Key::help)
        ask(asked_twice ? SpeechWish::practice : SpeechWish::where, now);
    else if (const auto wish = wish_of(key))
        ask(*wish, now);
    else if (key == Key::select)
        press_heard(now);
    else if (moves(key))
        move_voice(key == Key::down || key == Key::next, key == Key::next || key == Key::previous, now);
    else
        return key == Key::back && back_to_content(now);
    return true;
}

} // namespace signpost
