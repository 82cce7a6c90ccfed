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
    lines.heading(heading).text("version", version.name).text("files", version.tree);
}

Version read_version(Fields& record, const TomlValue* table, Problems& problems) {
    if (table == nullptr)
        return {};
    Fields fields(record.document(), *table, problems);
    Version version{.name = fields.plain_text("version", {Need::required}),
                    .tree = fields.plain_text("files", {Need::required})};
    fields.finish();
    const auto serial = serial_in(version.name);
    if (!serial || !is_fingerprint(version.tree))
        fields.note("This names no version.", "Import the bundle again.");
    version.serial = serial.value_or(0);
    return version;
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

// A version of that name has at least this serial.
bool is_as_high(const std::string& name, std::int64_t serial) {
    const auto highest = serial_in(name);
    return highest && *highest >= serial;
}

Record read_all(Fields& fields, Problems& problems) {
    Record record;
    record.id = fields.id("id", true);
    const TomlValue* came_with = fields.boolean("came_with");
    const bool none = came_with != nullptr && came_with->boolean;
    record.current = read_version(fields, fields.table("current", !none), problems);
    record.highest = fields.plain_text("highest", {Need::required});
    if (const TomlValue* withdrawn = fields.integer("withdrawn", any_serial, false))
        record.withdrawn = withdrawn->integer;
    for (const TomlValue* table : fields.tables("previous"))
        record.previous.push_back(read_version(fields, table, problems));
    for (const TomlValue* table : fields.tables("history"))
        record.history.push_back(read_event(fields, *table, problems));
    if (record.previous.size() > most_previous || !is_as_high(record.highest, record.current.serial))
        fields.note("The versions in it do not fit together.", "Import the bundle again.");
    return record;
}

void add_event(Record& record, StoreEvent event) {
    record.history.push_back(std::move(event));
    if (record.history.size() > most_history)
        record.history.erase(record.history.begin());
}

} // namespace

std::string version_name(std::int64_t serial, const std::string& fingerprint) {
    return std::to_string(serial) + "-" + fingerprint;
}

std::optional<std::int64_t> serial_in(const std::string& name) {
    const std::size_t digits = std::min(name.find_first_not_of("0123456789"), name.size());
    const bool fits = digits >= 1 && digits <= most_serial_digits && (name[0] != '0' || digits == 1);
    if (!fits || digits == name.size() || name[digits] != '-' || !is_fingerprint(name.substr(digits + 1)))
        return std::nullopt;
    return std::stoll(name.substr(0, digits));
}

std::string write_record(const Record& record) {
    TomlLines lines;
    lines.comment("Written by Signpost. Do not change it by hand: kioskctl rollback and kioskctl import do.");
    lines.text("id", record.id).text("highest", record.highest);
    if (record.withdrawn > 0)
        lines.integer("withdrawn", record.withdrawn);
    if (record.current.name.empty())
        lines.flag("came_with", true);
    else
        write_version(lines, "[current]", record.current);
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
                       .from = before ? std::optional(before->current.serial) : std::nullopt,
                       .to = version.serial});
    if (before && before->current.name != version.name && !before->current.name.empty())
        record.previous.insert(record.previous.begin(), before->current);
    std::erase_if(record.previous, [&](const Version& other) { return other.name == version.name; });
    if (record.previous.size() > most_previous)
        record.previous.resize(most_previous);
    record.current = version;
    if (!is_as_high(record.highest, version.serial))
        record.highest = version.name;
    record.withdrawn = std::max(record.withdrawn, replaces.value_or(0));
    return record;
}

Record with_rolled_back(Record record, UtcTime time) {
    const Version target = record.previous.empty() ? Version{} : record.previous.front();
    add_event(record, {.what = StoreEvent::What::rolled_back,
                       .time = time,
                       .from = record.current.serial,
                       .to = target.serial});
    if (!record.previous.empty())
        record.previous.erase(record.previous.begin());
    record.current = target;
    return record;
}

} // namespace signpost
