// kioskctl fleet DIR [--expect kiosks.csv] [--csv | --json | --prometheus]
#include "store/fleet.h"

#include <map>
#include <memory>
#include <ostream>
#include <set>

#include <nlohmann/json.hpp>

#include "base/characters.h"
#include "cli/commands_internal.h"
#include "cli/fleet_tables_internal.h"
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
    bool prometheus = false;
};

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

// One for each that another computer is a copy of, machine-id and all.
Problems copied_disks(const std::vector<FleetRow>& rows, const std::string& folder) {
    Problems problems;
    for (const FleetRow& row : rows)
        if (row.may_be_copied)
            problems.push_back(problem_of(folder,
                                          "Two receipts of " + in_quotes(row.receipt.kiosk_id) +
                                              " have one counter and differ: another computer has a copy of "
                                              "its disk, and both are one row "
                                              "here.",
                                          "Give the copy a name of its own, as root: rm /etc/machine-id, "
                                          "systemd-machine-id-setup, and a "
                                          "kiosk_id in its settings. Then start it again."));
    return problems;
}

// One for each that has left a receipt though nobody expects it: its name may be misspelt, here or there.
Problems not_expected(const std::vector<FleetRow>& rows, const std::string& inventory) {
    Problems notes;
    std::set<std::string> told;
    for (const FleetRow& row : rows)
        if (!row.is_expected && told.insert(row.receipt.kiosk_id).second)
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

void write_rows(const std::vector<FleetRow>& rows, const Problems& told, const FleetOptions& options,
                const Outside& outside) {
    if (options.json)
        return write_json(outside.out, fleet_json(rows, told));
    if (options.csv)
        return write_csv(outside.out, fleet_table(rows));
    if (options.prometheus)
        return write_metrics(outside.out, rows);
    write_table(outside.out, fleet_table(rows));
    if (!rows.empty())
        outside.out << '\n' << summary_of(rows) << ".\n";
}

ControlExit show_fleet(FleetOptions options, const Outside& outside) {
    const std::string inventory = options.expected.string();
    const Problems in_inventory = read_expected(options.expected, options.rules);
    DiskFiles files;
    Receipts found = collect_receipts(files, real_path(options.folder.string()));
    const std::vector<FleetRow> rows = fleet(found.receipts, options.rules);
    append(found.problems, shared_names(rows, options.folder.string()));
    append(found.problems, names_of_many(rows, options.folder.string()));
    append(found.problems, copied_disks(rows, options.folder.string()));
    append(found.problems, in_inventory);
    Problems told = found.problems;
    append(told, found.notes);
    append(told, not_expected(rows, inventory));
    write_rows(rows, told, options, outside);
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
    CLI::Option* csv = command->add_flag("--csv", options->csv, "For a spreadsheet")->excludes(json);
    command
        ->add_flag("--prometheus", options->prometheus,
                   "For the folder that Prometheus' node_exporter reads (textfile collector)")
        ->excludes(json)
        ->excludes(csv);
    command->callback([options, host] { host.exit = show_fleet(*options, host.outside); });
}

} // namespace signpost
