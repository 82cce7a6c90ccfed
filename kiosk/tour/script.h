// All that is said of a bundle's screens in a language, for whoever records it.
#pragma once

#include "base/files.h"
#include "base/glass.h"
#include "base/script.h"
#include "content/bundle.h"

namespace signpost {

// Of every screen that the tour draws, at each size of text: the words of its items, and then those of the
// voice's own. Not what is put together ("2 of 6"), nor the clock, nor what is there in another language
// alone. Drawing thread only; draws nothing.
[[nodiscard]] Script script_of(const BundlePtr& bundle, const LanguageCode& language, const Glass& glass,
                               FileBytes& fonts);

} // namespace signpost
