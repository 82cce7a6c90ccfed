// The alarm of the clock on the main board, which starts a computer that is off. By the kernel's files in
// /sys/class/rtc/rtc0; they go by the board's own time, be that UTC or local.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

namespace signpost {

// Sets it for so long from now, and reads it back. A board that knows no date beyond tomorrow's gets one for
// less than a day instead: then the computer starts, sees that it is not wanted yet, and goes off again.
// What it is set for; std::nullopt: it cannot be set, and the computer must not be switched off. Root alone
// may. `root`: of the computer's files.
[[nodiscard]] std::optional<std::chrono::seconds> set_board_alarm(const std::filesystem::path& root,
                                                                  std::chrono::seconds from_now);

} // namespace signpost
