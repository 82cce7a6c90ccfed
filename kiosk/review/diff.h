// What a visitor would see change from one bundle to the next.
#pragma once

#include <string>
#include <vector>

#include "content/bundle.h"

namespace signpost {

// One whole sentence a change, in words for an admin: numbers and contacts first, then pages, the home
// screen, Start and the cover, the words on buttons, and languages last. The same two bundles always give the
// same list. Empty when a visitor would see no difference: serial, dates of checking and notes are not seen;
// but that a changed number or figure bears the old date is told. Texts in a language are told only where
// both bundles have that language. Any thread.
[[nodiscard]] std::vector<std::string> diff(const Bundle& before, const Bundle& after);

} // namespace signpost
