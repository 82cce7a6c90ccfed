#include "cli/report.h"

#include <ostream>
#include <sstream>

#include <nlohmann/json.hpp>

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

} // namespace signpost
