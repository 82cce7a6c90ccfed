#include "base/health.h"

#include <algorithm>
#include <utility>

namespace signpost {

const char* to_text(HealthCheck::State state) {
    switch (state) {
    case HealthCheck::State::ok:
        return "ok";
    case HealthCheck::State::note:
        return "note";
    case HealthCheck::State::mend:
        break;
    }
    return "mend";
}

HealthChecks worst_last(HealthChecks checks) {
    std::stable_sort(checks.begin(), checks.end(),
                     [](const HealthCheck& a, const HealthCheck& b) { return a.state < b.state; });
    return checks;
}

HealthChecks worst_first(HealthChecks checks) {
    std::stable_sort(checks.begin(), checks.end(),
                     [](const HealthCheck& a, const HealthCheck& b) { return a.state > b.state; });
    return checks;
}

std::size_t count(const HealthChecks& checks, HealthCheck::State state) {
    return static_cast<std::size_t>(std::count_if(
        checks.begin(), checks.end(), [&](const HealthCheck& check) { return check.state == state; }));
}

} // namespace signpost
