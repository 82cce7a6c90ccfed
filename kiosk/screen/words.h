// The program's own words on a screen, in the visitor's language.
#pragma once

#include <string>

#include "screen/canvas.h"

namespace signpost {

[[nodiscard]] inline const std::string& word(const Canvas& canvas, Word which) {
    return canvas.view().bundle.words.in(canvas.view().state.visit.language)[static_cast<std::size_t>(which)];
}

} // namespace signpost
