#include "cli/board_alarm_internal.h"

#include <fstream>
#include <string>

namespace signpost {

namespace {

using std::chrono::seconds;

std::string first_word_of(const std::filesystem::path& path) {
    std::ifstream file(path);
    std::string word;
    file >> word;
    return word;
}

bool write_to(const std::filesystem::path& path, const std::string& text) {
    std::ofstream file(path);
    file << text << std::flush;
    return file.good();
}

// Absolute, by the board's time. An alarm that is set has to go before another is taken.
bool set_to(const std::filesystem::path& clock, long long moment) {
    const std::filesystem::path alarm = clock / "wakealarm";
    const std::string text = std::to_string(moment);
    return write_to(alarm, "0") && write_to(alarm, text) && first_word_of(alarm) == text;
}

} // namespace

std::optional<seconds> set_board_alarm(const std::filesystem::path& root, seconds from_now) {
    constexpr seconds less_than_a_day = std::chrono::hours(23) + std::chrono::minutes(50);
    const std::filesystem::path clock = root / "sys/class/rtc/rtc0";
    const std::string now = first_word_of(clock / "since_epoch");
    std::error_code failed;
    if (now.empty() || now.find_first_not_of("0123456789") != now.npos ||
        !std::filesystem::exists(clock / "wakealarm", failed)) // no alarm: nothing is to be made there
        return std::nullopt;
    const long long board = std::strtoll(now.c_str(), nullptr, 10);
    for (const seconds time : {from_now, std::min(from_now, less_than_a_day)})
        if (set_to(clock, board + time.count()))
            return time;
    return std::nullopt;
}

} // namespace signpost
