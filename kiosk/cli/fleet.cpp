// kioskctl fleet DIR [--expect kiosks.csv]
#include "store/fleet.h"

#include <map>
#include <memory>
#include <ostream>

#include <nlohmann/json.hpp>

#include "base/characters.h"
#include "cli/commands_internal.h"
#include "cli/inventory_internal.h"
#include "cli/report_internal.h"
#include "disk/disk_files.h"
#include "disk/mapped_files.h"
#include "store/receipt.h"

namespace signpost {

namespace {

struct FleetOptions {
    std::filesystem::path folder;
    std::filesystem::path expected; // a list of all kiosks; "": there is none
    FleetRules rules;
    bool json = false;
    bool csv = false;
};

std::string number_or(const std::optional<std::int64_t>& number, const std::string& otherwise) {
    return number ? std::to_string(*number) : otherwise;
}

std::string code_text(const FleetRow& row) {
    return row.state == FleetState::no_receipt ? "" : std::to_string(code_of(row.receipt.reason));
}

// null where there is no receipt.
nlohmann::json result_of(const FleetRow& row) {
    return row.state == FleetState::no_receipt ? nlohmann::json()
                                               : nlohmann::json(to_text(row.receipt.result));
}

std::vector<std::vector<std::string>> table_of(const std::vector<FleetRow>& rows) {
    std::vector<std::vector<std::string>> table{{"KIOSK", "STATE", "SERIAL", "SEEN", "DAYS AGO", "PROGRAM",
                                                 "FREE MIB", "LAST START", "MACHINE", "CODE", "MESSAGE",
                                                 "SITE"}};
    for (const FleetRow& row : rows) {
        const Receipt& r = row.receipt;
        table.push_back({r.kiosk_id, to_text(row.state), number_or(r.serial_after, ""), to_text(r.time),
                         number_or(row.days_ago, ""), r.software_version, number_or(r.free_mib, ""),
                         to_text(r.last_start), r.computer_id, code_text(row), r.message, r.site});
    }
    return table;
}

nlohmann::json json_of(const std::vector<FleetRow>& rows, const Problems& problems) {
    nlohmann::json list = nlohmann::json::array();
    for (const FleetRow& row : rows) {
        const Receipt& r = row.receipt;
        list.push_back({{"kiosk_id", r.kiosk_id},
                        {"machine", r.computer_id},
                        {"site", r.site},
                        {"shares_name", row.shares_name},
                        {"may_be_several", row.may_be_several},
                        {"state", to_text(row.state)},
                        {"serial", to_json(r.serial_after)},
                        {"serial_before", to_json(r.serial_before)},
                        {"is_expected", row.is_expected},
                        {"result", result_of(row)},
                        {"code", code_of(r.reason)},
                        {"message", r.message},
                        {"time", to_text(r.time)},
                        {"days_ago", to_json(row.days_ago)},
                        {"software_version", r.software_version},
                        {"free_mib", to_json(r.free_mib)},
                        {"last_start", to_text(r.last_start)},
                        {"errors", r.errors}});
    }
    return {{"kiosks", list}, {"problems", to_json(problems)}};
}

// One for each name that several computers have.
Problems shared_names(const std::vector<FleetRow>& rows, const std::string& folder) {
    std::map<std::string, std::string> computers; // of each such name, in a row
    for (const FleetRow& row : rows)
        if (row.shares_name) {
            const std::string& computer_id = row.receipt.computer_id;
            std::string& of_name = computers[row.receipt.kiosk_id];
            of_name +=
                (of_name.empty() ? "" : ", ") + (computer_id.empty() ? "one that is not known" : computer_id);
        }
    Problems problems;
    for (const auto& [name, all] : computers)
        problems.push_back(
            problem_of(folder, "Several computers have the name " + in_quotes(name) + ": " + all + ".",
                       "Give each a kiosk_id of its own in its settings. Where one of them is gone or was "
                       "installed anew, move the receipt with its \"machine\" out of this folder."));
    return problems;
}

// One for each name that says nothing, where its receipts do not say either which computers they are of.
Problems names_of_many(const std::vector<FleetRow>& rows, const std::string& folder) {
    Problems problems;
    for (const FleetRow& row : rows)
        if (row.may_be_several && !row.shares_name)
            problems.push_back(problem_of(
                folder,
                in_quotes(row.receipt.kiosk_id) +
                    " is a name that many computers have, and a receipt does not say of which it is: this "
                    "may be several kiosks.",
                "Give each of them a kiosk_id of its own in its settings, and fetch a new receipt of each. "
                "Then "
                "move the receipts without \"machine\" out of this folder."));
    return problems;
}

// One for each that has left a receipt though nobody expects it: its name may be misspelt, here or there.
Problems not_expected(const std::vector<FleetRow>& rows, const std::string& inventory) {
    Problems notes;
    for (const FleetRow& row : rows)
        if (!row.is_expected)
            notes.push_back(problem_of(
                inventory, "The kiosk " + in_quotes(row.receipt.kiosk_id) + " is not in this list.",
                "Add a line for it, or compare the name with its kiosk_id."));
    return notes;
}

void append(Problems& to, const Problems& more) { to.insert(to.end(), more.begin(), more.end()); }

// The list that --expect names, for `rules`; what is wrong with it.
Problems read_expected(const std::filesystem::path& file, FleetRules& rules) {
    if (file.empty())
        return {};
    const auto text = load_file(file, file.string(), largest_inventory);
    auto inventory = text ? read_inventory(*text, file.string()) : Inventory{.problems = text.error()};
    rules.expected = std::move(inventory.kiosks);
    return std::move(inventory.problems);
}

ControlExit show_fleet(FleetOptions options, const Outside& outside) {
    const std::string inventory = options.expected.string();
    const Problems in_inventory = read_expected(options.expected, options.rules);
    DiskFiles files;
    Receipts found = collect_receipts(files, real_path(options.folder.string()));
    const std::vector<FleetRow> rows = fleet(found.receipts, options.rules);
    append(found.problems, shared_names(rows, options.folder.string()));
    append(found.problems, names_of_many(rows, options.folder.string()));
    append(found.problems, in_inventory);
    Problems told = found.problems;
    append(told, found.notes);
    append(told, not_expected(rows, inventory));
    if (options.json)
        write_json(outside.out, json_of(rows, told));
    else if (options.csv)
        write_csv(outside.out, table_of(rows));
    else
        write_table(outside.out, table_of(rows));
    if (!options.json)
        outside.err << to_text(told);
    if (found.receipts.empty() && !options.json)
        outside.err << "There is no receipt in " << options.folder.string()
                    << ". Copy the folder signpost/receipts from each stick into it.\n";
    return found.problems.empty() && !found.receipts.empty() ? ControlExit::done : ControlExit::refused;
}

} // namespace

void add_fleet(const CommandHost& host) {
    CLI::App* command =
        host.app.add_subcommand("fleet", "Make one table of the receipts that kiosks left on sticks");
    const auto options = std::make_shared<FleetOptions>();
    options->rules.today = host.outside.today;
    command->add_option("DIR", options->folder, "A folder of receipts, or of folders of them")
        ->required()
        ->check(CLI::ExistingDirectory);
    command
        ->add_option("--newest", options->rules.newest,
                     "The serial that all should have; else the highest that any has")
        ->check(CLI::NonNegativeNumber);
    command
        ->add_option("--days", options->rules.days,
                     "Not seen for more than so many days is told; 90 if you say nothing")
        ->check(CLI::Range(0, 36'500));
    command
        ->add_option("--expect", options->expected,
                     "A list of all kiosks (CSV): one that left no receipt has a row, too")
        ->type_name("FILE")
        ->check(CLI::ExistingFile);
    add_date(command, "--on", options->rules.today, "As of this day");
    CLI::Option* json = command->add_flag("--json", options->json, "For machines");
    command->add_flag("--csv", options->csv, "For a spreadsheet")->excludes(json);
    command->callback([options, host] { host.exit = show_fleet(*options, host.outside); });
}

} // namespace signpost
