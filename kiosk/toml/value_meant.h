// What a person meant with a value that is of the wrong kind, or that TOML cannot read: "60s", "yes",
// "(476, 268)". Pure. Any thread.
#pragma once

#include <string>
#include <string_view>

#include "toml/schema.h"

namespace signpost {

// Whether the field says enough for the three below: it is a number, numbers, true or false, a text with an
// example, or a text or a list of texts of which not every one will do.
[[nodiscard]] bool has_value_rule(const FieldSpec& field);

// "\"idle_warning_s\" must be a whole number, for example 90."
[[nodiscard]] std::string value_cause(const FieldSpec& field);

// The whole line as it should be where what was typed tells which value is meant: "Write it like this:
// idle_warning_s = 60". Else what may stand there, with an example. Whoever does what it says has a line that
// the field takes. `typed`: what stands after the =, up to the line's end or a comment.
[[nodiscard]] std::string value_remedy(const FieldSpec& field, std::string_view typed);

// What stands after the = of that line, as TOML writes it: the value that is meant, else the example, or "".
[[nodiscard]] std::string value_meant(const FieldSpec& field, std::string_view typed);

} // namespace signpost
