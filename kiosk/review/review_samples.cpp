// What was made up to be replaced, such as the hours of a cover: each table of a file that says so of itself.
#include "content/schema.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

constexpr std::string_view sample_key = "sample";

void check_sample_table(Reviewing& reviewing, const TomlDocument& document, const TomlValue& table) {
    const TomlValue* sample = value_of(table, sample_key);
    if (sample != nullptr && sample->kind == TomlValue::Kind::boolean && sample->boolean)
        reviewing.note(Finding::Kind::sample, document.file, place_of(table, std::string(sample_key)),
                       "What stands here is a sample: visitors would read hours that are made up.",
                       "Put in your own title, hours and notices, then delete this line.");
}

} // namespace

void review_samples(Reviewing& reviewing) {
    for (const auto& [file, document] : reviewing.documents.all())
        for (const TableSpec& spec : schema_of(file).tables)
            if (spec.find(sample_key) != nullptr)
                for (const TomlValue* table : tables_of(document.root, spec))
                    check_sample_table(reviewing, document, *table);
}

} // namespace signpost
