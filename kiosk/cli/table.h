// Columns for a terminal.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace signpost {

// The first row is the heading. Every column but the last is as wide as its widest cell, as a terminal
// shows it, and at most 44 characters: a wider one is cut, with "…". Empty cells show "-".
void write_table(std::ostream& out, const std::vector<std::vector<std::string>>& rows);

// RFC 4180: commas, "\r\n", quotation marks where they are needed. A cell that a spreadsheet would take for a
// formula gets an apostrophe before it.
void write_csv(std::ostream& out, const std::vector<std::vector<std::string>>& rows);

} // namespace signpost
