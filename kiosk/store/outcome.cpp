#include "store/outcome.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "toml/fields.h"
#include "toml/toml_lines.h"

namespace signpost {

namespace {

constexpr std::size_t largest_notice = 4096;

// "settings refused 16"
std::string to_line(const AlsoBrought& brought) {
    return std::string(words_of(brought.kind).word) + " " +
           std::string(brought_words.at(static_cast<std::size_t>(brought.state))) + " " +
           std::to_string(code_of(brought.reason));
}

// std::nullopt for what a newer program may write.
std::optional<AlsoBrought> brought_in(const std::string& line) {
    std::istringstream words(line);
    std::string kind;
    std::string state;
    std::int64_t code = 0;
    words >> kind >> state >> code;
    const auto* const what = std::find_if(note_words.begin(), note_words.end(),
                                          [&](const NoteWords& one) { return one.word == kind; });
    const auto* const how = std::find(brought_words.begin(), brought_words.end(), state);
    if (what == note_words.end() || how == brought_words.end())
        return std::nullopt;
    return AlsoBrought{.kind = what->kind,
                       .state = static_cast<AlsoBrought::State>(how - brought_words.begin()),
                       .reason = reason_of(code)};
}

std::vector<std::string> to_lines(const AllBrought& all) {
    std::vector<std::string> lines;
    for (const AlsoBrought& brought : all)
        lines.push_back(to_line(brought));
    return lines;
}

AllBrought all_brought(Fields& fields) {
    AllBrought all;
    for (const TomlValue* line : fields.texts("also", {}))
        if (const auto brought = brought_in(line->text))
            all.push_back(*brought);
    return all;
}

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
                        .time = time.value_or(UtcTime{}),
                        .also = all_brought(fields)};
    if (!problems.empty() || !result || !time)
        return std::nullopt;
    return notice;
}

bool is_without_content(const ImportOutcome& outcome) {
    return !outcome.also.empty() && outcome.refusal && outcome.refusal->reason == Reason::nothing_found;
}

bool is_without_content(const ImportNotice& notice) {
    return !notice.also.empty() && notice.reason == Reason::nothing_found;
}

FileDone write_notice(const Store& store, const ImportOutcome& outcome, UtcTime now) {
    return write_next_notice(
        store, {.result = outcome.result,
                .reason = outcome.refusal ? std::optional(outcome.refusal->reason) : std::nullopt,
                .serial_before = outcome.serial_before,
                .serial_after = outcome.serial_after,
                .time = now,
                .also = outcome.also});
}

FileDone write_next_notice(const Store& store, ImportNotice notice) {
    const std::optional<ImportNotice> last = read_notice(store);
    notice.counter = last ? last->counter + 1 : 1;
    TomlLines lines;
    lines.integer("counter", notice.counter)
        .text("result", to_text(notice.result))
        .integer("code", std::int64_t{code_of(notice.reason)})
        .integer("serial_before", notice.serial_before)
        .integer("serial_after", notice.serial_after)
        .text("time", to_text(notice.time));
    if (!notice.also.empty())
        lines.texts("also", to_lines(notice.also));
    return store.replace("notice.toml", lines.str());
}

} // namespace signpost
