// The fleet as columns, as JSON, and as metrics.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "base/problem.h"
#include "store/fleet.h"

namespace signpost {

// With its heading. For write_table() and write_csv(): new columns come last, since spreadsheets count them.
[[nodiscard]] std::vector<std::vector<std::string>> fleet_table(const std::vector<FleetRow>& rows);

[[nodiscard]] nlohmann::json fleet_json(const std::vector<FleetRow>& rows, const Problems& problems);

// Prometheus' text format 0.0.4, as node_exporter reads it from *.prom files: no time stamps, each name's
// help and type once, no row twice. What is not known of a kiosk has no line.
void write_metrics(std::ostream& out, const std::vector<FleetRow>& rows);

} // namespace signpost
