#include "support/typed_table.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <set>
#include <stdexcept>

#include "base/utf8.h"
#include "review/warnings.h"
#include "support/day.h"
#include "support/sample_bundle.h"

namespace signpost::test {

namespace {

std::filesystem::path table_folder() { return std::filesystem::path(SIGNPOST_SOURCE_DIR) / "tests/typed"; }

std::vector<std::string> parts_of(const std::string& text, char between) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(between, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

std::string unescaped(const std::string& text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::string two = text.substr(at, 2);
        if (two == "\\u" && text.substr(at + 2, 1) == "{") {
            const std::size_t end = text.find('}', at);
            const auto code =
                static_cast<char32_t>(std::stoul(text.substr(at + 3, end - at - 3), nullptr, 16));
            plain += to_utf8({&code, 1});
            at = end;
        } else if (two == "\\n" || two == "\\t" || two == "\\f" || two == "\\\\") {
            plain += two == "\\n" ? '\n' : two == "\\t" ? '\t' : two == "\\f" ? '\f' : '\\';
            ++at;
        } else {
            plain += text[at];
        }
    }
    return plain;
}

Typed row_of(const std::string& table, int line, const std::string& text) {
    const std::vector<std::string> cells = parts_of(text, '\t');
    if (cells.size() != 6)
        throw std::runtime_error(table + ":" + std::to_string(line) + ": six cells, not " +
                                 std::to_string(cells.size()));
    Typed row{table,    line, cells[0],           unescaped(cells[1]), unescaped(cells[2]),
              cells[3], {},   unescaped(cells[5])};
    for (const std::string& word : parts_of(cells[4], '|'))
        row.words.push_back(unescaped(word));
    return row;
}

std::vector<Problem> everything_told(const BundleFiles& files) {
    const PartOfBundle part = read_part_of_bundle(files);
    std::vector<Problem> told = part.problems;
    const Date today = day("2026-06-01");
    for (const Finding& finding :
         part.problems.empty() ? review(files, *part.bundle, today) : review_part(files, part, today))
        told.push_back(finding.problem);
    return told;
}

} // namespace

std::vector<std::string> cells_of(const std::string& line) {
    std::vector<std::string> cells = parts_of(line, '\t');
    for (std::string& cell : cells)
        cell = unescaped(cell);
    return cells;
}

std::vector<Typed> typed_rows(const std::string& table) {
    std::ifstream in(table_folder() / table);
    std::vector<Typed> rows;
    int number = 0;
    for (std::string line; std::getline(in, line);)
        if (++number; !line.empty() && !line.starts_with('#'))
            rows.push_back(row_of(table, number, line));
    return rows;
}

std::vector<Typed> all_typed_rows() {
    std::vector<std::string> tables;
    for (const auto& entry : std::filesystem::directory_iterator(table_folder()))
        if (entry.path().extension() == ".tsv")
            tables.push_back(entry.path().filename().string());
    std::sort(tables.begin(), tables.end());
    std::vector<Typed> rows;
    for (const std::string& table : tables)
        for (Typed& row : typed_rows(table))
            rows.push_back(std::move(row));
    return rows;
}

namespace {

void type_into(BundleFiles& files, const std::string& file, const std::string& from, const std::string& text,
               const std::string& row) {
    if (text == "(none)") {
        files.erase(file);
        return;
    }
    std::string& whole = files[file];
    const std::size_t at = from.empty() ? 0 : whole.find(from);
    if (at == whole.npos)
        throw std::runtime_error(row + ": not in " + file + ": " + from);
    whole.replace(at, from.empty() ? whole.npos : from.size(), text);
}

} // namespace

BundleFiles with_typed(const Typed& row, const std::string& text) {
    BundleFiles files = small_bundle();
    const std::string name = row.table + ":" + std::to_string(row.line);
    const std::vector<std::string> changed = parts_of(row.file, '+');
    const std::vector<std::string> from = parts_of(row.from, '\f');
    const std::vector<std::string> to = parts_of(text, '\f');
    if (from.size() != changed.size() || to.size() != changed.size())
        throw std::runtime_error(name + ": a part for each file");
    for (std::size_t i = 0; i < changed.size(); ++i)
        type_into(files, changed[i], from[i], to[i], name);
    return files;
}

std::vector<Problem> complaints(const BundleFiles& files) {
    static const auto usual = [] {
        std::set<std::string> causes;
        for (const Problem& problem : everything_told(small_bundle()))
            causes.insert(problem.file + problem.cause);
        return causes;
    }();
    std::vector<Problem> told = everything_told(files);
    std::erase_if(told, [](const Problem& problem) { return usual.contains(problem.file + problem.cause); });
    return told;
}

} // namespace signpost::test
