// Hours that hardly anybody keeps. By night beside by day: "01:30-04:30" after "09:30-12:30", which was meant
// as half past one in the afternoon; "03:30-17:00", which was meant as half past eight; "09:00-09:01".
#include <algorithm>
#include <utility>
#include <vector>

#include "base/characters.h"
#include "content/opening_hours.h"
#include "content/schema.h"
#include "content/words.h"
#include "review/reviewing_internal.h"

namespace signpost {

namespace {

constexpr int begin_of_day = 6 * 60; // minutes
constexpr int half_a_day = 12 * 60;  // likewise

struct DataRow {
    const TomlValue* value = nullptr;
    std::string days;
    Weekdays weekdays;
    OpenSpans spans;
};

std::vector<DataRow> data_rows(const TomlValue& open) {
    std::vector<DataRow> rows;
    const HoursWords words = hours_words(built_in_words());
    for (const TomlValue& item : open.items) {
        const std::size_t at = std::min(item.text.find_first_of("0123456789"), item.text.size());
        const std::string days(trimmed(std::string_view(item.text).substr(0, at)));
        const auto weekdays = days_named(days, words);
        auto spans = spans_named(item.text.substr(at), words);
        if (weekdays && spans)
            rows.push_back({&item, days, *weekdays, std::move(*spans)});
    }
    return rows;
}

// What goes on from the night before begins at 00:00.
bool is_by_night(const OpenSpan& span) {
    return span.from.minute > 0 && span.from.minute < begin_of_day && span.until.minute <= half_a_day;
}

bool has_hours_by_day(const std::vector<DataRow>& rows, const Weekdays& days) {
    for (const DataRow& row : rows)
        for (const OpenSpan& span : row.spans)
            if ((row.weekdays & days).any() && span.from.minute >= begin_of_day)
                return true;
    return false;
}

// "13:30" of half past one.
std::string in_the_afternoon(int minute) {
    const int late = minute + half_a_day;
    const std::string hour = std::to_string(late / 60);
    const std::string minutes = std::to_string(late % 60);
    return hour + ":" + (minutes.size() < 2 ? "0" : "") + minutes;
}

// From the small hours until the day: who works by night ends before, and who never closes begins at 00:00.
bool begins_too_early(const OpenSpan& span) {
    constexpr int small_hours = 5 * 60; // minutes
    return span.from.minute > 0 && span.from.minute < small_hours && span.until.minute > half_a_day;
}

bool is_over_at_once(const OpenSpan& span) {
    constexpr int shortest = 15; // minutes
    return span.until.minute - span.from.minute < shortest;
}

void review_odd_spans(Reviewing& reviewing, const std::string& file, const std::vector<DataRow>& rows) {
    for (const DataRow& row : rows)
        for (const OpenSpan& span : row.spans) {
            const bool early = begins_too_early(span);
            if (early || is_over_at_once(span))
                reviewing.note(Finding::Kind::odd_hours, file, row.value->place,
                               in_quotes(row.value->text) +
                                   (early ? " begins in the night, and goes on into the afternoon."
                                          : " is over within a quarter of an hour."),
                               "Look up when it is open, and write that here.");
        }
}

void review_open(Reviewing& reviewing, const std::string& file, const TomlValue& table) {
    const TomlValue* open = value_of(table, "open");
    if (open == nullptr || open->kind != TomlValue::Kind::list)
        return;
    const std::vector<DataRow> rows = data_rows(*open);
    review_odd_spans(reviewing, file, rows);
    for (const DataRow& row : rows)
        if (row.spans.size() == 1 && is_by_night(row.spans.front()) && has_hours_by_day(rows, row.weekdays))
            reviewing.note(Finding::Kind::contradiction, file, row.value->place,
                           in_quotes(row.value->text) +
                               " is in the night, and the same day has hours by day.",
                           "If the afternoon is meant, write " +
                               in_quotes(row.days + " " + in_the_afternoon(row.spans.front().from.minute) +
                                         "-" + in_the_afternoon(row.spans.front().until.minute)) +
                               ".");
}

// A cover's row for people: "9.30am to 5pm". What is no span is refused elsewhere, or has words.
void review_row(Reviewing& reviewing, const std::string& file, const TomlValue& table) {
    const TomlValue* open = value_of(table, "open");
    if (open == nullptr || open->kind != TomlValue::Kind::text)
        return;
    if (auto spans = spans_named(open->text, hours_words(built_in_words())))
        review_odd_spans(reviewing, file,
                         {{.value = open, .days = "", .weekdays = {}, .spans = std::move(*spans)}});
}

} // namespace

void review_night_hours(Reviewing& reviewing) {
    for (const auto& [file, document] : reviewing.documents.all())
        for (const TableSpec& spec : schema_of(file).tables)
            if (spec.find("open") != nullptr)
                for (const TomlValue* table : tables_of(document.root, spec)) {
                    review_open(reviewing, file, *table);
                    review_row(reviewing, file, *table);
                }
}

} // namespace signpost
