#include "update/fleet.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <map>
#include <utility>

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

// A day's grace: the office and the kiosk may be on two sides of midnight.
bool is_to_come(const Receipt& receipt, const Date& today) {
    return day_of(receipt.time) > day_of(today) + std::chrono::days{1};
}

std::map<std::string, Receipt> newest_of_each(const std::vector<Receipt>& receipts, const Date& today) {
    std::map<std::string, Receipt> newest;
    const auto rank = [&](const Receipt& receipt) {
        return std::pair(!is_to_come(receipt, today), receipt.time);
    };
    for (const Receipt& receipt : receipts) {
        const auto [found, is_first] = newest.emplace(receipt.kiosk_id, receipt);
        if (!is_first && rank(found->second) < rank(receipt))
            found->second = receipt;
    }
    return newest;
}

std::int64_t highest_in(const std::map<std::string, Receipt>& receipts, const Date& today) {
    std::int64_t highest = 0;
    for (const auto& [id, receipt] : receipts)
        if (!is_to_come(receipt, today))
            highest = std::max(highest, receipt.serial_after.value_or(0));
    return highest;
}

bool is_fault_of_disk(const Receipt& receipt) {
    return receipt.code == static_cast<int>(Reason::no_space) ||
           receipt.code == static_cast<int>(Reason::storage);
}

FleetState state_of(const Receipt& receipt, int days_ago, const FleetRules& rules, std::int64_t newest) {
    if (is_to_come(receipt, rules.today))
        return FleetState::clock_is_wrong;
    if (days_ago > rules.days)
        return FleetState::not_seen;
    const bool is_behind = receipt.serial_after.value_or(0) < newest;
    if (receipt.rolled_back && (is_behind || !rules.newest)) // perhaps it alone had the newest
        return FleetState::rolled_back;
    // An old stick in a kiosk that has the newest content is refused, too, and all is well.
    if (receipt.result == ImportResult::refused && (is_behind || is_fault_of_disk(receipt)))
        return FleetState::failed;
    return is_behind ? FleetState::behind : FleetState::up_to_date;
}

} // namespace

const char* to_text(FleetState state) {
    constexpr std::array<const char*, 6> words{"up to date", "behind",      "failed",
                                               "not seen",   "rolled back", "clock wrong"};
    return words.at(static_cast<std::size_t>(state));
}

std::vector<FleetRow> fleet(const std::vector<Receipt>& receipts, const FleetRules& rules) {
    const std::map<std::string, Receipt> kiosks = newest_of_each(receipts, rules.today);
    const std::int64_t newest = rules.newest.value_or(highest_in(kiosks, rules.today));
    std::vector<FleetRow> rows;
    for (const auto& [id, receipt] : kiosks) {
        const auto days = (day_of(rules.today) - day_of(receipt.time)).count();
        const int days_ago = static_cast<int>(std::max<std::int64_t>(0, days));
        rows.push_back({receipt, state_of(receipt, days_ago, rules, newest), days_ago});
    }
    return rows;
}

} // namespace signpost
