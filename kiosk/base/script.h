// What is to be read into a microphone, between the program that knows the screens and the one that makes
// recordings.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace signpost {

// A text that the kiosk says.
struct ScriptLine {
    std::string key;  // what its recording is called
    std::string text; // as it is to be said
    std::string seen; // where first: "page-stalking", as the tour calls it
    friend bool operator==(const ScriptLine&, const ScriptLine&) = default;
};
using Script = std::vector<ScriptLine>; // in reading order, each text once

// As `kiosk --script` prints it and kioskctl reads it: a line for each, its parts separated by tabs.
[[nodiscard]] std::string to_lines(const Script& script);
// Lines that are none are left out.
[[nodiscard]] Script script_from(std::string_view lines);

} // namespace signpost
