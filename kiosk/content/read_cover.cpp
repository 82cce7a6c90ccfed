// The part [cover] of bundle.toml and of a site's file: what Hide shows.
#include <utility>

#include "content/bundle_reading_internal.h"

namespace signpost {

namespace {

// How many rows there are at most, and what to do with more: a row may name several days.
void refuse_eighth(Fields& row) {
    row.note("There are more than seven [[cover.hours]].",
             "Keep one for each day of the week. Days with the same hours can share one: day = \"Monday to "
             "Friday\". For bank holidays write bank_holidays = \"closed\" below [cover].");
}

std::vector<CoverHours> read_hours(BundleReading& reading, Fields& cover) {
    std::vector<CoverHours> days;
    ReadRows read{cover.document().file, {}};
    for (const TomlValue* table : cover.tables(field(cover_fields, "hours"))) {
        Fields fields(cover.document(), *table, reading.problems);
        CoverHours day;
        read_texts(reading, fields, hours_fields, day, true);
        refuse_keys_of_whole_cover(fields, "cover.hours");
        fields.finish();
        read.rows.push_back({day, fields.place_of("day"), fields.place_of("open")});
        days.push_back(std::move(day));
        if (days.size() == 8)
            refuse_eighth(fields);
    }
    reading.rows_of_hours.push_back(std::move(read));
    return days;
}

std::vector<CoverNotice> read_notices(BundleReading& reading, Fields& cover) {
    std::vector<CoverNotice> notices;
    for (const TomlValue* table : cover.tables(field(cover_fields, "notices"))) {
        Fields fields(cover.document(), *table, reading.problems);
        CoverNotice notice;
        read_texts(reading, fields, notice_fields, notice, true);
        notice.lines = visitor_texts(reading, fields, field(notice_fields, "lines"));
        notice.until = fields.date(field(notice_fields, "until"));
        refuse_keys_of_whole_cover(fields, "cover.notices");
        fields.finish();
        notices.push_back(std::move(notice));
    }
    return notices;
}

// Where a translation has each notice, the original's says until when: nobody has to write it twice.
void take_over_until(const std::vector<CoverNotice>& originals, std::vector<CoverNotice>& notices) {
    for (std::size_t i = 0; originals.size() == notices.size() && i < notices.size(); ++i)
        if (!notices[i].until)
            notices[i].until = originals[i].until;
}

void refuse_both_kinds(Fields& cover) {
    if (cover.has("open") && cover.has("hours"))
        cover.note(cover.place_of("open"), "The hours stand here twice: in open, and in [[cover.hours]].",
                   "Look which of the two is right, and delete the other.");
}

void read_texts_of_cover(BundleReading& reading, Fields& fields, CoverText& cover, bool original) {
    read_texts(reading, fields, cover_fields, cover, original);
    auto hours = read_hours(reading, fields);
    auto notices = read_notices(reading, fields);
    take_over_until(cover.notices, notices);
    if (fields.has("hours"))
        cover.hours = std::move(hours);
    if (fields.has("notices"))
        cover.notices = std::move(notices);
}

// A translation with fewer rows would leave days out.
void compare_rows(Fields& fields, const CoverText& original) {
    if (!fields.has("hours"))
        return;
    const std::size_t rows = fields.tables(field(cover_fields, "hours")).size();
    if (original.open)
        fields.note(fields.place_of("hours"), "The hours are in open, which is the same in every language.",
                    "Delete [[cover.hours]] here.");
    else if (rows != original.hours.size())
        fields.note(fields.place_of("hours"),
                    "The original has " + std::to_string(original.hours.size()) +
                        " [[cover.hours]], and this translation has " + std::to_string(rows) + ".",
                    "Translate each of them, in the same order.");
}

} // namespace

void read_cover(BundleReading& reading, Fields& root, const FieldSpec& part, BankCalendar calendar,
                CoverText& cover) {
    const TomlValue* table = root.table(part);
    if (table == nullptr)
        return;
    Fields fields(root.document(), *table, reading.problems);
    refuse_both_kinds(fields);
    read_texts_of_cover(reading, fields, cover, cover.button.empty());
    if (const TomlValue* sample = fields.boolean(field(cover_fields, "sample")))
        cover.sample = sample->boolean;
    cover.single_days = read_single_days(fields, calendar);
    cover.open = read_open_hours(fields, cover.single_days);
    fields.finish();
}

void translate_cover(BundleReading& reading, Fields& root, const FieldSpec& part, CoverText& cover) {
    const TomlValue* table = root.table(in_translation(part));
    if (table == nullptr)
        return;
    Fields fields(root.document(), *table, reading.problems);
    refuse_untranslated(fields, specs_of(cover_fields), " is the same in every language.",
                        "Delete it here: it stands in the original.");
    compare_rows(fields, cover);
    read_texts_of_cover(reading, fields, cover, false);
    fields.finish();
}

} // namespace signpost
