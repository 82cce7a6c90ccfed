// Mistakes in kiosk.toml and what is said of them, word for word. Each remedy is followed to the letter by
// setting_remedies_test: a new message belongs here.
#pragma once

#include <array>

namespace signpost::test {

struct WrongSetting {
    const char* text;
    const char* problem; // without the file's name: "1:18: cause remedy"
};

inline constexpr auto wrong_settings = std::to_array<WrongSetting>(
    {{"idle_warning_s = 5", "1:18: \"idle_warning_s\" is 5. Choose a number from 10 to 600."},
     {"idle_warning_s = 601", "1:18: \"idle_warning_s\" is 601. Choose a number from 10 to 600."},
     {"reading_idle_s = 9", "1:18: \"reading_idle_s\" is 9. Choose a number from 10 to 600."},
     {"reading_idle_s = 601", "1:18: \"reading_idle_s\" is 601. Choose a number from 10 to 600."},
     {"idle_countdown_s = 19", "1:20: \"idle_countdown_s\" is 19. Choose a number from 20 to 120."},
     {"same_key_ms = 1001", "1:15: \"same_key_ms\" is 1001. Choose a number from 0 to 1000."},
     {"cover_return_s = 19",
      "1:18: \"cover_return_s\" is 19. Choose a number from 20 to 3600, or 0 for never."},
     {"cover_return_s = 3601",
      "1:18: \"cover_return_s\" is 3601. Choose a number from 20 to 3600, or 0 for never."},
     {"cover_return_s = -1",
      "1:18: \"cover_return_s\" is -1. Choose a number from 20 to 3600, or 0 for never."},
     {"viewing_distance_mm = 299", "1:23: \"viewing_distance_mm\" is 299. Choose a number from 300 to 2000."},
     {"viewing_distance_mm = \"600\"", "1:23: \"viewing_distance_mm\" must be a whole number, for example "
                                       "600. Write it like this: viewing_distance_mm = 600"},
     {"screen_mm = 476",
      "1:13: \"screen_mm\" must be a list of numbers. For example: screen_mm = [476, 268]"},
     {"screen_mm = []", "1:13: \"screen_mm\" needs two numbers. Write the picture's width and height in "
                        "millimetres: screen_mm = [476, 268]."},
     {"screen_mm = [476]", "1:13: \"screen_mm\" needs two numbers. Write the picture's width and height in "
                           "millimetres: screen_mm = [476, 268]."},
     {"screen_mm = [476, \"268\"]",
      "1:13: \"screen_mm\" must be a list of numbers. Write it like this: screen_mm = [476, 268]"},
     {"screen_mm = [476, 26.8]",
      "1:19: A side of \"screen_mm\" is out of range. Choose numbers from 50 to 5000: "
      "the picture's width and height in millimetres."},
     {"screen_mm = [nan, 268]",
      "1:14: A side of \"screen_mm\" is out of range. Choose numbers from 50 to 5000: "
      "the picture's width and height in millimetres."},
     {"rotation = 45", "1:12: \"rotation\" is 45. Choose one of: 0, 90, 180, 270."},
     {"rotation = -90", "1:12: \"rotation\" is -90. Choose one of: 0, 90, 180, 270."},
     {"rotation = \"90\"",
      "1:12: \"rotation\" must be a whole number, for example 90. Write it like this: rotation = 90"},
     {"touch_rotation = 91", "1:18: \"touch_rotation\" is 91. Choose one of: 0, 90, 180, 270."},
     {"touch_calibration = 1", "1:21: \"touch_calibration\" must be a list of numbers. For example: "
                               "touch_calibration = [1, 0, 0, 0, 1, 0]"},
     {"touch_calibration = [1, 0, 0, 0, 1]", "1:21: \"touch_calibration\" needs six numbers. Touch the "
                                             "four crosses of kiosk --measure, and paste "
                                             "the line that it prints."},
     {"touch_calibration = [1, 2, 0, 0.5, 1, 0]",
      "1:21: The numbers of \"touch_calibration\" fit no touch panel. Touch the four crosses of kiosk "
      "--measure, and paste the line that it prints."},
     {"touch_calibration =", "1:20: There is no value after the =. Write one, for example: "
                             "touch_calibration = [1, 0, 0, 0, 1, 0]"},
     {"stick_also_brings = \"settings\"", "1:21: \"stick_also_brings\" must be a list. Write it like this: "
                                          "stick_also_brings = [\"settings\"]"},
     {"stick_also_brings = [\"setings\"]",
      "1:22: \"setings\" is nothing that a stick brings. Did you mean \"settings\"?"},
     {"stick_also_brings = [\"settings\", \"Debian\"]",
      "1:34: \"Debian\" is nothing that a stick brings. Choose one of: settings, keys, program."},
     {"computer_off = \"yes\"",
      "1:16: \"computer_off\" must be true or false. Write it like this: computer_off = true"},
     {"display_hours = \"mon-fri 09:00-19:00\"", "1:17: \"display_hours\" must be a list. Write it like "
                                                 "this: display_hours = [\"mon-fri 09:00-19:00\"]"},
     {"display_hours = [\"mon-fri 09:00-19:00\", \"sat 9-12\"]",
      "1:41: \"sat 9-12\" are no hours. Write days and times like \"mon-fri 09:00-19:00\" or \"sat "
      "10:00-16:00\"; the days are mon, tue, wed, thu, fri, sat and sun, and 24:00 is midnight."},
     {"display_hours =", "1:16: There is no value after the =. Write one, for example: display_hours = "
                         "[\"mon-fri 09:00-19:00\"]"},
     {"display_dark = \"dim\"", "1:16: \"display_dark\" cannot be \"dim\". Choose one of: off, black."},
     {"power_key = \"poweof\"", "1:13: \"power_key\" cannot be \"poweof\". Choose one of: poweroff, ignore."},
     {"rotation =", "1:11: There is no value after the =. Write one, for example: rotation = 90"},
     {"hide_corner = \"top_left\"",
      "1:15: \"hide_corner\" cannot be \"top_left\". Choose one of: bottom_right, bottom_left."},
     {"renderer = \"sofware\"", "1:12: \"renderer\" cannot be \"sofware\". Did you mean \"software\"?"},
     {"renderer = \"\"", "1:12: \"renderer\" is empty. Choose one of \"auto\", \"software\", "
                         "\"accelerated\", for example: renderer = \"auto\""},
     {"content = \"\"", "1:11: \"content\" is empty. Write the whole path, from / on, for example: "
                        "content = \"/srv/signpost/bundle\""},
     {"staff_pin_hash = \"1234\"", "1:18: \"staff_pin_hash\" is not the hash of a PIN. Never write the "
                                   "PIN itself here. Run the command "
                                   "kiosk --hash-pin, and paste the line that it prints."},
     {"staff_pin_hash = 1234", "1:18: \"staff_pin_hash\" is not the hash of a PIN. Never write the PIN "
                               "itself here. Run the command "
                               "kiosk --hash-pin, and paste the line that it prints."},
     {"staff_pin_hash = \"$argon2id$v=19\\u0000\"",
      "1:18: \"staff_pin_hash\" is not the hash of a PIN. Never write the PIN itself here. Run the "
      "command "
      "kiosk --hash-pin, and paste the line that it prints."},
     {"idle_warning_s =", "1:17: There is no value after the =. Write one, for example: idle_warning_s = 90"},
     {"viewing_distance_mm = # far",
      "1:23: There is no value after the =. Write one, for example: viewing_distance_mm = 600"},
     {"screen_mm =", "1:12: There is no value after the =. Write one, for example: screen_mm = [476, 268]"},
     {"text_cache_mib =", "1:17: There is no value after the =. Write one, for example: text_cache_mib = 64"},
     {"speech = \"headphone\"", "1:10: \"speech\" cannot be \"headphone\". Did you mean \"headphones\"?"},
     {"voice_gain_db = 3", "1:17: \"voice_gain_db\" is 3. Choose a number from -60 to 0."},
     {"sound_card = \"hw:0\"",
      "1:14: \"hw:0\" is no name of a sound card. Write its name as kioskctl doctor shows it in its line "
      "\"sound\", for example: sound_card = \"PCH\""},
     {"stick_receipts =",
      "1:17: There is no value after the =. Write one, for example: stick_receipts = true"},
     {"hide_key =", "1:11: There is no value after the =. Write one, for example: hide_key = \"F12\""},
     {"\nhide_korner = \"bottom_left\"",
      "2:1: There is no key \"hide_korner\" here. Did you mean \"hide_corner\"?"},
     {"hide_key = F12",
      "1:12: The text has no straight quotation marks around it. Write it like this: hide_key = \"F12\""},
     {"idle_warning_s = 60s", "1:18: \"idle_warning_s\" must be a whole number, for example 90. Write it "
                              "like this: idle_warning_s = 60"},
     {"idle_warning_s = 2 min", "1:18: \"idle_warning_s\" must be a whole number, for example 90. Write "
                                "it like this: idle_warning_s = 120"},
     {"idle_warning_s = 5s", "1:18: \"idle_warning_s\" must be a whole number, for example 90. Choose a "
                             "number from 10 to 600, in seconds, for example: idle_warning_s = 90"},
     {"idle_warning_s = \"60s\"", "1:18: \"idle_warning_s\" must be a whole number, for example 90. Write "
                                  "it like this: idle_warning_s = 60"},
     {"rotation = 90°",
      "1:12: \"rotation\" must be a whole number, for example 90. Write it like this: rotation = 90"},
     {"rotation = left", "1:12: \"rotation\" must be a whole number, for example 90. Choose one of 0, 90, "
                         "180 and 270, for example: rotation = 90"},
     {"viewing_distance_mm = 1,000", "1:23: \"viewing_distance_mm\" must be a whole number, for example "
                                     "600. Write it like this: viewing_distance_mm = 1000"},
     {"cover_return_s = never",
      "1:18: \"cover_return_s\" must be a whole number, for example 60. Choose a number of seconds from "
      "20 to 3600, or 0 for never, for example: cover_return_s = 60"},
     {"stick_receipts = yes",
      "1:18: \"stick_receipts\" must be true or false. Write it like this: stick_receipts = true"},
     {"stick_receipts = False",
      "1:18: \"stick_receipts\" must be true or false. Write it like this: stick_receipts = false"},
     {"stick_receipts = maybe", "1:18: \"stick_receipts\" must be true or false. Write true or false, for "
                                "example: stick_receipts = true"},
     {"screen_mm = (476, 268)",
      "1:13: \"screen_mm\" must be a list of numbers. Write it like this: screen_mm = [476, 268]"},
     {"screen_mm = [476 268]",
      "1:18: The list cannot be read from here on. Write it like this: screen_mm = [476, 268]"},
     {"screen_mm = 47.6 x 26.8 cm",
      "1:13: \"screen_mm\" must be a list of numbers. For example: screen_mm = [476, 268]"},
     {"display_hours = mon-fri 09:00-19:00", "1:17: \"display_hours\" must be a list. Write it like this: "
                                             "display_hours = [\"mon-fri 09:00-19:00\"]"},
     {"display_hours = [1]",
      "1:17: \"display_hours\" must be a list. For example: display_hours = [\"mon-fri 09:00-19:00\"]"},
     {"renderer = Software", "1:12: The text has no straight quotation marks around it. Write it like "
                             "this: renderer = \"software\""},
     {"renderer = true", "1:12: \"renderer\" must be text. Choose one of \"auto\", \"software\", "
                         "\"accelerated\", for example: renderer = \"auto\""},
     {"renderer =", "1:11: There is no value after the =. Choose one of \"auto\", \"software\", "
                    "\"accelerated\", for example: renderer = \"auto\""},
     {"content = \"~/bundle\"",
      "1:11: \"content\" begins with ~, which means something in a terminal alone. Write the whole path, "
      "from / on, for example: content = \"/srv/signpost/bundle\""},
     {"content = ~/bundle", "1:11: The text has no straight quotation marks around it. Write the whole "
                            "path, from / on, for example: content = \"/srv/signpost/bundle\""},
     {"kiosk_id = Ripley Library",
      "1:12: The text has no straight quotation marks around it. Use letters, digits and hyphens, for "
      "example: kiosk_id = \"ripley-library\""},
     {"staff_pin_hash = 0123",
      "1:18: The text has no straight quotation marks around it. Never write the PIN itself here. Run the "
      "command kiosk --hash-pin, and paste the line that it prints."},
     {"fling = True", "1:1: The setting \"fling\" is no more. Take this line out."},
     {"[screen]", "1:2: This file has no headings in square brackets. Take this line out. What stands "
                  "below it stays."},
     {"[screen", "1:1: This file has no headings in square brackets. Take this line out. What stands "
                 "below it stays."},
     {"idle_warning_s 60s", "1:1: There is no = in this line. Write it like this: idle_warning_s = 60"},
     {"Idle warning s = 60s",
      "1:1: There is no key \"Idle warning s\" here. Write it like this: idle_warning_s = 60"},
     {"hello", "1:1: There is no = in this line. If it is a note, put # before it. A setting is written "
               "like this: content = \"/srv/signpost/bundle\""},
     {"up_key = \"F1\"\nhide_key = \"f1\"", "1:10: \"F1\" has two jobs: it is \"hide_key\" as well. Name "
                                            "a key that has no job yet, or none: up_key = \"\"."}});

} // namespace signpost::test
