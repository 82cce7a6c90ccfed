#include "cli/table.h"

#include <algorithm>
#include <ostream>

#include "base/utf8.h"

namespace signpost {

namespace {

constexpr std::size_t widest = 44;

std::u32string cell_text(const std::string& cell) {
    std::u32string text = to_utf32(cell.empty() ? "-" : cell);
    if (text.size() > widest)
        text = text.substr(0, widest - 1) + U"…";
    return text;
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
            widths[i] = std::max(widths[i], cell_text(row[i]).size());
        }
    for (const auto& row : rows) {
        for (std::size_t i = 0; i + 1 < row.size(); ++i) {
            const std::u32string text = cell_text(row[i]);
            out << to_utf8(text) << std::string(widths[i] - text.size() + 2, ' ');
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
