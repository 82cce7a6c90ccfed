#include "store/starts.h"

#include <algorithm>

#include "store/store_writer.h"
#include "toml/fields.h"
#include "toml/toml_lines.h"

namespace signpost {

namespace {

constexpr std::size_t largest_file = 4096;

std::optional<TomlDocument> read_small(const Store& store, const std::string& name) {
    const std::string path = store.path_of(name);
    const FileResult<std::string> text = store.files().read(path, largest_file);
    Result<TomlDocument> document = read_toml(text.value_or(""), path);
    if (!text || !document)
        return std::nullopt;
    return std::move(*document);
}

FileDone write_start(const Store& store, const Starts& starts) {
    TomlLines lines;
    lines.text("version", to_text(starts.version))
        .integer("unconfirmed", std::int64_t{starts.unconfirmed})
        .text("last_start", to_text(starts.last_start))
        .integer("count", starts.count);
    return store.replace("start.toml", lines.str());
}

std::optional<VersionName> name_of(const std::optional<Version>& version) {
    return version ? std::optional(version->name) : std::nullopt;
}

// The record after the current version was taken back; std::nullopt, and perhaps a problem, when it stays.
std::optional<Record> take_back(const Store& store, UtcTime now, Problems& problems) {
    FileResult<StoreWriter> writer = StoreWriter::open(store);
    if (!writer) {
        problems.push_back(
            problem_of(store.folder(),
                       "The content was never shown in two starts, and the one before it cannot be "
                       "put back: " +
                           writer.error().text + ".",
                       "Start the kiosk again. If that does not help, check the disk."));
        return std::nullopt;
    }
    if (const auto target = writer->roll_back(now); !target) {
        if (target.error().kind != FileError::Kind::missing)
            problems.push_back(problem_of(
                store.folder(), "The content before it could not be put back: " + target.error().text + ".",
                "Check the disk and the rights of this folder."));
        return std::nullopt;
    }
    return writer->record();
}

} // namespace

Starts read_starts(const Store& store) {
    Starts starts;
    Problems ignored;
    if (const auto document = read_small(store, "start.toml")) {
        Fields fields(*document, document->root, ignored);
        starts.version = version_name_from(fields.plain_text("version", {}));
        if (const TomlValue* count = fields.integer("unconfirmed", {0, 1000}, false))
            starts.unconfirmed = static_cast<int>(count->integer);
        starts.last_start = read_utc_time(fields.plain_text("last_start", {}));
        starts.count = fields.count("count").value_or(0);
    }
    if (const auto document = read_small(store, "confirmed.toml"))
        starts.confirmed =
            version_name_from(Fields(*document, document->root, ignored).plain_text("version", {}));
    return starts;
}

StartOutcome count_start(const Store& store, UtcTime now) {
    StartOutcome outcome;
    if (!store.files().look(store.folder()))
        return outcome;
    const FileResult<std::optional<Record>> record = store.read_record(outcome.problems);
    if (!record) // Store::read() tells of it; what was counted still stands
        return outcome;
    const Starts before = read_starts(store);
    std::optional<VersionName> current = *record ? name_of((*record)->current) : std::nullopt;
    int unconfirmed = before.version == current ? before.unconfirmed : 0;
    const auto counts = [&] { return current && current != before.confirmed; };
    if (counts() && unconfirmed >= most_unconfirmed_starts)
        if (const auto taken_back = take_back(store, now, outcome.problems)) {
            outcome.rolled_back_from = serial_of((*record)->current);
            current = name_of(taken_back->current);
            unconfirmed = 0;
        }
    const Starts next{.version = current,
                      .unconfirmed = counts() ? std::min(unconfirmed + 1, most_unconfirmed_starts) : 0,
                      .last_start = now,
                      .confirmed = {},
                      .count = before.count + 1};
    if (const FileDone written = write_start(store, next); !written)
        outcome.problems.push_back(problem_of(
            store.path_of("start.toml"), "The start could not be written down: " + written.error().text + ".",
            "Let the kiosk's user write to this folder, and check the disk."));
    return outcome;
}

FileDone confirm(const Store& store, std::int64_t serial) {
    Problems ignored; // Store::read() tells them
    const FileResult<std::optional<Record>> record = store.read_record(ignored);
    if (!record)
        return tl::unexpected(record.error());
    const std::optional<VersionName> current = *record ? name_of((*record)->current) : std::nullopt;
    if (!current || current->serial != serial || current == read_starts(store).confirmed)
        return {};
    TomlLines lines;
    lines.text("version", to_text(current));
    return store.replace("confirmed.toml", lines.str());
}

} // namespace signpost
