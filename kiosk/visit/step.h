// What happens to a visit: one pure function, and when to call it next.
#pragma once

#include <optional>
#include <string>

#include "content/bundle.h"
#include "visit/action.h"
#include "visit/state.h"

namespace signpost {

// The settings that steps depend on.
struct Rules {
    Ms idle_warning{90'000};
    Ms idle_countdown{30'000};
    Ms cover_return{120'000}; // 0: the cover stays
    Ms same_key{200};         // so soon after the first, a second press of the same key was no wish
    bool has_pin = false;
    Ms reading_idle{180'000}; // as idle_warning, where there is a number to dial; counts where it is longer
    std::string site{};       // the place that the kiosk stands in, as Bundle::site() has it; "": none
    std::optional<int> strict_facts{}; // see Moment
    bool may_choose_site = false;      // the settings name no place: staff may
    Hearers hearers = Hearers::nobody; // of what is said aloud
    bool pulling_hides = false; // somebody tells when headphones are pulled out: then the page is hidden
    int loudest_step = volume_steps - 1; // of the voice; no listener can make it louder
    bool may_set_clock = false;          // somebody hears of a ClockWish: an installed kiosk's own services
};

inline constexpr int pin_tries = 5;
inline constexpr Ms pin_lock{60'000};
inline constexpr std::size_t pin_longest = 12;

// The state after `action`. Hide is handled before anything else and leads to the cover from every state.
// An action that has no meaning where the visit is changes nothing but the time of the last touch.
[[nodiscard]] State step(State state, const Bundle& bundle, const Rules& rules, const Action& action, Ms now);

// The contact whose numbers a visitor may be dialling here: the question leaves them in sight. Owned by
// `bundle`; nullptr on every screen but Contact, those of its number, and Emergency.
[[nodiscard]] const Contact* contact_here(const Place& here, const Bundle& bundle);

// How long a visit that is here may go untouched before it is asked whether somebody is still there. Who
// dials a number, and talks, has no hand free for a screen: a page that lists contacts, or says what to do
// without a voice, waits as long as Contact and Emergency.
[[nodiscard]] Ms patience(const Place& here, const Bundle& bundle, const Rules& rules);

// When a Tick would change something or a countdown would show another number; std::nullopt: never.
[[nodiscard]] std::optional<Ms> next_tick(const State& state, const Bundle& bundle, const Rules& rules,
                                          Ms now);

// Whole seconds left of the countdown, rounded up; 0 where none runs. It ends at 2, which stands for two
// seconds: "in 1 seconds" is no English, and there is one word for all of them.
[[nodiscard]] int countdown_seconds(const Visit& visit, const Rules& rules, Ms now);

} // namespace signpost
