// Reads the keys of one table, and notes every problem instead of stopping at the first.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/calendar.h"
#include "toml/schema.h"
#include "toml/toml_document.h"

namespace signpost {

struct TextRule {
    Need need = Need::optional;
    std::size_t longest = 600; // characters
};

[[nodiscard]] constexpr TextRule rule_of(const FieldSpec& field) { return {field.need, field.longest}; }

// Keeps references to the document, one of its tables and the list of problems; all must outlive it. Every
// key asked for is a key that may stand in the table; finish() refuses the others. One thread.
class Fields {
public:
    Fields(const TomlDocument& document, const TomlValue& table, Problems& problems)
        : document_(document), table_(table), problems_(problems) {}

    [[nodiscard]] const TomlDocument& document() const { return document_; }

    // nullptr, after noting a problem where there is one: the key is missing, or holds something else.
    const TomlValue* text(const std::string& key, const TextRule& rule);
    const TomlValue* integer(const std::string& key, const Range& range, bool required);
    // A whole number from 0 on, that may be missing; one less than the most there is, so that it can be
    // counted on.
    std::optional<std::int64_t> count(const std::string& key);
    const TomlValue* boolean(const std::string& key);
    const TomlValue* any(const std::string& key) { return find(key); } // nothing noted; its kind may be any
    // A key that once was: nothing is noted where it stands, and nobody is told that it may.
    void pass_over(std::string_view key) { excused_.emplace_back(key); }
    const TomlValue* table(const std::string& key, bool required);

    // The text itself, in one line; "" for nullptr.
    std::string plain_text(const std::string& key, const TextRule& rule);
    std::string id(const std::string& key, bool required);
    std::optional<Date> date(const std::string& key); // a TOML date, or the same as text
    std::vector<Date> dates(const std::string& key);  // a list of them, none twice

    // The same, by a field of a schema.
    const TomlValue* text(const FieldSpec& field);
    const TomlValue* integer(const FieldSpec& field);
    const TomlValue* boolean(const FieldSpec& field);
    const TomlValue* table(const FieldSpec& field);
    std::string plain_text(const FieldSpec& field);
    std::string id(const FieldSpec& field);
    std::optional<Date> date(const FieldSpec& field) { return date(std::string(field.key)); }
    std::vector<Date> dates(const FieldSpec& field) { return dates(std::string(field.key)); }
    std::optional<std::vector<const TomlValue*>> numbers(const FieldSpec& field);
    std::vector<const TomlValue*> texts(const FieldSpec& field);
    std::vector<const TomlValue*> tables(const FieldSpec& field) { return tables(std::string(field.key)); }

    // A list of numbers, whole or not; `example`: of a list that may stand here.
    std::optional<std::vector<const TomlValue*>> numbers(const std::string& key, const std::string& example);

    // The items that are what they should be; none where the key is missing.
    std::vector<const TomlValue*> texts(const std::string& key, const TextRule& item);
    std::vector<const TomlValue*> tables(const std::string& key); // [[key]]

    [[nodiscard]] bool has(const std::string& key) const;
    [[nodiscard]] FilePlace
    place_of(const std::string& key) const; // of its value; where it is missing, the table's

    // The key must not stand here, for this reason; it is never suggested.
    void refuse(const std::string& key, const std::string& cause, const std::string& remedy);

    // Treats the key as neither missing nor unknown: it stands in the wrong place, which is reported already.
    void excuse(const std::string& key) { excused_.push_back(key); }
    [[nodiscard]] bool is_excused(const std::string& key) const;

    // Whether the text holds a space of another kind than the plain one, which is noted: for names and
    // numbers.
    bool has_odd_space(const TomlValue& value);

    // Notes a problem at a place of the document, or for the table as a whole.
    void note(FilePlace place, std::string cause, std::string remedy);
    void note(std::string cause, std::string remedy) {
        note(table_place(), std::move(cause), std::move(remedy));
    }

    // Notes every key that nobody has asked for, with the key that was probably meant; but none that has a
    // problem of its own already.
    void finish();

private:
    const TomlValue* find(const std::string& key);
    const TomlValue* find(const std::string& key, bool required, const std::string& example);
    std::optional<Date> checked_date(const TomlValue& value, const std::string& cause);
    const TomlValue* checked_text(const TomlValue* value, const std::string& key, const TextRule& rule);
    // As it stands in the file, up to the line's end or a comment.
    [[nodiscard]] std::string_view typed(const TomlValue& value) const;
    // Notes that a value is none of the field's, and what would be; nullptr.
    const TomlValue* note_value(const FieldSpec& field, const TomlValue& value);
    [[nodiscard]] bool is_told(const TomlEntry& entry) const;
    void forget_missing(const std::string& key);
    [[nodiscard]] FilePlace table_place() const; // of its heading; the first line's beginning for the root

    const TomlDocument& document_;
    const TomlValue& table_;
    Problems& problems_;
    std::vector<std::string> known_;
    std::vector<std::string> refused_;
    std::vector<std::string> excused_;
};

// "Did you mean "title"?" for the nearest of `known`; where none is near, `otherwise`.
[[nodiscard]] std::string suggestion(const std::string& word, const std::vector<std::string>& known,
                                     const std::string& otherwise);

// ["report", "safer"] of "report, safer"
[[nodiscard]] std::string as_list(std::string_view text);

// "title, summary, icon"
[[nodiscard]] std::string in_a_row(const std::vector<std::string>& words);

} // namespace signpost
