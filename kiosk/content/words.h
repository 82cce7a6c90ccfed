// Every word that the program itself shows: the fields of words.toml.
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "toml/schema.h"

namespace signpost {

// In the order of word_specs(), which the compiler holds to it.
enum class Word {
    back,
    finish,
    hide,
    looks,
    text_size,
    size_normal,
    size_large,
    size_largest,
    contrast,
    contrast_light,
    contrast_dark,
    contrast_yellow,
    language,
    home_hint,
    home_happening,
    home_help,
    danger,
    call,
    read_next,
    who_can_help,
    more,
    up,
    of,
    emergency_title,
    emergency_cannot_call,
    emergency_use_phone,
    emergency_say,
    emergency_where,
    emergency_no_voice,
    emergency_listen,
    emergency_press,
    emergency_stay,
    emergency_more,
    call_free,
    hours,
    cost,
    bill,
    who,
    languages,
    expect,
    text_message,
    text_to,
    telephone,
    show_larger,
    take_number,
    take_keeps,
    write_down,
    show_code,
    scan_code,
    idle_question,
    idle_stay,
    idle_countdown,
    not_translated,
    open_until,
    opens_today,
    opens_on,
    closed,
    monday,
    tuesday,
    wednesday,
    thursday,
    friday,
    saturday,
    sunday,
    open_always,
    answers_until,
    answers_always,
    answers_today,
    answers_tomorrow,
    answers_on,
    today,
    from_to,
    time_am,
    time_pm,
    noon,
    midnight,
    checked_in,
    withheld,
    january,
    february,
    march,
    april,
    may,
    june,
    july,
    august,
    september,
    october,
    november,
    december,
    staff_only,
    staff_pin,
    staff_clear,
    staff_enter,
    staff_wrong,
    staff_locked,
    staff_no_pin,
    staff_content,
    staff_serial,
    staff_age,
    staff_version,
    staff_site,
    staff_site_none,
    staff_site_unknown,
    staff_site_choose,
    staff_site_where,
    staff_reload,
    staff_reload_none,
    staff_leave,
    staff_close,
    stick_updated,
    stick_current,
    stick_refused,
    stick_nothing,
    stick_unreadable,
    stick_format,
    stick_unsigned,
    stick_damaged,
    stick_other,
    stick_older,
    stick_kiosk,
    stick_offered,
    stick_settings_taken,
    stick_settings_current,
    stick_key_taken,
    stick_key_current,
    stick_program_offered,
    stick_program_taken,
    stick_also_refused,
    stick_not_allowed,
    stick_by_hand,
    stick_mistake,
    stick_not_started,
    stick_newer_here,
    stick_code,
    listen,
    listen_stop,
    voice,
    louder,
    quieter,
    faster,
    slower,
    pause,
    where,
    practice,
    say_again,
    said_greeting,
    said_pull,
    said_button,
    said_link,
    said_heading,
    said_number,
    said_code,
    said_chosen,
    said_place,
    said_end,
    said_more_buttons,
    said_top,
    said_no_button,
    said_volume,
    said_speed,
    said_off,
    said_no_voice,
    said_keys,
    said_practice,
    said_practice_end,
    said_next_item,
    said_item_before,
    said_next_button,
    said_button_before,
    said_press,
    said_again,
    said_help,
    said_pause,
    said_any_key,
    broken_title,
    broken_danger,
    broken_police,
    broken_staff,
    count_
};
inline constexpr auto word_count = static_cast<std::size_t>(Word::count_);
using Words = std::array<std::string, word_count>;

struct WordSpec {
    // Staff read the first language, and sticks are theirs: only what visitors read or hear wants a
    // translation. listeners: a voice says it, and nobody sees it.
    enum class ReadBy { visitors, listeners, staff };
    // The placeholders without which a word would not say what it is there to say.
    enum class Keeps {
        nothing,
        number_for_danger,
        number_of_the_police,
        seconds,
        time,
        day_and_time,
        from_and_until,
        month,
        place
    };
    Word word = Word::back;
    std::string_view key{};  // in words.toml
    std::size_t longest = 0; // characters
    ReadBy read_by = ReadBy::visitors;
    std::string_view english{}; // where words.toml leaves it out, and on the built-in page
    Keeps keeps = Keeps::nothing;
    bool in_figures = false; // where a translation leaves it out, figures stand there: "17:00", "2026-05"
};

// Keys that words.toml once had, and that no screen shows any more: older files still have them.
inline constexpr std::array<std::string_view, 1> retired_words{"home"};

// One for each Word, in its order.
[[nodiscard]] const std::array<WordSpec, word_count>& word_specs();

// The placeholders that stay in the text, without their brackets, because their value is known only when it
// is shown. Telephone numbers are not among them: they are filled in when the text is read.
[[nodiscard]] std::span<const std::string_view> filled_when_shown(WordSpec::Keeps keeps);

// `text` with each "{name}" of its own given its value; `name` without its brackets.
[[nodiscard]] std::string with_value(std::string text, std::string_view name, const std::string& value);

// As a field of words.toml.
[[nodiscard]] FieldSpec field_of(const WordSpec& word);

// The program's own English words.
[[nodiscard]] const Words& built_in_words();

} // namespace signpost
