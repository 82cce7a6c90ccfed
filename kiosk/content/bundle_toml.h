// What bundle.toml says besides the names of pages: Start, the cover, the languages.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "content/open_fields.h"
#include "content/open_hours.h"
#include "content/translated.h"
#include "toml/schema.h"

namespace signpost {

struct Language {
    LanguageCode code;
    std::string name;           // its own name in its own script: "Polski", "اردو"
    bool right_to_left = false; // read from the key `direction`
    // The person who speaks it and has read all of it, and when; of the default language never asked for.
    std::string reviewed_by{};
    std::optional<Date> reviewed_on{};
};

// How a voice reads an abbreviation, in one language.
using SaidAs = std::map<std::string, std::string>;

struct StartText {
    std::string title;
    std::string subtitle;
    std::string button;
};

struct CoverHours {
    std::string day;  // "Monday"; what these say is read in opening_hours.h
    std::string open; // "9.30am to 5pm", "Closed"
};

struct CoverNotice {
    std::string title;
    std::vector<std::string> lines;
    std::optional<Date> until{}; // the last day on which it is shown
};

struct CoverText {
    std::string title;             // the place's own name
    std::optional<OpenHours> open; // as data; the same in every language. Then there are no rows below
    std::vector<CoverHours> hours; // rows for people; seven at most
    OpenHours single_days;         // beside the rows: what is said of dates and bank holidays. No week
    std::vector<CoverNotice> notices;
    std::string button;  // the only way on from the cover: to Start
    bool sample = false; // made up: not to be signed; of the original language alone
};

// What stands above the first heading of bundle.toml, and its parts; [start] and [cover] have tables of their
// own.
inline constexpr std::array bundle_fields = std::to_array<FieldSpec>({
    {.key = "id",
     .kind = FieldKind::id,
     .need = Need::required,
     .help = "the bundle's name: a kiosk takes new content that has the `id` of the old"},
    {.key = "title",
     .need = Need::required,
     .translated = true,
     .longest = 80,
     .shown = "at the top of the home screen",
     .help = "what all the pages are about"},
    {.key = "serial",
     .kind = FieldKind::integer,
     .need = Need::required,
     .range = {1, 999'999'999},
     .shown = "on the staff screen",
     .help = "one more with every version that leaves the office"},
    {.key = "replaces",
     .kind = FieldKind::integer,
     .range = {1, 999'999'999},
     .help = "to take a version back: a kiosk may go back to this one from any `serial` up to this"},
    {.key = "made",
     .kind = FieldKind::date,
     .shown = "on the staff screen, as its age in days",
     .help = "the day on which you made this version"},
    {.key = "default_language",
     .kind = FieldKind::id,
     .name_of = NameOf::language,
     .need = Need::filled,
     .help = "the code of the language that visitors see first; without it, `en`"},
    {.key = "languages", .kind = FieldKind::parts, .help = "a part of its own for each, `[[languages]]`"},
    {.key = "topics",
     .kind = FieldKind::ids,
     .name_of = NameOf::page,
     .need = Need::required,
     .most = 6,
     .example = "[\"stalking\", \"harassment\"]",
     .shown = "on the home screen",
     .help = "names of the pages that have a tile, in the order of the tiles"},
    {.key = "help",
     .kind = FieldKind::ids,
     .name_of = NameOf::page,
     .example = "[\"help\", \"report\"]",
     .shown = "on the home screen, below \"Get help now\"",
     .help = "those of the `topics` that lead to help; without it the tiles have one side"},
    {.key = "smallest_glass",
     .kind = FieldKind::id,
     .need = Need::filled,
     .help = "the smallest screen that shows it, such as `10.1` or `21.5-upright`: `kioskctl check` looks "
             "whether all has room there; without it, `15.6`"},
    {.key = "cover_avoids",
     .kind = FieldKind::texts,
     .longest = 40,
     .example = "[\"harass\", \"stalk\"]",
     .help = "beginnings of words that everybody in the room would take for the topic, or whole words with a "
             "full stop, `dv.`: `kioskctl check` looks for them on the start screen and the cover; without "
             "it, a list in English"},
    {.key = "calendar",
     .kind = FieldKind::id,
     .need = Need::filled,
     .help =
         "the bank holidays that count: `england-and-wales`, `scotland` or `northern-ireland`; without it, "
         "`england-and-wales`"},
    {.key = "emergency", .kind = FieldKind::part, .need = Need::required, .help = "the part `[emergency]`"},
    {.key = "start",
     .kind = FieldKind::part,
     .need = Need::required,
     .translated = true,
     .help = "the part `[start]`"},
    {.key = "cover",
     .kind = FieldKind::part,
     .need = Need::required,
     .translated = true,
     .help = "the part `[cover]`"},
    {.key = "say",
     .kind = FieldKind::part,
     .translated = true,
     .shown = "to nobody: a voice says it",
     .help = "the part `[say]`: an abbreviation on each line, and how a voice reads it, such as `SPO = "
             "\"stalking protection order\"`"},
});

inline constexpr std::array language_fields = std::to_array<FieldSpec>({
    {.key = "code", .kind = FieldKind::id, .need = Need::required, .help = "such as `en`, `pl` or `zh-hans`"},
    {.key = "name",
     .need = Need::required,
     .longest = 40,
     .shown = "where visitors choose a language",
     .help = "the language's own name for itself"},
    {.key = "direction", .kind = FieldKind::id, .help = "`ltr` or `rtl`; without it, the code tells"},
    {.key = "reviewed_by",
     .need = Need::filled,
     .longest = 80,
     .help = "the person who speaks the language and has read all of it; without it, kiosks do not show it"},
    {.key = "reviewed_on",
     .kind = FieldKind::date,
     .help = "the day on which that person had read it; without it, kiosks do not show it"},
});

inline constexpr std::array emergency_fields = std::to_array<FieldSpec>({
    {.key = "contact",
     .kind = FieldKind::id,
     .name_of = NameOf::contact,
     .need = Need::required,
     .shown = "at the edge of every screen",
     .help = "the name of the contact whose number is 999 or 112"},
    {.key = "page",
     .kind = FieldKind::id,
     .name_of = NameOf::page,
     .need = Need::required,
     .shown = "behind \"Without a voice\"",
     .help = "the name of the page for those who cannot speak"},
});

inline constexpr std::array start_fields = std::to_array<Field<StartText>>({
    {{.key = "title",
      .need = Need::required,
      .translated = true,
      .longest = 80,
      .shown = "on the start screen",
      .help = "the large line"},
     &StartText::title,
     "The title of the start screen"},
    {{.key = "subtitle",
      .translated = true,
      .prose = true,
      .longest = 200,
      .shown = "below the title",
      .help = "one sentence or two"},
     &StartText::subtitle,
     "The second line of the start screen"},
    {{.key = "button",
      .need = Need::required,
      .translated = true,
      .longest = 40,
      .shown = "on its only button",
      .help = "what to touch"},
     &StartText::button,
     "The button of the start screen"},
});

inline constexpr std::array cover_fields = std::to_array<Field<CoverText>>({
    {{.key = "title",
      .need = Need::required,
      .translated = true,
      .longest = 80,
      .shown = "on the screen that Hide shows",
      .help = "your place's own name"},
     &CoverText::title,
     "The title of the screen that Hide shows"},
    {{.key = "button",
      .need = Need::required,
      .translated = true,
      .longest = 40,
      .shown = "on its only button",
      .help = "the way back to the start screen"},
     &CoverText::button,
     "The button of the screen that Hide shows"},
    {{.key = "sample",
      .kind = FieldKind::boolean,
      .help =
          "`true`: title, hours and notices are made up, and `kioskctl sign` refuses them; delete the line "
          "when they are your own"}},
    {field(open_fields, "open")},
    {field(open_fields, "closed")},
    {field(open_fields, "bank_holidays")},
    {{.key = "hours",
      .kind = FieldKind::parts,
      .translated = true,
      .help = "in place of `open`: a part of its own for each day, `[[cover.hours]]`; seven at most"}},
    {{.key = "notices",
      .kind = FieldKind::parts,
      .translated = true,
      .most = 4,
      .help = "a part of its own for each notice, `[[cover.notices]]`"}},
});

inline constexpr std::array hours_fields = std::to_array<Field<CoverHours>>({
    {{.key = "day",
      .need = Need::required,
      .translated = true,
      .longest = 40,
      .shown = "beside the hours",
      .help = "a day of the week, or several: `Monday`, `Monday to Friday`"},
     &CoverHours::day},
    {{.key = "open",
      .need = Need::required,
      .translated = true,
      .longest = 60,
      .shown = "beside the day",
      .help = "from when until when, as `9.30am to 5pm`, or `Closed`"},
     &CoverHours::open},
});

inline constexpr std::array notice_fields = std::to_array<Field<CoverNotice>>({
    {{.key = "title",
      .need = Need::required,
      .translated = true,
      .longest = 80,
      .shown = "above its lines",
      .help = "what the notice is about"},
     &CoverNotice::title},
    {{.key = "lines",
      .kind = FieldKind::texts,
      .need = Need::required,
      .translated = true,
      .prose = true,
      .longest = 200,
      .most = 6,
      .example = "[\"Every Tuesday at 10am.\"]",
      .shown = "below its title",
      .help = "each a line of its own"}},
    {{.key = "until",
      .kind = FieldKind::date,
      .help = "the last day of the notice; after it, it goes by itself"}},
});

// Whether the language of this code is written from right to left, where bundle.toml does not say it.
[[nodiscard]] bool is_written_from_the_right(const LanguageCode& code);

} // namespace signpost
