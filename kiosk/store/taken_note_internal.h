// A note of what was taken, as the files that the system's own services keep have it: WHAT_serial, WHAT_hash.
#pragma once

#include <string>

#include "store/settings_trial.h"
#include "toml/fields.h"
#include "toml/toml_lines.h"

namespace signpost {

inline TakenNote read_note(Fields& fields, const std::string& what) {
    return {.serial = fields.count(what + "_serial").value_or(0),
            .hash = fields.plain_text(what + "_hash", {})};
}

// Nothing where none was taken.
inline void write_note(TomlLines& lines, const std::string& what, const TakenNote& note) {
    if (note.serial > 0)
        lines.integer(what + "_serial", note.serial).text(what + "_hash", note.hash);
}

} // namespace signpost
