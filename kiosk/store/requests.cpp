#include "store/requests.h"

#include <cstdio>
#include <string>

#include "store/folder_work_internal.h"
#include "toml/fields.h"
#include "toml/toml_lines.h"

namespace signpost {

namespace {

constexpr std::size_t largest_request = 4096;
constexpr const char* clock_file = "clock.toml";
constexpr const char* power_file = "power.toml";

// "2026-11-28 21:40", by the wall
std::string time_text(const WallTime& time) {
    std::array<char, 48> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d %02d:%02d", time.year, time.month, time.day,
                  time.hour, time.minute);
    return text.data();
}

// std::nullopt unless it is written just so.
std::optional<WallTime> time_from(const std::string& text) {
    WallTime time;
    if (std::sscanf(text.c_str(), "%4d-%2d-%2d %2d:%2d", &time.year, &time.month, &time.day, &time.hour,
                    &time.minute) != 5 ||
        time_text(time) != text)
        return std::nullopt;
    return time;
}

Problem no_wish(const std::string& path) {
    return problem_of(path, "This asks for no time and no zone that there is.",
                      "Set the clock on the staff screen again; or, as root: timedatectl set-time.");
}

Result<ClockWish> wish_in(const std::string& text, const std::string& path) {
    const Result<TomlDocument> document = read_toml(text, path);
    if (!document)
        return tl::unexpected(document.error());
    Problems problems;
    Fields fields(*document, document->root, problems);
    const std::string time = fields.plain_text("time", {});
    ClockWish wish{.time = time_from(time), .zone = fields.plain_text("zone", {})};
    if (!problems.empty() || (!time.empty() && !wish.time) || !is_wish(wish))
        return tl::unexpected(Problems{no_wish(path)});
    return wish;
}

bool is_of(const std::string& text, UtcTime now) {
    const Result<TomlDocument> document = read_toml(text, power_file);
    if (!document)
        return false;
    Problems problems;
    Fields fields(*document, document->root, problems);
    const auto asked = read_utc_time(fields.plain_text("asked", {}));
    return asked && std::chrono::abs(now - *asked) <= longest_power_request;
}

} // namespace

FileDone write_clock_wish(const Store& store, const ClockWish& wish) {
    TomlLines lines;
    if (wish.time)
        lines.text("time", time_text(*wish.time));
    if (!wish.zone.empty())
        lines.text("zone", wish.zone);
    return ensure_folder(store.files(), store.folder()).and_then([&] {
        return store.replace(clock_file, lines.str());
    });
}

Result<ClockWish> take_clock_wish(const Store& store) {
    const std::string path = store.path_of(clock_file);
    const FileResult<std::string> text = store.files().read(path, largest_request);
    const FileDone gone = remove_tree(store.files(), path);
    if (!text || !gone)
        return tl::unexpected(Problems{problem_of(
            path, "This cannot be read and taken away: " + (text ? gone.error() : text.error()).text + ".",
            "Set the clock on the staff screen again. If that does not help, look at the disk.")});
    return wish_in(*text, path);
}

FileDone ask_for_power_off(const Store& store, UtcTime now) {
    return ensure_folder(store.files(), store.folder()).and_then([&] {
        return store.replace(power_file, TomlLines().text("asked", to_text(now)).str());
    });
}

FileResult<PowerRequest> take_power_request(const Store& store, UtcTime now) {
    const std::string path = store.path_of(power_file);
    const bool is_there = store.files().look(path).has_value();
    const FileResult<std::string> text = store.files().read(path, largest_request);
    return remove_tree(store.files(), path).map([&] {
        if (!is_there)
            return PowerRequest::none;
        return text && is_of(*text, now) ? PowerRequest::now : PowerRequest::stale;
    });
}

} // namespace signpost
