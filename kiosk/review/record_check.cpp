#include "review/record_check.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "content/file_names.h"
#include "content/schema.h"
#include "review/ledger.h"
#include "review/reviewing_internal.h"
#include "toml/toml_edit.h"
#include "toml/toml_text.h"

namespace signpost {

namespace {

using Kind = TomlValue::Kind;

Problem problem_at(const TomlDocument& document, FilePlace place, std::string cause, std::string remedy) {
    return {document.file, place.line, place.column, std::move(cause), std::move(remedy)};
}

tl::unexpected<Problems> refused(Problem problem) { return tl::unexpected(Problems{std::move(problem)}); }

bool is_name(const std::string& name) {
    const bool control = std::any_of(
        name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
    return !trimmed(name).empty() && length_of(name) <= 80 && !control;
}

std::optional<Problem> refuse_words(const std::string& file, const FactCheck& check) {
    if (!is_name(check.by))
        return Problem{.file = file,
                       .cause = "There is no name to write down as the person who checked.",
                       .remedy = "Give the name of that person, on one line and with 80 characters at most."};
    return std::nullopt;
}

// The table that holds the fact; nullptr where the file has none, as translations never do.
const TomlValue* table_of(const TomlDocument& document, const std::string& id) {
    const Result<FileName> name = read_file_name(document.file);
    if (!name || !name->language.empty())
        return nullptr;
    if (name->kind == FileName::Kind::contacts)
        return value_of(document.root, id);
    const std::vector<const TomlValue*> figures = figure_tables(document);
    for (std::size_t i = 0; i < figures.size(); ++i)
        if (figure_id(name->id, i + 1) == id)
            return figures[i];
    return nullptr;
}

// Why this table cannot be changed safely: it has no heading on a line of its own, or does not hold the keys
// itself. std::nullopt where it can.
std::optional<Problem> refuse_table(const TomlDocument& document, const TomlValue& table,
                                    const std::string& id) {
    const bool heading = table.kind == Kind::table && begins_line_with(document, table.place, '[');
    if (!heading)
        return problem_at(
            document, table.place, in_quotes(id) + " does not begin with a heading in square brackets.",
            "Write it with a heading and its keys below, as assets/README.md shows, or add checked "
            "and checked_by by hand.");
    for (const char* key : {"checked", "checked_by"})
        if (const TomlValue* value = value_of(table, key);
            value != nullptr && value->kind != Kind::text && value->kind != Kind::date)
            return problem_at(document, value->place,
                              in_quotes(key) + " holds something that is no date or name.",
                              "Delete it, then try again.");
    return std::nullopt;
}

std::string remark_on(const TomlValue& table, Date on) {
    const TomlValue* review_by = value_of(table, "review_by");
    if (review_by == nullptr)
        return "No review_by says when to check this again. Add it: half a year on is usual.";
    if (const auto day = read_date(review_by->text); day && *day > on)
        return "";
    return "It was to be checked again by " + review_by->text +
           ", which is not after the day of this check. Set review_by to half a year on.";
}

bool is_of_check(const TomlEntry& entry) { return entry.key == "checked" || entry.key == "checked_by"; }

// Compares all but places, and but for the check that was recorded in one table of the first.
class Comparison {
public:
    explicit Comparison(const TomlValue& checked) : checked_(&checked) {}

    [[nodiscard]] bool same(const TomlValue& a, const TomlValue& b) const {
        const bool leaf = a.kind == b.kind && a.text == b.text && a.integer == b.integer &&
                          a.boolean == b.boolean && !(a.real < b.real) && !(b.real < a.real);
        return leaf && same_items(a, b) && same_entries(a, b);
    }

private:
    [[nodiscard]] bool same_items(const TomlValue& a, const TomlValue& b) const {
        return std::equal(a.items.begin(), a.items.end(), b.items.begin(), b.items.end(),
                          [&](const TomlValue& x, const TomlValue& y) { return same(x, y); });
    }

    [[nodiscard]] bool same_entries(const TomlValue& a, const TomlValue& b) const {
        const auto kept = [&](const TomlValue& table) {
            std::vector<const TomlEntry*> entries;
            for (const TomlEntry& entry : table.entries)
                if (&a != checked_ || !is_of_check(entry))
                    entries.push_back(&entry);
            return entries;
        };
        const auto before = kept(a);
        const auto after = kept(b);
        return std::equal(before.begin(), before.end(), after.begin(), after.end(),
                          [&](const TomlEntry* x, const TomlEntry* y) {
                              return x->key == y->key && same(x->value, y->value);
                          });
    }

    const TomlValue* checked_;
};

// Whether the new text says what it should, and all that the old one said besides.
bool is_right(const TomlDocument& before, const TomlDocument& after, const FactCheck& check) {
    const TomlValue* old_table = table_of(before, check.id);
    const TomlValue* new_table = table_of(after, check.id);
    if (old_table == nullptr || new_table == nullptr)
        return false;
    const TomlValue* checked = value_of(*new_table, "checked");
    const TomlValue* by = value_of(*new_table, "checked_by");
    return checked != nullptr && checked->kind == Kind::date && checked->text == to_text(check.on) &&
           by != nullptr && by->text == check.by && Comparison(*old_table).same(before.root, after.root);
}

Problem not_there(const std::string& file, const std::string& id) {
    return {file, 0, 0, "There is no fact called " + in_quotes(id) + " in this file.",
            "Look its name up with: kioskctl facts."};
}

} // namespace

Result<RecordedCheck> record_check(const std::string& text, const std::string& file, const FactCheck& check) {
    if (auto problem = refuse_words(file, check))
        return refused(std::move(*problem));
    const Result<TomlDocument> before = read_toml(text, file, schema_of(file));
    if (!before)
        return tl::unexpected(before.error());
    const TomlValue* table = table_of(*before, check.id);
    if (table == nullptr)
        return refused(not_there(file, check.id));
    if (auto problem = refuse_table(*before, *table, check.id))
        return refused(std::move(*problem));
    TomlEdit edit(text, *before);
    edit.set(*table, "checked", to_text(check.on), "source");
    edit.set(*table, "checked_by", in_toml_quotes(check.by), "checked");
    RecordedCheck recorded{edit.finish(), remark_on(*table, check.on)};
    const Result<TomlDocument> after = read_toml(recorded.text, file, schema_of(file));
    if (!after || !is_right(*before, *after, check))
        return refused(problem_at(*before, table->place,
                                  "This table is written in a way that cannot be changed safely.",
                                  "Add checked and checked_by by hand."));
    return recorded;
}

} // namespace signpost
