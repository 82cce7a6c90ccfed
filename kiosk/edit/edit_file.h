// Changes that a form makes to a file of a bundle. Every other byte stays as it was: comments, order, line
// ends.
//
// A table is named as in form.h: "cover.hours.2", "police-999", "" above the first heading. Each returns the
// whole text anew; refused where the file cannot be read as TOML, or has no such table. Any thread.
#pragma once

#include <string>

#include "base/problem.h"
#include "edit/form.h"

namespace signpost {

struct FieldPlace {
    std::string file; // in the bundle: "pages/record.pl.toml"
    // One that stands once may be missing, and so may in a translation what its original has: it gets its
    // heading, at the end of the file or below those of its kind.
    std::string table;
    std::string key;
};

// Puts what was typed in place of the field's value. A field that is not written yet gets a line of its own:
// below those that stand before it in the schema.
[[nodiscard]] Result<std::string> with_value(const std::string& text, const FieldPlace& place,
                                             const TypedLines& typed);

// Takes the field's line away, with what is said behind it; nothing where it is not written.
[[nodiscard]] Result<std::string> without_value(const std::string& text, const FieldPlace& place);

// One more table of those that may stand several times ("cover.hours", "figures"), or a contact by a short
// name that none has yet: below the last of its kind, with its required texts empty.
[[nodiscard]] Result<std::string> with_table(const std::string& text, const std::string& file,
                                             const std::string& heading);

// Takes away a table that may stand several times, with the comment right above it.
[[nodiscard]] Result<std::string> without_table(const std::string& text, const std::string& file,
                                                const std::string& table);

// Puts such a table before the one of its kind above it; the first of them stays.
[[nodiscard]] Result<std::string> with_table_moved_up(const std::string& text, const std::string& file,
                                                      const std::string& table);

} // namespace signpost
