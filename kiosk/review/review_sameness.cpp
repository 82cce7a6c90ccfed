// Whether a translation says what its original says, as far as anybody can tell who does not read it:
// numbers, placeholders, links, steps, opening hours.
#include <algorithm>
#include <functional>
#include <iterator>
#include <set>

#include "base/character_kinds.h"
#include "base/characters.h"
#include "content/file_names.h"
#include "content/schema.h"
#include "review/reviewing_internal.h"
#include "toml/fields.h"

namespace signpost {

namespace {

struct Said {
    std::vector<std::string> names; // {placeholders} and (targets), as they follow on each other
    std::set<int> numbers;          // of two digits and more
    std::size_t steps = 0;
};

constexpr int fewest_counted = 10; // smaller ones may be words: "two"
constexpr int most_counted = 999'999;

// {…} and (page:…), (contact:…) from `at` on; "" for none.
std::string name_at(std::string_view text, std::size_t at) {
    const std::string_view rest = text.substr(at);
    const bool is_link = rest.starts_with("(page:") || rest.starts_with("(contact:");
    if (!rest.starts_with('{') && !is_link)
        return "";
    const std::size_t end = rest.find(is_link ? ')' : '}');
    return end == rest.npos ? "" : std::string(rest.substr(0, end + 1));
}

bool begins_step(std::string_view text, std::size_t at) {
    const std::string_view before = text.substr(0, at);
    const std::size_t line = before.rfind('\n') == before.npos ? 0 : before.rfind('\n') + 1;
    const std::string_view start = trimmed(text.substr(line, at - line));
    return start.empty() &&
           (text.substr(at, 3).find(". ") != text.npos || text.substr(at, 3).find(") ") != text.npos);
}

// The digits from `at` on, of any script; `at` moves past them.
int number_at(std::string_view text, std::size_t& at) {
    int number = 0;
    while (at < text.size()) {
        const Utf8Character c = character_at(text, at);
        const auto digit = digit_value(c.value);
        if (!digit)
            break;
        number = std::min(number * 10 + static_cast<int>(*digit), most_counted);
        at += c.bytes;
    }
    return number;
}

Said said_in(std::string_view text) {
    Said said;
    for (std::size_t at = 0; at < text.size();) {
        if (std::string name = name_at(text, at); !name.empty()) {
            at += name.size();
            said.names.push_back(std::move(name));
            continue;
        }
        const Utf8Character c = character_at(text, at);
        if (!digit_value(c.value)) {
            at += std::max<std::size_t>(c.bytes, 1);
            continue;
        }
        const bool step = begins_step(text, at);
        const int number = number_at(text, at);
        said.steps += step ? 1 : 0;
        if (!step)
            said.numbers.insert(number);
    }
    return said;
}

// 17 may be 5pm, and 12 noon may be none.
bool is_said(int number, const std::set<int>& numbers) {
    constexpr int half_a_day = 12;
    return number < fewest_counted || numbers.contains(number) ||
           (number <= 2 * half_a_day &&
            (numbers.contains(number - half_a_day) || numbers.contains(number + half_a_day))) ||
           number == half_a_day || number == 2 * half_a_day;
}

std::string numbers_missing(const std::set<int>& from, const std::set<int>& in) {
    std::vector<std::string> missing;
    for (const int number : from)
        if (!is_said(number, in))
            missing.push_back(std::to_string(number));
    return in_a_row(missing);
}

std::string names_missing(std::vector<std::string> from, std::vector<std::string> in) {
    std::sort(from.begin(), from.end());
    from.erase(std::unique(from.begin(), from.end()), from.end());
    std::sort(in.begin(), in.end());
    std::vector<std::string> missing;
    std::set_difference(from.begin(), from.end(), in.begin(), in.end(), std::back_inserter(missing));
    missing.erase(std::unique(missing.begin(), missing.end()), missing.end());
    return in_a_row(missing);
}

// What both name, and the first more often.
std::string names_more_often(const std::vector<std::string>& first, const std::vector<std::string>& second) {
    std::vector<std::string> names;
    for (const std::string& name : first) {
        const auto there = std::count(second.begin(), second.end(), name);
        if (there > 0 && std::count(first.begin(), first.end(), name) > there &&
            std::find(names.begin(), names.end(), name) == names.end())
            names.push_back(name);
    }
    return in_a_row(names);
}

// One text and its translation.
class Pair {
public:
    Pair(Reviewing& reviewing, const TomlDocument& original, const TomlDocument& translation)
        : reviewing_(reviewing), original_(original), translation_(translation) {}

    void compare(const TomlValue& before, const TomlValue& after) {
        const Said there = said_in(before.text);
        Said here = said_in(after.text);
        std::erase(here.names, own_);
        tell(after, names_missing(there.names, here.names), "leaves out", "Write it where it belongs.");
        tell(after, names_missing(here.names, there.names), "has",
             "Write what stands there, or mend the original.");
        if (const std::string more = names_more_often(here.names, there.names); !more.empty())
            note(after, "This has " + more + " more often than " + original_.file + ".",
                 "Write it as often as there, or mend the original.");
        tell(after, numbers_missing(there.numbers, here.numbers), "leaves out the number",
             "Write the same numbers in both.");
        tell(after, numbers_missing(here.numbers, there.numbers), "has the number",
             "Write the same numbers in both.");
        if (there.steps != here.steps)
            note(after,
                 "This has " + counted(here.steps, "step") + ", and " + original_.file + " has " +
                     std::to_string(there.steps) + ".",
                 "Translate each step, in the same order.");
        else if (there.steps > 1 && there.names != here.names &&
                 names_missing(there.names, here.names).empty() &&
                 names_missing(here.names, there.names).empty())
            note(after,
                 "What is named here follows in another order than in " + original_.file + ": " +
                     in_a_row(here.names) + ".",
                 "Put the steps into the same order: " + in_a_row(there.names) + ".");
    }

    // A contact may name its own number in any language.
    void enter(const std::string& contact) { own_ = "{" + contact + "}"; }

    void note(const TomlValue& at, std::string cause, std::string remedy) {
        reviewing_.note(Finding::Kind::differs, translation_.file, at.place, std::move(cause),
                        std::move(remedy));
    }

private:
    void tell(const TomlValue& after, const std::string& what, const std::string& does, std::string remedy) {
        if (what.empty())
            return;
        const bool more = does.starts_with("has");
        note(after,
             "This " + does + " " + what +
                 (more ? ", which " + original_.file + " does not have."
                       : ", which " + original_.file + " has."),
             std::move(remedy));
    }

    Reviewing& reviewing_;
    const TomlDocument& original_;
    const TomlDocument& translation_;
    std::string own_;
};

// Each text of a table, and of the tables in it, beside the one of the same key.
void compare_tables(Pair& pair, const TomlValue& before, const TomlValue& after) {
    if (after.kind == TomlValue::Kind::text && before.kind == TomlValue::Kind::text)
        return pair.compare(before, after);
    if (after.kind == TomlValue::Kind::list && before.kind == TomlValue::Kind::list &&
        after.items.size() == before.items.size())
        for (std::size_t i = 0; i < after.items.size(); ++i)
            compare_tables(pair, before.items[i], after.items[i]);
    for (const TomlEntry& entry : after.entries)
        if (const TomlValue* same = value_of(before, entry.key))
            compare_tables(pair, *same, entry.value);
}

// Of a cover, where the file has one. Rows of hours are no matter of taste: fewer or more of them are
// refused.
void compare_notices(Pair& pair, const TomlDocument& original, const TomlDocument& translation) {
    const TomlValue* before = value_of(original.root, "cover");
    const TomlValue* after = value_of(translation.root, "cover");
    before = before == nullptr ? nullptr : value_of(*before, "notices");
    after = after == nullptr ? nullptr : value_of(*after, "notices");
    if (before != nullptr && after != nullptr && !after->items.empty() &&
        before->items.size() != after->items.size())
        pair.note(after->items.front(),
                  "This cover has " + counted(after->items.size(), "part") + " [[cover.notices]], and " +
                      original.file + " has " + std::to_string(before->items.size()) + ".",
                  "Translate each of them, in the same order.");
}

// "pages/a.toml" of "pages/a.pl.toml"
std::string original_file(const std::string& file, const LanguageCode& language) {
    return file.substr(0, file.size() - language.size() - std::string_view(".toml").size()) + "toml";
}

} // namespace

void review_sameness(Reviewing& reviewing) {
    for (const auto& [file, document] : reviewing.documents.all()) {
        const auto name = read_file_name(file);
        if (!name || name->language.empty() || name->kind == FileName::Kind::words)
            continue;
        const TomlDocument* original = reviewing.documents.find(original_file(file, name->language));
        if (original == nullptr)
            continue;
        Pair pair(reviewing, *original, document);
        for (const TomlEntry& entry : document.root.entries)
            if (const TomlValue* same = value_of(original->root, entry.key)) {
                pair.enter(name->kind == FileName::Kind::contacts ? entry.key : "");
                compare_tables(pair, *same, entry.value);
            }
        compare_notices(pair, *original, document);
    }
}

} // namespace signpost
