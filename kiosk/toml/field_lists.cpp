// The part of Fields that reads lists: of dates, texts and numbers, and of parts that stand as often as
// needed.
#include "toml/fields.h"

#include <algorithm>

#include "toml/value_meant.h"

namespace signpost {

namespace {

// "cover.hours" where a table begins with [cover.hours] or [[cover.hours]]; "" where it has no heading.
std::string heading_at(const TomlDocument& document, const TomlValue& value) {
    const std::string_view line = line_at(document.source, offset_of(document.source, value.place));
    const std::string_view written = trimmed(line);
    if (value.kind != TomlValue::Kind::table || !written.starts_with('['))
        return "";
    const std::string_view inside = written.substr(written.starts_with("[[") ? 2 : 1);
    return in_one_line(trimmed(inside.substr(0, inside.find(']'))));
}

// What stands between the brackets of a part, also where it has one bracket too few, or is no part yet.
std::string heading_above(const TomlDocument& document, const TomlValue& table, const TomlValue& value,
                          const std::string& key) {
    if (std::string own = heading_at(document, value); !own.empty())
        return own;
    const bool is_root = &table == &document.root;
    const std::string above = is_root ? "" : heading_at(document, table);
    return above.empty() ? key : above + "." + key;
}

} // namespace

std::string as_list(std::string_view text) {
    std::string list;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(',', at), text.size());
        const std::string_view item = trimmed(text.substr(at, end - at));
        if (!item.empty())
            list += (list.empty() ? "" : ", ") + in_quotes(item);
        at = end + 1;
    }
    return "[" + list + "]";
}

std::vector<Date> Fields::dates(const std::string& key) {
    const TomlValue* value = find(key);
    std::vector<Date> found;
    if (value == nullptr)
        return found;
    if (value->kind != TomlValue::Kind::list) {
        note(value->place, in_quotes(key) + " must be a list of dates.",
             "Put square brackets around it: " + key + " = [2026-12-25, 2026-12-28].");
        return found;
    }
    for (const TomlValue& item : value->items) {
        const auto day = checked_date(item, "Each of " + in_quotes(key) + " must be a date.");
        if (day && std::find(found.begin(), found.end(), *day) != found.end())
            note(item.place, to_text(*day) + " stands in this list for the second time.",
                 "If you meant another day, write it in the place of this one. If not, take this one out.");
        else if (day)
            found.push_back(*day);
    }
    return found;
}

std::vector<const TomlValue*> Fields::tables(const std::string& key) {
    const TomlValue* value = find(key);
    std::vector<const TomlValue*> found;
    if (value == nullptr)
        return found;
    bool all_tables = value->kind == TomlValue::Kind::list;
    for (const TomlValue& item : value->items) {
        all_tables = all_tables && item.kind == TomlValue::Kind::table;
        found.push_back(&item);
    }
    if (all_tables)
        return found;
    note(value->place, in_quotes(key) + " must be a part of its own, as often as needed.",
         "Write [[" + heading_above(document_, table_, *value, key) +
             "]] on a line with two brackets, and its keys below it.");
    return {};
}

std::vector<const TomlValue*> Fields::texts(const std::string& key, const TextRule& item_rule) {
    const TomlValue* value = find(key);
    std::vector<const TomlValue*> found;
    if (value == nullptr)
        return found;
    if (value->kind != TomlValue::Kind::list) {
        note(value->place, in_quotes(key) + " must be a list.",
             value->kind == TomlValue::Kind::text
                 ? "Put square brackets around it: " + key + " = " + as_list(value->text) + "."
                 : "Put square brackets around it: " + key + " = [\"…\", \"…\"].");
        return found;
    }
    for (const TomlValue& item : value->items)
        if (const TomlValue* good = checked_text(&item, key, item_rule))
            found.push_back(good);
    return found;
}

std::optional<std::vector<const TomlValue*>> Fields::numbers(const std::string& key,
                                                             const std::string& example) {
    const TomlValue* value = find(key);
    if (value == nullptr)
        return std::nullopt;
    std::vector<const TomlValue*> found;
    bool good = value->kind == TomlValue::Kind::list;
    for (const TomlValue& item : value->items) {
        good = good && (item.kind == TomlValue::Kind::integer || item.kind == TomlValue::Kind::real);
        found.push_back(&item);
    }
    if (good)
        return found;
    note(value->place, in_quotes(key) + " must be a list of numbers.",
         "For example: " + key + " = " + example);
    return std::nullopt;
}

std::optional<std::vector<const TomlValue*>> Fields::numbers(const FieldSpec& field) {
    const TomlValue* value = find(std::string(field.key));
    const bool good = value != nullptr && value->kind == TomlValue::Kind::list &&
                      std::all_of(value->items.begin(), value->items.end(), [](const TomlValue& item) {
                          return item.kind == TomlValue::Kind::integer || item.kind == TomlValue::Kind::real;
                      });
    if (value == nullptr || good)
        return numbers(std::string(field.key), std::string(example_of(field)));
    note_value(field, *value);
    return std::nullopt;
}

std::vector<const TomlValue*> Fields::texts(const FieldSpec& field) {
    const std::string key(field.key);
    if (field.need == Need::required && !has(key))
        note("The key " + in_quotes(key) + " is missing.",
             "Add it, for example: " + key + " = " + std::string(example_of(field)));
    const TomlValue* value = find(key);
    if (field.need == Need::required && value != nullptr && value->kind == TomlValue::Kind::list &&
        value->items.empty())
        note(value->place, "Nothing stands between the square brackets of " + in_quotes(key) + ".",
             "Write there what is to be shown, for example: " + key + " = " + std::string(example_of(field)) +
                 ". If nothing is to be shown, take away the whole part that it stands in.");
    const bool good = value != nullptr && value->kind == TomlValue::Kind::list &&
                      std::all_of(value->items.begin(), value->items.end(), [](const TomlValue& item) {
                          return item.kind == TomlValue::Kind::text && !trimmed(item.text).empty();
                      });
    if (value == nullptr || good || !has_value_rule(field))
        return texts(key, rule_of(field));
    note_value(field, *value);
    return {};
}

} // namespace signpost
