// The fleet for Prometheus.
#include <array>
#include <functional>
#include <optional>
#include <ostream>

#include "cli/fleet_tables_internal.h"

namespace signpost {

namespace {

using Value = std::optional<std::int64_t>;

struct Metric {
    const char* name;
    const char* help;
    Value (*value)(const FleetRow&);
};

Value seconds_of(const std::optional<UtcTime>& time) {
    return time ? Value(time->time_since_epoch().count()) : std::nullopt;
}

Value midnight_of(const std::optional<Date>& day) {
    return day ? seconds_of(UtcTime(std::chrono::sys_days(*day))) : std::nullopt;
}

Value of_disk(const FleetRow& row) {
    using Disk = KioskCondition::Disk;
    const Disk disk = row.receipt.condition.disk;
    return disk == Disk::unknown ? std::nullopt : Value(disk == Disk::failing ? 1 : 0);
}

Value findings_of(const FleetRow& row) {
    if (!row.receipt.count) // an older program says nothing of them
        return std::nullopt;
    return static_cast<std::int64_t>(row.receipt.condition.mend.size());
}

Value free_bytes_of(const FleetRow& row) {
    constexpr std::int64_t mib = std::int64_t{1024} * 1024;
    constexpr std::int64_t most = std::int64_t{1} << 40; // a receipt may say anything
    const Value free = row.receipt.free_mib;
    return free && *free < most ? Value(*free * mib) : std::nullopt;
}

// The names are part of the interface: who has a dashboard goes by them.
constexpr std::array metrics{
    Metric{"signpost_kiosk_content_serial", "Serial of the content that the kiosk shows.",
           [](const FleetRow& row) { return row.receipt.serial_after; }},
    Metric{"signpost_kiosk_receipt_timestamp_seconds",
           "When the newest receipt was left, by the kiosk's clock.",
           [](const FleetRow& row) { return seconds_of(row.receipt.time); }},
    Metric{"signpost_kiosk_receipt_counter", "How many receipts the kiosk has left.",
           [](const FleetRow& row) {
               return row.receipt.count ? Value(row.receipt.count->number) : std::nullopt;
           }},
    Metric{"signpost_kiosk_starts", "Starts of the kiosk between its last two receipts.",
           [](const FleetRow& row) {
               return row.receipt.count ? Value(row.receipt.count->starts) : std::nullopt;
           }},
    Metric{"signpost_kiosk_findings", "Things that the kiosk's doctor would have mended.", findings_of},
    Metric{"signpost_kiosk_free_bytes", "Free space on the kiosk's disk.", free_bytes_of},
    Metric{"signpost_kiosk_disk_failing",
           "1 where the disk says that it fails, 0 where it passes its own test.", of_disk},
    Metric{"signpost_kiosk_temperature_celsius", "Of the processor.",
           [](const FleetRow& row) { return row.receipt.condition.celsius; }},
    Metric{"signpost_kiosk_debian_timestamp_seconds", "The day of the kiosk's Debian packages.",
           [](const FleetRow& row) { return midnight_of(row.receipt.condition.debian_as_of); }},
    Metric{"signpost_kiosk_settings_serial", "Serial of the signed settings that came by stick.",
           [](const FleetRow& row) {
               const auto& settings = row.receipt.condition.settings;
               return settings ? Value(settings->serial) : std::nullopt;
           }},
    Metric{"signpost_kiosk_settings_changed",
           "1 where these settings have been changed at the kiosk since, 0 where not.",
           [](const FleetRow& row) {
               const auto& settings = row.receipt.condition.settings;
               return settings ? Value(settings->changed ? 1 : 0) : std::nullopt;
           }},
};

std::string in_label(const std::string& text) {
    std::string quoted = "\"";
    for (const char c : text) {
        if (c == '\\' || c == '"')
            quoted += '\\';
        quoted += c == '\n' ? "\\n" : std::string(1, c);
    }
    return quoted + "\"";
}

std::string labels_of(const FleetRow& row) {
    const Receipt& r = row.receipt;
    return "kiosk=" + in_label(r.kiosk_id) + ",machine=" + in_label(r.computer_id) +
           ",site=" + in_label(r.site);
}

void write_heading(std::ostream& out, const char* name, const char* help) {
    out << "# HELP " << name << ' ' << help << "\n# TYPE " << name << " gauge\n";
}

// A line for each state, 1 for the one that holds: so a rule can ask for one by its name.
void write_states(std::ostream& out, const std::vector<FleetRow>& rows) {
    constexpr const char* name = "signpost_kiosk_state";
    write_heading(out, name, "1 for the state that the kiosk is in, 0 for all others.");
    for (const FleetRow& row : rows)
        for (std::size_t i = 0; i < fleet_states; ++i) {
            const auto state = static_cast<FleetState>(i);
            out << name << '{' << labels_of(row) << ",state=" << in_label(to_text(state)) << "} "
                << (row.state == state ? 1 : 0) << '\n';
        }
}

void write_totals(std::ostream& out, const std::vector<FleetRow>& rows) {
    constexpr const char* name = "signpost_fleet_kiosks";
    write_heading(out, name, "Kiosks in each state.");
    for (std::size_t i = 0; i < fleet_states; ++i) {
        const auto state = static_cast<FleetState>(i);
        out << name << "{state=" << in_label(to_text(state)) << "} " << count(rows, state) << '\n';
    }
}

} // namespace

void write_metrics(std::ostream& out, const std::vector<FleetRow>& rows) {
    write_totals(out, rows);
    write_states(out, rows);
    for (const Metric& metric : metrics) {
        write_heading(out, metric.name, metric.help);
        for (const FleetRow& row : rows)
            if (const Value value = metric.value(row))
                out << metric.name << '{' << labels_of(row) << "} " << *value << '\n';
    }
}

} // namespace signpost
