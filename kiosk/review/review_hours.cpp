// Opening hours that a kiosk cannot read, or shows nobody; and bank holidays that run out.
#include <algorithm>

#include "content/opening_hours.h"
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
    review_calendar(reviewing);
}

} // namespace signpost
