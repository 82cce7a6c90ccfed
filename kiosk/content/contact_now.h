// What may be said of a contact at a moment, and which of several come first then. Pure; any thread.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "content/bundle.h"

namespace signpost {

// Where and when it is asked, and how strictly.
struct Moment {
    std::string site{};                // the kiosk's; "" where it names none
    std::optional<WallTime> wall{};    // std::nullopt: the clock cannot be right, so nothing is claimed
    std::optional<int> strict_facts{}; // days overdue after which a contact is not shown; std::nullopt: never
};

// Whether somebody answers. std::nullopt where nobody knows: no hours, or not looked at since they were to
// be.
[[nodiscard]] std::optional<Door> answers(const Contact& contact, const Moment& moment);

// Past the day by which somebody was to look at it again.
[[nodiscard]] bool is_overdue(const Contact& contact, const Moment& moment);

// The day on which a person made sure of a contact that is overdue now; std::nullopt where it is not, or
// nobody ever did.
[[nodiscard]] std::optional<Date> last_checked(const Contact& contact, const Moment& moment);

// Whether it is not shown, being overdue for too long. Never of 999, 112 and 101, nor of what [emergency] and
// its page name.
[[nodiscard]] bool is_withheld(const Bundle& bundle, const Contact& contact, const Moment& moment);

// Ids of contacts as a list shows them: those of the site first, then who answers now, each in the admin's
// order. 999 stays where it stands; what is withheld or not there is left out.
[[nodiscard]] std::vector<std::string> in_order(const Bundle& bundle, const std::vector<std::string>& ids,
                                                const Moment& moment);

} // namespace signpost
