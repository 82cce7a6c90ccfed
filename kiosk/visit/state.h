// One visitor's session, as a value. Wiping it is assigning a fresh one: nothing of a visit lives elsewhere.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/clock_wish.h"
#include "base/time.h"
#include "content/bundle.h"
#include "visit/listening.h"

namespace signpost {

// `take`: the ways to take a contact's number along. `number`: it alone, to be written down. `code`: it as a
// code that a telephone's camera reads. `staff_site`: where staff choose the kiosk's place.
// `staff_clock`: where they set its clock.
enum class Screen {
    start,
    home,
    page,
    contact,
    take,
    number,
    code,
    emergency,
    looks,
    languages,
    cover,
    staff_pin,
    staff,
    staff_site,
    staff_clock
};

// Where a visitor is. `id` names the page or the contact (that of a number and of a code, too), and is empty
// elsewhere.
struct Place {
    Screen screen = Screen::start;
    std::string id;
    friend bool operator==(const Place&, const Place&) = default;
};

enum class Theme { light, dark, yellow_on_black };
inline constexpr std::array all_themes{Theme::light, Theme::dark, Theme::yellow_on_black};

inline constexpr int text_size_steps = 3; // x1, x1.4, x2

// How far each column is scrolled: that of the text, then the one beside it. In ems of body text, so that it
// survives a change of size.
using Scrolled = std::array<float, 2>;

// A place left behind: how far it was scrolled, and where the keys and the voice were.
struct Visited {
    Place place;
    Scrolled scroll_em{};
    std::optional<Focus> focus{};
    std::optional<Focus> heard{};
    friend bool operator==(const Visited&, const Visited&) = default;
};

struct Visit {
    Place here;
    Scrolled scroll_em{};         // from the top of the content
    std::optional<Focus> focus;   // where the keys are; std::nullopt while they are not in use
    std::vector<Visited> history; // oldest first; at most history_limit
    int text_size = 0;            // 0 to text_size_steps - 1
    Theme theme = Theme::light;
    LanguageCode language; // "": the bundle's default
    Ms last_touch{0};
    Ms arrived{0};                         // when `here` came up
    std::optional<Ms> warned;              // since when "are you still there?" is asked
    std::string pin_digits;                // on the staff keypad
    bool pin_wrong = false;                // the last one typed was
    bool pin_checking = false;             // a check is under way; its answer is action::PinChecked
    std::optional<Listening> listening{};  // std::nullopt: nothing is said aloud
    std::optional<WallTime> clock_draft{}; // what staff turned the clock to; std::nullopt: it shows the time
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
    std::optional<std::string>
        chosen_site; // staff have just chosen this place; see Session::take_chosen_site()
    std::optional<ClockWish> clock_wish{}; // staff have just asked for this; see Session::take_clock_wish()
    friend bool operator==(const State&, const State&) = default;
};

[[nodiscard]] bool is_locked(const StaffLock& lock, Ms now);

// Whether this is a contact with a number to call.
[[nodiscard]] bool has_number(const Bundle& bundle, const std::string& contact);

// Whether it shows a contact's number and is of no contact without one: Take, Number and Code.
[[nodiscard]] bool is_of_a_number(Screen screen);

// For staff alone, behind the PIN or before it.
[[nodiscard]] bool is_for_staff(Screen screen);

// Whether words are said aloud to this visitor, or wait to be.
[[nodiscard]] bool is_listening(const Visit& visit);

// The step of text size in which the visit's screen is drawn: what the visitor chose, and the first for
// staff, who have much to read and did not choose.
[[nodiscard]] int shown_text_size(const Visit& visit);

// Start and Cover: they say nothing of the topic, and a visit there has nothing to lose.
[[nodiscard]] bool is_neutral(Screen screen);

// Whether something was chosen that Start shows otherwise than to somebody new.
[[nodiscard]] bool has_choices(const Visit& visit);

// Every place that a visit can be at: each screen once, and each page and contact of the bundle once, and
// what there is of its number; contacts and numbers in the contacts' own order. The one list of the screens,
// for whatever looks at each of them.
[[nodiscard]] std::vector<Place> all_places(const Bundle& bundle);

// Whether something leads there: nothing does to a choice of languages or of sites where there is none.
[[nodiscard]] bool is_led_to(const Place& place, const Bundle& bundle);

// "home", "page-stalking": as pictures and tests call it.
[[nodiscard]] std::string name_of(const Place& place);

} // namespace signpost
