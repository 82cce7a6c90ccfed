// Opening hours that a kiosk cannot read, or shows nobody; and bank holidays that run out.
#include <algorithm>

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

bool is_far_ahead(const Reviewing& reviewing, Date day) {
    constexpr int two_years = 2 * 366; // days
    return days_between(reviewing.today, day) > two_years;
}

void note_far_ahead(Reviewing& reviewing, const std::string& file, const TomlValue& at, Date day) {
    reviewing.note(Finding::Kind::odd_date, file, at.place, to_text(day) + " is more than two years away.",
                   "Look whether the year is right, and write the one that you mean.");
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
                else if (last && is_far_ahead(reviewing, *last))
                    note_far_ahead(reviewing, file, *until, *last);
            }
        }
}

// Days of a table's `closed` that are over, or so far ahead that the year is most likely another one.
void review_closed_days(Reviewing& reviewing, const std::string& file, const TomlValue& table) {
    const TomlValue* closed = value_of(table, "closed");
    if (closed == nullptr || closed->kind != TomlValue::Kind::list)
        return;
    for (const TomlValue& item : closed->items) {
        const auto day = read_date(item.text);
        if (day && *day < reviewing.today)
            reviewing.note(
                Finding::Kind::odd_date, file, item.place, to_text(*day) + " is over.",
                "If you meant another year, write that one. If not, take this day out of the list.");
        else if (day && is_far_ahead(reviewing, *day))
            note_far_ahead(reviewing, file, item, *day);
    }
}

void review_single_days(Reviewing& reviewing) {
    for (const auto& [file, document] : reviewing.documents.all())
        for (const TableSpec& spec : schema_of(file).tables)
            if (spec.find("closed") != nullptr)
                for (const TomlValue* table : tables_of(document.root, spec))
                    review_closed_days(reviewing, file, *table);
}

// Beside no hours at all, a kiosk says nothing of such days.
void review_days_without_hours(Reviewing& reviewing) {
    for (const auto& [file, document] : reviewing.documents.all()) {
        const TomlValue* cover = value_of(document.root, "cover");
        if (cover == nullptr || value_of(*cover, "open") != nullptr || value_of(*cover, "hours") != nullptr)
            continue;
        for (const char* key : {"closed", "bank_holidays"})
            if (const TomlEntry* entry = entry_of(*cover, key))
                reviewing.note(
                    Finding::Kind::hours_unseen, file, entry->place,
                    in_quotes(key) + " stands here without any hours: nobody is shown it.",
                    "Add the hours, for example: open = [\"mon-fri 09:30-17:00\"]. Or delete this line.");
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

} // namespace

void review_hours(Reviewing& reviewing) {
    const Bundle& bundle = reviewing.bundle;
    if (bundle.sites.empty() && !bundle.cover.original.open)
        review_rows(reviewing, "bundle.toml", bundle.cover.original);
    for (const auto& [id, site] : bundle.sites)
        if (!site.cover.original.open)
            review_rows(reviewing, "sites/" + id + ".toml", site.cover.original);
    review_unseen(reviewing);
    review_old_notices(reviewing);
    review_single_days(reviewing);
    review_days_without_hours(reviewing);
    review_calendar(reviewing);
}

} // namespace signpost
