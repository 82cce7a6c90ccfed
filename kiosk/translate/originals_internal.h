// The texts of a bundle that translators translate, file by file, and how a PO file names them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/file_names.h"
#include "content/read_bundle.h"
#include "content/translatable.h"
#include "toml/toml_document.h"

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

} // namespace signpost
