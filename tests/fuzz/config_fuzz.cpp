// kiosk.toml: what is read lies within the documented ranges, and what is refused is refused in words. TOML
// itself is read here as bytes come, which is where its library is tried hardest.
#include "settings/setting_fields_internal.h"
#include "settings/settings.h"

#include "base/calendar.h"
#include "base/characters.h"
#include "fuzz.h"
#include "toml/toml_document.h"

using namespace signpost;
using namespace std::chrono_literals;
using fuzz::demand;

namespace {

void demand_place(const TomlDocument& document, FilePlace place) {
    fuzz::demand_place_in(document.source, {document.file, place.line, place.column, "", ""});
}

// Each byte of each text has a place in the file.
void demand_places(const TomlDocument& document, const TomlValue& value) {
    demand_place(document, value.place);
    if (value.kind == TomlValue::Kind::text) {
        demand(is_utf8(value.text), "a text is UTF-8");
        for (const std::size_t at : {std::size_t{0}, value.text.size() / 2, value.text.size()})
            demand_place(document, document.place_in(value, at));
    }
    if (value.kind == TomlValue::Kind::date)
        demand(read_date(value.text).has_value(), "a date is a day of the calendar", value.text);
    for (const TomlValue& item : value.items)
        demand_places(document, item);
    for (const TomlEntry& entry : value.entries) {
        demand(is_utf8(entry.key), "a key is UTF-8");
        demand_place(document, entry.place);
        demand_places(document, entry.value);
    }
}

void demand_in_range(const Settings& settings) {
    const auto within = [](auto value, auto least, auto most) { return value >= least && value <= most; };
    demand(settings.content.is_absolute(), "the content's path is absolute", settings.content.string());
    demand(!settings.viewing_distance || within(*settings.viewing_distance, Mm{300}, Mm{2000}),
           "viewing distance");
    demand(!settings.bottom_edge || within(*settings.bottom_edge, Mm{0}, Mm{2000}), "bottom edge");
    demand(within(settings.idle_warning, Ms{10s}, Ms{600s}), "idle warning");
    demand(within(settings.reading_idle, Ms{10s}, Ms{600s}), "idle where a number is");
    demand(within(settings.idle_countdown, Ms{20s}, Ms{120s}), "idle countdown");
    demand(settings.cover_return == Ms{0} || within(settings.cover_return, Ms{20s}, Ms{3600s}),
           "cover return");
    demand(within(settings.text_cache_mib, 2, 512), "text cache");
    demand(within(settings.voice_gain_db, -60, 0) && within(settings.loudest_db, -60, 0), "loudness");
    demand(settings.sound_card.size() <= 15, "a card's name");
    if (settings.screen_mm) {
        demand(within(settings.screen_mm->w, 50.0F, 5000.0F), "the screen's width");
        demand(within(settings.screen_mm->h, 50.0F, 5000.0F), "the screen's height");
    }
    demand(is_possible(settings.touch_calibration), "a calibration loses no touches");
    for (const WeekSpan& span : settings.display_hours)
        demand(within(span.from, 0, 7 * 24 * 60 - 1) && within(span.minutes, 1, 24 * 60),
               "hours lie in a week");
    demand(settings.pin_hash.empty() || settings.pin_hash.starts_with("$argon2id$"), "the PIN is a hash");
    demand(settings.pin_hash.size() <= 127, "the hash has a size that libsodium takes");
    const KeyNames& keys = settings.keys;
    for (const std::string* key : {&keys.hide, &keys.up, &keys.down, &keys.back, &keys.next, &keys.previous,
                                   &keys.select, &keys.emergency}) {
        fuzz::demand_drawable(*key, "a key's name");
        demand(length_of(*key) <= 40, "a key's name is short");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text(data, data + size);
    const Result<TomlDocument> document = read_toml(text, "kiosk.toml", settings_schema);
    if (document)
        demand_places(*document, document->root);
    const Result<Settings> settings = read_settings(text, "kiosk.toml", "/etc/signpost");
    if (settings) {
        demand(document.has_value(), "settings are read from TOML alone");
        demand_in_range(*settings);
        return 0;
    }
    fuzz::demand_told(settings.error());
    for (const Problem& problem : settings.error())
        fuzz::demand_place_in(text, problem);
    return 0;
}
