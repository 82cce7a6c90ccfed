// The texts of a bundle's file that visitors read, with how they are marked up. Inside review/ only.
#pragma once

#include <functional>

#include "review/documents.h"
#include "review/sentences.h"

namespace signpost {

using TextVisitor = std::function<void(const TomlValue& text, Markup markup)>;

// Every text longer than a title, which is what a schema calls prose: of pages, contacts, words, Start and
// the cover. In no particular order.
void for_each_text(const TomlDocument& document, const TextVisitor& visit);

} // namespace signpost
