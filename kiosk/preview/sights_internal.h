// From what an admin wants to see to what a visitor would do, and from what is in sight to where its words
// are looked for. Pure.
#pragma once

#include "preview/word_places_internal.h"
#include "screen/item.h"
#include "session/session.h"

namespace signpost::preview {

// The smallest item with words that is seen there; nullptr where there is none. Borrowed from `items`.
[[nodiscard]] const Item* words_at(const Items& items, Point at);

[[nodiscard]] WordsInSight words_in_sight(const Item& item, const Session& session);

// Leads there from wherever the visit is; language, text size and contrast stay as they are.
void look_at(Session& session, const Place& place, Ms now);

} // namespace signpost::preview
