// The place that the kiosk stands in, and the hours that depend on it.
#include <array>
#include <cstdio>
#include <vector>

#include "content/opening_hours.h"
#include "doctor/doctor.h"
#include "toml/fields.h"

namespace signpost {

namespace {

using State = HealthCheck::State;

std::string names_of_sites(const Bundle& bundle) {
    std::vector<std::string> names;
    for (const auto& [id, site] : bundle.sites)
        names.push_back(id);
    return in_a_row(names);
}

// Staff's choice has no effect while the settings name a place.
HealthCheck unknown_site(const Bundle& bundle, const std::string& site) {
    const std::string seen = site.empty()
                                 ? "Nobody said where this kiosk stands, and the content has several places."
                                 : "The content has no site called " + in_quotes(site) + ".";
    const std::string none =
        bundle.sites.empty()
            ? "The content is for one place: take site out of kiosk.toml if it is this one."
            : "Write one of these in kiosk.toml as site = \"...\": " + names_of_sites(bundle) +
                  ". Or name none there, and choose the place on the staff screen.";
    return {.name = "site", .state = State::mend, .seen = seen + " Hide shows no hours.", .remedy = none};
}

} // namespace

HealthCheck check_site(const SeenContent& content, const std::string& site) {
    if (!content.bundle)
        return {
            .name = "site", .state = State::note, .seen = "Cannot be told while the content cannot be read."};
    const Bundle& bundle = *content.bundle;
    if (const Site* known = bundle.site(site))
        return {.name = "site", .state = State::ok, .seen = site + ", " + known->name};
    if (site.empty() && bundle.sites.empty())
        return {.name = "site", .state = State::ok, .seen = "the content is for one place"};
    return unknown_site(bundle, site);
}

HealthCheck check_hours(const SeenContent& content, const std::string& site, Date today) {
    if (!content.bundle)
        return {.name = "hours",
                .state = State::note,
                .seen = "Cannot be told while the content cannot be read."};
    constexpr int soon = 90; // days
    const Date until = bank_holidays_until();
    const int left = days_between(today, until);
    const std::string reach = "bank holidays are known until " + to_text(until);
    if (left < soon)
        return {.name = "hours",
                .state = left < 0 ? State::mend : State::note,
                .seen = left < 0 ? "The program knows the bank holidays until " + to_text(until) +
                                       " alone: it says no hours that depend on them."
                                 : reach,
                .remedy = "Install a newer version of the program."};
    const CoverText& cover = content.bundle->cover_at(site).original;
    if (cover.open || hours_in_rows(cover, hours_words(content.bundle->words.original)))
        return {.name = "hours", .state = State::ok, .seen = reach};
    return {
        .name = "hours", .state = State::ok, .seen = reach + "; the cover does not say whether it is open"};
}

HealthCheck check_zone(const SeenZone& zone) {
    const std::string name = zone.name.empty() ? "a zone without a name" : zone.name;
    if (!zone.wall)
        return {.name = "zone", .state = State::ok, .seen = name};
    std::array<char, 48> text{};
    const WallTime& wall = *zone.wall;
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d %02d:%02d, ", wall.year, wall.month, wall.day,
                  wall.hour, wall.minute);
    const bool is_british =
        zone.name == "Europe/London" || zone.name == "GB" || zone.name == "Europe/Belfast";
    if (is_british)
        return {.name = "zone", .state = State::ok, .seen = text.data() + name};
    return {.name = "zone",
            .state = State::note,
            .seen = text.data() + name,
            .remedy = "In the United Kingdom, as root: timedatectl set-timezone Europe/London."};
}

} // namespace signpost
