#include "doctor/next_start.h"

#include <array>
#include <cstdio>

#include "disk/local_time.h"

namespace signpost {

std::optional<NextStart> next_start(const WeekHours& hours, const WallTime& wall) {
    const auto begins = next_begin(hours, wall);
    if (!begins)
        return std::nullopt;
    const UtcTime moment{std::chrono::seconds(moment_of(*begins))};
    return NextStart{.begins = *begins, .at = moment - ahead_of_hours};
}

std::string to_text(const NextStart& start) {
    const WallTime at = local_time(std::chrono::system_clock::to_time_t(start.at));
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d %02d:%02d", at.year, at.month, at.day, at.hour,
                  at.minute);
    return text.data();
}

} // namespace signpost
