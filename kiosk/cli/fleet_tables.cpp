#include "cli/fleet_tables_internal.h"

#include <nlohmann/json.hpp>

#include "cli/report_internal.h"

namespace signpost {

namespace {

std::string number_or(const std::optional<std::int64_t>& number, const std::string& otherwise) {
    return number ? std::to_string(*number) : otherwise;
}

std::string day_or_nothing(const std::optional<Date>& day) { return day ? to_text(*day) : ""; }

bool has_receipt(const FleetRow& row) { return row.state != FleetState::no_receipt; }

std::string code_text(const FleetRow& row) {
    return has_receipt(row) ? std::to_string(code_of(row.receipt.reason)) : "";
}

// null where there is no receipt.
nlohmann::json result_of(const FleetRow& row) {
    return has_receipt(row) ? nlohmann::json(to_text(row.receipt.result)) : nlohmann::json();
}

std::optional<std::int64_t> counter_of(const Receipt& receipt) {
    return receipt.count ? std::optional(receipt.count->number) : std::nullopt;
}

std::optional<std::int64_t> starts_of(const Receipt& receipt) {
    return receipt.count ? std::optional(receipt.count->starts) : std::nullopt;
}

// What is to be mended, in one cell.
std::string in_one(const std::vector<std::string>& findings) {
    std::string text;
    for (const std::string& finding : findings)
        text += (text.empty() ? "" : " ") + finding;
    return text;
}

} // namespace

std::vector<std::vector<std::string>> fleet_table(const std::vector<FleetRow>& rows) {
    std::vector<std::vector<std::string>> table{
        {"KIOSK", "STATE", "SERIAL", "SEEN", "DAYS AGO", "PROGRAM", "FREE MIB", "LAST START", "MACHINE",
         "CODE", "MESSAGE", "SITE", "COUNTER", "STARTS", "DISK", "CELSIUS", "DEBIAN", "TO MEND"}};
    for (const FleetRow& row : rows) {
        const Receipt& r = row.receipt;
        const KioskCondition& is = r.condition;
        table.push_back({r.kiosk_id, to_text(row.state), number_or(r.serial_after, ""), to_text(r.time),
                         number_or(row.days_ago, ""), r.software_version, number_or(r.free_mib, ""),
                         to_text(r.last_start), r.computer_id, code_text(row), r.message, r.site,
                         number_or(counter_of(r), ""), number_or(starts_of(r), ""), to_text(is.disk),
                         number_or(is.celsius, ""), day_or_nothing(is.debian_as_of), in_one(is.mend)});
    }
    return table;
}

namespace {

nlohmann::json row_as_json(const FleetRow& row) {
    const Receipt& r = row.receipt;
    return {{"kiosk_id", r.kiosk_id},
            {"machine", r.computer_id},
            {"site", r.site},
            {"shares_name", row.shares_name},
            {"may_be_several", row.may_be_several},
            {"may_be_copied", row.may_be_copied},
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
            {"errors", r.errors},
            {"counter", to_json(counter_of(r))},
            {"starts", to_json(starts_of(r))},
            {"disk", to_text(r.condition.disk)},
            {"celsius", to_json(r.condition.celsius)},
            {"debian_as_of", day_or_nothing(r.condition.debian_as_of)},
            {"mend", r.condition.mend}};
}

} // namespace

nlohmann::json fleet_json(const std::vector<FleetRow>& rows, const Problems& problems) {
    nlohmann::json list = nlohmann::json::array();
    for (const FleetRow& row : rows)
        list.push_back(row_as_json(row));
    nlohmann::json states = nlohmann::json::object();
    for (std::size_t i = 0; i < fleet_states; ++i)
        states[to_text(static_cast<FleetState>(i))] = count(rows, static_cast<FleetState>(i));
    return {{"kiosks", list}, {"summary", states}, {"problems", to_json(problems)}};
}

} // namespace signpost
