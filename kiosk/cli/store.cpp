// kioskctl status, history and rollback
#include "store/store_writer.h"

#include <memory>
#include <ostream>

#include <nlohmann/json.hpp>

#include "cli/kiosk_options_internal.h"
#include "cli/report_internal.h"
#include "disk/disk_files.h"
#include "doctor/doctor.h"
#include "store/outcome.h"
#include "store/starts.h"
#include "store/store.h"

namespace signpost {

namespace {

struct StoreOptions {
    KioskOptions kiosk;
    bool json = false;
};

// What status tells, in one value.
struct StoreStatus {
    StoreReading reading;
    Starts starts;
    std::optional<ImportNotice> notice;
    std::optional<ShippedBundle> shipped;
    SeenDebian debian;
};

// null: the kiosk went back to the content that it came with.
nlohmann::json serial_as_json(const std::optional<Version>& version) {
    return version ? nlohmann::json(version->name.serial) : nlohmann::json();
}

// A store that was mistyped must not look like one in which nothing is installed. The settings' own is
// another matter: the first import makes it.
bool is_there(const Store& store, const StoreOptions& options, const Outside& outside) {
    if (options.kiosk.store.empty())
        return true;
    const auto look = store.files().look(store.folder());
    if (look && look->kind == FileStamp::Kind::folder)
        return true;
    tell({problem_of(store.folder(), "There is no store here.",
                     "Name the folder that the kiosk's settings call store.")},
         outside, options.json);
    return false;
}

nlohmann::json as_json(const StoreStatus& status) {
    nlohmann::json json{
        {"problems", to_json(status.reading.problems)},
        {"last_start", to_text(status.starts.last_start)},
        {"debian",
         {{"version", status.debian.version},
          {"as_of", status.debian.as_of ? nlohmann::json(to_text(*status.debian.as_of)) : nlohmann::json()}}},
        {"installed", nullptr}};
    if (status.shipped)
        json["came_with"] = {{"id", status.shipped->id}, {"serial", status.shipped->serial}};
    if (const auto& record = status.reading.record) {
        nlohmann::json previous = nlohmann::json::array();
        for (const Version& version : record->previous)
            previous.push_back(version.name.serial);
        const auto& shown = status.reading.shown;
        json["installed"] = {
            {"id", record->id},
            {"serial", serial_as_json(record->current)},
            {"name", record->current ? nlohmann::json(to_text(record->current->name)) : nlohmann::json()},
            {"highest", record->highest.serial},
            {"withdrawn", record->withdrawn > 0 ? nlohmann::json(record->withdrawn) : nlohmann::json()},
            {"previous", previous},
            {"shown", shown ? nlohmann::json(shown->version.name.serial) : nlohmann::json()},
            {"confirmed", record->current && status.starts.confirmed == record->current->name}};
    }
    if (status.notice)
        json["last_import"] = {{"time", to_text(status.notice->time)},
                               {"result", to_text(status.notice->result)},
                               {"code", code_of(status.notice->reason)},
                               {"also", to_json(status.notice->also)}};
    return json;
}

// `record` has a current version.
void write_installed(std::ostream& out, const StoreStatus& status, const Record& record) {
    const VersionName& current = record.current->name;
    out << "Content:      " << record.id << ", serial " << current.serial
        << (status.starts.confirmed == current ? ", shown on the screen" : ", not yet shown on the screen")
        << '\n';
    if (status.reading.shown && status.reading.shown->version.name.serial != current.serial)
        out << "Shown:        serial " << status.reading.shown->version.name.serial
            << ", because the newest is damaged\n";
    out << "Kept:        ";
    for (const Version& version : record.previous)
        out << ' ' << version.name.serial;
    out << (record.previous.empty() ? " none\n" : "\n") << "Highest ever: " << record.highest.serial << '\n';
    if (record.withdrawn > 0)
        out << "Withdrawn:    every serial up to " << record.withdrawn
            << (record.withdrawn >= current.serial ? ", but the one that replaces them\n" : "\n");
}

std::string with_code(std::string_view result, std::optional<Reason> reason) {
    return std::string(result) + (reason ? ", code " + std::to_string(code_of(reason)) : "");
}

// Settings and keys have lines of their own; a stick with nothing else was no failed import of content.
void write_last_import(std::ostream& out, const ImportNotice& notice) {
    out << "Last import:  " << to_text(notice.time) << ", "
        << (is_without_content(notice) ? "no content" : with_code(to_text(notice.result), notice.reason))
        << '\n';
    for (const AlsoBrought& brought : notice.also)
        out << "              " << words_of(brought.kind).word << ": "
            << with_code(brought_words.at(static_cast<std::size_t>(brought.state)), brought.reason) << '\n';
}

void write_status(std::ostream& out, const StoreStatus& status) {
    if (status.reading.record && status.reading.record->current)
        write_installed(out, status, *status.reading.record);
    else
        out << (status.reading.record ? "Content:      nothing; the kiosk went back"
                                      : "Content:      nothing was installed")
            << (status.shipped
                    ? "; the kiosk shows what it came with, serial " + std::to_string(status.shipped->serial)
                    : "")
            << '\n';
    out << "Last start:   " << (status.starts.last_start ? to_text(status.starts.last_start) : "not known")
        << '\n';
    if (const std::string debian = to_text(status.debian); !debian.empty())
        out << "System:       " << debian << '\n';
    if (status.notice)
        write_last_import(out, *status.notice);
}

ControlExit show_status(const Store& store, const Settings& settings, const StoreOptions& options,
                        const Outside& outside) {
    const StoreStatus status{.reading = store.read(),
                             .starts = read_starts(store),
                             .notice = read_notice(store),
                             .shipped = shipped_with(settings),
                             .debian = look_at_debian(outside.root)};
    if (options.json) {
        write_json(outside.out, as_json(status));
    } else {
        write_status(outside.out, status);
        outside.err << to_text(status.reading.problems);
    }
    return status.reading.problems.empty() ? ControlExit::done : ControlExit::refused;
}

const char* name_of_event(StoreEvent::What what) {
    return what == StoreEvent::What::installed ? "installed" : "rolled back";
}

std::string serial_or_none(const std::optional<std::int64_t>& serial) {
    return serial ? std::to_string(*serial) : "none";
}

ControlExit show_history(const Store& store, const Settings& /*settings*/, const StoreOptions& options,
                         const Outside& outside) {
    const StoreReading reading = store.read();
    const std::vector<StoreEvent> events =
        reading.record ? reading.record->history : std::vector<StoreEvent>{};
    nlohmann::json list = nlohmann::json::array();
    std::vector<std::vector<std::string>> rows{{"TIME (UTC)", "WHAT", "FROM", "TO"}};
    for (const StoreEvent& event : events) {
        list.push_back({{"time", to_text(event.time)},
                        {"what", name_of_event(event.what)},
                        {"from", to_json(event.from)},
                        {"to", event.to > 0 ? nlohmann::json(event.to) : nlohmann::json()}});
        rows.push_back({to_text(event.time), name_of_event(event.what), serial_or_none(event.from),
                        std::to_string(event.to)});
    }
    if (options.json)
        write_json(outside.out, {{"history", list}, {"problems", to_json(reading.problems)}});
    else if (events.empty() && reading.problems.empty())
        outside.out << "Nothing was ever installed.\n";
    else if (!events.empty())
        write_table(outside.out, rows);
    if (!options.json)
        outside.err << to_text(reading.problems);
    return reading.problems.empty() ? ControlExit::done : ControlExit::refused;
}

ControlExit roll_back(const Store& store, const Settings& settings, const StoreOptions& options,
                      const Outside& outside) {
    const auto fail = [&](std::string cause, std::string remedy, ControlExit exit) {
        tell({problem_of(store.folder(), std::move(cause), std::move(remedy))}, outside, options.json);
        return exit;
    };
    const char* bring_another = "Bring a bundle with a higher serial.";
    if (!store.files().look(store.folder())) // opening a store would make one
        return fail("There is no earlier content to go back to.", bring_another, ControlExit::refused);
    if (!write_as_owner(settings, outside, options.json))
        return ControlExit::failed;
    auto writer = StoreWriter::open(store);
    if (!writer)
        return fail("The store cannot be opened: " + writer.error().text + ".",
                    "Try again in a minute, and as the user who owns it.", ControlExit::failed);
    const auto version = writer->roll_back(outside.now);
    if (!version && version.error().kind == FileError::Kind::missing)
        return fail("There is no earlier content to go back to.", bring_another, ControlExit::refused);
    if (!version)
        return fail("It was not possible to go back: " + version.error().text + ".",
                    "Try again, and look at the disk.", ControlExit::failed);
    if (options.json)
        write_json(outside.out, {{"serial", serial_as_json(*version)}});
    else
        outside.out << "Went back to "
                    << (*version ? "serial " + std::to_string((*version)->name.serial)
                                 : "the content that the kiosk came with")
                    << ". The kiosk shows it within a second.\n";
    return ControlExit::done;
}

using StoreCommand = ControlExit (*)(const Store&, const Settings&, const StoreOptions&, const Outside&);

ControlExit run_on_store(StoreCommand run, const StoreOptions& options, const Outside& outside) {
    const auto settings = settings_of(options.kiosk, outside, options.json);
    if (!settings)
        return ControlExit::wrong_usage;
    DiskFiles files;
    const Store store = store_of(*settings, files);
    return is_there(store, options, outside) ? run(store, *settings, options, outside)
                                             : ControlExit::wrong_usage;
}

void add_store_command(const CommandHost& host, const char* name, const char* about, StoreCommand run) {
    CLI::App* command = host.app.add_subcommand(name, about);
    const auto options = std::make_shared<StoreOptions>();
    add_kiosk_options(*command, options->kiosk, host.outside);
    command->add_flag("--json", options->json, "For machines");
    command->callback([options, host, run] { host.exit = run_on_store(run, *options, host.outside); });
}

} // namespace

void add_status(const CommandHost& host) {
    add_store_command(host, "status", "Say what is installed on this kiosk", show_status);
}

void add_history(const CommandHost& host) {
    add_store_command(host, "history", "List what was installed on this kiosk, and when", show_history);
}

void add_rollback(const CommandHost& host) {
    add_store_command(host, "rollback", "Go back to the content before", roll_back);
}

} // namespace signpost
