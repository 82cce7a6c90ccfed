#include "settings/setting_fields_internal.h"

namespace signpost {

namespace {

std::optional<Rotation> read_rotation(Fields& fields, const FieldSpec& field) {
    const TomlValue* value = fields.integer(field);
    if (value == nullptr)
        return std::nullopt;
    const auto rotation = rotation_of(value->integer);
    if (!rotation)
        fields.note(value->place, in_quotes(field.key) + " is " + std::to_string(value->integer) + ".",
                    "Choose one of: 0, 90, 180, 270.");
    return rotation;
}

void read_calibration(Fields& fields, TouchCalibration& into) {
    constexpr FieldSpec field = setting("touch_calibration");
    const std::string key(field.key);
    const auto numbers = fields.numbers(field);
    if (!numbers)
        return;
    const std::string remedy =
        "Touch the four crosses of kiosk --measure, and paste the line that it prints.";
    if (numbers->size() != 6)
        return fields.note(fields.place_of(key), in_quotes(key) + " needs six numbers.", remedy);
    const auto number = [&](std::size_t i) { return static_cast<float>((*numbers)[i]->real); };
    const TouchCalibration read{number(0), number(1), number(2), number(3), number(4), number(5)};
    if (is_possible(read))
        into = read;
    else
        fields.note(fields.place_of(key), "The numbers of " + in_quotes(key) + " fit no touch panel.",
                    remedy);
}

void read_millimetres(Fields& fields, std::optional<MmSize>& into) {
    constexpr FieldSpec field = setting("screen_mm");
    const auto sides = fields.numbers(field);
    if (!sides)
        return;
    if (sides->size() != 2)
        return fields.note(fields.place_of("screen_mm"), "\"screen_mm\" needs two numbers.",
                           "Write the picture's width and height in millimetres: screen_mm = [476, 268].");
    for (const TomlValue* side : *sides)
        if (!(side->real >= static_cast<double>(field.range.least) &&
              side->real <= static_cast<double>(field.range.most)))
            return fields.note(
                side->place, "A side of \"screen_mm\" is out of range.",
                "Choose numbers from 50 to 5000: the picture's width and height in millimetres.");
    into = MmSize{static_cast<float>((*sides)[0]->real), static_cast<float>((*sides)[1]->real)};
}

void read_length(Fields& fields, const FieldSpec& field, std::optional<Mm>& into) {
    if (const TomlValue* value = fields.integer(field))
        into = Mm{static_cast<float>(value->integer)};
}

void read_hours(Fields& fields, WeekHours& into) {
    for (const TomlValue* item : fields.texts(setting("display_hours"))) {
        const auto hours = read_week_hours(item->text);
        if (hours)
            into.insert(into.end(), hours->begin(), hours->end());
        else
            fields.note(
                item->place, in_quotes(item->text) + " are no hours.",
                "Write days and times like \"mon-fri 09:00-19:00\" or \"sat 10:00-16:00\"; the days are mon, "
                "tue, wed, thu, fri, sat and sun, and 24:00 is midnight.");
    }
}

} // namespace

void read_screen(Fields& fields, Settings& settings) {
    settings.rotation = read_rotation(fields, setting("rotation")).value_or(settings.rotation);
    settings.touch_rotation = read_rotation(fields, setting("touch_rotation"));
    read_calibration(fields, settings.touch_calibration);
    read_millimetres(fields, settings.screen_mm);
    read_length(fields, setting("viewing_distance_mm"), settings.viewing_distance);
    read_length(fields, setting("bottom_edge_mm"), settings.bottom_edge);
    read_hours(fields, settings.display_hours);
}

} // namespace signpost
