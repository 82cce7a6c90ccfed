// One visitor's session, as a value. Wiping it is assigning a fresh one: nothing of a visit lives elsewhere.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/time.h"
#include "content/bundle.h"

namespace signpost {

enum class Screen { start, home, page, contact, emergency, languages, cover, staff_pin, staff };

// Where a visitor is. `id` names the page or the contact, and is empty elsewhere.
struct Place {
    Screen screen = Screen::start;
    std::string id;
    friend bool operator==(const Place&, const Place&) = default;
};

enum class Theme { light, dark, yellow_on_black };

inline constexpr int text_size_steps = 3; // x1, x1.25, x1.6

// A place left behind, and how far it was scrolled, in ems of body text so that it survives a change of size.
struct Visited {
    Place place;
    float scroll_em = 0;
    friend bool operator==(const Visited&, const Visited&) = default;
};

struct Visit {
    Place here;
    float scroll_em = 0;          // from the top of the content
    std::vector<Visited> history; // oldest first; at most history_limit
    int text_size = 0;            // 0 to text_size_steps - 1
    Theme theme = Theme::light;
    LanguageCode language; // "": the bundle's default
    Ms last_touch{0};
    Ms arrived{0};             // when `here` came up
    std::optional<Ms> warned;  // since when "are you still there?" is asked
    std::string pin_digits;    // on the staff keypad
    bool pin_wrong = false;    // the last one typed was
    bool pin_checking = false; // a check is under way; its answer is action::PinChecked
    friend bool operator==(const Visit&, const Visit&) = default;
};

inline constexpr std::size_t history_limit = 64;

// Outlives visits, or hiding would be a way to guess on.
struct StaffLock {
    int wrong_tries = 0;
    std::optional<Ms> locked_until;
    friend bool operator==(const StaffLock&, const StaffLock&) = default;
};

struct State {
    Visit visit;
    StaffLock lock;
    bool leave = false; // staff asked the kiosk to end
    friend bool operator==(const State&, const State&) = default;
};

[[nodiscard]] bool is_locked(const StaffLock& lock, Ms now);

// Start and Cover: they say nothing of the topic, and a visit there has nothing to lose.
[[nodiscard]] bool is_neutral(Screen screen);

// Every place that a visit can be at: each screen once, and each page and contact of the bundle once;
// contacts in their own order. The one list of the screens, for whatever looks at each of them.
[[nodiscard]] std::vector<Place> all_places(const Bundle& bundle);

} // namespace signpost
