#include "store/fleet.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

#include "base/characters.h"

namespace signpost {

namespace {

// Negative where the receipt's day is to come. read_receipt() hands out no receipt without a day.
int days_ago(const Receipt& receipt, Date today) {
    return days_between(receipt.time ? day_of(*receipt.time) : today, today);
}

// A day's grace: the office and the kiosk may be on two sides of midnight.
bool is_to_come(const Receipt& receipt, Date today) { return days_ago(receipt, today) < -1; }

using Kiosk = std::pair<std::string, std::string>;              // its name and its computer
using Computers = std::map<std::string, std::set<std::string>>; // the computers of each name

Computers computers_of(const std::vector<Receipt>& receipts) {
    Computers computers;
    for (const Receipt& receipt : receipts)
        if (!receipt.computer_id.empty())
            computers[receipt.kiosk_id].insert(receipt.computer_id);
    return computers;
}

Kiosk kiosk_of(const Receipt& receipt, const Computers& computers) {
    const auto known = computers.find(receipt.kiosk_id);
    const bool is_clear =
        receipt.computer_id.empty() && known != computers.end() && known->second.size() == 1;
    return {receipt.kiosk_id, is_clear ? *known->second.begin() : receipt.computer_id};
}

// Kiosks whose row may stand for several, as a receipt names no computer and its name is a common one.
std::set<Kiosk> in_doubt(const std::vector<Receipt>& receipts, const Computers& computers) {
    std::set<Kiosk> kiosks;
    for (const Receipt& receipt : receipts)
        if (receipt.computer_id.empty() && is_name_of_many(receipt.kiosk_id))
            kiosks.insert(kiosk_of(receipt, computers));
    return kiosks;
}

std::map<Kiosk, Receipt> newest_of_each(const std::vector<Receipt>& receipts, const Computers& computers,
                                        Date today) {
    std::map<Kiosk, Receipt> newest;
    const auto rank = [&](const Receipt& receipt) {
        return std::pair(!is_to_come(receipt, today), receipt.time);
    };
    for (const Receipt& receipt : receipts) {
        const auto [found, is_first] = newest.emplace(kiosk_of(receipt, computers), receipt);
        if (!is_first && rank(found->second) < rank(receipt))
            found->second = receipt;
    }
    return newest;
}

std::int64_t highest_in(const std::map<Kiosk, Receipt>& receipts, Date today) {
    std::int64_t highest = 0;
    for (const auto& [kiosk, receipt] : receipts)
        if (!is_to_come(receipt, today))
            highest = std::max(highest, receipt.serial_after.value_or(0));
    return highest;
}

bool is_fault_of_disk(const Receipt& receipt) {
    return receipt.reason == Reason::no_space || receipt.reason == Reason::storage;
}

FleetState state_of(const Receipt& receipt, int days, const FleetRules& rules, std::int64_t newest) {
    if (is_to_come(receipt, rules.today))
        return FleetState::clock_is_wrong;
    if (days > rules.days)
        return FleetState::not_seen;
    const bool is_behind = receipt.serial_after.value_or(0) < newest;
    if (receipt.rolled_back && (is_behind || !rules.newest)) // perhaps it alone had the newest
        return FleetState::rolled_back;
    // An old stick in a kiosk that has the newest content is refused, too, and all is well.
    if (receipt.result == ImportResult::refused && (is_behind || is_fault_of_disk(receipt)))
        return FleetState::failed;
    return is_behind ? FleetState::behind : FleetState::up_to_date;
}

bool is_among(const std::vector<std::string>& ids, const std::string& id) {
    return std::any_of(ids.begin(), ids.end(),
                       [&](const std::string& one) { return is_same_but_for_capitals(one, id); });
}

void add_missing(const FleetRules& rules, std::vector<FleetRow>& rows) {
    std::vector<std::string> seen;
    for (FleetRow& row : rows) {
        row.is_expected = rules.expected.empty() || is_among(rules.expected, row.receipt.kiosk_id);
        seen.push_back(row.receipt.kiosk_id);
    }
    for (const std::string& id : rules.expected)
        if (!is_among(seen, id))
            rows.push_back({.receipt = {.kiosk_id = id}, .state = FleetState::no_receipt, .days_ago = {}});
    std::stable_sort(rows.begin(), rows.end(), [](const FleetRow& a, const FleetRow& b) {
        return a.receipt.kiosk_id < b.receipt.kiosk_id;
    });
}

} // namespace

const char* to_text(FleetState state) {
    constexpr std::array<const char*, 7> words{"up to date",  "behind",      "failed",    "not seen",
                                               "rolled back", "clock wrong", "no receipt"};
    return words.at(static_cast<std::size_t>(state));
}

std::vector<FleetRow> fleet(const std::vector<Receipt>& receipts, const FleetRules& rules) {
    const Computers computers = computers_of(receipts);
    const std::map<Kiosk, Receipt> kiosks = newest_of_each(receipts, computers, rules.today);
    const std::int64_t newest = rules.newest.value_or(highest_in(kiosks, rules.today));
    const std::set<Kiosk> doubtful = in_doubt(receipts, computers);
    std::vector<FleetRow> rows;
    for (const auto& [kiosk, receipt] : kiosks) {
        const int days = std::max(0, days_ago(receipt, rules.today));
        const auto known = computers.find(kiosk.first);
        const bool shares_name = known != computers.end() && known->second.size() > 1;
        rows.push_back({.receipt = receipt,
                        .state = state_of(receipt, days, rules, newest),
                        .days_ago = days,
                        .shares_name = shares_name,
                        .may_be_several = doubtful.contains(kiosk)});
    }
    add_missing(rules, rows);
    return rows;
}

} // namespace signpost
