// The texts of a bundle that translators translate, file by file: how a PO file names them, and what the
// translation of each has to hold.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "content/file_names.h"
#include "content/read_bundle.h"
#include "content/translatable.h"
#include "toml/toml_document.h"
#include "translate/po.h"

namespace signpost {

// Every file that has translations, as TOML: bundle.toml first, then the words, with those that the program
// has itself, the contacts and the pages.
[[nodiscard]] std::vector<TomlDocument> originals_in(const BundleFiles& files);

// Its translation, where there is one that can be read.
[[nodiscard]] std::optional<TomlDocument>
translation_in(const BundleFiles& files, const std::string& original, const std::string& language);

// "pages/stalking:figures.1.label"
[[nodiscard]] std::string context_of(const std::string& original, const std::string& key);

// Whether it is a word that only staff read: they read the first language.
[[nodiscard]] bool is_for_staff(const std::string& original, const std::string& key);

// Without the spaces and line ends at its end, which a file has and no translator needs.
[[nodiscard]] std::string without_end(std::string_view text);

// --- What the translation of a text has to hold, as a translator's file has it ---

// Adds a problem where a placeholder or a link is lost or added.
void check_held(const PoEntry& entry, const std::string& file, Problems& problems);

// The same of numbers (content/said_facts.h). A telephone number is passed over: it is refused where the
// bundle is read.
void check_numbers_held(const PoEntry& entry, bool is_from_english, const std::string& file,
                        Problems& problems);

} // namespace signpost
