#include "store/outcome.h"

#include <array>

#include "toml/fields.h"
#include "toml/toml_lines.h"

namespace signpost {

namespace {

constexpr std::size_t largest_notice = 4096;

} // namespace

const char* to_text(ImportResult result) {
    constexpr std::array<const char*, 3> words{"installed", "already installed", "refused"};
    return words.at(static_cast<std::size_t>(result));
}

std::optional<ImportResult> import_result_from(const std::string& text) {
    for (const ImportResult result :
         {ImportResult::installed, ImportResult::already_installed, ImportResult::refused})
        if (text == to_text(result))
            return result;
    return std::nullopt;
}

int code_of(const ImportOutcome& outcome) { return outcome.refusal ? code_of(outcome.refusal->reason) : 0; }

std::optional<ImportNotice> read_notice(const Store& store) {
    const FileResult<std::string> text = store.files().read(store.path_of("notice.toml"), largest_notice);
    const Result<TomlDocument> document = read_toml(text.value_or(""), "notice.toml");
    if (!text || !document)
        return std::nullopt;
    Problems problems;
    Fields fields(*document, document->root, problems);
    const auto result = import_result_from(fields.plain_text("result", {Need::required}));
    const auto time = read_utc_time(fields.plain_text("time", {Need::required}));
    ImportNotice notice{.counter = fields.count("counter").value_or(0),
                        .result = result.value_or(ImportResult::refused),
                        .reason = reason_of(fields.count("code").value_or(0)),
                        .serial_before = fields.count("serial_before"),
                        .serial_after = fields.count("serial_after"),
                        .time = time.value_or(UtcTime{})};
    if (!problems.empty() || !result || !time)
        return std::nullopt;
    return notice;
}

FileDone write_notice(const Store& store, const ImportOutcome& outcome, UtcTime now) {
    const std::optional<ImportNotice> last = read_notice(store);
    TomlLines lines;
    lines.integer("counter", last ? last->counter + 1 : 1)
        .text("result", to_text(outcome.result))
        .integer("code", std::int64_t{code_of(outcome)})
        .integer("serial_before", outcome.serial_before)
        .integer("serial_after", outcome.serial_after)
        .text("time", to_text(now));
    return store.replace("notice.toml", lines.str());
}

} // namespace signpost
