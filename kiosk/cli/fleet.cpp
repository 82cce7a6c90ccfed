// kioskctl fleet DIR
#include "store/fleet.h"

#include <map>
#include <memory>
#include <ostream>

#include <nlohmann/json.hpp>

#include "base/characters.h"
#include "cli/commands_internal.h"
#include "cli/report.h"
#include "cli/table.h"
#include "disk/disk_files.h"
#include "store/collect_receipts.h"

namespace signpost {

namespace {

struct FleetOptions {
    std::filesystem::path folder;
    FleetRules rules;
    bool json = false;
    bool csv = false;
};

std::string number_or(const std::optional<std::int64_t>& number, const std::string& otherwise) {
    return number ? std::to_string(*number) : otherwise;
}

std::vector<std::vector<std::string>> table_of(const std::vector<FleetRow>& rows) {
    std::vector<std::vector<std::string>> table{{"KIOSK", "STATE", "SERIAL", "SEEN", "DAYS AGO", "PROGRAM",
                                                 "FREE MIB", "LAST START", "MACHINE", "CODE", "MESSAGE"}};
    for (const FleetRow& row : rows) {
        const Receipt& r = row.receipt;
        table.push_back({r.kiosk_id, to_text(row.state), number_or(r.serial_after, ""), r.time,
                         std::to_string(row.days_ago), r.software_version, number_or(r.free_mib, ""),
                         r.last_start, r.machine, std::to_string(code_of(r.reason)), r.message});
    }
    return table;
}

nlohmann::json json_of(const std::vector<FleetRow>& rows, const Problems& problems) {
    nlohmann::json list = nlohmann::json::array();
    for (const FleetRow& row : rows) {
        const Receipt& r = row.receipt;
        list.push_back({{"kiosk_id", r.kiosk_id},
                        {"machine", r.machine},
                        {"shares_name", row.shares_name},
                        {"may_be_several", row.may_be_several},
                        {"state", to_text(row.state)},
                        {"serial", to_json(r.serial_after)},
                        {"serial_before", to_json(r.serial_before)},
                        {"result", to_text(r.result)},
                        {"code", code_of(r.reason)},
                        {"message", r.message},
                        {"time", r.time},
                        {"days_ago", row.days_ago},
                        {"software_version", r.software_version},
                        {"free_mib", to_json(r.free_mib)},
                        {"last_start", r.last_start},
                        {"errors", r.errors}});
    }
    return {{"kiosks", list}, {"problems", to_json(problems)}};
}

// One for each name that several computers have.
Problems shared_names(const std::vector<FleetRow>& rows, const std::string& folder) {
    std::map<std::string, std::string> machines; // of each such name, in a row
    for (const FleetRow& row : rows)
        if (row.shares_name) {
            const std::string& machine = row.receipt.machine;
            std::string& of_name = machines[row.receipt.kiosk_id];
            of_name += (of_name.empty() ? "" : ", ") + (machine.empty() ? "one that is not known" : machine);
        }
    Problems problems;
    for (const auto& [name, all] : machines)
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

ControlExit show_fleet(const FleetOptions& options, const Outside& outside) {
    DiskFiles files;
    Receipts found = collect_receipts(files, real_path(options.folder.string()));
    const std::vector<FleetRow> rows = fleet(found.receipts, options.rules);
    for (const Problems& more :
         {shared_names(rows, options.folder.string()), names_of_many(rows, options.folder.string())})
        found.problems.insert(found.problems.end(), more.begin(), more.end());
    Problems told = found.problems;
    told.insert(told.end(), found.notes.begin(), found.notes.end());
    if (options.json)
        write_json(outside.out, json_of(rows, told));
    else if (options.csv)
        write_csv(outside.out, table_of(rows));
    else
        write_table(outside.out, table_of(rows));
    if (!options.json)
        outside.err << to_text(told);
    if (rows.empty() && !options.json)
        outside.err << "There is no receipt in " << options.folder.string()
                    << ". Copy the folder signpost/receipts from each stick into it.\n";
    return found.problems.empty() && !rows.empty() ? ControlExit::done : ControlExit::refused;
}

} // namespace

void add_fleet(const Desk& desk) {
    CLI::App* command =
        desk.app.add_subcommand("fleet", "Make one table of the receipts that kiosks left on sticks");
    const auto options = std::make_shared<FleetOptions>();
    options->rules.today = desk.outside.today;
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
    add_date(command, "--on", options->rules.today, "As of this day");
    CLI::Option* json = command->add_flag("--json", options->json, "For machines");
    command->add_flag("--csv", options->csv, "For a spreadsheet")->excludes(json);
    command->callback([options, desk] { desk.exit = show_fleet(*options, desk.outside); });
}

} // namespace signpost
