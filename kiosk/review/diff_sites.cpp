// The places that a bundle is for, and hours that are data.
#include <array>
#include <cstdio>
#include <string>
#include <string_view>

#include "base/characters.h"
#include "review/differences_internal.h"

namespace signpost {

namespace {

std::string clock_text_of(int minute) {
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%02d:%02d", minute / 60, minute % 60);
    return text.data();
}

std::string spans_text(const OpenSpans& spans) {
    std::string text;
    for (const OpenSpan& span : spans)
        text += (text.empty() ? "" : ", ") + clock_text_of(span.from.minute) + "-" +
                clock_text_of(span.until.minute);
    return text.empty() ? "closed" : text;
}

std::string week_text(const OpenHours& hours) {
    constexpr std::array<std::string_view, 7> names{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    std::string text;
    for (std::size_t first = 0; first < names.size();) {
        std::size_t last = first;
        while (last + 1 < names.size() && hours.week[last + 1] == hours.week[first])
            ++last;
        text += text.empty() ? "" : "; ";
        text += names[first];
        if (last > first)
            text.append("-").append(names[last]);
        text += " " + spans_text(hours.week[first].value_or(OpenSpans{}));
        first = last + 1;
    }
    return text;
}

std::string closed_text(const OpenHours& hours) {
    std::string text;
    for (const Date day : hours.closed)
        text += (text.empty() ? "" : ", ") + to_text(day);
    return text;
}

std::string holidays_text(const OpenHours& hours) {
    if (!hours.bank_holidays)
        return "";
    return hours.bank_holidays->as_usual ? "as usual" : spans_text(hours.bank_holidays->spans);
}

std::string hours_text(const std::optional<OpenHours>& hours) { return hours ? week_text(*hours) : ""; }

std::string site_named(const Site& site) { return in_quotes(site.name) + " (" + site.id + ")"; }

std::string contacts_text(const Site& site) {
    std::string text;
    for (const std::string& id : site.contacts)
        text += (text.empty() ? "" : ", ") + id;
    return text;
}

void compare_site(Differences& differences, const Site& before, const Site& after) {
    differences.compare_texts(site_fields, before.id, before, after);
    differences.compare("The smallest screen at the site " + before.id, before.smallest_glass,
                        after.smallest_glass);
    differences.compare("The contacts that come first at the site " + before.id, contacts_text(before),
                        contacts_text(after));
    for (const Language& language : differences.languages()) {
        const std::string in = differences.in_language(language);
        if (!in.empty() && !before.cover.has(language.code) && !after.cover.has(language.code))
            continue;
        compare_cover(differences, " at the site " + before.id + in, before.cover.in(language.code),
                      after.cover.in(language.code));
    }
}

} // namespace

void compare_hours(Differences& differences, const std::string& what, const std::optional<OpenHours>& before,
                   const std::optional<OpenHours>& after) {
    differences.compare(what, hours_text(before), hours_text(after));
}

void compare_single_days(Differences& differences, const std::string& what, const OpenHours& before,
                         const OpenHours& after) {
    differences.compare("The days that are closed, of " + what, closed_text(before), closed_text(after));
    differences.compare("The bank holidays of " + what, holidays_text(before), holidays_text(after));
}

void compare_sites(Differences& differences) {
    for (const auto& [id, site] : differences.before().sites)
        if (differences.after().site(id) == nullptr)
            differences.say("The site " + site_named(site) + " was removed: its kiosks would show no hours.");
    for (const auto& [id, site] : differences.after().sites)
        if (const Site* before = differences.before().site(id))
            compare_site(differences, *before, site);
        else
            differences.say("The site " + site_named(site) + " was added.");
}

} // namespace signpost
