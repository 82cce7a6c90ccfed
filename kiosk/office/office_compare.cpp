// Two copies of a file beside each other, for two people who wrote in one bundle: what differs, field by
// field.
#include <algorithm>
#include <memory>
#include <optional>

#include "content/schema.h"
#include "edit/edit_take.h"
#include "edit/form.h"
#include "office/office_internal.h"

namespace signpost::office {

namespace {

using nlohmann::json;

struct Copy {
    std::string text;
    TomlDocument document;
    std::vector<FormTable> form{};

    [[nodiscard]] std::vector<const FormTable*> of(const TableSpec& spec) const {
        std::vector<const FormTable*> tables;
        for (const FormTable& table : form)
            if (table.spec->heading == spec.heading && table.spec->times == spec.times)
                tables.push_back(&table);
        return tables;
    }

    [[nodiscard]] const FormTable* at(const std::string& path) const {
        const auto found =
            std::find_if(form.begin(), form.end(), [&](const FormTable& each) { return each.path == path; });
        return found == form.end() ? nullptr : &*found;
    }
};

Result<std::unique_ptr<Copy>> copy_of(const std::string& text, const std::string& file) {
    auto document = read_toml(text, file, schema_of(file));
    if (!document)
        return tl::unexpected(document.error());
    auto copy = std::make_unique<Copy>(Copy{text, std::move(*document)});
    copy->form = form_of(copy->document);
    return copy;
}

// null where it is not written.
json value_in_copy(const FormTable* table, std::string_view key) {
    if (table != nullptr)
        for (const FormField& field : table->fields)
            if (field.spec->key == key && field.value != nullptr)
                return typed_of(*field.value);
    return nullptr;
}

class Comparison {
public:
    // `base`: what both began with; nullptr: nobody knows.
    Comparison(const Copy& mine, const Copy& theirs, const Copy* base, std::string file)
        : mine_(mine), theirs_(theirs), base_(base), file_(std::move(file)) {}

    [[nodiscard]] json rows() {
        for (const TableSpec& spec : schema_of(file_).tables)
            if (spec.times == TableSpec::Times::named)
                compare_named(spec);
            else if (mine_.of(spec).size() != theirs_.of(spec).size())
                add_tables(std::string(spec.heading), mine_.of(spec).size(), theirs_.of(spec).size());
            else
                for (const FormTable* table : mine_.of(spec))
                    compare_fields(*table);
        return std::move(rows_);
    }

private:
    void compare_named(const TableSpec& spec) {
        for (const FormTable* table : mine_.of(spec))
            if (theirs_.at(table->path) != nullptr)
                compare_fields(*table);
            else
                add_tables(table->path, 1, 0);
        for (const FormTable* table : theirs_.of(spec))
            if (mine_.at(table->path) == nullptr)
                add_tables(table->path, 0, 1);
    }

    void compare_fields(const FormTable& table) {
        for (const FormField& field : table.fields) {
            const auto value = [&](const Copy& copy) {
                return value_in_copy(copy.at(table.path), field.spec->key);
            };
            add(table.path, std::string(field.spec->key), value);
        }
    }

    // All of a kind, or a contact that only one of them has, as it is written.
    void add_tables(const std::string& heading, std::size_t mine, std::size_t theirs) {
        add(heading, "", [&](const Copy& copy) -> json {
            const auto lines = tables_as_written(copy.text, file_, heading);
            if (!lines) // in one line, where a form cannot take them
                return json::array(
                    {std::to_string(&copy == &mine_ ? mine : theirs) + ": " + to_text(lines.error())});
            return lines->empty() ? json(nullptr) : json::array({*lines});
        });
    }

    template <class Value> void add(const std::string& table, const std::string& key, const Value& value) {
        json row{{"table", table}, {"key", key}, {"mine", value(mine_)}, {"theirs", value(theirs_)}};
        if (row["mine"] == row["theirs"])
            return;
        row["changed"] = "";
        if (base_ != nullptr) {
            row["base"] = value(*base_);
            row["changed"] = row["base"] == row["mine"]     ? "theirs"
                             : row["base"] == row["theirs"] ? "mine"
                                                            : "both";
        }
        rows_.push_back(std::move(row));
    }

    const Copy& mine_;
    const Copy& theirs_;
    const Copy* base_;
    std::string file_;
    json rows_ = json::array();
};

} // namespace

} // namespace signpost::office

using namespace signpost;
using namespace signpost::office;

// What differs between two copies of a file: {"rows": [{"table", "key", "mine", "theirs", "base", "changed":
// "mine" | "theirs" | "both" | ""}]}. Values are lines, as in a form; null: not written. A "key" of "" is the
// whole table, or all of that heading, as text. `base`: the text that both began with; "" where nobody knows:
// then "changed" is "". {"problems"} where one of them cannot be read. Comments and spaces are no difference.
OFFICE_CALL const char* office_compare(const char* file, const char* mine, const char* theirs,
                                       const char* base) {
    const auto my_copy = copy_of(mine, file);
    const auto their_copy = copy_of(theirs, file);
    if (!my_copy || !their_copy)
        return kept_json(problems_of((my_copy ? their_copy : my_copy).error()));
    const auto before = *base == '\0' ? std::nullopt : std::optional(copy_of(base, file));
    const Copy* known = before && *before ? before->value().get() : nullptr;
    return kept_json({{"rows", Comparison(**my_copy, **their_copy, known, file).rows()}});
}
