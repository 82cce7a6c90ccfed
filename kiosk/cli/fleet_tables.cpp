#include "cli/fleet_tables_internal.h"

#include <cstdint>
#include <optional>
#include <variant>

#include <nlohmann/json.hpp>

#include "cli/report_internal.h"

namespace signpost {

namespace {

// std::monostate: not known, or no receipt.
using FleetValue = std::variant<std::monostate, bool, std::int64_t, std::string, std::vector<std::string>>;

struct FleetField {
    const char* key;     // in JSON
    const char* heading; // of its column; nullptr: it has none
    FleetValue (*value)(const FleetRow&);
};

template <class T> FleetValue known(const std::optional<T>& value) {
    return value ? FleetValue(*value) : FleetValue();
}

FleetValue number(const std::optional<int>& value) {
    return value ? FleetValue(std::int64_t{*value}) : FleetValue();
}

// "" where it is not known, as in receipts.
FleetValue day(const std::optional<Date>& day) { return day ? to_text(*day) : std::string(); }

bool has_receipt(const FleetRow& row) { return row.state != FleetState::no_receipt; }

FleetValue result_of(const FleetRow& row) {
    return has_receipt(row) ? FleetValue(std::string(to_text(row.receipt.result))) : FleetValue();
}

FleetValue code_in(const FleetRow& row) {
    return has_receipt(row) ? FleetValue(std::int64_t{code_of(row.receipt.reason)}) : FleetValue();
}

FleetValue counter_of(const FleetRow& row) {
    return row.receipt.count ? FleetValue(row.receipt.count->number) : FleetValue();
}

FleetValue starts_of(const FleetRow& row) {
    return row.receipt.count ? FleetValue(row.receipt.count->starts) : FleetValue();
}

FleetValue settings_serial(const FleetRow& row) {
    const auto& settings = row.receipt.condition.settings;
    return settings ? FleetValue(settings->serial) : FleetValue();
}

FleetValue settings_changed(const FleetRow& row) {
    const auto& settings = row.receipt.condition.settings;
    return settings ? FleetValue(settings->changed) : FleetValue();
}

template <auto member> FleetValue of_row(const FleetRow& row) { return row.*member; }
template <auto member> FleetValue of_receipt(const FleetRow& row) { return row.receipt.*member; }

// What is told of a kiosk, in the order of the columns: new ones come last, since spreadsheets count them.
constexpr FleetField fleet_fields[] = {
    {"kiosk_id", "KIOSK", of_receipt<&Receipt::kiosk_id>},
    {"state", "STATE", [](const FleetRow& row) { return FleetValue(std::string(to_text(row.state))); }},
    {"serial", "SERIAL", [](const FleetRow& row) { return known(row.receipt.serial_after); }},
    {"time", "SEEN", [](const FleetRow& row) { return FleetValue(to_text(row.receipt.time)); }},
    {"days_ago", "DAYS AGO", [](const FleetRow& row) { return number(row.days_ago); }},
    {"software_version", "PROGRAM", of_receipt<&Receipt::software_version>},
    {"free_mib", "FREE MIB", [](const FleetRow& row) { return known(row.receipt.free_mib); }},
    {"last_start", "LAST START",
     [](const FleetRow& row) { return FleetValue(to_text(row.receipt.last_start)); }},
    {"machine", "MACHINE", of_receipt<&Receipt::computer_id>},
    {"code", "CODE", code_in},
    {"message", "MESSAGE", of_receipt<&Receipt::message>},
    {"site", "SITE", of_receipt<&Receipt::site>},
    {"counter", "COUNTER", counter_of},
    {"starts", "STARTS", starts_of},
    {"disk", "DISK",
     [](const FleetRow& row) { return FleetValue(std::string(to_text(row.receipt.condition.disk))); }},
    {"celsius", "CELSIUS", [](const FleetRow& row) { return known(row.receipt.condition.celsius); }},
    {"debian_as_of", "DEBIAN", [](const FleetRow& row) { return day(row.receipt.condition.debian_as_of); }},
    {"mend", "TO MEND", [](const FleetRow& row) { return FleetValue(row.receipt.condition.mend); }},
    {"settings_serial", "SETTINGS", settings_serial},
    {"settings_changed", "CHANGED SINCE", settings_changed},
    {"shares_name", nullptr, of_row<&FleetRow::shares_name>},
    {"may_be_several", nullptr, of_row<&FleetRow::may_be_several>},
    {"may_be_copied", nullptr, of_row<&FleetRow::may_be_copied>},
    {"is_expected", nullptr, of_row<&FleetRow::is_expected>},
    {"serial_before", nullptr, [](const FleetRow& row) { return known(row.receipt.serial_before); }},
    {"result", nullptr, result_of},
    {"errors", nullptr, of_receipt<&Receipt::errors>},
};

struct AsCell {
    std::string operator()(std::monostate /*not known*/) const { return ""; }
    std::string operator()(bool value) const { return value ? "yes" : "no"; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(const std::string& value) const { return value; }
    std::string operator()(const std::vector<std::string>& sentences) const {
        std::string text;
        for (const std::string& sentence : sentences)
            text += (text.empty() ? "" : " ") + sentence;
        return text;
    }
};

struct AsJson {
    nlohmann::json operator()(std::monostate /*not known*/) const { return {}; }
    template <class T> nlohmann::json operator()(const T& value) const { return value; }
};

std::vector<std::string> headings() {
    std::vector<std::string> row;
    for (const FleetField& field : fleet_fields)
        if (field.heading != nullptr)
            row.emplace_back(field.heading);
    return row;
}

std::vector<std::string> cells_of(const FleetRow& of) {
    std::vector<std::string> row;
    for (const FleetField& field : fleet_fields)
        if (field.heading != nullptr)
            row.push_back(std::visit(AsCell{}, field.value(of)));
    return row;
}

nlohmann::json row_as_json(const FleetRow& row) {
    nlohmann::json json = nlohmann::json::object();
    for (const FleetField& field : fleet_fields)
        json[field.key] = std::visit(AsJson{}, field.value(row));
    return json;
}

} // namespace

std::vector<std::vector<std::string>> fleet_table(const std::vector<FleetRow>& rows) {
    std::vector<std::vector<std::string>> table{headings()};
    for (const FleetRow& row : rows)
        table.push_back(cells_of(row));
    return table;
}

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
