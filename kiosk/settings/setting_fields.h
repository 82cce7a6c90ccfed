// The fields of kiosk.toml, in the order in which config/kiosk.toml explains them; a test holds the two
// together.
#pragma once

#include <array>
#include <string_view>

#include "settings/settings.h"
#include "toml/fields.h"
#include "toml/schema.h"

namespace signpost {

inline constexpr std::array setting_fields = std::to_array<FieldSpec>({
    {.key = "content",
     .need = Need::filled,
     .longest = 4000,
     .help = "The folder of the content that visitors see."},
    {.key = "store", .longest = 4000, .help = "The folder that keeps content which came on a stick"},
    {.key = "inbox", .longest = 4000, .help = "A folder that takes the same two files as a stick"},
    {.key = "signing_keys",
     .need = Need::filled,
     .longest = 4000,
     .help = "The folder of the public keys (*.pub)."},
    {.key = "kiosk_id", .longest = 40, .help = "This kiosk's own name, in receipts"},
    {.key = "stick_receipts", .kind = FieldKind::boolean, .help = "leave a receipt on each stick"},
    {.key = "rotation",
     .kind = FieldKind::integer,
     .range = any_integer,
     .example = "90",
     .help = "For a screen that hangs on its side or upside down"},
    {.key = "touch_rotation",
     .kind = FieldKind::integer,
     .range = any_integer,
     .example = "90",
     .help = "For a touch panel whose own top is not the screen's"},
    {.key = "touch_calibration",
     .kind = FieldKind::numbers,
     .example = "[1, 0, 0, 0, 1, 0]",
     .help = "For a touch panel that tells another place than the one that was touched."},
    {.key = "screen_mm",
     .kind = FieldKind::numbers,
     .example = "[476, 268]",
     .help = "Width and height of the picture on the glass in millimetres"},
    {.key = "viewing_distance_mm",
     .kind = FieldKind::integer,
     .range = {300, 2000},
     .example = "600",
     .help = "From a visitor's eyes to the glass, in millimetres"},
    {.key = "bottom_edge_mm",
     .kind = FieldKind::integer,
     .range = {0, 2000},
     .example = "700",
     .help = "From the floor to the lower edge of the picture, in millimetres"},
    {.key = "renderer", .need = Need::filled, .longest = 100, .help = "How the picture is drawn"},
    {.key = "display_hours",
     .kind = FieldKind::texts,
     .need = Need::filled,
     .longest = 100,
     .example = "[\"mon-fri 09:00-19:00\"]",
     .help = "When the display is on"},
    {.key = "display_dark", .need = Need::filled, .longest = 100, .help = "How it goes dark"},
    {.key = "display_server",
     .need = Need::filled,
     .longest = 100,
     .help = "What stands between the program and the screen of an installed kiosk"},
    {.key = "text_cache_mib",
     .kind = FieldKind::integer,
     .range = {2, 512},
     .example = "64",
     .help = "How many MiB the pictures of words may take"},
    {.key = "idle_warning_s",
     .kind = FieldKind::integer,
     .range = {10, 600},
     .example = "90",
     .help = "Seconds without a touch until the program asks"},
    {.key = "reading_idle_s",
     .kind = FieldKind::integer,
     .range = {10, 600},
     .example = "180",
     .help = "The same where a telephone number is shown"},
    {.key = "idle_countdown_s",
     .kind = FieldKind::integer,
     .range = {20, 120},
     .example = "30",
     .help = "Seconds that a visitor then has to answer"},
    {.key = "cover_return_s",
     .kind = FieldKind::integer,
     .range = {20, 3600},
     .example = "60",
     .help = "Seconds that the cover page stays after somebody hid their page"},
    {.key = "hide_corner",
     .need = Need::filled,
     .longest = 100,
     .help = "Where the button to hide the page is"},
    {.key = "hide_key", .longest = 40, .help = "A key of a keypad that hides the page too"},
    {.key = "up_key", .longest = 40, .help = "Up and Down move the page"},
    {.key = "down_key", .longest = 40, .help = "Up and Down move the page"},
    {.key = "back_key", .longest = 40, .help = "Left goes back"},
    {.key = "next_key", .longest = 40, .help = "Right goes to the next button"},
    {.key = "previous_key", .longest = 40, .help = "Tab and Shift-Tab go to the next and the previous one."},
    {.key = "select_key", .longest = 40, .help = "Enter presses it."},
    {.key = "emergency_key", .longest = 40, .help = "9 leads to 999 from any page"},
    {.key = "power_key",
     .need = Need::filled,
     .longest = 100,
     .help = "What the computer's power key does on an installed kiosk"},
    {.key = "staff_pin_hash", .longest = 127, .help = "The hash of the PIN that opens the staff page"},
});

inline constexpr std::array setting_tables = std::to_array<TableSpec>({{.fields = setting_fields}});
inline constexpr FileSchema settings_schema{setting_tables, false};

// Settings that once were, and that a kiosk.toml on a kiosk may still have: a new program must take it.
inline constexpr std::array<std::string_view, 1> retired_settings{"fling"};

// A key that the table does not have fails to compile.
consteval FieldSpec setting(std::string_view key) { return field(setting_fields, key); }

// Reads the settings of the glass: how the picture and its touches lie on it, how large it is, from where
// it is seen, how high it hangs, and when it is lit. Problems are noted in `fields`; what they are about
// keeps the value that it has in `settings`.
void read_screen(Fields& fields, Settings& settings);

} // namespace signpost
