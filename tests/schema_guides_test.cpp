// What is written beside the schema is held to it: the tables of the guide for admins, config/kiosk.toml, and
// the bundle of kioskctl new.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "cli/commands_internal.h"
#include "content/schema.h"
#include "settings/setting_fields_internal.h"
#include "settings/settings.h"
#include "toml/toml_document.h"
#include "toml/value_meant.h"

using namespace signpost;

namespace {

std::string text_of(const char* path) {
    std::ifstream file(std::filesystem::path(SIGNPOST_SOURCE_DIR) / path);
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

const std::string some_pin_hash = "\"$argon2id$v=19$m=65536,t=2,p=1$abc$def\""; // a hash has no example

std::string must_be_there(const FieldSpec& field) {
    if (field.one_of)
        return "one of these three";
    return field.need == Need::required ? "yes" : "";
}

std::string at_most(const FieldSpec& field) {
    const bool is_text =
        field.kind == FieldKind::text || field.kind == FieldKind::texts || field.kind == FieldKind::markdown;
    const std::string many = field.most == 0 ? "" : std::to_string(field.most);
    const std::string letters = is_text ? std::to_string(field.longest) : "";
    return many + (many.empty() || letters.empty() ? "" : ", each ") + letters;
}

std::string cell(const std::string& text) { return text.empty() ? " |" : " " + text + " |"; }

std::string guide_table(const std::string& title, const TableSpec& table) {
    std::string text = "### " + title +
                       "\n\n| Field | Must it be there? | At most | What it is | Where it is shown "
                       "|\n|---|---|---|---|---|\n";
    for (const FieldSpec& field : table.fields)
        text += "|" + cell("`" + std::string(field.key) + "`") + cell(must_be_there(field)) +
                cell(at_most(field)) + cell(std::string(field.help)) + cell(std::string(field.shown)) + "\n";
    return text + "\n";
}

std::string guide_title(FileName::Kind kind, const TableSpec& table) {
    if (kind == FileName::Kind::contacts)
        return "A contact";
    if (!table.heading.empty())
        return "`" + heading_of(table) + "`";
    if (kind == FileName::Kind::site)
        return "A site";
    return kind == FileName::Kind::page ? "A page" : "`bundle.toml`";
}

// "## All fields" in assets/README.md, as the schema has it.
std::string guide_tables() {
    std::string text;
    for (const FileName::Kind kind :
         {FileName::Kind::page, FileName::Kind::contacts, FileName::Kind::bundle, FileName::Kind::site})
        for (const TableSpec& table : schema_of(kind).tables)
            if (kind != FileName::Kind::site || table.heading.empty()) // its cover is that of bundle.toml
                text += guide_table(guide_title(kind, table), table);
    return text;
}

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream rest(text);
    for (std::string line; std::getline(rest, line);)
        lines.push_back(line);
    return lines;
}

// A line of config/kiosk.toml that sets a key or shows how to: its key; "" for any other.
std::string key_in(std::string line) {
    if (line.starts_with("# "))
        line.erase(0, 2);
    const std::size_t equals = line.find(" = ");
    const std::string key = line.substr(0, equals == line.npos ? 0 : equals);
    return key.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == key.npos ? key : "";
}

struct ExplainedKey {
    std::string key;
    std::string explained; // the comment above it, in one line; keys that follow on one another share it
};

std::vector<ExplainedKey> keys_in_config() {
    std::vector<ExplainedKey> found;
    std::string comment;
    bool ended = false;
    for (const std::string& line : lines_of(text_of("config/kiosk.toml"))) {
        if (const std::string key = key_in(line); !key.empty()) {
            found.push_back({key, comment});
            ended = true;
        } else if (line.starts_with("#")) {
            comment = ended ? "" : comment;
            comment += line.substr(1);
            ended = false;
        }
    }
    return found;
}

} // namespace

TEST_CASE("The guide for admins has every field, as the schema has it") {
    const std::string guide = text_of("assets/README.md");
    const std::string begin = "## All fields\n\nLengths are in characters.\n\n";
    const std::size_t at = guide.find(begin);
    REQUIRE(at != guide.npos);
    const std::size_t from = at + begin.size();
    const auto written = lines_of(guide.substr(from, guide.find("\n## ", from) + 1 - from));
    const auto wanted = lines_of(guide_tables());
    const auto [line, want] = std::mismatch(written.begin(), written.end(), wanted.begin(), wanted.end());
    CHECK((line == written.end() ? "the end" : *line) == (want == wanted.end() ? "the end" : *want));
}

TEST_CASE("config/kiosk.toml explains every setting, with its range, and no other") {
    const std::vector<ExplainedKey> explained = keys_in_config();
    REQUIRE(explained.size() == setting_fields.size());
    for (std::size_t i = 0; i < explained.size(); ++i) {
        const FieldSpec& field = setting_fields[i];
        CAPTURE(field.key);
        CHECK(explained[i].key == field.key);
        CHECK(explained[i].explained.find(field.help) != std::string::npos);
        if (field.kind != FieldKind::integer || field.range.most == any_integer.most)
            continue;
        CHECK(explained[i].explained.find(std::to_string(field.range.least)) != std::string::npos);
        CHECK(explained[i].explained.find(std::to_string(field.range.most)) != std::string::npos);
    }
}

TEST_CASE("Every setting of the schema is read") {
    for (const FieldSpec& field : setting_fields) {
        CAPTURE(field.key);
        const auto read = read_settings(std::string(field.key) + " = 1979-05-27T07:32:00Z\n", "k", "/etc");
        REQUIRE_FALSE(read);
        CHECK(to_text(read.error()).find("There is no key") == std::string::npos);
    }
}

TEST_CASE("One file may hold every setting, each as its example") {
    std::string all;
    for (const FieldSpec& field : setting_fields) {
        const std::string example = value_meant(field, "");
        all += std::string(field.key) + " = " + (example.empty() ? some_pin_hash : example) + "\n";
    }
    const auto read = read_settings(all, "kiosk.toml", "/etc");
    CHECK_MESSAGE(read, (read ? "" : to_text(read.error())));
}

TEST_CASE("A setting without a value is told an example of its own") {
    for (const FieldSpec& field : setting_fields) {
        const std::string key(field.key);
        const std::string example(example_of(field));
        const std::string line = std::string(key).append(" = ").append(example);
        const auto document = read_toml(line.substr(0, key.size() + 2), "kiosk.toml", settings_schema);
        REQUIRE_FALSE(document);
        const std::string remedy =
            example.empty() ? value_remedy(field, "") : "Write one, for example: " + line;
        CHECK(document.error().front().remedy == remedy);
        const bool is_good = read_settings(line, "kiosk.toml", "/etc").has_value();
        CHECK((example.empty() || is_good));
    }
}

// --- kioskctl new ---

namespace {

// The keys of a table and of the tables in it that the schema does not have.
void add_unknown(const FileSchema& schema, const std::string& heading, const TomlValue& table,
                 std::vector<std::string>& unknown) {
    const TableSpec* spec = schema.table(heading);
    for (const TomlEntry& entry : table.entries) {
        if (spec == nullptr || spec->find(entry.key) == nullptr)
            unknown.push_back(heading + " " + entry.key);
        const std::string below = heading.empty() ? entry.key : heading + "." + entry.key;
        if (entry.value.kind == TomlValue::Kind::table)
            add_unknown(schema, below, entry.value, unknown);
        for (const TomlValue& item : entry.value.items)
            add_unknown(schema, below, item, unknown);
    }
}

std::vector<std::string> unknown_keys(const TomlDocument& document) {
    const FileSchema schema = schema_of(document.file);
    std::vector<std::string> unknown;
    if (schema.called().empty())
        add_unknown(schema, "", document.root, unknown);
    else
        for (const TomlEntry& entry : document.root.entries)
            add_unknown(schema, "", entry.value, unknown);
    return unknown;
}

} // namespace

TEST_CASE("The bundle of kioskctl new has keys of the schema alone, and is good") {
    for (const auto& [file, text] : new_bundle_files()) {
        const auto document = read_toml(text, file, schema_of(file));
        REQUIRE(document);
        CHECK(unknown_keys(*document) == std::vector<std::string>{});
    }
    const auto pretend = read_toml("[galop]\nphone = \"1\"\n", "contacts.toml");
    REQUIRE(pretend);
    CHECK(unknown_keys(*pretend) == std::vector<std::string>{" phone"});
}
