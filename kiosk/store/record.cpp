#include "store/record.h"

#include <algorithm>
#include <limits>

#include "bundle_file/fingerprint.h"
#include "toml/fields.h"
#include "toml/toml_lines.h"

namespace signpost {

namespace {

constexpr std::size_t most_serial_digits = 18; // fits 64 bits, whatever the digits
constexpr Range any_serial{0, std::numeric_limits<std::int64_t>::max()};

bool is_fingerprint(const std::string& text) {
    return text.size() == fingerprint_digits && text.find_first_not_of("0123456789abcdef") == text.npos;
}

const char* word_for(StoreEvent::What what) {
    return what == StoreEvent::What::installed ? "installed" : "rolled back";
}

void write_version(TomlLines& lines, const std::string& heading, const Version& version) {
    lines.heading(heading).text("version", to_text(version.name)).text("files", version.tree);
}

std::optional<Version> read_version(Fields& record, const TomlValue* table, Problems& problems) {
    if (table == nullptr)
        return std::nullopt;
    Fields fields(record.document(), *table, problems);
    const auto name = version_name_from(fields.plain_text("version", {Need::required}));
    std::string tree = fields.plain_text("files", {Need::required});
    fields.finish();
    if (!name || !is_fingerprint(tree))
        fields.note("This names no version.", "Import the bundle again.");
    return Version{.name = name.value_or(VersionName{}), .tree = std::move(tree)};
}

StoreEvent read_event(Fields& record, const TomlValue& table, Problems& problems) {
    Fields fields(record.document(), table, problems);
    StoreEvent event;
    const auto time = read_utc_time(fields.plain_text("time", {Need::required}));
    event.time = time.value_or(UtcTime{});
    const std::string what = fields.plain_text("what", {Need::required});
    event.what = what == word_for(StoreEvent::What::installed) ? StoreEvent::What::installed
                                                               : StoreEvent::What::rolled_back;
    if (const TomlValue* from = fields.integer("from", any_serial, false))
        event.from = from->integer;
    if (const TomlValue* to = fields.integer("to", any_serial, true))
        event.to = to->integer;
    fields.finish();
    if (what != word_for(event.what) || !time)
        fields.note("This tells of nothing that happens to a store.", "Import the bundle again.");
    return event;
}

Record read_all(Fields& fields, Problems& problems) {
    Record record;
    record.id = fields.id("id", true);
    const TomlValue* came_with = fields.boolean("came_with");
    const bool none = came_with != nullptr && came_with->boolean;
    record.current = read_version(fields, fields.table("current", !none), problems);
    const auto highest = version_name_from(fields.plain_text("highest", {Need::required}));
    record.highest = highest.value_or(VersionName{});
    if (const TomlValue* withdrawn = fields.integer("withdrawn", any_serial, false))
        record.withdrawn = withdrawn->integer;
    for (const TomlValue* table : fields.tables("previous"))
        record.previous.push_back(read_version(fields, table, problems).value_or(Version{}));
    for (const TomlValue* table : fields.tables("history"))
        record.history.push_back(read_event(fields, *table, problems));
    if (record.previous.size() > most_previous || !highest || highest->serial < serial_of(record.current))
        fields.note("The versions in it do not fit together.", "Import the bundle again.");
    return record;
}

void add_event(Record& record, StoreEvent event) {
    record.history.push_back(event);
    if (record.history.size() > most_history)
        record.history.erase(record.history.begin());
}

} // namespace

std::string to_text(const std::optional<VersionName>& name) {
    return name ? std::to_string(name->serial) + "-" + name->fingerprint : "";
}

std::optional<VersionName> version_name_from(const std::string& text) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const bool fits = digits >= 1 && digits <= most_serial_digits && (text[0] != '0' || digits == 1);
    if (!fits || digits == text.size() || text[digits] != '-' || !is_fingerprint(text.substr(digits + 1)))
        return std::nullopt;
    return VersionName{.serial = std::stoll(text.substr(0, digits)), .fingerprint = text.substr(digits + 1)};
}

std::int64_t serial_of(const std::optional<Version>& version) { return version ? version->name.serial : 0; }

std::string write_record(const Record& record) {
    TomlLines lines;
    lines.comment("Written by Signpost. Do not change it by hand: kioskctl rollback and kioskctl import do.");
    lines.text("id", record.id).text("highest", to_text(record.highest));
    if (record.withdrawn > 0)
        lines.integer("withdrawn", record.withdrawn);
    if (record.current)
        write_version(lines, "[current]", *record.current);
    else
        lines.flag("came_with", true);
    for (const Version& version : record.previous)
        write_version(lines, "[[previous]]", version);
    for (const StoreEvent& event : record.history)
        lines.heading("[[history]]")
            .text("time", to_text(event.time))
            .text("what", word_for(event.what))
            .integer("from", event.from)
            .integer("to", event.to);
    return lines.str();
}

Result<Record> read_record(const std::string& text, const std::string& file) {
    const Result<TomlDocument> document = read_toml(text, file);
    if (!document)
        return tl::unexpected(document.error());
    Problems problems;
    Fields fields(*document, document->root, problems);
    Record record = read_all(fields, problems);
    fields.finish();
    if (!problems.empty())
        return tl::unexpected(std::move(problems));
    return record;
}

Record with_installed(const std::optional<Record>& before, const std::string& id, const Version& version,
                      UtcTime time, const std::optional<std::int64_t>& replaces) {
    Record record = before.value_or(Record{});
    record.id = id;
    add_event(record, {.what = StoreEvent::What::installed,
                       .time = time,
                       .from = before ? std::optional(serial_of(before->current)) : std::nullopt,
                       .to = version.name.serial});
    if (before && before->current && before->current->name != version.name)
        record.previous.insert(record.previous.begin(), *before->current);
    std::erase_if(record.previous, [&](const Version& other) { return other.name == version.name; });
    if (record.previous.size() > most_previous)
        record.previous.resize(most_previous);
    record.current = version;
    if (!before || record.highest.serial < version.name.serial)
        record.highest = version.name;
    record.withdrawn = std::max(record.withdrawn, replaces.value_or(0));
    return record;
}

Record with_rolled_back(Record record, UtcTime time) {
    const std::optional<Version> target =
        record.previous.empty() ? std::nullopt : std::optional(record.previous.front());
    add_event(record, {.what = StoreEvent::What::rolled_back,
                       .time = time,
                       .from = serial_of(record.current),
                       .to = serial_of(target)});
    if (!record.previous.empty())
        record.previous.erase(record.previous.begin());
    record.current = target;
    return record;
}

} // namespace signpost
