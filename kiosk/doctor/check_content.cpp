#include <algorithm>
#include <set>

#include "base/calendar.h"
#include "base/characters.h"
#include "content/file_names.h"
#include "doctor/doctor.h"
#include "toml/fields.h"

namespace signpost {

namespace {

using State = HealthCheck::State;

constexpr int old_after_days = 365;

HealthCheck not_readable(const std::string& name) {
    return {.name = name, .state = State::note, .seen = "Cannot be told while the content cannot be read."};
}

// The languages, by their own names, of which characters are missing.
std::vector<std::string> languages_lacking(const SeenContent& content) {
    std::set<std::string> codes;
    for (const Problem& problem : content.missing) {
        const auto name = read_file_name(problem.file);
        codes.insert(name && !name->language.empty() ? name->language : content.bundle->default_language);
    }
    std::vector<std::string> names;
    for (const Language& language : content.bundle->languages)
        if (codes.contains(language.code))
            names.push_back(language.name);
    return names;
}

std::string age_of(const Bundle& bundle, Date today) {
    if (!bundle.made)
        return ", of no known day";
    const std::string made = ", made " + to_text(*bundle.made);
    const int days = days_between(*bundle.made, today);
    if (days <= 0)
        return made + (days == 0 ? ", today" : "");
    return made + ", " + counted(static_cast<std::size_t>(days), "day") + " ago";
}

bool is_old(const Bundle& bundle, Date today) {
    return bundle.made && days_between(*bundle.made, today) > old_after_days;
}

bool is_overdue(const LedgerEntry& fact, Date today) {
    return fact.provenance.checked && fact.provenance.review_by && *fact.provenance.review_by <= today;
}

// One after another: whoever has walked to the kiosk mends them all at once.
std::string all_of(const Problems& problems) {
    std::string all;
    for (const Problem& problem : problems)
        all += (all.empty() ? "" : " ") + to_text(problem);
    return all;
}

// Of settings that can be read. Other lines tell of content and keys that are not there.
HealthCheck check_folders(const std::string& file, const std::vector<SeenFolder>& folders) {
    for (const SeenFolder& folder : folders) {
        const std::string named = in_quotes(folder.key) + " (" + folder.path + ")";
        if (!folder.unmounted.empty())
            return {.name = "settings",
                    .state = State::mend,
                    .seen = "Nothing is mounted at " + folder.unmounted + ", where " + named + " should lie.",
                    .remedy = "As root: mount " + folder.unmounted +
                              ". If it is gone after a restart, look at its line in /etc/fstab."};
        if (!folder.there && (folder.key == "store" || folder.key == "inbox"))
            return {.name = "settings",
                    .state = State::mend,
                    .seen = "The folder of " + named + " is not there.",
                    .remedy =
                        "Mount what it should lie on, make the folder, or mend the path in " + file + "."};
    }
    return {.name = "settings", .state = State::ok, .seen = file};
}

} // namespace

HealthCheck check_settings(const std::string& file, const Problems& problems,
                           const std::vector<SeenFolder>& folders) {
    if (problems.empty())
        return check_folders(file, folders);
    constexpr const char* defaults = " The kiosk goes by its defaults.";
    if (problems.size() > 1)
        return {.name = "settings",
                .state = State::mend,
                .seen = "There are " + counted(problems.size(), "mistake") + " in it." + defaults,
                .remedy = all_of(problems)};
    Problem place = problems.front();
    place.remedy.clear();
    std::string seen = to_text(place);
    seen.erase(seen.find_last_not_of(' ') + 1);
    return {
        .name = "settings", .state = State::mend, .seen = seen + defaults, .remedy = problems.front().remedy};
}

HealthCheck check_fonts(const SeenContent& content) {
    if (!content.bundle)
        return not_readable("fonts");
    if (!content.has_fonts)
        return {.name = "fonts",
                .state = State::mend,
                .seen = "The kiosk's fonts are not installed.",
                .remedy = "Install Debian's packages fonts-noto-core and fonts-noto-cjk."};
    if (!content.missing.empty())
        return {.name = "fonts",
                .state = State::mend,
                .seen = in_a_row(languages_lacking(content)) + ": " +
                        counted(content.missing.size(), "character") +
                        (content.missing.size() == 1 ? " is" : " are") + " missing.",
                .remedy = "Tell the office: " + to_text(content.missing.front())};
    std::vector<std::string> names;
    for (const Language& language : content.bundle->languages)
        names.push_back(language.name);
    return {.name = "fonts", .state = State::ok, .seen = in_a_row(names) + ": every character is there"};
}

HealthCheck check_content(const SeenContent& content, Date today) {
    if (!content.bundle) {
        const Problem& first = content.problems.front();
        return {.name = "content",
                .state = State::mend,
                .seen = "It cannot be read: " + to_text(first),
                .remedy = "Bring content on a stick, or go back to the content before: kioskctl rollback."};
    }
    const Bundle& bundle = *content.bundle;
    std::string seen = bundle.id + ", serial " + std::to_string(bundle.serial) + age_of(bundle, today);
    if (!content.problems.empty()) {
        const Problem& first = content.problems.front();
        return {.name = "content",
                .state = State::mend,
                .seen = seen + ". " + first.cause,
                .remedy = first.remedy.empty() ? "Bring the content again on a stick." : first.remedy};
    }
    if (content.from_store && !content.confirmed)
        return {.name = "content", .state = State::note, .seen = seen + "; not yet shown on the screen"};
    if (is_old(bundle, today))
        return {.name = "content",
                .state = State::note,
                .seen = seen,
                .remedy = "Ask the office whether there is newer content."};
    return {.name = "content", .state = State::ok, .seen = seen};
}

HealthCheck check_facts(const SeenContent& content, Date today) {
    if (!content.bundle)
        return not_readable("facts");
    const Ledger& facts = content.facts;
    const auto overdue = static_cast<std::size_t>(std::count_if(
        facts.begin(), facts.end(), [&](const LedgerEntry& fact) { return is_overdue(fact, today); }));
    const auto never = static_cast<std::size_t>(std::count_if(
        facts.begin(), facts.end(), [](const LedgerEntry& fact) { return !fact.provenance.checked; }));
    std::string seen = std::to_string(facts.size()) + " numbers and figures: ";
    if (overdue > 0)
        seen += std::to_string(overdue) + " due to be checked again";
    if (never > 0)
        seen += (overdue > 0 ? ", " : "") + std::to_string(never) + " never checked by a person";
    if (overdue > 0)
        return {.name = "facts",
                .state = State::mend,
                .seen = seen + ".",
                .remedy = "Ask the office to check them (kioskctl facts) and to make new content."};
    if (never > 0)
        return {.name = "facts", .state = State::note, .seen = seen};
    return {.name = "facts", .state = State::ok, .seen = seen + "each checked, none is due"};
}

HealthCheck check_keys(const SeenStore& store, const std::string& keys_folder) {
    if (!store.wanted)
        return {
            .name = "keys", .state = State::note, .seen = "No stick is read: the settings name no store."};
    if (!store.keys.problems.empty())
        return {.name = "keys",
                .state = State::mend,
                .seen = to_text(store.keys.problems.front()),
                .remedy = "Put a plain copy of the office's .pub file into " + keys_folder + "."};
    if (store.keys.keys.empty())
        return {.name = "keys",
                .state = State::mend,
                .seen = "There is no public key in " + keys_folder + ", so no stick is taken.",
                .remedy = "Copy the .pub file of whoever signs there."};
    std::vector<std::string> names;
    for (const PublicKey& key : store.keys.keys)
        names.push_back(key.name + " " + id_text(key.id));
    return {.name = "keys", .state = State::ok, .seen = in_a_row(names)};
}

HealthCheck check_pin(const std::string& pin_hash) {
    if (pin_hash.empty())
        return {.name = "staff PIN",
                .state = State::note,
                .seen = "None is set: staff cannot close the kiosk by touch."};
    return {.name = "staff PIN", .state = State::ok, .seen = "set"};
}

} // namespace signpost
