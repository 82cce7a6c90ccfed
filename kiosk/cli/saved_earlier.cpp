#include "cli/saved_earlier_internal.h"

#include <algorithm>
#include <map>
#include <system_error>

namespace signpost {

std::set<std::string> saved_earlier(const std::filesystem::path& folder, const std::set<std::string>& names) {
    std::map<std::string, std::filesystem::file_time_type> saved;
    for (const std::string& name : names) {
        std::error_code error;
        if (const auto time = std::filesystem::last_write_time(folder / name, error); !error)
            saved.emplace(name, time);
    }
    const auto last = std::max_element(saved.begin(), saved.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    std::set<std::string> earlier;
    for (const auto& [name, time] : saved)
        if (time < last->second - one_go_of_work)
            earlier.insert(name);
    return earlier;
}

} // namespace signpost
