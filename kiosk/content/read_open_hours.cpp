// The fields open, closed and bank_holidays; and what is wrong with rows of hours that are for people.
#include <algorithm>
#include <utility>

#include "base/characters.h"
#include "content/bundle_reading_internal.h"
#include "content/file_names.h"
#include "content/hours_mistakes_internal.h"
#include "content/opening_hours.h"

namespace signpost {

namespace {

const HoursWords& english_words() {
    static const HoursWords words = hours_words(built_in_words());
    return words;
}

void add_spans(OpenSpans& day, const OpenSpans& spans) {
    day.insert(day.end(), spans.begin(), spans.end());
    std::sort(day.begin(), day.end(),
              [](const OpenSpan& a, const OpenSpan& b) { return a.from.minute < b.from.minute; });
}

// Until 12.30, and from 12.30 on: nobody closes in between.
void join_touching(OpenSpans& day) {
    for (std::size_t i = 1; i < day.size();)
        if (day[i - 1].until.minute == day[i].from.minute) {
            day[i - 1].until = day[i].until;
            day.erase(day.begin() + static_cast<std::ptrdiff_t>(i));
        } else {
            ++i;
        }
}

bool overlaps(const OpenSpans& day) {
    for (std::size_t i = 1; i < day.size(); ++i)
        if (day[i].from.minute < day[i - 1].until.minute)
            return true;
    return false;
}

// "Monday", by its place in the week.
const std::string& day_name(std::size_t day) { return english_words().days[day]; }

// As data: a time is shown in each language's own words.
OpenSpans without_words(OpenSpans spans) {
    for (OpenSpan& span : spans)
        span.from.written = span.until.written = "";
    return spans;
}

void read_row(Fields& fields, const TomlValue& row, OpenHours& hours) {
    const auto read = read_hours_row(row.text, english_words());
    if (!read)
        return fields.note(row.place, read.error().cause, read.error().remedy);
    for (std::size_t day = 0; day < hours.week.size(); ++day) {
        if (!read->days.test(day))
            continue;
        add_spans(*hours.week[day], without_words(read->spans));
        if (overlaps(*hours.week[day]))
            return fields.note(row.place, "The hours on " + day_name(day) + " overlap those of another line.",
                               "Look which of the two is right. A break in the middle of the day is two "
                               "lines: \"mon-fri 09:30-12:30\", \"mon-fri 13:30-17:00\".");
    }
}

std::optional<OnBankHolidays> holidays_named(const std::string& text) {
    if (text == "as usual")
        return OnBankHolidays{true, {}};
    const auto spans = spans_named(text, english_words());
    return spans ? std::optional(OnBankHolidays{false, without_words(*spans)}) : std::nullopt;
}

std::optional<OnBankHolidays> read_holidays(Fields& fields) {
    const TomlValue* value = fields.text(field(open_fields, "bank_holidays"));
    if (value == nullptr)
        return std::nullopt;
    const std::string text = folded(value->text);
    auto holidays = holidays_named(text);
    if (holidays)
        return holidays;
    const auto mistake = mistake_in_times(text);
    fields.note(value->place, mistake ? mistake->cause : in_quotes(text) + " are no hours.",
                mistake
                    ? mistake->remedy
                    : "Write bank_holidays = \"closed\", \"as usual\", or times such as \"10:00-16:00\".");
    return std::nullopt;
}

// An empty list is most likely not finished: that it is never open is said in words.
bool says_never(const std::vector<const TomlValue*>& rows) {
    return rows.size() == 1 && ascii_small(folded(rows.front()->text)) == "every day closed";
}

void refuse_empty(Fields& fields) {
    const TomlValue* open = fields.any("open");
    if (open != nullptr && open->kind == TomlValue::Kind::list && open->items.empty())
        fields.note(
            open->place, "There are no hours between the square brackets.",
            "Write them, for example: open = [\"mon-fri 09:30-17:00\"]. If it is closed all week, write "
            "open = [\"every day closed\"]. If nobody knows the hours, delete the line.");
}

void require_open(Fields& fields) {
    for (const char* key : {"closed", "bank_holidays"})
        if (fields.has(key) && !fields.has("open"))
            fields.note(
                fields.place_of(key), in_quotes(key) + " stands here without open.",
                "Add the hours, for example: open = [\"mon-fri 09:30-17:00\"]. Days that are not named "
                "there are closed.");
}

} // namespace

bool says_bank_holidays(std::string_view text) {
    return holidays_named(folded(std::string(text))).has_value();
}

OpenHours read_single_days(Fields& fields, BankCalendar calendar) {
    OpenHours hours;
    hours.calendar = calendar;
    hours.closed = fields.dates(field(open_fields, "closed"));
    hours.bank_holidays = read_holidays(fields);
    return hours;
}

std::optional<OpenHours> read_open_hours(Fields& fields, const OpenHours& single_days) {
    OpenHours hours = single_days;
    hours.week.fill(OpenSpans{});
    refuse_empty(fields);
    const auto rows = fields.texts(field(open_fields, "open"));
    for (const TomlValue* row : rows)
        if (!says_never(rows))
            read_row(fields, *row, hours);
    for (OpenDay& day : hours.week)
        join_touching(*day);
    return fields.has("open") ? std::optional(std::move(hours)) : std::nullopt;
}

std::optional<OpenHours> read_open_hours(Fields& fields, BankCalendar calendar) {
    require_open(fields);
    return read_open_hours(fields, read_single_days(fields, calendar));
}

namespace {

void note_row(BundleReading& reading, const ReadRows& rows, FilePlace place, HoursMistake mistake) {
    reading.problems.push_back(
        {rows.file, place.line, place.column, std::move(mistake.cause), std::move(mistake.remedy)});
}

// In the bundle's first language only: the day of another may be spelt almost as that ("Mandag", "Monday").
void check_names_of_days(BundleReading& reading, const ReadRows& rows, const HoursWords& words) {
    const auto name = read_file_name(rows.file);
    if (!name || !name->language.empty())
        return;
    for (const ReadRow& row : rows.rows)
        if (auto mistake = mistake_in_days(row.hours.day, words))
            note_row(reading, rows, row.day, std::move(*mistake));
}

// Two rows of one day: visitors cannot know which is right.
void check_days(BundleReading& reading, const ReadRows& rows, const HoursWords& words) {
    Weekdays seen;
    for (const ReadRow& row : rows.rows) {
        const auto days = days_named(row.hours.day, words);
        const Weekdays twice = seen & days.value_or(Weekdays{});
        for (std::size_t day = 0; day < twice.size(); ++day)
            if (twice.test(day)) {
                note_row(reading, rows, row.day,
                         {words.days[day] + " stands in these hours for the second time.",
                          "If you meant another day, write its name here. If not, put both times into one "
                          "row: open = \"9am to 12 noon and 1pm to 5pm\"."});
                break;
            }
        seen |= days.value_or(Weekdays{});
    }
}

std::optional<HoursMistake> mistake_in_row(const std::string& open) {
    if (auto mistake = mistake_in_times(open))
        return mistake;
    return ends_before_it_begins(open) ? std::optional(mistake_in_end("", open)) : std::nullopt;
}

} // namespace

void check_rows_of_hours(BundleReading& reading) {
    const HoursWords words = hours_words(reading.bundle->words.original);
    for (const ReadRows& rows : reading.rows_of_hours) {
        check_names_of_days(reading, rows, words);
        check_days(reading, rows, words);
        for (const ReadRow& row : rows.rows)
            if (auto mistake = mistake_in_row(row.hours.open))
                note_row(reading, rows, row.open, std::move(*mistake));
    }
}

} // namespace signpost
