// Opening hours that a kiosk cannot read, or shows nobody; and bank holidays that run out.
#include <algorithm>
#include <initializer_list>

#include "base/characters.h"
#include "content/opening_hours.h"
#include "content/schema.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

const char* const plain_form =
    "To have it say \"Open until 5pm\", write days and times alone, such as Monday to Friday, 9.30am to 5pm; "
    "or "
    "open = [\"mon-fri 09:30-17:00\"] below [cover]. Leave it if it is to be as it is.";

std::vector<const TomlValue*> rows_in(const TomlDocument& document) {
    std::vector<const TomlValue*> rows;
    const TomlValue* cover = value_of(document.root, "cover");
    const TomlValue* hours = cover == nullptr ? nullptr : value_of(*cover, "hours");
    if (hours != nullptr)
        for (const TomlValue& row : hours->items)
            rows.push_back(&row);
    return rows;
}

// The first row that is not understood, as one is enough for nothing to be said.
void review_rows(Reviewing& reviewing, const std::string& file, const CoverText& cover) {
    const TomlDocument* document = reviewing.documents.find(file);
    const auto rows = document == nullptr ? std::vector<const TomlValue*>{} : rows_in(*document);
    if (rows.size() != cover.hours.size())
        return;
    const HoursWords words = hours_words(reviewing.bundle.words.original);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool has_days = days_named(cover.hours[i].day, words).has_value();
        if (has_days && spans_named(cover.hours[i].open, words))
            continue;
        if (is_leftover(cover.hours[i].day) || is_leftover(cover.hours[i].open)) // which is told already
            return;
        const char* key = has_days ? "open" : "day";
        const std::string& text = has_days ? cover.hours[i].open : cover.hours[i].day;
        return reviewing.note(
            Finding::Kind::hours_unclear, file, place_of(*rows[i], key),
            "The screen that Hide shows does not say whether it is open: a kiosk cannot read " +
                in_quotes(text) + " as " + (has_days ? "times." : "days."),
            plain_form);
    }
}

void review_unseen(Reviewing& reviewing) {
    const Bundle& bundle = reviewing.bundle;
    const TomlDocument* bundle_toml = reviewing.documents.find("bundle.toml");
    const TomlValue* cover = bundle_toml == nullptr ? nullptr : value_of(bundle_toml->root, "cover");
    if (bundle.sites.empty() || cover == nullptr)
        return;
    for (const char* key : {"open", "hours"})
        if (const TomlEntry* entry = entry_of(*cover, key))
            reviewing.note(Finding::Kind::hours_unseen, bundle_toml->file, entry->place,
                           "Nobody is shown these hours: where a bundle has sites, each has its own.",
                           "Put them into the file of the site that they are of, and delete them here.");
}

// A notice whose last day is over is shown to nobody.
void review_old_notices(Reviewing& reviewing) {
    for (const auto& [file, document] : reviewing.documents.all())
        for (const TableSpec& spec : schema_of(file).tables) {
            if (spec.heading != "cover.notices")
                continue;
            for (const TomlValue* notice : tables_of(document.root, spec)) {
                const TomlValue* until = value_of(*notice, "until");
                const auto last = until == nullptr ? std::nullopt : read_date(until->text);
                if (last && *last < reviewing.today)
                    reviewing.note(Finding::Kind::odd_date, file, until->place,
                                   "Nobody is shown this notice: its last day was " + to_text(*last) + ".",
                                   "Delete the notice, or write the day until which it is true.");
            }
        }
}

bool depends_on_calendar(const Bundle& bundle) {
    const auto depends = [](const std::optional<OpenHours>& hours) {
        return hours && !is_always_open(*hours);
    };
    const auto of_contact = [&](const auto& one) { return depends(one.second.open); };
    const auto of_site = [&](const auto& one) { return depends(one.second.cover.original.open); };
    return depends(bundle.cover.original.open) ||
           std::any_of(bundle.contacts.begin(), bundle.contacts.end(), of_contact) ||
           std::any_of(bundle.sites.begin(), bundle.sites.end(), of_site);
}

void review_calendar(Reviewing& reviewing) {
    constexpr int soon = 90; // days
    const Date until = bank_holidays_until();
    if (days_between(reviewing.today, until) >= soon || !depends_on_calendar(reviewing.bundle))
        return;
    reviewing.note(Finding::Kind::calendar_ends, "bundle.toml", {1, 1},
                   "This program knows the bank holidays until " + to_text(until) +
                       ". After that day kiosks say no hours that depend on them.",
                   "Ask IT staff for a newer version of the program, here and on the kiosks.");
}

bool has_any(const std::string& text, std::initializer_list<const char*> words) {
    return std::any_of(words.begin(), words.end(),
                       [&](const char* word) { return text.find(word) != text.npos; });
}

// "24 hours, Monday to Friday": day and night, and not on every day. How soon somebody answers, and what
// machines take, is another matter.
bool is_always_and_not(const std::string& sentence) {
    return has_any(sentence, {"24 hours", "24/7", "24 hrs", "24-hour", "round the clock", "day and night"}) &&
           has_any(sentence, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "weekday",
                              "working day", "office hours", "mon-", "mon to"}) &&
           !has_any(sentence,
                    {"sun", "every day", "7 days", "seven days", "365", "within", "in 24", "after 24",
                     "message", "mail", "chat", "online", "website", "but", "except", "text"});
}

void review_contact_hours(Reviewing& reviewing) {
    for (const auto& [file, document] : reviewing.documents.all()) {
        if (file != "contacts.toml")
            continue;
        for (const TomlEntry& contact : document.root.entries)
            if (const TomlValue* hours = value_of(contact.value, "hours"))
                for (const Sentence& sentence : sentences_of(hours->text, Markup::none))
                    if (is_always_and_not(ascii_small(sentence.text)))
                        reviewing.note(Finding::Kind::contradiction, file,
                                       document.place_in(*hours, sentence.at),
                                       "This says day and night, and names some days of the week.",
                                       "Look which of the two is right, and write that alone.");
    }
}

// What the line for people says beside what the kiosk goes by.
void review_hours_beside_open(Reviewing& reviewing) {
    const TomlDocument* contacts = reviewing.documents.find("contacts.toml");
    for (const auto& [id, contact] : reviewing.bundle.contacts) {
        const TomlValue* table = contacts == nullptr ? nullptr : value_of(contacts->root, id);
        const std::string hours = ascii_small(contact.text.original.hours);
        if (table == nullptr || hours.empty() || !contact.open)
            continue;
        const bool always =
            has_any(hours, {"any time", "24 hours", "24/7", "day and night", "round the clock"});
        const bool at_times = !always && has_any(hours, {"am", "pm", ":00", "monday", "weekday"});
        if (is_always_open(*contact.open) ? at_times : always)
            reviewing.note(Finding::Kind::contradiction, contacts->file, place_of(*table, "hours"),
                           "This line says something else than open below the same contact.",
                           "Look which of the two is right, and delete the other.");
    }
}

} // namespace

void review_hours(Reviewing& reviewing) {
    const Bundle& bundle = reviewing.bundle;
    if (bundle.sites.empty() && !bundle.cover.original.open)
        review_rows(reviewing, "bundle.toml", bundle.cover.original);
    for (const auto& [id, site] : bundle.sites)
        if (!site.cover.original.open)
            review_rows(reviewing, "sites/" + id + ".toml", site.cover.original);
    review_unseen(reviewing);
    review_contact_hours(reviewing);
    review_hours_beside_open(reviewing);
    review_old_notices(reviewing);
    review_calendar(reviewing);
}

} // namespace signpost
