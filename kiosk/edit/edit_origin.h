// A translated text that fits its original again, with nothing else of the file changed.
#pragma once

#include <string>

#include "base/problem.h"

namespace signpost {

// Notes for the text with this key (content/translatable.h), or for each text of a list with it, that it is
// made from what `original` says now: the text of the file that `file` translates. What the file does not say
// of its origins stays unsaid. Refused where one of both cannot be read as TOML. Any thread.
[[nodiscard]] Result<std::string> with_origin_now(const std::string& text, const std::string& file,
                                                  const std::string& key, const std::string& original);

} // namespace signpost
