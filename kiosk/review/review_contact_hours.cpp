// What a contact's line on its hours says, beside itself and beside open, which the kiosk goes by.
#include <algorithm>
#include <optional>

#include "base/characters.h"
#include "content/opening_hours.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

// "24 hours, Monday to Friday": day and night, and not on every day. How soon somebody answers, and what
// machines take, is another matter.
bool is_always_and_not(const std::string& sentence) {
    return has_one_of(sentence,
                      {"24 hours", "24/7", "24 hrs", "24-hour", "round the clock", "day and night"}) &&
           has_one_of(sentence, {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
                                 "weekday", "working day", "office hours", "mon-", "mon to"}) &&
           !has_one_of(sentence,
                       {"sun", "every day", "7 days", "seven days", "365", "within", "in 24", "after 24",
                        "message", "mail", "chat", "online", "website", "but", "except", "text"});
}

void review_always_on_some_days(Reviewing& reviewing) {
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

// "Monday to Friday, 9am to 5pm" and "9am to 5pm, Monday to Friday": days and times, in either order.
// std::nullopt where it is no such.
std::optional<CoverHours> row_in(const std::string& sentence, const HoursWords& words) {
    for (std::size_t comma = sentence.find(','); comma != sentence.npos;
         comma = sentence.find(',', comma + 1)) {
        const std::string first(trimmed(sentence.substr(0, comma)));
        const std::string second(trimmed(sentence.substr(comma + 1)));
        if (days_named(first, words) && spans_named(second, words))
            return CoverHours{first, second};
        if (days_named(second, words) && spans_named(first, words))
            return CoverHours{second, first};
    }
    return std::nullopt;
}

// What the whole line says, as data: days that it does not name are closed. std::nullopt where a kiosk cannot
// read it.
std::optional<OpenHours> hours_in_line(const std::string& line, const HoursWords& words) {
    std::vector<CoverHours> rows;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find(';', at), line.size());
        std::string part(trimmed(line.substr(at, end - at)));
        if (part.ends_with('.'))
            part.pop_back();
        const auto row = row_in(part, words);
        if (!row)
            return std::nullopt;
        rows.push_back(*row);
        at = end + 1;
    }
    auto hours = hours_in_rows(rows, words);
    if (hours)
        for (OpenDay& day : hours->week)
            day = day.value_or(OpenSpans{});
    return hours;
}

// By the clock, however they are written.
bool is_same_day(const OpenDay& one, const OpenDay& other) {
    return std::equal(one->begin(), one->end(), other->begin(), other->end(),
                      [](const OpenSpan& a, const OpenSpan& b) {
                          return a.from.minute == b.from.minute && a.until.minute == b.until.minute;
                      });
}

bool differ(const std::optional<OpenHours>& line, const OpenHours& open) {
    return line && !std::equal(line->week.begin(), line->week.end(), open.week.begin(), is_same_day);
}

// What the line for people says beside what the kiosk goes by.
void review_hours_beside_open(Reviewing& reviewing) {
    const TomlDocument* contacts = reviewing.documents.find("contacts.toml");
    const HoursWords words = hours_words(reviewing.bundle.words.original);
    for (const auto& [id, contact] : reviewing.bundle.contacts) {
        const TomlValue* table = contacts == nullptr ? nullptr : value_of(contacts->root, id);
        const std::string hours = ascii_small(contact.text.original.hours);
        if (table == nullptr || hours.empty() || !contact.open)
            continue;
        const bool always =
            has_one_of(hours, {"any time", "24 hours", "24/7", "day and night", "round the clock"});
        const bool at_times = !always && has_one_of(hours, {"am", "pm", ":00", "monday", "weekday"});
        const auto line = hours_in_line(contact.text.original.hours, words);
        if ((is_always_open(*contact.open) ? at_times : always) || differ(line, *contact.open))
            reviewing.note(Finding::Kind::contradiction, contacts->file, place_of(*table, "hours"),
                           "This line says something else than open below the same contact.",
                           "Look which of the two is right, and delete the other.");
    }
}

} // namespace

void review_contact_hours(Reviewing& reviewing) {
    review_always_on_some_days(reviewing);
    review_hours_beside_open(reviewing);
}

} // namespace signpost
