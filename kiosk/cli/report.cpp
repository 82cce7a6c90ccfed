#include "cli/report_internal.h"

#include <algorithm>
#include <ostream>
#include <sstream>
#include <string_view>

#include <nlohmann/json.hpp>

#include "base/utf8.h"

namespace signpost {

namespace {

// Lines of a text that may end in \n or \r\n; "" beyond the last.
std::string line_of(const std::string& text, int number) {
    std::istringstream lines(text);
    std::string line;
    for (int i = 0; i < number; ++i)
        if (!std::getline(lines, line))
            return {};
    if (line.ends_with('\r'))
        line.pop_back();
    return line;
}

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// As wide as what stands before the column: tabs stay tabs.
std::string indent_to(const std::string& line, int column) {
    std::string indent;
    int at = 1;
    for (const char byte : line) {
        if (continues(byte))
            continue;
        if (at++ == column)
            break;
        indent += byte == '\t' ? '\t' : ' ';
    }
    return indent;
}

} // namespace

void write_problem(std::ostream& out, const std::string& severity, const Problem& problem,
                   const BundleFiles& files) {
    Problem marked = problem;
    marked.cause = severity + ": " + problem.cause;
    out << to_text(marked) << '\n';
    const auto file = files.find(problem.file);
    if (file == files.end() || problem.line <= 0)
        return;
    const std::string line = line_of(file->second, problem.line);
    if (line.size() > 300 || line.empty())
        return;
    out << "    " << line << "\n    " << indent_to(line, problem.column) << "^\n";
}

nlohmann::json to_json(const Problem& problem) {
    return {{"file", problem.file},
            {"line", problem.line},
            {"column", problem.column},
            {"cause", problem.cause},
            {"remedy", problem.remedy}};
}

nlohmann::json to_json(const Problems& problems) {
    nlohmann::json list = nlohmann::json::array();
    for (const Problem& problem : problems)
        list.push_back(to_json(problem));
    return list;
}

nlohmann::json to_json(const AllBrought& all) {
    nlohmann::json list = nlohmann::json::array();
    for (const AlsoBrought& brought : all)
        list.push_back({{"kind", words_of(brought.kind).word},
                        {"state", brought_words.at(static_cast<std::size_t>(brought.state))},
                        {"code", code_of(brought.reason)}});
    return list;
}

nlohmann::json to_json(const std::optional<std::int64_t>& number) {
    return number ? nlohmann::json(*number) : nlohmann::json();
}

void write_json(std::ostream& out, const nlohmann::json& value) {
    out << value.dump(2, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
}

void tell(const Problems& problems, const Outside& outside, bool json) {
    if (json)
        write_json(outside.out, {{"problems", to_json(problems)}});
    else
        outside.err << to_text(problems);
}

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
