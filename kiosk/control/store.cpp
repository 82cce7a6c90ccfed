// kioskctl status, history and rollback
#include "update/store.h"

#include <memory>
#include <ostream>

#include <nlohmann/json.hpp>

#include "control/kiosk_place.h"
#include "control/report.h"
#include "control/table.h"
#include "update/disk_files.h"
#include "update/outcome.h"
#include "update/starts.h"

namespace signpost {

namespace {

struct StoreOptions {
    KioskPlace place;
    bool json = false;
};

// What status tells, in one value.
struct StoreStatus {
    StoreReading reading;
    Starts starts;
    std::optional<Notice> notice;
    std::optional<ShippedBundle> shipped;
};

nlohmann::json as_json(const StoreStatus& status) {
    nlohmann::json json{{"problems", to_json(status.reading.problems)},
                        {"last_start", status.starts.last_start},
                        {"installed", nullptr}};
    if (status.shipped)
        json["came_with"] = {{"id", status.shipped->id}, {"serial", status.shipped->serial}};
    if (const auto& record = status.reading.record) {
        nlohmann::json previous = nlohmann::json::array();
        for (const Version& version : record->previous)
            previous.push_back(version.serial);
        json["installed"] = {{"id", record->id},
                             {"serial", record->current.serial},
                             {"name", record->current.name},
                             {"highest", serial_in(record->highest).value_or(0)},
                             {"previous", previous},
                             {"shown", status.reading.shown ? status.reading.shown->version.serial : 0},
                             {"confirmed", status.starts.confirmed == record->current.name}};
    }
    if (status.notice)
        json["last_import"] = {{"time", status.notice->time},
                               {"result", to_text(status.notice->result)},
                               {"code", status.notice->code}};
    return json;
}

void write_installed(std::ostream& out, const StoreStatus& status, const Record& record) {
    out << "Content:      " << record.id << ", serial " << record.current.serial
        << (status.starts.confirmed == record.current.name ? ", shown on the screen"
                                                           : ", not yet shown on the screen")
        << '\n';
    if (status.reading.shown && status.reading.shown->version.serial != record.current.serial)
        out << "Shown:        serial " << status.reading.shown->version.serial
            << ", because the newest is damaged\n";
    out << "Kept:        ";
    for (const Version& version : record.previous)
        out << ' ' << version.serial;
    out << (record.previous.empty() ? " none\n" : "\n")
        << "Highest ever: " << serial_in(record.highest).value_or(0) << '\n';
}

void write_status(std::ostream& out, const StoreStatus& status) {
    if (status.reading.record && !status.reading.record->current.name.empty())
        write_installed(out, status, *status.reading.record);
    else
        out << (status.reading.record ? "Content:      nothing; the kiosk went back"
                                      : "Content:      nothing was installed")
            << (status.shipped
                    ? "; the kiosk shows what it came with, serial " + std::to_string(status.shipped->serial)
                    : "")
            << '\n';
    out << "Last start:   " << (status.starts.last_start.empty() ? "not known" : status.starts.last_start)
        << '\n';
    if (status.notice)
        out << "Last import:  " << status.notice->time << ", " << to_text(status.notice->result)
            << (status.notice->code == 0 ? "" : ", code " + std::to_string(status.notice->code)) << '\n';
}

ControlExit show_status(const StoreOptions& options, const Outside& outside) {
    const auto settings = settings_of(options.place, outside);
    if (!settings)
        return ControlExit::wrong_usage;
    DiskFiles files;
    const std::string store = real_path(settings->store.string());
    const StoreStatus status{read_store(files, store), read_starts(files, store), read_notice(files, store),
                             shipped_with(*settings)};
    if (options.json) {
        write_json(outside.out, as_json(status));
    } else {
        write_status(outside.out, status);
        outside.err << to_text(status.reading.problems);
    }
    return status.reading.problems.empty() ? ControlExit::done : ControlExit::refused;
}

const char* to_text(StoreEvent::What what) {
    return what == StoreEvent::What::installed ? "installed" : "rolled back";
}

std::string serial_or_none(const std::optional<std::int64_t>& serial) {
    return serial ? std::to_string(*serial) : "none";
}

ControlExit show_history(const StoreOptions& options, const Outside& outside) {
    const auto settings = settings_of(options.place, outside);
    if (!settings)
        return ControlExit::wrong_usage;
    DiskFiles files;
    const StoreReading reading = read_store(files, real_path(settings->store.string()));
    const std::vector<StoreEvent> events =
        reading.record ? reading.record->history : std::vector<StoreEvent>{};
    nlohmann::json list = nlohmann::json::array();
    std::vector<std::vector<std::string>> rows{{"TIME (UTC)", "WHAT", "FROM", "TO"}};
    for (const StoreEvent& event : events) {
        list.push_back({{"time", event.time},
                        {"what", to_text(event.what)},
                        {"from", event.from.value_or(0)},
                        {"to", event.to}});
        rows.push_back(
            {event.time, to_text(event.what), serial_or_none(event.from), std::to_string(event.to)});
    }
    if (options.json)
        write_json(outside.out, {{"history", list}});
    else if (events.empty())
        outside.out << "Nothing was ever installed.\n";
    else
        write_table(outside.out, rows);
    return ControlExit::done;
}

ControlExit roll_back(const StoreOptions& options, const Outside& outside) {
    const auto settings = settings_of(options.place, outside);
    if (!settings)
        return ControlExit::wrong_usage;
    DiskFiles files;
    auto store = StoreWriter::open(files, real_path(settings->store.string()));
    if (!store) {
        outside.err << "The store cannot be opened: " << store.error().text
                    << ". Try again in a minute, and as the user who owns it.\n";
        return ControlExit::failed;
    }
    const auto version = store->roll_back(outside.now);
    if (!version) {
        const bool none = version.error().kind == FileError::Kind::missing;
        outside.err << (none ? "There is no earlier content to go back to."
                             : "It was not possible to go back: " + version.error().text + ".")
                    << '\n';
        return none ? ControlExit::refused : ControlExit::failed;
    }
    if (options.json)
        write_json(outside.out, {{"serial", version->serial}});
    else
        outside.out << "Went back to "
                    << (version->name.empty() ? "the content that the kiosk came with"
                                              : "serial " + std::to_string(version->serial))
                    << ". The kiosk shows it within a second.\n";
    return ControlExit::done;
}

using StoreCommand = ControlExit (*)(const StoreOptions&, const Outside&);

void add_store_command(const Desk& desk, const char* name, const char* about, StoreCommand run) {
    CLI::App* command = desk.app.add_subcommand(name, about);
    const auto options = std::make_shared<StoreOptions>();
    add_place_options(*command, options->place, desk.outside);
    command->add_flag("--json", options->json, "For machines");
    command->callback([options, desk, run] { desk.exit = run(*options, desk.outside); });
}

} // namespace

void add_status(const Desk& desk) {
    add_store_command(desk, "status", "Say what is installed on this kiosk", show_status);
}

void add_history(const Desk& desk) {
    add_store_command(desk, "history", "List what was installed on this kiosk, and when", show_history);
}

void add_rollback(const Desk& desk) {
    add_store_command(desk, "rollback", "Go back to the content before", roll_back);
}

} // namespace signpost
