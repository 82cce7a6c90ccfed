#include "store/fleet.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <tuple>
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

// When each serial's content was made, by whoever says so: the first day, if they do not agree.
using Made = std::map<std::int64_t, Date>;

Made days_of_making(const std::vector<Receipt>& receipts) {
    Made made;
    for (const Receipt& receipt : receipts)
        if (receipt.serial_after && receipt.condition.content_made) {
            Date& day = made.emplace(*receipt.serial_after, *receipt.condition.content_made).first->second;
            day = std::min(day, *receipt.condition.content_made);
        }
    return made;
}

// It cannot have been written before the content that it names was made. A day's grace, as above.
bool is_before_its_content(const Receipt& receipt, const Made& made) {
    const auto found = receipt.serial_after ? made.find(*receipt.serial_after) : made.end();
    return found != made.end() && receipt.time && days_between(day_of(*receipt.time), found->second) > 1;
}

// Of one computer whose receipts were counted without a break: the clock does not matter.
std::vector<Receipt> last_of_each_count(const std::vector<Receipt>& receipts) {
    std::map<UtcTime, Receipt> last;
    std::vector<Receipt> kept;
    for (const Receipt& receipt : receipts) {
        if (!receipt.count) {
            kept.push_back(receipt);
            continue;
        }
        Receipt& other = last.emplace(receipt.count->since, receipt).first->second;
        if (other.count->number < receipt.count->number)
            other = receipt;
    }
    for (const auto& [since, receipt] : last)
        kept.push_back(receipt);
    return kept;
}

// Where there are several counts, or none: by the clock, as far as it can be believed.
Receipt newest_of(const std::vector<Receipt>& receipts, Date today, const Made& made) {
    const auto rank = [&](const Receipt& receipt) {
        return std::tuple(!is_to_come(receipt, today), !is_before_its_content(receipt, made), receipt.time);
    };
    const std::vector<Receipt> last = last_of_each_count(receipts);
    return *std::max_element(last.begin(), last.end(),
                             [&](const Receipt& a, const Receipt& b) { return rank(a) < rank(b); });
}

// A counter's number is given once: who shares name, computer and number with another is a copy of it.
std::set<Kiosk> copied(const std::vector<Receipt>& receipts, const Computers& computers) {
    std::map<std::tuple<Kiosk, UtcTime, std::int64_t>, Receipt> seen;
    std::set<Kiosk> kiosks;
    for (const Receipt& receipt : receipts)
        if (receipt.count) {
            const Kiosk kiosk = kiosk_of(receipt, computers);
            const auto key = std::tuple(kiosk, receipt.count->since, receipt.count->number);
            if (seen.emplace(key, receipt).first->second != receipt)
                kiosks.insert(kiosk);
        }
    return kiosks;
}

std::map<Kiosk, Receipt> newest_of_each(const std::vector<Receipt>& receipts, const Computers& computers,
                                        Date today, const Made& made) {
    std::map<Kiosk, std::vector<Receipt>> all;
    for (const Receipt& receipt : receipts)
        all[kiosk_of(receipt, computers)].push_back(receipt);
    std::map<Kiosk, Receipt> newest;
    for (const auto& [kiosk, its] : all)
        newest.emplace(kiosk, newest_of(its, today, made));
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

FleetState state_of(const Receipt& receipt, const FleetRules& rules, std::int64_t newest, const Made& made) {
    if (is_to_come(receipt, rules.today) || is_before_its_content(receipt, made))
        return FleetState::clock_is_wrong;
    if (days_ago(receipt, rules.today) > rules.days)
        return FleetState::not_seen;
    const bool is_behind = receipt.serial_after.value_or(0) < newest;
    if (receipt.rolled_back && (is_behind || !rules.newest)) // perhaps it alone had the newest
        return FleetState::rolled_back;
    // An old stick in a kiosk that has the newest content is refused, too, and all is well.
    if (receipt.result == ImportResult::refused && (is_behind || is_fault_of_disk(receipt)))
        return FleetState::failed;
    if (receipt.condition.disk == KioskCondition::Disk::failing)
        return FleetState::failed;
    if (is_behind)
        return FleetState::behind;
    return receipt.condition.mend.empty() ? FleetState::up_to_date : FleetState::to_mend;
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
}

void sort_worst_first(std::vector<FleetRow>& rows) {
    const auto key = [](const FleetRow& row) {
        return std::tuple(row.state, row.receipt.kiosk_id, row.receipt.computer_id);
    };
    std::stable_sort(rows.begin(), rows.end(),
                     [&](const FleetRow& a, const FleetRow& b) { return key(a) < key(b); });
}

} // namespace

const char* to_text(FleetState state) {
    constexpr std::array<const char*, fleet_states> words{
        "failed", "rolled back", "no receipt", "clock wrong", "not seen", "behind", "to mend", "up to date"};
    return words.at(static_cast<std::size_t>(state));
}

std::vector<FleetRow> fleet(const std::vector<Receipt>& receipts, const FleetRules& rules) {
    const Computers computers = computers_of(receipts);
    const Made made = days_of_making(receipts);
    const std::map<Kiosk, Receipt> kiosks = newest_of_each(receipts, computers, rules.today, made);
    const std::int64_t newest = rules.newest.value_or(highest_in(kiosks, rules.today));
    const std::set<Kiosk> doubtful = in_doubt(receipts, computers);
    const std::set<Kiosk> copies = copied(receipts, computers);
    std::vector<FleetRow> rows;
    for (const auto& [kiosk, receipt] : kiosks) {
        const auto known = computers.find(kiosk.first);
        const bool shares_name = known != computers.end() && known->second.size() > 1;
        const FleetState state = state_of(receipt, rules, newest, made);
        rows.push_back({.receipt = receipt,
                        .state = state,
                        .days_ago = state == FleetState::clock_is_wrong
                                        ? std::nullopt
                                        : std::optional(std::max(0, days_ago(receipt, rules.today))),
                        .shares_name = shares_name,
                        .may_be_several = doubtful.contains(kiosk),
                        .may_be_copied = copies.contains(kiosk)});
    }
    add_missing(rules, rows);
    sort_worst_first(rows);
    return rows;
}

std::size_t count(const std::vector<FleetRow>& rows, FleetState state) {
    return static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [&](const FleetRow& row) { return row.state == state; }));
}

std::string summary_of(const std::vector<FleetRow>& rows) {
    if (rows.empty())
        return {};
    std::string text = counted(rows.size(), "kiosk");
    const char* before = ": ";
    for (std::size_t i = 0; i < fleet_states; ++i) {
        const auto state = static_cast<FleetState>(i);
        if (const std::size_t number = count(rows, state); number > 0)
            text += std::exchange(before, ", ") + std::to_string(number) + " " + to_text(state);
    }
    return text;
}

} // namespace signpost
