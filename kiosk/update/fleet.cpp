#include "update/fleet.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <map>

namespace signpost {

namespace {

int number(const std::string& text, std::size_t at, std::size_t digits) {
    int value = 0;
    (void)std::from_chars(text.data() + at, text.data() + at + digits, value);
    return value;
}

// The day of a date, or of a time, which begins with one.
std::chrono::sys_days day_of(const std::string& text) {
    return std::chrono::year(number(text, 0, 4)) / number(text, 5, 2) / number(text, 8, 2);
}

std::map<std::string, Receipt> newest_of_each(const std::vector<Receipt>& receipts) {
    std::map<std::string, Receipt> newest;
    for (const Receipt& receipt : receipts) {
        const auto [found, is_first] = newest.emplace(receipt.kiosk_id, receipt);
        if (!is_first && found->second.time < receipt.time)
            found->second = receipt;
    }
    return newest;
}

std::int64_t highest_in(const std::map<std::string, Receipt>& receipts) {
    std::int64_t highest = 0;
    for (const auto& [id, receipt] : receipts)
        highest = std::max(highest, receipt.serial_after.value_or(0));
    return highest;
}

FleetState state_of(const Receipt& receipt, int days_ago, const FleetRules& rules, std::int64_t newest) {
    if (days_ago > rules.days)
        return FleetState::not_seen;
    if (receipt.result == ImportResult::refused)
        return FleetState::failed;
    return receipt.serial_after.value_or(0) < newest ? FleetState::behind : FleetState::up_to_date;
}

} // namespace

const char* to_text(FleetState state) {
    constexpr std::array<const char*, 4> words{"up to date", "behind", "failed", "not seen"};
    return words.at(static_cast<std::size_t>(state));
}

std::vector<FleetRow> fleet(const std::vector<Receipt>& receipts, const FleetRules& rules) {
    const std::map<std::string, Receipt> kiosks = newest_of_each(receipts);
    const std::int64_t newest = rules.newest.value_or(highest_in(kiosks));
    std::vector<FleetRow> rows;
    for (const auto& [id, receipt] : kiosks) {
        const auto days = (day_of(rules.today) - day_of(receipt.time)).count();
        const int days_ago = static_cast<int>(std::max<std::int64_t>(0, days));
        rows.push_back({receipt, state_of(receipt, days_ago, rules, newest), days_ago});
    }
    return rows;
}

} // namespace signpost
