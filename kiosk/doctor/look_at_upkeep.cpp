// How old this Debian is, how the disk is, whether the clock on the board runs, how warm the processor is.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "base/calendar.h"
#include "doctor/machine.h"
#include "doctor/system_files_internal.h"

namespace signpost {

namespace {

namespace fs = std::filesystem;

// "Sat, 15 Nov 2025 10:04:05 UTC" (RFC 5322), as Debian writes it into its Release files.
std::optional<Date> day_in_release(const std::string& value) {
    constexpr std::array<std::string_view, 12> months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::vector<std::string> words = words_of(value);
    if (words.size() < 4)
        return std::nullopt;
    const auto month = std::find(months.begin(), months.end(), words[2]);
    if (month == months.end())
        return std::nullopt;
    const Date date{std::chrono::year(std::atoi(words[3].c_str())),
                    std::chrono::month(static_cast<unsigned>(month - months.begin()) + 1),
                    std::chrono::day(static_cast<unsigned>(std::atoi(words[1].c_str())))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

std::string value_of(const std::vector<std::string>& lines, const std::string& key) {
    for (const std::string& line : lines)
        if (line.starts_with(key + ": "))
            return line.substr(key.size() + 2);
    return {};
}

// The newest that apt has of Debian itself; who sells a browser has a list of its own.
std::optional<Date> day_of_lists(const fs::path& root) {
    std::optional<Date> newest;
    const fs::path folder = root / "var/lib/apt/lists";
    for (const std::string& name : names_in(folder)) {
        if (!name.ends_with("_InRelease") && !name.ends_with("_Release"))
            continue;
        const std::vector<std::string> lines = lines_of(file_text(folder / name).value_or(""));
        if (value_of(lines, "Origin") == "Debian")
            newest = std::max(newest, day_in_release(value_of(lines, "Date")));
    }
    return newest;
}

// The last day on which a package came or went. dpkg's lines begin with it, by the computer's clock.
std::optional<Date> day_of_dpkg(const fs::path& root) {
    for (const char* log : {"var/log/dpkg.log", "var/log/dpkg.log.1"}) {
        std::optional<Date> last;
        for (const std::string& line : last_lines(root / log))
            if (const auto day = read_date(line.substr(0, 10)); day && line.size() > 20)
                last = day;
        if (last)
            return last;
    }
    return std::nullopt;
}

// Lists tell what Debian had, and dpkg when something was last taken of it: neither alone is the packages'
// day.
std::optional<Date> day_by_apt(const fs::path& root) {
    const auto lists = day_of_lists(root);
    const auto dpkg = day_of_dpkg(root);
    return lists && dpkg ? std::min(lists, dpkg) : std::nullopt;
}

// Millidegrees, as the kernel writes them; what cannot be is not told.
std::optional<int> degrees_in(const fs::path& path) {
    constexpr int least = 1; // sensors that are not there say 0
    constexpr int most = 150;
    const int degrees = std::atoi(first_line(path).c_str()) / 1000;
    return degrees >= least && degrees <= most ? std::optional(degrees) : std::nullopt;
}

// Of the sensor with this name in a folder of the kernel's; `what`: the file of its name.
std::optional<int> degrees_of(const fs::path& folder, const char* what, std::string_view wanted,
                              const char* reading) {
    for (const std::string& name : names_in(folder))
        if (first_line(folder / name / what) == wanted)
            if (const auto degrees = degrees_in(folder / name / reading))
                return degrees;
    return std::nullopt;
}

} // namespace

SeenDebian look_at_debian(const fs::path& root) {
    SeenDebian debian{.version = first_line(root / "etc/debian_version"), .as_of = {}};
    const auto stick = read_date(first_line(root / "etc/signpost/debian-as-of"));
    debian.as_of = std::max(stick, day_by_apt(root));
    return debian;
}

std::optional<SeenDisk> look_at_disk(const fs::path& root) {
    const std::vector<std::string> words = words_of(first_line(root / "run/signpost-disk/health"));
    if (words.size() != 2 || (words[1] != "passed" && words[1] != "failing"))
        return std::nullopt;
    return SeenDisk{.name = words[0], .failing = words[1] == "failing"};
}

// The kernel gives an error for a time that the board's chip says it has lost.
std::optional<SeenBoardClock> look_at_board_clock(const fs::path& root) {
    const fs::path clock = root / "sys/class/rtc/rtc0";
    std::error_code failed;
    if (!fs::exists(clock, failed))
        return std::nullopt;
    const bool can_wake = fs::exists(clock / "wakealarm", failed);
    const std::string seconds = first_line(clock / "since_epoch");
    if (seconds.empty() || seconds.find_first_not_of("0123456789") != seconds.npos)
        return SeenBoardClock{.time = {}, .can_wake = can_wake};
    return SeenBoardClock{.time = UtcTime(std::chrono::seconds(std::strtoll(seconds.c_str(), nullptr, 10))),
                          .can_wake = can_wake};
}

std::optional<int> look_at_temperature(const fs::path& root) {
    const fs::path sensors = root / "sys/class/hwmon";
    for (const char* name : {"coretemp", "k10temp", "zenpower"})
        if (const auto degrees = degrees_of(sensors, "name", name, "temp1_input"))
            return degrees;
    const fs::path zones = root / "sys/class/thermal";
    for (const char* type : {"x86_pkg_temp", "acpitz"})
        if (const auto degrees = degrees_of(zones, "type", type, "temp"))
            return degrees;
    return std::nullopt;
}

} // namespace signpost
