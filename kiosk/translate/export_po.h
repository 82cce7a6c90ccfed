// From a bundle to the file that a translator works on.
#pragma once

#include <cstddef>
#include <string>

#include "content/read_bundle.h"
#include "content/translated.h"

namespace signpost {

struct PoExport {
    LanguageCode language{}; // one of the bundle's, and not its default one
    std::string project{};   // the bundle's id
    std::string now{};       // "2026-05-31T09:30:00Z"
    std::string tool{};      // "kioskctl 0.1.0"
};

struct ExportedPo {
    std::string text;           // of the PO file
    std::size_t texts = 0;      // in it
    std::size_t translated = 0; // of them, and as the original is now
    std::size_t fuzzy = 0;      // of them: translated, and to be looked at again
};

// Every text that visitors read, with where it is shown, how long it may be and what must stay in it; and the
// translation as far as there is one. It is fuzzy where the original has changed since, where nobody knows
// whether it has, and where somebody left it so. `files` are of a bundle that can be read. Any thread.
[[nodiscard]] ExportedPo export_po(const BundleFiles& files, const PoExport& what);

} // namespace signpost
