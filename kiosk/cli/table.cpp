#include "cli/table.h"

#include <algorithm>
#include <ostream>
#include <string_view>

#include "base/utf8.h"

namespace signpost {

namespace {

constexpr std::size_t widest = 44;

// A character of two columns may leave the last one empty.
std::string cut_to(std::size_t columns, std::string_view text) {
    std::size_t end = 0;
    std::size_t used = 0;
    while (end < text.size()) {
        const std::size_t bytes = std::max<std::size_t>(character_at(text, end).bytes, 1);
        used += columns_of(text.substr(end, bytes));
        if (used > columns)
            break;
        end += bytes;
    }
    return std::string(text.substr(0, end));
}

std::string cell_text(const std::string& cell) {
    if (cell.empty())
        return "-";
    return columns_of(cell) > widest ? cut_to(widest - 1, cell) + "…" : cell;
}

std::string csv_cell(const std::string& cell) {
    // Not insert(): GCC 12 sees an overlap in it where there is none (GCC bug 105651).
    const bool formula = !cell.empty() && std::string("=+-@\t").find(cell.front()) != std::string::npos;
    std::string text = (formula ? "'" : "") + cell;
    if (text.find_first_of(",\"\r\n") == std::string::npos)
        return text;
    std::string quoted = "\"";
    for (const char c : text)
        quoted += c == '"' ? std::string("\"\"") : std::string(1, c);
    return quoted + "\"";
}

} // namespace

void write_table(std::ostream& out, const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    for (const auto& row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths.resize(std::max(widths.size(), i + 1));
            widths[i] = std::max(widths[i], columns_of(cell_text(row[i])));
        }
    for (const auto& row : rows) {
        for (std::size_t i = 0; i + 1 < row.size(); ++i) {
            const std::string text = cell_text(row[i]);
            out << text << std::string(widths[i] - columns_of(text) + 2, ' ');
        }
        out << (row.empty() || row.back().empty() ? "-" : row.back()) << '\n';
    }
}

void write_csv(std::ostream& out, const std::vector<std::vector<std::string>>& rows) {
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            out << (i > 0 ? "," : "") << csv_cell(row[i]);
        out << "\r\n";
    }
}

} // namespace signpost
