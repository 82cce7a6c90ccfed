// Tables that an office keeps in a spreadsheet.
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"

namespace signpost {

struct CsvRow {
    int line = 0; // of the file, from 1
    std::vector<std::string> cells;
};

// RFC 4180, and what spreadsheets save besides: a byte order mark, either line end, and semicolons or tabs
// where the first line has more of these than commas. Cells stand without the spaces around them; a line in
// which all are empty is left out. `file` names it in messages. Any thread.
[[nodiscard]] Result<std::vector<CsvRow>> read_csv(const std::string& text, const std::string& file);

} // namespace signpost
