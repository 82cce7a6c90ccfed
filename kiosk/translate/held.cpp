#include "translate/held_internal.h"

#include <set>
#include <utility>
#include <vector>

#include "base/characters.h"
#include "content/numbers.h"
#include "content/origin.h"
#include "content/said_facts.h"

namespace signpost {

namespace {

// Placeholders and links: what a translation has to hold, once at least.
std::set<std::string> held_in(std::string_view text) {
    std::set<std::string> held;
    for (const std::string& fact : facts_of(text))
        if (fact.front() == '{' || fact.front() == ']')
            held.insert(in_one_line(fact.front() == ']' ? "[…" + fact : fact));
    return held;
}

// The first that the one has and the other has not; "" for none.
std::string lacking(const std::set<std::string>& wanted, const std::set<std::string>& there) {
    for (const std::string& one : wanted)
        if (!there.contains(one))
            return one;
    return "";
}

// "55"; "" where there is none.
std::string first_of(const std::vector<int>& numbers) {
    return numbers.empty() ? "" : std::to_string(numbers.front());
}

} // namespace

void check_held(const PoEntry& entry, const std::string& file, Problems& problems) {
    const std::set<std::string> wanted = held_in(entry.original);
    const std::set<std::string> there = held_in(entry.translation);
    if (const std::string lost = lacking(wanted, there); !lost.empty())
        problems.push_back({file, entry.line, 1,
                            "The translation of " + in_quotes(entry.context) + " has lost " + lost + ".",
                            "Write " + lost + " where it has its place in the translation."});
    else if (const std::string added = lacking(there, wanted); !added.empty())
        problems.push_back({file, entry.line, 1,
                            "The translation of " + in_quotes(entry.context) + " has " + added +
                                ", which the original has not.",
                            "Delete it in the translation, or write what the original has in its place."});
}

void check_numbers_held(const PoEntry& entry, bool is_from_english, const std::string& file,
                        Problems& problems) {
    if (!find_numbers(entry.translation, {}).empty())
        return;
    const NumberChanges changes = number_changes(entry.original, entry.translation, is_from_english);
    const auto note = [&](const std::string& what, std::string remedy) {
        problems.push_back({file, entry.line, 1, "The translation of " + in_quotes(entry.context) + what,
                            std::move(remedy)});
    };
    if (const std::string lost = first_of(changes.lost); !lost.empty())
        note(" has lost the number " + lost + ".",
             "Write " + lost + " where it has its place in the translation, in digits.");
    else if (const std::string fewer = first_of(changes.fewer); !fewer.empty())
        note(" has the number " + fewer + " less often than the original.",
             "Write " + fewer + " as often as the original has it, in digits.");
    else if (const std::string added = first_of(changes.added); !added.empty())
        note(" has the number " + added + ", which the original has not.",
             "Write the number that the original has in its place, or delete it.");
}

} // namespace signpost
