#include "store/receipt.h"

#include <optional>

#include "store/folder_work_internal.h"
#include "toml/fields.h"
#include "toml/toml_lines.h"

namespace signpost {

namespace {

constexpr std::size_t largest_count_file = 4096;
constexpr const char* file_of_count = "receipts.toml";

// As it is in the store: `starts` is all of them until the last receipt. What cannot be read counts as never
// written.
std::optional<ReceiptCount> read_last(const Store& store) {
    const std::string path = store.path_of(file_of_count);
    const FileResult<std::string> text = store.files().read(path, largest_count_file);
    const Result<TomlDocument> document = read_toml(text.value_or(""), path);
    if (!text || !document)
        return std::nullopt;
    Problems ignored;
    Fields fields(*document, document->root, ignored);
    const auto number = fields.count("counter");
    const auto since = read_utc_time(fields.plain_text("counted_since", {}));
    if (!number || !since)
        return std::nullopt;
    return ReceiptCount{.number = *number, .since = *since, .starts = fields.count("starts").value_or(0)};
}

FileDone write_last(const Store& store, const ReceiptCount& last) {
    TomlLines lines;
    lines.integer("counter", last.number)
        .text("counted_since", to_text(last.since))
        .integer("starts", last.starts);
    return ensure_folder(store.files(), store.folder()).and_then([&] {
        return store.replace(file_of_count, lines.str());
    });
}

} // namespace

FileResult<ReceiptCount> count_receipt(const Store& store, std::int64_t starts, UtcTime now) {
    const ReceiptCount last = read_last(store).value_or(ReceiptCount{.since = now});
    ReceiptCount next{.number = last.number + 1, .since = last.since, .starts = starts};
    if (const FileDone written = write_last(store, next); !written)
        return tl::unexpected(written.error());
    if (last.starts <= starts) // else the starts were counted anew
        next.starts = starts - last.starts;
    return next;
}

} // namespace signpost
