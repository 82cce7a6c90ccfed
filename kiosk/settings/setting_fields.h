// The fields of kiosk.toml, in the order in which config/kiosk.toml explains them; a test holds the two
// together.
#pragma once

#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/characters.h"
#include "base/week_hours.h"
#include "settings/settings.h"
#include "toml/fields.h"
#include "toml/schema.h"

namespace signpost {

// --- The texts of which not every one will do ---

inline constexpr auto renderer_words = std::to_array<std::string_view>({"auto", "software", "accelerated"});
inline constexpr auto display_dark_words = std::to_array<std::string_view>({"off", "black"});
inline constexpr auto display_server_words = std::to_array<std::string_view>({"none", "cage", "x11"});
inline constexpr auto hide_corner_words = std::to_array<std::string_view>({"bottom_right", "bottom_left"});
inline constexpr auto power_key_words = std::to_array<std::string_view>({"poweroff", "ignore"});

// It becomes the name of a file on a stick, which any computer must be able to read.
[[nodiscard]] constexpr bool is_kiosk_name(std::string_view text) {
    constexpr std::size_t longest = 40;
    return text.size() <= longest && !text.starts_with('-') &&
           text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-") ==
               text.npos;
}

// That of a file in the content's folder sites; none is "".
[[nodiscard]] inline bool is_site_name(std::string_view text) { return text.empty() || is_id(text); }

// A terminal reads "~/bundle" and "$HOME/bundle" as a whole path; nobody else does.
[[nodiscard]] constexpr bool is_path(std::string_view text) {
    return !text.starts_with('~') && !text.starts_with('$');
}
inline constexpr std::string_view path_advice = "Write the whole path, from / on";

// The form alone: whether a PIN fits it is for libsodium to say.
[[nodiscard]] constexpr bool is_pin_hash(std::string_view text) {
    constexpr std::size_t longest = 127;
    for (const char c : text)
        if (c <= ' ' || c >= '\x7F')
            return false;
    return text.starts_with("$argon2id$") && text.size() <= longest;
}

// As keyboards name one: "F12", "Pause", "Keypad 5". Whether there is such a key is for is_key to say.
[[nodiscard]] constexpr bool looks_like_key(std::string_view text) {
    return !text.empty() && text.front() >= 'A' && text.front() <= 'Z' && text != "True" && text != "False" &&
           text.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 ") ==
               text.npos;
}
inline constexpr std::string_view key_advice = "Write a key as keyboards name it";

[[nodiscard]] inline bool is_hours(std::string_view text) {
    return read_week_hours(std::string(text)).has_value();
}

[[nodiscard]] constexpr bool is_quarter_turn(std::string_view degrees) {
    return degrees == "0" || degrees == "90" || degrees == "180" || degrees == "270";
}

// 0 means never, and so lies outside of the range of seconds.
inline constexpr Range cover_return_range{20, 3600};
[[nodiscard]] inline bool is_cover_return(std::string_view digits) {
    std::int64_t seconds = 0;
    const auto end = std::from_chars(digits.data(), digits.data() + digits.size(), seconds).ptr;
    return end == digits.data() + digits.size() &&
           (seconds == 0 || (seconds >= cover_return_range.least && seconds <= cover_return_range.most));
}

inline constexpr std::array setting_fields = std::to_array<FieldSpec>({
    {.key = "content",
     .need = Need::filled,
     .longest = 4000,
     .example = "\"/srv/signpost/bundle\"",
     .help = "The folder of the content that visitors see.",
     .takes = is_path,
     .advice = path_advice},
    {.key = "store",
     .longest = 4000,
     .example = "\"/var/lib/signpost/store\"",
     .help = "The folder that keeps content which came on a stick",
     .takes = is_path,
     .advice = path_advice},
    {.key = "inbox",
     .longest = 4000,
     .example = "\"/var/lib/signpost/inbox\"",
     .help = "A folder that takes the same two files as a stick",
     .takes = is_path,
     .advice = path_advice},
    {.key = "signing_keys",
     .need = Need::filled,
     .longest = 4000,
     .example = "\"/etc/signpost/keys\"",
     .help = "The folder of the public keys (*.pub).",
     .takes = is_path,
     .advice = path_advice},
    {.key = "kiosk_id",
     .longest = 40,
     .example = "\"ripley-library\"",
     .help = "This kiosk's own name, in receipts",
     .takes = is_kiosk_name,
     .advice = "Use letters, digits and hyphens"},
    {.key = "site",
     .longest = 40,
     .example = "\"ripley\"",
     .help = "The place that this kiosk stands in",
     .takes = is_site_name,
     .advice = "Write the name of its file in the content's folder sites, without .toml"},
    {.key = "strict_facts",
     .kind = FieldKind::integer,
     .range = {1, 3650},
     .example = "90",
     .help = "Days after which a contact is not shown any more",
     .unit = "days"},
    {.key = "stick_receipts", .kind = FieldKind::boolean, .help = "leave a receipt on each stick"},
    {.key = "rotation",
     .kind = FieldKind::integer,
     .range = any_integer,
     .example = "90",
     .help = "For a screen that hangs on its side or upside down",
     .unit = "degrees",
     .takes = is_quarter_turn,
     .advice = "Choose one of 0, 90, 180 and 270"},
    {.key = "touch_rotation",
     .kind = FieldKind::integer,
     .range = any_integer,
     .example = "90",
     .help = "For a touch panel whose own top is not the screen's",
     .unit = "degrees",
     .takes = is_quarter_turn,
     .advice = "Choose one of 0, 90, 180 and 270"},
    {.key = "touch_calibration",
     .kind = FieldKind::numbers,
     .example = "[1, 0, 0, 0, 1, 0]",
     .help = "For a touch panel that tells another place than the one that was touched."},
    {.key = "screen_mm",
     .kind = FieldKind::numbers,
     .range = {50, 5000},
     .example = "[476, 268]",
     .help = "Width and height of the picture on the glass in millimetres",
     .unit = "millimetres"},
    {.key = "viewing_distance_mm",
     .kind = FieldKind::integer,
     .range = {300, 2000},
     .example = "600",
     .help = "From a visitor's eyes to the glass, in millimetres",
     .unit = "millimetres"},
    {.key = "bottom_edge_mm",
     .kind = FieldKind::integer,
     .range = {0, 2000},
     .example = "700",
     .help = "From the floor to the lower edge of the picture, in millimetres",
     .unit = "millimetres"},
    {.key = "renderer",
     .need = Need::filled,
     .longest = 100,
     .help = "How the picture is drawn",
     .words = renderer_words},
    {.key = "display_hours",
     .kind = FieldKind::texts,
     .need = Need::filled,
     .longest = 100,
     .example = "[\"mon-fri 09:00-19:00\"]",
     .help = "When the display is on",
     .takes = is_hours},
    {.key = "display_dark",
     .need = Need::filled,
     .longest = 100,
     .help = "How it goes dark",
     .words = display_dark_words},
    {.key = "display_server",
     .need = Need::filled,
     .longest = 100,
     .help = "What stands between the program and the screen of an installed kiosk",
     .words = display_server_words},
    {.key = "text_cache_mib",
     .kind = FieldKind::integer,
     .range = {2, 512},
     .example = "64",
     .help = "How many MiB the pictures of words may take",
     .unit = "MiB"},
    {.key = "idle_warning_s",
     .kind = FieldKind::integer,
     .range = {10, 600},
     .example = "90",
     .help = "Seconds without a touch until the program asks",
     .unit = "seconds"},
    {.key = "reading_idle_s",
     .kind = FieldKind::integer,
     .range = {10, 600},
     .example = "180",
     .help = "The same where a telephone number is shown",
     .unit = "seconds"},
    {.key = "idle_countdown_s",
     .kind = FieldKind::integer,
     .range = {20, 120},
     .example = "30",
     .help = "Seconds that a visitor then has to answer",
     .unit = "seconds"},
    {.key = "cover_return_s",
     .kind = FieldKind::integer,
     .range = cover_return_range,
     .example = "60",
     .help = "Seconds that the cover page stays after somebody hid their page",
     .unit = "seconds",
     .takes = is_cover_return,
     .advice = "Choose a number of seconds from 20 to 3600, or 0 for never"},
    {.key = "hide_corner",
     .need = Need::filled,
     .longest = 100,
     .help = "Where the button to hide the page is",
     .words = hide_corner_words},
    {.key = "hide_key",
     .longest = 40,
     .example = "\"F12\"",
     .help = "A key of a keypad that hides the page too",
     .takes = looks_like_key,
     .advice = key_advice},
    {.key = "up_key",
     .longest = 40,
     .example = "\"F1\"",
     .help = "Up and Down move the page",
     .takes = looks_like_key,
     .advice = key_advice},
    {.key = "down_key",
     .longest = 40,
     .example = "\"F2\"",
     .help = "Up and Down move the page",
     .takes = looks_like_key,
     .advice = key_advice},
    {.key = "back_key",
     .longest = 40,
     .example = "\"F3\"",
     .help = "Left goes back",
     .takes = looks_like_key,
     .advice = key_advice},
    {.key = "next_key",
     .longest = 40,
     .example = "\"F4\"",
     .help = "Right goes to the next button",
     .takes = looks_like_key,
     .advice = key_advice},
    {.key = "previous_key",
     .longest = 40,
     .example = "\"F5\"",
     .help = "Tab and Shift-Tab go to the next and the previous one.",
     .takes = looks_like_key,
     .advice = key_advice},
    {.key = "select_key",
     .longest = 40,
     .example = "\"F6\"",
     .help = "Enter presses it.",
     .takes = looks_like_key,
     .advice = key_advice},
    {.key = "emergency_key",
     .longest = 40,
     .example = "\"F8\"",
     .help = "9 leads to 999 from any page",
     .takes = looks_like_key,
     .advice = key_advice},
    {.key = "power_key",
     .need = Need::filled,
     .longest = 100,
     .help = "What the computer's power key does on an installed kiosk",
     .words = power_key_words},
    {.key = "staff_pin_hash",
     .longest = 127,
     .help = "The hash of the PIN that opens the staff page",
     .takes = is_pin_hash,
     .advice = "Never write the PIN itself here. Run the command kiosk --hash-pin, and paste the line that "
               "it prints."},
});

inline constexpr std::array setting_tables = std::to_array<TableSpec>({{.fields = setting_fields}});

// Settings that once were, and that a kiosk.toml on a kiosk may still have: a new program must take it.
inline constexpr std::array<std::string_view, 1> retired_settings{"fling"};
inline constexpr FileSchema settings_schema{
    .tables = setting_tables, .retired = retired_settings, .is_flat = true};

// A key that the table does not have fails to compile.
consteval FieldSpec setting(std::string_view key) { return field(setting_fields, key); }

// Reads the settings of the glass: how the picture and its touches lie on it, how large it is, from where
// it is seen, how high it hangs, and when it is lit. Problems are noted in `fields`; what they are about
// keeps the value that it has in `settings`.
void read_screen(Fields& fields, Settings& settings);

// Reads which keys have a job of their own. Noted: a name that `is_key` does not know, and a key with two
// jobs.
void read_keys(Fields& fields, const IsKey& is_key, KeyNames& keys);

} // namespace signpost
