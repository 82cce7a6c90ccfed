// How `kioskctl` shows problems: for people with the line and a caret under the place, for machines as JSON.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/also_brought.h"
#include "base/problem.h"
#include "cli/outside.h"
#include "content/read_bundle.h"

namespace signpost {

// "pages/a.toml:3:12: error: cause remedy", the line as it stands in `files`, and a caret below the column.
// The line is left out where the problem has none, or the file is not among `files`.
void write_problem(std::ostream& out, const std::string& severity, const Problem& problem,
                   const BundleFiles& files);

[[nodiscard]] nlohmann::json to_json(const Problem& problem);
[[nodiscard]] nlohmann::json to_json(const Problems& problems);

// null where there is none
[[nodiscard]] nlohmann::json to_json(const std::optional<std::int64_t>& number);

// What a stick brought beside content: its kind, how far it came, and the code where it was refused, else 0.
[[nodiscard]] nlohmann::json to_json(const AllBrought& all);

// Indented JSON with a line end; text that is no UTF-8 is mended rather than thrown at anyone.
void write_json(std::ostream& out, const nlohmann::json& value);

// What stopped a command: for people on stderr, for machines as {"problems": [...]} on stdout, so that
// whoever asked for JSON always gets one value.
void tell(const Problems& problems, const Outside& outside, bool json);

// --- Columns for a terminal, and for spreadsheets ---

// The first row is the heading. Every column but the last is as wide as its widest cell, as a terminal
// shows it, and at most 44 characters: a wider one is cut, with "…". Empty cells show "-".
void write_table(std::ostream& out, const std::vector<std::vector<std::string>>& rows);

// RFC 4180: commas, "\r\n", quotation marks where they are needed. A cell that a spreadsheet would take for a
// formula gets an apostrophe before it.
void write_csv(std::ostream& out, const std::vector<std::vector<std::string>>& rows);

} // namespace signpost
