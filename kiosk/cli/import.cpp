// kioskctl import PATH
#include "store/import.h"

#include <algorithm>
#include <memory>
#include <ostream>

#include <nlohmann/json.hpp>

#include "cli/import_notes_internal.h"
#include "cli/kiosk_options_internal.h"
#include "cli/report_internal.h"
#include "disk/disk_files.h"
#include "doctor/doctor.h"
#include "store/checked_bundle.h"
#include "store/receipt.h"

namespace signpost {

namespace {

struct ImportOptions {
    KioskOptions kiosk;
    std::filesystem::path from;
    std::filesystem::path keys;
    std::filesystem::path receipts;
    std::filesystem::path format;
    bool allow_downgrade = false;
    bool clear = false;
    bool json = false;
};

void write_outcome_json(std::ostream& out, const ImportOutcome& outcome) {
    nlohmann::json report{{"result", to_text(outcome.result)},
                          {"code", code_of(outcome)},
                          {"serial_before", to_json(outcome.serial_before)},
                          {"serial_after", to_json(outcome.serial_after)},
                          {"file", outcome.file},
                          {"remarks", outcome.remarks},
                          {"also", to_json(outcome.also)}};
    if (outcome.refusal)
        report["refusal"] = {{"cause", outcome.refusal->cause},
                             {"remedy", outcome.refusal->remedy},
                             {"problems", to_json(outcome.refusal->problems)}};
    write_json(out, report);
}

void tell_refusal(const Refusal& refusal, const Outside& outside) {
    outside.err << "Code " << code_of(refusal.reason) << ": " << refusal.cause << ' ' << refusal.remedy
                << '\n'
                << to_text(refusal.problems);
}

void write_outcome(const ImportOutcome& outcome, const Outside& outside) {
    for (const Refusal& refusal : outcome.passed_over)
        tell_refusal(refusal, outside);
    for (const std::string& remark : outcome.remarks)
        outside.err << remark << '\n';
    for (const AlsoBrought& brought : outcome.also)
        if (brought.state == AlsoBrought::State::offered)
            outside.out << "There is a new " << words_of(brought.kind).word
                        << " file. The system's own service is to put it in place.\n";
    if (is_without_content(outcome))
        return;
    const std::string serial = outcome.serial_after ? std::to_string(*outcome.serial_after) : "none";
    switch (outcome.result) {
    case ImportResult::installed:
        outside.out << "Information updated from " << outcome.file << ": serial "
                    << (outcome.serial_before ? std::to_string(*outcome.serial_before) : "none")
                    << " before, " << serial << " now.\n";
        break;
    case ImportResult::already_installed:
        outside.out << outcome.file << " is already installed: serial " << serial << ".\n";
        break;
    case ImportResult::refused:
        if (outcome.refusal)
            tell_refusal(*outcome.refusal, outside);
        outside.out << "Nothing was changed: serial " << serial << ".\n";
    }
}

// An empty drop folder is no fault: a timer calls this, and mostly finds nothing.
ControlExit exit_of(const ImportOutcome& outcome, bool drop_folder) {
    const auto is_refused = [](const AlsoBrought& one) { return one.state == AlsoBrought::State::refused; };
    if (std::any_of(outcome.also.begin(), outcome.also.end(), is_refused))
        return ControlExit::refused;
    if (is_without_content(outcome))
        return ControlExit::done;
    if (!outcome.refusal || (drop_folder && outcome.refusal->reason == Reason::nothing_found))
        return ControlExit::done;
    const Reason reason = outcome.refusal->reason;
    const bool own_fault = reason == Reason::no_space || reason == Reason::storage || reason == Reason::busy;
    return own_fault ? ControlExit::failed : ControlExit::refused;
}

FileDone leave(const Stick& stick, const ImportOptions& options, const Receipt& receipt) {
    if (!options.receipts.empty())
        return put_receipt(stick.files(), real_path(options.receipts.string()), receipt);
    return leave_receipt(stick, receipt);
}

// Of the file that config/libexec/stick leaves: "ntfs". "" where there is none.
std::string format_in(Files& files, const std::filesystem::path& path) {
    constexpr std::size_t longest = 64;
    const std::string text = path.empty() ? "" : files.read(real_path(path.string()), longest).value_or("");
    return text.substr(0, text.find('\n'));
}

ImportRequest request_of(const ImportOptions& options, const Settings& settings, Files& files,
                         const Outside& outside) {
    const std::string from = real_path(options.from.string());
    const bool drop_folder = !settings.inbox.empty() && real_path(settings.inbox.string()) == from;
    return {.from = Stick(files, from),
            .shipped = shipped_with(settings),
            .allow_downgrade = options.allow_downgrade,
            .clear = options.clear || drop_folder,
            .format = format_in(files, options.format),
            .now = outside.now};
}

// What the doctor would have mended, in the order in which it tells it.
std::vector<std::string> findings_of(const DoctorPlan& plan) {
    std::vector<std::string> findings;
    for (const HealthCheck& check : examine(plan))
        if (check.state == HealthCheck::State::mend)
            findings.push_back(check.name + ": " + check.seen);
    return findings;
}

KioskCondition::Disk word_of(const std::optional<SeenDisk>& disk) {
    using Disk = KioskCondition::Disk;
    if (!disk)
        return Disk::unknown;
    return disk->failing ? Disk::failing : Disk::passed;
}

// As far as it can be seen from the importer's sandbox, which is as closed as the kiosk's.
KioskCondition condition_of(const Settings& settings, const ImportOptions& options, const Outside& outside) {
    DoctorPlan plan;
    plan.settings = settings;
    plan.settings_file = options.kiosk.config.string();
    plan.root = outside.root;
    plan.now = outside.now;
    plan.wall = outside.wall;
    plan.program_made = outside.made;
    plan.observer = Observer::kiosk;
    KioskCondition condition{
        .mend = findings_of(plan), .celsius = {}, .debian_as_of = {}, .content_made = {}};
    condition.disk = word_of(look_at_disk(outside.root));
    if (const auto celsius = look_at_temperature(outside.root))
        condition.celsius = *celsius;
    condition.debian_as_of = look_at_debian(outside.root).as_of;
    condition.content_made = content_made(settings);
    DiskFiles files;
    condition.settings = signed_settings(
        files, real_path(plan.settings_file),
        real_path((outside.root / std::filesystem::path(taken_settings_folder).relative_path()).string()));
    return condition;
}

// What goes wrong with it is said, and is no failure of the import.
void leave_word(const Store& store, const ImportRequest& request, const ImportOptions& options,
                const Settings& settings, ImportOutcome& outcome, const Outside& outside) {
    Receipt receipt =
        make_receipt(store, identity_of(settings, outside), outside.version, outcome, outside.now);
    receipt.condition = condition_of(settings, options, outside);
    if (const auto left = leave(request.from, options, receipt); !left)
        outcome.remarks.push_back("No receipt could be left on the stick: " + left.error().text + ".");
}

ControlExit run_import(const ImportOptions& options, const Outside& outside) {
    const auto settings = settings_of(options.kiosk, outside, options.json);
    if (!settings)
        return ControlExit::wrong_usage;
    if (!write_as_owner(*settings, outside, options.json))
        return ControlExit::failed;
    DiskFiles files;
    const Store store = store_of(*settings, files);
    ImportRequest request = request_of(options, *settings, files, outside);
    const auto keys = options.keys.empty() ? settings->signing_keys : options.keys;
    const NotesBrought notes =
        request.clear ? NotesBrought{} // the drop folder: whoever fills it can bring settings by the same way
                      : offer_notes(request.from, store, *settings, options.kiosk.config, keys, outside);
    request.also = notes.all;
    ImportOutcome outcome = import_bundle(store, request, check_with_keys(files, real_path(keys.string())));
    outcome.passed_over.insert(outcome.passed_over.end(), notes.refusals.begin(), notes.refusals.end());
    if (settings->stick_receipts && !request.clear)
        leave_word(store, request, options, *settings, outcome, outside);
    if (options.json)
        write_outcome_json(outside.out, outcome);
    else
        write_outcome(outcome, outside);
    return exit_of(outcome, request.clear);
}

} // namespace

void add_import(const CommandHost& host) {
    CLI::App* command = host.app.add_subcommand(
        "import", "Take the newest signed bundle from a stick, as the kiosk does by itself");
    const auto options = std::make_shared<ImportOptions>();
    command->add_option("PATH", options->from, "Where the stick is mounted, the drop folder, or one NAME.zip")
        ->required();
    add_kiosk_options(*command, options->kiosk, host.outside);
    command->add_option("--keys", options->keys, "The folder of public keys, in place of the settings'")
        ->type_name("DIR");
    command
        ->add_option("--receipts", options->receipts,
                     "Leave the receipt in this folder, not on the stick: the kiosk's service puts it there")
        ->type_name("DIR");
    command
        ->add_option("--format", options->format,
                     "The file that says how a stick is formatted that could not be mounted: the kiosk's "
                     "service writes it")
        ->type_name("FILE");
    command->add_flag("--allow-downgrade", options->allow_downgrade,
                      "Take a lower serial than the one installed");
    command->add_flag("--clear", options->clear,
                      "As the drop folder: remove what was installed, rename what was refused");
    command->add_flag("--json", options->json, "For machines");
    command->callback([options, host] { host.exit = run_import(*options, host.outside); });
}

} // namespace signpost
