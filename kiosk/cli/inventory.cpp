#include "cli/inventory_internal.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/characters.h"
#include "cli/csv_internal.h"
#include "store/receipt.h"
#include "toml/toml_lines.h"

namespace signpost {

namespace {

// "Kiosk ID" as "kiosk_id"
std::string as_heading(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c == ' ' || c == '-' ? '_' : ascii_small(c); });
    return text;
}

// The first that is there, in this order.
std::optional<std::size_t> column_of_ids(const CsvRow& headings) {
    constexpr std::array<std::string_view, 4> words{"kiosk_id", "kiosk", "id", "name"};
    for (const std::string_view word : words)
        for (std::size_t i = 0; i < headings.cells.size(); ++i)
            if (as_heading(headings.cells[i]) == word)
                return i;
    return std::nullopt;
}

void add_kiosk(Inventory& inventory, const std::string& id, FilePlace place, const std::string& file) {
    const auto note = [&](std::string cause, std::string remedy) {
        inventory.problems.push_back({file, place.line, place.column, std::move(cause), std::move(remedy)});
    };
    if (!is_kiosk_id(id))
        return note(in_quotes(shortened(id, 70)) + " is no kiosk's name.",
                    "Write its kiosk_id: letters, digits and hyphens. If another column has these, write "
                    "kiosk_id above it, in the first line.");
    if (std::any_of(inventory.kiosks.begin(), inventory.kiosks.end(),
                    [&](const std::string& other) { return is_same_but_for_capitals(other, id); }))
        return note(in_quotes(id) + " is in this list twice.",
                    "Take this line away; or, if it is another kiosk, give that one a kiosk_id of its own.");
    inventory.kiosks.push_back(id);
}

} // namespace

Inventory read_inventory(const std::string& text, const std::string& file) {
    Inventory inventory;
    const auto rows = read_csv(text, file);
    if (!rows || rows->empty()) {
        inventory.problems = rows ? Problems{problem_of(file, "The list of kiosks is empty.",
                                                        "Write a line for each, with its kiosk_id.")}
                                  : rows.error();
        return inventory;
    }
    const auto column = column_of_ids(rows->front());
    for (auto row = rows->begin() + (column ? 1 : 0); row != rows->end(); ++row) {
        const std::size_t at = column.value_or(0);
        add_kiosk(inventory, at < row->cells.size() ? row->cells[at] : "", {row->line, 1}, file);
    }
    return inventory;
}

} // namespace signpost
