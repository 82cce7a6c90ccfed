#include "base/reason.h"

namespace signpost {

int code_of(std::optional<Reason> reason) { return reason ? static_cast<int>(*reason) : 0; }

std::optional<Reason> reason_of(std::int64_t code) {
    if (code < 1 || code > highest_code)
        return std::nullopt;
    return static_cast<Reason>(code);
}

} // namespace signpost
