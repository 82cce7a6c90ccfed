// What somebody chooses who looks on beside the picture, in a preview or in the office page.
#pragma once

#include "session/session.h"

namespace signpost {

// Leads from the cover and from Start towards Home, and no further than `until`.
void begin_visit(Session& session, Screen until, Ms now);

// Makes a choice that a visitor makes on a page: from Start or the cover Home comes up first, but for a
// language, which Start has as well.
void choose_for_visit(Session& session, const Action& choice, Ms now);

} // namespace signpost
