#include "cli/csv_internal.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "base/characters.h"

namespace signpost {

namespace {

char separator_of(std::string_view text) {
    constexpr std::array separators{',', ';', '\t'};
    const std::string_view first = text.substr(0, text.find('\n'));
    return *std::max_element(separators.begin(), separators.end(), [&](char a, char b) {
        return std::count(first.begin(), first.end(), a) < std::count(first.begin(), first.end(), b);
    });
}

// Goes through the text once, a byte at a time.
class CsvReading {
public:
    explicit CsvReading(std::string_view text) : text_(text), separator_(separator_of(text)) {}

    void read() {
        while (at_ < text_.size())
            take(text_[at_++]);
        end_row();
    }

    std::vector<CsvRow> rows;
    int open_quote = 0; // the line of a quotation mark that is not closed; 0: there is none

private:
    void take(char c) {
        if (open_quote > 0)
            take_quoted(c);
        else if (c == '"' && trimmed(cell_).empty())
            open_quote = line_;
        else if (c == separator_)
            end_cell();
        else if (c == '\n')
            end_row();
        else
            cell_ += c;
    }

    void take_quoted(char c) {
        line_ += c == '\n' ? 1 : 0;
        if (c != '"')
            cell_ += c;
        else if (at_ < text_.size() && text_[at_] == '"')
            cell_ += text_[at_++];
        else
            open_quote = 0;
    }

    void end_cell() { row_.cells.emplace_back(trimmed(std::exchange(cell_, ""))); }

    void end_row() {
        end_cell();
        if (std::any_of(row_.cells.begin(), row_.cells.end(),
                        [](const std::string& cell) { return !cell.empty(); }))
            rows.push_back(row_);
        row_ = {++line_, {}};
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    int line_ = 1;
    std::string cell_;
    CsvRow row_{1, {}};
};

} // namespace

Result<std::vector<CsvRow>> read_csv(const std::string& text, const std::string& file) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    std::string_view plain(text);
    if (plain.starts_with(byte_order_mark))
        plain.remove_prefix(byte_order_mark.size());
    if (plain.find('\0') != plain.npos)
        return failed_by(problem_of(file, "This is no CSV file, or one that is not saved as UTF-8.",
                                    "In the spreadsheet, choose Save as, and there \"CSV UTF-8\"."));
    CsvReading reading(plain);
    reading.read();
    if (reading.open_quote > 0)
        return failed_by({file, reading.open_quote, 1, "A quotation mark in this line is never closed.",
                          "Put \" at the end of that cell, or take the one at its beginning away."});
    return std::move(reading.rows);
}

} // namespace signpost
