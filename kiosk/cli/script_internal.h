// What is said of a bundle in a language, what of it somebody recorded, and the list that people read from:
// kioskctl script writes it, a spreadsheet may save it, kioskctl voice reads it.
#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <iosfwd>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "base/script.h"
#include "cli/bundle_source_internal.h"
#include "cli/outside.h"
#include "source/load_files.h"

namespace signpost {

struct SpokenBundle {
    Script script;
    std::set<std::string> recorded; // keys; those of texts that are not said any more among them
};

// Drafts count. `pdf`: where sheets to print go besides. Problems: the bundle is broken, does not have the
// language, or there is no program `kiosk`.
[[nodiscard]] Result<SpokenBundle> read_spoken_bundle(const std::filesystem::path& folder,
                                                      const std::string& language, const Outside& outside,
                                                      const std::filesystem::path& pdf = {});

[[nodiscard]] std::size_t count_recorded(const SpokenBundle& bundle);

// The files of those recordings whose texts are not said any more, as after a sentence was changed.
[[nodiscard]] Problems recordings_not_said(const SpokenBundle& bundle, const std::string& language);

// --- The list (script_list.cpp) ---

// With a heading, its lines in reading order. A key stands as the recording's file name: sixteen digits
// alone, or such as 12345678901234e5, a spreadsheet takes for a number and rounds. No byte order mark.
void write_script_list(std::ostream& out, const SpokenBundle& bundle, const std::string& language);

// Keys by the numbers of the list.
using NumberedKeys = std::map<std::size_t, std::string>;

// By the column "number", whatever the order of rows and columns. Keys may stand without ".opus". Where there
// is a column "language", what it names must be `language`; lists of earlier versions have none. Problems,
// each with its line: a row without number or key, a number that stands there twice; another language.
[[nodiscard]] Result<NumberedKeys> read_script_list(const std::filesystem::path& file,
                                                    const std::string& language);

// "1f2e3d4c5b6a7988" of itself and of "1f2e3d4c5b6a7988.opus"; "": it is neither.
[[nodiscard]] std::string recording_key_in(std::string_view name);

// 12 of "12" and "0012"; std::nullopt: it is no number from 1 to 999999.
[[nodiscard]] std::optional<std::size_t> text_number_in(std::string_view text);

} // namespace signpost
