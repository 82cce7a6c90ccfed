// The settings of the glass: how the picture and its touches lie on it, how large it is, and when it is lit.
#pragma once

#include "settings/settings.h"
#include "toml/fields.h"

namespace signpost {

// Problems are noted in `fields`; what they are about keeps the value that it has in `settings`.
void read_screen(Fields& fields, Settings& settings);

} // namespace signpost
