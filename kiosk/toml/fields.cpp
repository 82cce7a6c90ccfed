#include "toml/fields.h"

#include <algorithm>
#include <limits>

#include "base/character_kinds.h"
#include "toml/value_meant.h"

namespace signpost {

namespace {

bool contains(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

std::string missing_cause(const std::string& key) { return "The key " + in_quotes(key) + " is missing."; }

bool has_control_character(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Character c = character_at(text, at);
        if (is_control(c.value) && c.value != '\n' && c.value != '\t')
            return true;
        at += std::max<std::size_t>(1, c.bytes);
    }
    return false;
}

} // namespace

std::string in_a_row(const std::vector<std::string>& words) {
    std::string row;
    for (const std::string& word : words)
        row += (row.empty() ? "" : ", ") + word;
    return row;
}

std::string suggestion(const std::string& word, const std::vector<std::string>& known,
                       const std::string& otherwise) {
    const std::string near = nearest(word, known);
    return near.empty() ? otherwise : "Did you mean " + in_quotes(near) + "?";
}

FilePlace Fields::table_place() const { return &table_ == &document_.root ? FilePlace{1, 1} : table_.place; }

void Fields::note(FilePlace place, std::string cause, std::string remedy) {
    problems_.push_back({document_.file, place.line, place.column, std::move(cause), std::move(remedy)});
}

bool Fields::has(const std::string& key) const {
    return std::any_of(table_.entries.begin(), table_.entries.end(),
                       [&](const TomlEntry& entry) { return entry.key == key; });
}

FilePlace Fields::place_of(const std::string& key) const {
    for (const TomlEntry& entry : table_.entries)
        if (entry.key == key)
            return entry.value.place;
    return table_place();
}

const TomlValue* Fields::find(const std::string& key) {
    if (!contains(known_, key))
        known_.push_back(key);
    for (const TomlEntry& entry : table_.entries)
        if (entry.key == key)
            return &entry.value;
    return nullptr;
}

const TomlValue* Fields::find(const std::string& key, bool required, const std::string& example) {
    const TomlValue* value = find(key);
    if (value == nullptr && required && !contains(excused_, key))
        note(missing_cause(key), "Add it, for example: " + example);
    return value;
}

std::optional<Date> Fields::checked_date(const TomlValue& value, const std::string& cause) {
    const bool is_date_or_text = value.kind == TomlValue::Kind::date || value.kind == TomlValue::Kind::text;
    if (const auto date = is_date_or_text ? read_date(value.text) : std::nullopt)
        return date;
    note(value.place, cause, "Write year, month and day, for example 2026-05-31.");
    return std::nullopt;
}

const TomlValue* Fields::checked_text(const TomlValue* value, const std::string& key, const TextRule& rule) {
    if (value->kind != TomlValue::Kind::text) {
        note(value->place, in_quotes(key) + " must be text.", "Put it between quotation marks.");
    } else if (rule.need != Need::optional && trimmed(value->text).empty()) {
        note(value->place, in_quotes(key) + " is empty.", "Write its text between the quotation marks.");
    } else if (const std::size_t length = length_of(value->text); length > rule.longest) {
        note(value->place, in_quotes(key) + " has " + std::to_string(length) + " characters.",
             "Shorten it to " + std::to_string(rule.longest) + " at most.");
    } else if (has_control_character(value->text)) {
        note(value->place, in_quotes(key) + " holds an invisible control character.",
             "Look for a backslash (\\) in it, and take away what does not belong there.");
    } else {
        return value;
    }
    return nullptr;
}

const TomlValue* Fields::text(const std::string& key, const TextRule& rule) {
    const TomlValue* value = find(key, rule.need == Need::required, key + " = \"…\"");
    return value == nullptr ? nullptr : checked_text(value, key, rule);
}

std::string Fields::plain_text(const std::string& key, const TextRule& rule) {
    const TomlValue* value = text(key, rule);
    return value == nullptr ? "" : folded(value->text);
}

bool Fields::has_odd_space(const TomlValue& value) {
    for (std::size_t at = 0; at < value.text.size();) {
        const Utf8Character c = character_at(value.text, at);
        if (c.value >= 0x80 && is_any_space(c.value)) {
            note(document_.place_in(value, at), odd_space_cause(c.value),
                 "Delete it, and type a space where one is to stand.");
            return true;
        }
        at += std::max<std::size_t>(1, c.bytes);
    }
    return false;
}

std::string Fields::id(const std::string& key, bool required) {
    const TomlValue* value = text(key, {required ? Need::required : Need::optional, 600});
    if (value == nullptr || (value->text.empty() && !required))
        return "";
    if (is_id(value->text))
        return value->text;
    if (has_odd_space(*value))
        return "";
    note(value->place, in_quotes(value->text) + " cannot be a name here.",
         "Use at most 40 of the small letters a to z, digits and hyphens, for example keep-a-record.");
    return "";
}

const TomlValue* Fields::integer(const std::string& key, const Range& range, bool required) {
    const TomlValue* value = find(key, required, key + " = 7");
    if (value == nullptr)
        return nullptr;
    if (value->kind != TomlValue::Kind::integer) {
        note(value->place, in_quotes(key) + " must be a whole number, for example 7.", "Write digits alone.");
        return nullptr;
    }
    if (value->integer >= range.least && value->integer <= range.most)
        return value;
    note(value->place, in_quotes(key) + " is " + std::to_string(value->integer) + ".",
         "Choose a number from " + std::to_string(range.least) + " to " + std::to_string(range.most) + ".");
    return nullptr;
}

std::string_view Fields::typed(const TomlValue& value) const {
    const std::string_view source = document_.source;
    const std::size_t at = offset_of(source, value.place);
    const std::string_view rest = source.substr(at, source.find('\n', at) - at);
    return value.kind == TomlValue::Kind::text ? rest : rest.substr(0, rest.find('#'));
}

const TomlValue* Fields::note_value(const FieldSpec& field, const TomlValue& value) {
    note(value.place, value_cause(field), value_remedy(field, typed(value)));
    return nullptr;
}

const TomlValue* Fields::text(const FieldSpec& field) {
    const std::string key(field.key);
    const TomlValue* value = find(key, field.need == Need::required, key + " = \"…\"");
    if (value == nullptr || !has_value_rule(field))
        return value == nullptr ? nullptr : checked_text(value, key, rule_of(field));
    const bool is_text = value->kind == TomlValue::Kind::text;
    const bool is_empty = is_text && trimmed(value->text).empty() && field.need != Need::optional;
    if (is_text && !is_empty)
        return checked_text(value, key, rule_of(field));
    note(value->place, is_empty ? in_quotes(key) + " is empty." : value_cause(field),
         value_remedy(field, typed(*value)));
    return nullptr;
}

const TomlValue* Fields::integer(const FieldSpec& field) {
    const std::string key(field.key);
    const TomlValue* value = find(key);
    if (value == nullptr || value->kind == TomlValue::Kind::integer)
        return integer(key, field.range, field.need == Need::required);
    return note_value(field, *value);
}

const TomlValue* Fields::boolean(const FieldSpec& field) {
    const TomlValue* value = find(std::string(field.key));
    const bool good = value == nullptr || value->kind == TomlValue::Kind::boolean;
    return good ? value : note_value(field, *value);
}

const TomlValue* Fields::table(const FieldSpec& field) {
    return table(std::string(field.key), field.need == Need::required);
}

std::string Fields::plain_text(const FieldSpec& field) {
    const TomlValue* value = text(field);
    return value == nullptr ? "" : folded(value->text);
}

std::string Fields::id(const FieldSpec& field) {
    return id(std::string(field.key), field.need == Need::required);
}

std::optional<std::int64_t> Fields::count(const std::string& key) {
    const TomlValue* value = integer(key, {0, std::numeric_limits<std::int64_t>::max() - 1}, false);
    return value == nullptr ? std::nullopt : std::optional(value->integer);
}

const TomlValue* Fields::boolean(const std::string& key) {
    const TomlValue* value = find(key);
    if (value == nullptr || value->kind == TomlValue::Kind::boolean)
        return value;
    note(value->place, in_quotes(key) + " must be true or false.",
         "Write one of the two without quotation marks.");
    return nullptr;
}

std::optional<Date> Fields::date(const std::string& key) {
    const TomlValue* value = find(key);
    return value == nullptr ? std::nullopt : checked_date(*value, in_quotes(key) + " must be a date.");
}

const TomlValue* Fields::table(const std::string& key, bool required) {
    const TomlValue* value = find(key);
    if (value == nullptr && required)
        note("The part [" + key + "] is missing.", "Add a line [" + key + "] and its keys below it.");
    if (value == nullptr || value->kind == TomlValue::Kind::table)
        return value;
    note(value->place, in_quotes(key) + " must be a part of its own.",
         "Write [" + key + "] on a line, and its keys below it.");
    return nullptr;
}

bool Fields::is_excused(const std::string& key) const { return contains(excused_, key); }

bool Fields::is_told(const TomlEntry& entry) const {
    return std::any_of(problems_.begin(), problems_.end(), [&](const Problem& problem) {
        return problem.line == entry.place.line && problem.column == entry.place.column &&
               problem.file == document_.file && problem.cause.starts_with(in_quotes(entry.key));
    });
}

void Fields::refuse(const std::string& key, const std::string& cause, const std::string& remedy) {
    refused_.push_back(key);
    for (const TomlEntry& entry : table_.entries)
        if (entry.key == key)
            note(entry.place, cause, remedy);
}

// One mistake is told once: who added the key and then mended the misspelt one would have it twice.
void Fields::forget_missing(const std::string& key) {
    const FilePlace place = table_place();
    std::erase_if(problems_, [&](const Problem& problem) {
        return problem.file == document_.file && problem.line == place.line &&
               problem.column == place.column && problem.cause == missing_cause(key);
    });
}

void Fields::finish() {
    for (const TomlEntry& entry : table_.entries)
        if (!contains(known_, entry.key) && !contains(refused_, entry.key) &&
            !contains(excused_, entry.key) && !is_told(entry)) {
            if (const std::string meant = nearest(entry.key, known_); !meant.empty())
                forget_missing(meant);
            note(entry.place, "There is no key " + in_quotes(entry.key) + " here.",
                 suggestion(entry.key, known_, "The keys that may stand here: " + in_a_row(known_) + "."));
        }
}

} // namespace signpost
