// Which original a translated text was made from (content/origin.h), while forms change the translation.
// Every other byte of the file stays. Each is refused where a text cannot be read as TOML. Any thread.
//
// A key is that of a text (content/translatable.h), and stands for each text of a list or a table with it.
// `original`: the text of the file that `file` translates.
#pragma once

#include <optional>
#include <string>

#include "base/problem.h"
#include "content/origin.h"

namespace signpost {

// Notes that it is made from what the original says now. What the file does not say of its origins stays
// unsaid.
[[nodiscard]] Result<std::string> with_origin_now(const std::string& text, const std::string& file,
                                                  const std::string& key, const std::string& original);

// Of a file that was `before` a form's change and is `after` it now: notes for each text that was not there
// that it is made from what the original says now, and takes away what was noted for each that is gone. Of a
// text that was there already nobody knows whether it was made anew: it keeps what is noted, or nothing.
// `came`: of a language that somebody had reviewed; kept in the file where a text is new or another.
[[nodiscard]] Result<std::string> with_origins_of_new(const std::string& before, const std::string& after,
                                                      const std::string& file, const std::string& original,
                                                      const std::optional<NewTexts>& came = {});

// Notes what another copy of the file says of it, or takes away what is noted where that says nothing.
[[nodiscard]] Result<std::string> with_origins_of_copy(const std::string& theirs, const std::string& text,
                                                       const std::string& file, const std::string& key);

} // namespace signpost
