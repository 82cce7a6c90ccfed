// Every word that the program itself shows: the fields of words.toml.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "toml/schema.h"

namespace signpost {

// In the order of word_specs(), which the compiler holds to it.
enum class Word {
    back,
    home,
    hide,
    text_size,
    contrast,
    language,
    danger,
    call,
    read_next,
    who_can_help,
    more,
    up,
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
    idle_question,
    idle_stay,
    idle_countdown,
    not_translated,
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
    staff_reload,
    staff_reload_none,
    staff_leave,
    staff_close,
    stick_updated,
    stick_current,
    stick_refused,
    stick_nothing,
    stick_unreadable,
    stick_unsigned,
    stick_damaged,
    stick_other,
    stick_older,
    stick_kiosk,
    stick_code,
    broken_title,
    broken_danger,
    broken_police,
    broken_staff,
    count_
};
inline constexpr auto word_count = static_cast<std::size_t>(Word::count_);
using Words = std::array<std::string, word_count>;

struct WordSpec {
    // Staff read the first language, and sticks are theirs: only what visitors read wants a translation.
    enum class ReadBy { visitors, staff };
    // The placeholder without which a word would not say what it is there to say.
    enum class Keeps { nothing, number_for_danger, number_of_the_police, seconds };
    Word word = Word::back;
    std::string_view key{};  // in words.toml
    std::size_t longest = 0; // characters
    ReadBy read_by = ReadBy::visitors;
    std::string_view english{}; // where words.toml leaves it out, and on the built-in page
    Keeps keeps = Keeps::nothing;
};

// One for each Word, in its order.
[[nodiscard]] const std::array<WordSpec, word_count>& word_specs();

// As a field of words.toml.
[[nodiscard]] FieldSpec field_of(const WordSpec& word);

// The program's own English words.
[[nodiscard]] const Words& built_in_words();

} // namespace signpost
