// Every text of a bundle's files, as screens show it.
#pragma once

#include <vector>

#include "content/read_bundle.h"
#include "preview/word_places_internal.h"

namespace signpost::preview {

// Texts of any key of any table, so that a new field needs no line here; a page's Markdown block by block;
// and the words that the program has itself where words.toml leaves them out.
[[nodiscard]] std::vector<ShownText> gather_texts(const BundleFiles& files);

} // namespace signpost::preview
