#include "store/receipt.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/characters.h"
#include "store/folder_work_internal.h"
#include "store/starts.h"
#include "toml/fields.h"
#include "toml/toml_lines.h"

namespace signpost {

namespace {

constexpr std::size_t longest_text = 1000; // characters
constexpr std::size_t most_errors = 20;

std::optional<UtcTime> utc_time(Fields& fields, const std::string& key, bool required) {
    const TomlValue* value = fields.text(key, {required ? Need::required : Need::optional});
    if (value == nullptr || (value->text.empty() && !required))
        return std::nullopt;
    if (const auto time = read_utc_time(value->text))
        return time;
    fields.note(value->place, in_quotes(key) + " is no time in UTC.",
                "A kiosk writes it like this: 2026-05-31T09:30:00Z. Leave this receipt out.");
    return std::nullopt;
}

std::string computer_id(Fields& fields) {
    const TomlValue* value = fields.text("machine", {Need::optional});
    if (value == nullptr || value->text.empty() || is_computer_id(value->text))
        return value == nullptr ? "" : value->text;
    fields.note(value->place, in_quotes(shortened(value->text, 70)) + " is no computer's own name.",
                "A kiosk writes it like this: 3f9a2c41d0be. Leave this receipt out.");
    return "";
}

std::string kiosk_id(Fields& fields) {
    const TomlValue* value = fields.text("kiosk_id", {Need::required});
    if (value == nullptr || is_kiosk_id(value->text))
        return value == nullptr ? "" : value->text;
    fields.note(value->place, in_quotes(shortened(value->text, 70)) + " is no kiosk's name.",
                "Use at most 64 letters of a to z, digits, hyphens and underscores.");
    return "";
}

ImportResult result(Fields& fields) {
    const TomlValue* value = fields.text("result", {Need::required});
    const auto read = import_result_from(value == nullptr ? "refused" : value->text);
    if (!read)
        fields.note(value->place, in_quotes(shortened(value->text, 70)) + " is no result of an import.",
                    "There are: installed, already installed, refused.");
    return read.value_or(ImportResult::refused);
}

// A receipt without a counter has no count, whatever else of one it has.
std::optional<ReceiptCount> read_count(Fields& fields) {
    const auto number = fields.count("counter");
    const auto since = utc_time(fields, "counted_since", false);
    const auto starts = fields.count("starts");
    if (!number || !since)
        return std::nullopt;
    return ReceiptCount{.number = *number, .since = *since, .starts = starts.value_or(0)};
}

KioskCondition::Disk read_disk(Fields& fields) {
    const std::string word = fields.plain_text("disk", {});
    using Disk = KioskCondition::Disk;
    if (word == to_text(Disk::failing))
        return Disk::failing;
    return word == to_text(Disk::passed) ? Disk::passed : Disk::unknown;
}

std::optional<SignedSettings> read_settings_taken(Fields& fields) {
    const auto serial = fields.count("settings_serial");
    const TomlValue* changed = fields.boolean("settings_changed");
    if (!serial)
        return std::nullopt;
    return SignedSettings{.serial = *serial, .changed = changed != nullptr && changed->boolean};
}

KioskCondition read_condition(Fields& fields) {
    KioskCondition condition;
    for (const TomlValue* finding : fields.texts("mend", {Need::optional, longest_text + 1}))
        condition.mend.push_back(finding->text);
    condition.disk = read_disk(fields);
    if (const TomlValue* celsius = fields.integer("celsius", {-100, 200}, false))
        condition.celsius = celsius->integer;
    condition.debian_as_of = read_date(fields.plain_text("debian_as_of", {}));
    condition.content_made = read_date(fields.plain_text("content_made", {}));
    condition.settings = read_settings_taken(fields);
    return condition;
}

Receipt read_all(Fields& fields) {
    constexpr TextRule long_text{Need::optional, longest_text + 1};
    Receipt receipt;
    receipt.kiosk_id = kiosk_id(fields);
    receipt.computer_id = computer_id(fields);
    receipt.site = fields.plain_text("site", {Need::optional, 40});
    receipt.software_version = fields.plain_text("software_version", {});
    receipt.serial_before = fields.count("serial_before");
    receipt.serial_after = fields.count("serial_after");
    receipt.result = result(fields);
    if (const TomlValue* code = fields.integer("code", {0, highest_code}, false))
        receipt.reason = reason_of(code->integer);
    receipt.message = fields.plain_text("message", long_text);
    receipt.free_mib = fields.count("free_mib");
    receipt.last_start = utc_time(fields, "last_start", false);
    receipt.time = utc_time(fields, "time", true);
    for (const TomlValue* error : fields.texts("errors", long_text))
        receipt.errors.push_back(error->text);
    if (const TomlValue* back = fields.boolean("rolled_back"))
        receipt.rolled_back = back->boolean;
    receipt.count = read_count(fields);
    receipt.condition = read_condition(fields);
    return receipt;
}

void write_count(TomlLines& lines, const ReceiptCount& count) {
    lines.integer("counter", count.number)
        .text("counted_since", to_text(count.since))
        .integer("starts", count.starts);
}

std::vector<std::string> few_and_short(const std::vector<std::string>& texts) {
    std::vector<std::string> kept;
    for (const std::string& text : texts)
        if (kept.size() < most_errors)
            kept.push_back(shortened(text, longest_text));
    return kept;
}

// What is not known has no line: receipts stay small, and older programs' look the same.
void write_condition(TomlLines& lines, const KioskCondition& condition) {
    if (!condition.mend.empty())
        lines.texts("mend", few_and_short(condition.mend));
    if (condition.disk != KioskCondition::Disk::unknown)
        lines.text("disk", to_text(condition.disk));
    lines.integer("celsius", condition.celsius);
    if (condition.debian_as_of)
        lines.text("debian_as_of", to_text(*condition.debian_as_of));
    if (condition.content_made)
        lines.text("content_made", to_text(*condition.content_made));
    if (condition.settings)
        lines.integer("settings_serial", condition.settings->serial)
            .flag("settings_changed", condition.settings->changed);
}

std::string sentences(const Refusal& refusal) { return refusal.cause + " " + refusal.remedy; }

std::vector<std::string> errors_of(const ImportOutcome& outcome) {
    std::vector<std::string> errors = outcome.remarks;
    if (outcome.refusal)
        for (const Problem& problem : outcome.refusal->problems)
            errors.push_back(to_text(problem));
    for (const Refusal& refusal : outcome.passed_over)
        errors.push_back(sentences(refusal));
    return errors;
}

// By staff, or by the kiosk itself when it could not show what was installed.
bool was_rolled_back(const Store& store) {
    Problems ignored; // the import has told them
    const auto record = store.read_record(ignored).value_or(std::nullopt);
    return record && !record->history.empty() && record->history.back().what == StoreEvent::What::rolled_back;
}

// Of the file; one that cannot be read as a receipt may be written over, as it is of no use to anybody.
bool is_of_another_computer(Files& files, const std::string& path, const std::string& computer_id) {
    const FileResult<std::string> text = files.read(path, largest_receipt);
    const Result<Receipt> there = text ? read_receipt(*text, path) : Receipt{};
    return there && !there->computer_id.empty() && there->computer_id != computer_id;
}

std::string name_of_file(Files& files, const std::string& folder, const Receipt& receipt) {
    std::string name = receipt.kiosk_id + ".toml";
    if (receipt.computer_id.empty() ||
        !is_of_another_computer(files, folder + "/" + name, receipt.computer_id))
        return name;
    return receipt.kiosk_id + "-" + receipt.computer_id.substr(0, 6) + ".toml";
}

} // namespace

bool is_name_of_many(const std::string& kiosk_id) {
    constexpr std::array<std::string_view, 4> common{"kiosk", "debian", "localhost", "signpost"};
    return std::find(common.begin(), common.end(), kiosk_id) != common.end();
}

bool is_computer_id(const std::string& text) {
    constexpr std::size_t digits = 12;
    return text.size() == digits && text.find_first_not_of("0123456789abcdef") == text.npos;
}

const char* to_text(KioskCondition::Disk disk) {
    constexpr std::array<const char*, 3> words{"", "passed", "failing"};
    return words.at(static_cast<std::size_t>(disk));
}

Receipt make_receipt(const Store& store, const KioskIdentity& kiosk, const std::string& software_version,
                     const ImportOutcome& outcome, UtcTime now) {
    constexpr std::uint64_t mib = std::uint64_t{1024} * 1024;
    Receipt receipt{.kiosk_id = kiosk.name,
                    .software_version = software_version,
                    .serial_before = outcome.serial_before,
                    .serial_after = outcome.serial_after,
                    .result = outcome.result,
                    .time = now,
                    .errors = errors_of(outcome),
                    .rolled_back = was_rolled_back(store),
                    .computer_id = kiosk.computer_id,
                    .site = kiosk.site};
    if (is_without_content(
            outcome)) { // nothing was offered, and so nothing refused: what is shown is as it was
        receipt.result = ImportResult::already_installed;
    } else if (outcome.refusal) {
        receipt.reason = outcome.refusal->reason;
        receipt.message = sentences(*outcome.refusal);
    }
    if (const auto free = store.files().free_bytes(store.folder()))
        receipt.free_mib = static_cast<std::int64_t>(*free / mib);
    const Starts starts = read_starts(store);
    receipt.last_start = starts.last_start;
    if (const auto count = count_receipt(store, starts.count, now))
        receipt.count = *count;
    else
        receipt.errors.push_back("This receipt could not be counted: " + count.error().text + ".");
    return receipt;
}

FileDone put_receipt(Files& files, const std::string& folder, const Receipt& receipt) {
    if (!is_kiosk_id(receipt.kiosk_id))
        return tl::unexpected(
            FileError{.kind = FileError::Kind::other, .text = "The kiosk has no name for its receipt"});
    return replace_file(files, folder, name_of_file(files, folder, receipt), write_receipt(receipt));
}

FileDone leave_receipt(const Stick& stick, const Receipt& receipt) {
    Files& files = stick.files();
    const std::string signpost = stick.folder() + "/signpost";
    const std::string folder = signpost + "/receipts";
    return ensure_folder(files, signpost)
        .and_then([&] { return ensure_folder(files, folder); })
        .and_then([&] { return put_receipt(files, folder, receipt); });
}

std::string write_receipt(const Receipt& receipt) {
    TomlLines lines;
    lines.text("kiosk_id", receipt.kiosk_id);
    if (!receipt.computer_id.empty())
        lines.text("machine", receipt.computer_id);
    if (!receipt.site.empty())
        lines.text("site", receipt.site);
    lines.text("software_version", receipt.software_version)
        .integer("serial_before", receipt.serial_before)
        .integer("serial_after", receipt.serial_after)
        .text("result", to_text(receipt.result))
        .integer("code", std::int64_t{code_of(receipt.reason)})
        .text("message", shortened(receipt.message, longest_text))
        .integer("free_mib", receipt.free_mib)
        .text("last_start", to_text(receipt.last_start))
        .text("time", to_text(receipt.time))
        .texts("errors", few_and_short(receipt.errors))
        .flag("rolled_back", receipt.rolled_back);
    if (receipt.count)
        write_count(lines, *receipt.count);
    write_condition(lines, receipt.condition);
    return lines.str();
}

Result<Receipt> read_receipt(const std::string& text, const std::string& file) {
    const Result<TomlDocument> document = read_toml(text, file);
    if (!document)
        return tl::unexpected(document.error());
    Problems problems;
    Fields fields(*document, document->root, problems);
    Receipt receipt = read_all(fields);
    if (!problems.empty())
        return tl::unexpected(std::move(problems));
    return receipt;
}

} // namespace signpost
