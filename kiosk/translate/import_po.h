// From a translator's file into the bundle.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/problem.h"
#include "content/origin.h"
#include "content/read_bundle.h"
#include "content/translated.h"
#include "translate/po.h"

namespace signpost {

struct ImportedPo {
    BundleFiles changed;           // the files that are other than before, each whole
    std::size_t taken = 0;         // texts that are new or other than before
    std::size_t waiting = 0;       // texts of this language that visitors do not see yet
    std::size_t behind = 0;        // texts whose original has changed since the export
    std::vector<std::string> gone; // contexts of which the bundle has no text any more
    std::vector<std::string>
        kept; // contexts of translations whose original is gone: they stay in their files
};

// What is translated and not fuzzy is taken, with a fingerprint of the msgid that it was made from. A fuzzy
// text that is other than what is there waits in its file, and so does what is not whole yet: a page without
// its title, its text or a figure, some of the days of the opening hours. An entry that is empty or missing
// changes nothing. Nothing is deleted but what these tools translated from a line of a list that has become
// shorter: an original that was deleted by mistake has its translation again when it comes back. Refused,
// with the line in `file`, where a placeholder, a link or a number is lost or added, and where the bundle
// could no longer be read. Then nothing is changed. `files` are of a bundle that can be read. Any thread.
//
// `new_texts` is for a language that somebody has reviewed: it is kept in each file that gets new texts, and
// review() tells of it until the language is reviewed anew.
[[nodiscard]] Result<ImportedPo> import_po(const BundleFiles& files, const LanguageCode& language,
                                           const PoFile& po, const std::string& file,
                                           const std::optional<NewTexts>& new_texts = {});

} // namespace signpost
