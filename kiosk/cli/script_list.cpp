#include "cli/script_internal.h"

#include <algorithm>
#include <ostream>
#include <vector>

#include "base/characters.h"
#include "cli/csv_internal.h"
#include "cli/report_internal.h"
#include "content/file_names.h"
#include "content/recordings.h"
#include "disk/mapped_files.h"
#include "toml/toml_lines.h"

namespace signpost {

namespace {

constexpr const char* number_column = "number";
constexpr const char* key_column = "key";
constexpr const char* language_column = "language";

struct ListColumns {
    std::size_t number = 0;
    std::size_t key = 0;
    std::optional<std::size_t> language;
};

std::optional<std::size_t> column_called(const std::string& name, const CsvRow& heading) {
    for (std::size_t i = 0; i < heading.cells.size(); ++i)
        if (is_same_but_for_capitals(heading.cells[i], name))
            return i;
    return std::nullopt;
}

std::optional<ListColumns> list_columns(const std::vector<CsvRow>& rows) {
    if (rows.empty())
        return std::nullopt;
    const auto number = column_called(number_column, rows.front());
    const auto key = column_called(key_column, rows.front());
    if (!number || !key)
        return std::nullopt;
    return ListColumns{*number, *key, column_called(language_column, rows.front())};
}

std::string cell_at(const CsvRow& row, std::size_t column) {
    return column < row.cells.size() ? row.cells[column] : "";
}

// Of one list whose columns are known.
class ListReading {
public:
    ListReading(std::string file, const ListColumns& columns) : file_(std::move(file)), columns_(columns) {}

    void take(const CsvRow& row) {
        const std::string number_text = cell_at(row, columns_.number);
        const auto number = text_number_in(number_text);
        const std::string key_text = cell_at(row, columns_.key);
        const std::string key = recording_key_in(key_text);
        if (!number)
            return note(row, in_quotes(shortened(number_text, 40)) + " is no number of a text.",
                        "Write the number that the text had when it was read, or delete the line.");
        if (key.empty())
            return note(
                row, in_quotes(shortened(key_text, 40)) + " is no key.",
                "Name the list as it was before a spreadsheet saved it. Where that is lost, delete this "
                "line, and call the text's file by the key that a new list has beside the text.");
        const auto [earlier, is_new] = line_of_.emplace(*number, row.line);
        if (!is_new)
            return note(row,
                        "The number " + std::to_string(*number) + " is in line " +
                            std::to_string(earlier->second) + ", too.",
                        "Delete the line whose text was not read as number " + std::to_string(*number) + ".");
        keys.emplace(*number, key);
    }

    // One is enough: the list was made for it, and all other lines would say the same.
    [[nodiscard]] bool is_in(const std::string& language, const CsvRow& row) {
        const std::string named = columns_.language ? cell_at(row, *columns_.language) : "";
        if (named.empty() || named == language)
            return true;
        note(row,
             "This list is of what is said in " + in_quotes(shortened(named, 40)) + ", not in " +
                 in_quotes(language) + ".",
             "Name the list that was made with --lang " + language + ", or say --lang " +
                 shortened(named, 40) + ".");
        return false;
    }

    NumberedKeys keys;
    Problems problems;

private:
    void note(const CsvRow& row, std::string cause, std::string remedy) {
        problems.push_back({file_, row.line, 1, std::move(cause), std::move(remedy)});
    }

    const std::string file_;
    const ListColumns columns_;
    std::map<std::size_t, int> line_of_;
};

} // namespace

void write_script_list(std::ostream& out, const SpokenBundle& bundle, const std::string& language) {
    // New columns come last, since people's spreadsheets count them.
    std::vector<std::vector<std::string>> rows{
        {number_column, key_column, "seen", "text", "recorded", language_column}};
    for (const ScriptLine& line : bundle.script)
        rows.push_back({std::to_string(rows.size()), line.key + std::string(recording_ending), line.seen,
                        line.text, bundle.recorded.contains(line.key) ? "yes" : "no", language});
    write_csv(out, rows);
}

Result<NumberedKeys> read_script_list(const std::filesystem::path& file, const std::string& language) {
    constexpr std::size_t largest = std::size_t{16} * 1024 * 1024;
    const auto rows = load_file(file, file.string(), largest).and_then([&](const std::string& text) {
        return read_csv(text, file.string());
    });
    if (!rows)
        return tl::unexpected(rows.error());
    const auto columns = list_columns(*rows);
    if (!columns)
        return failed_by(problem_of(
            file.string(), "The first line does not name the columns number and key.",
            "Name the list as kioskctl script wrote it, or write both words above their columns."));
    ListReading reading(file.string(), *columns);
    if (std::all_of(rows->begin() + 1, rows->end(),
                    [&](const CsvRow& row) { return reading.is_in(language, row); }))
        for (auto row = rows->begin() + 1; row != rows->end(); ++row)
            reading.take(*row);
    if (!reading.problems.empty())
        return tl::unexpected(std::move(reading.problems));
    return std::move(reading.keys);
}

std::string recording_key_in(std::string_view name) {
    if (name.ends_with(recording_ending))
        name.remove_suffix(recording_ending.size());
    return is_recording_key(name) ? std::string(name) : "";
}

std::optional<std::size_t> text_number_in(std::string_view text) {
    constexpr std::size_t most_digits = 6;
    if (text.empty() || text.size() > most_digits ||
        !std::all_of(text.begin(), text.end(), is_ascii_digit<char>))
        return std::nullopt;
    const std::size_t number = std::stoul(std::string(text));
    return number > 0 ? std::optional(number) : std::nullopt;
}

} // namespace signpost
