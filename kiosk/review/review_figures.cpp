// Figures that cannot be: more than all of the people.
#include <cstdlib>

#include "base/characters.h"
#include "content/file_names.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

// "181%" of "181 %"; 0 for any other figure.
double percent_of(std::string_view value) {
    const std::string text(trimmed(value));
    const std::size_t end = text.find_first_not_of("0123456789.");
    const bool is_percent = end != text.npos && end > 0 && trimmed(std::string_view(text).substr(end)) == "%";
    return is_percent ? std::strtod(text.c_str(), nullptr) : 0;
}

} // namespace

void review_figures(Reviewing& reviewing) {
    constexpr double all = 100;
    for (const auto& [file, document] : reviewing.documents.all()) {
        if (folder_of(file) != pages_folder)
            continue;
        for (const TomlValue* table : figure_tables(document)) {
            const TomlValue* value = value_of(*table, "value");
            const TomlValue* label = value_of(*table, "label");
            if (value != nullptr && label != nullptr && percent_of(value->text) > all &&
                ascii_small(label->text).starts_with("of "))
                reviewing.note(Finding::Kind::contradiction, file, value->place,
                               in_quotes(value->text) + " is more than all of them.",
                               "Look the figure up again, and mend it: a full stop may be missing.");
        }
    }
}

} // namespace signpost
