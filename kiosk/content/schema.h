// What the files of a bundle may hold: the tables of bundle_toml.h, contact.h, page.h and words.h, file by
// file.
//
// To add a field, add its row to one of these tables: reading, translations, `kioskctl diff`, reviews,
// messages and the tables of assets/README.md go by it. A new kind of file is a table, its reader, and a line
// here.
#pragma once

#include <string>

#include "content/file_names.h"
#include "toml/schema.h"

namespace signpost {

// Lives as long as the program. Any thread.
[[nodiscard]] FileSchema schema_of(FileName::Kind kind, bool is_translation = false);

// By the file's path in the bundle, such as "pages/stalking.pl.toml". Without tables for any other name.
[[nodiscard]] FileSchema schema_of(const std::string& path);

} // namespace signpost
