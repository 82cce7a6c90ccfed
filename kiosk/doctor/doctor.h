// Is this kiosk well? Everything that `kioskctl doctor` and the staff screen tell.
#pragma once

#include <filesystem>
#include <string>

#include "base/health.h"
#include "base/utc_time.h"
#include "doctor/checks.h"

namespace signpost {

struct DoctorPlan {
    Settings settings;
    std::string settings_file;
    Problems settings_problems; // why `settings` are the defaults; none: they are the file's
    std::filesystem::path root = "/";
    UtcTime now{};
    Date program_made{}; // the day of this version
    Observer observer = Observer::terminal;
    bool starts_next = false; // the kiosk is about to be started
};

// Looks at everything, in the order in which it is told. Reads the content and every font that it needs:
// takes up to some seconds on a slow disk. Writes nothing, starts nothing. Any thread.
[[nodiscard]] HealthChecks examine(const DoctorPlan& plan);

} // namespace signpost
