#include "content/words.h"

namespace signpost {

namespace {

using ReadBy = WordSpec::ReadBy;
using Keeps = WordSpec::Keeps;

// How long: buttons stand side by side in large print, and the emergency screen's first lines stay in sight.
constexpr std::array<WordSpec, word_count> table{{
    {Word::back, "back", 20, ReadBy::visitors, "Back"},
    {Word::finish, "finish", 20, ReadBy::visitors, "Finish"},
    {Word::hide, "hide", 40, ReadBy::visitors, "Hide this page"},
    {Word::looks, "looks", 30, ReadBy::visitors, "Size, contrast"},
    {Word::text_size, "text_size", 24, ReadBy::visitors, "Text size"},
    {Word::size_normal, "size_normal", 24, ReadBy::visitors, "Normal"},
    {Word::size_large, "size_large", 24, ReadBy::visitors, "Large"},
    {Word::size_largest, "size_largest", 24, ReadBy::visitors, "Largest"},
    {Word::contrast, "contrast", 24, ReadBy::visitors, "Contrast"},
    {Word::contrast_light, "contrast_light", 30, ReadBy::visitors, "Dark on light"},
    {Word::contrast_dark, "contrast_dark", 30, ReadBy::visitors, "Light on dark"},
    {Word::contrast_yellow, "contrast_yellow", 30, ReadBy::visitors, "Yellow on black"},
    {Word::language, "language", 24, ReadBy::visitors, "Language"},
    {Word::home_hint, "home_hint", 160, ReadBy::visitors, "One touch shows a welcome page. Nothing is kept."},
    {Word::home_happening, "home_happening", 40, ReadBy::visitors, "What is happening"},
    {Word::home_help, "home_help", 40, ReadBy::visitors, "Get help now"},
    {Word::danger, "danger", 40, ReadBy::visitors, "In danger now?"},
    {Word::call, "call", 40, ReadBy::visitors, "Call 999", Keeps::number_for_danger},
    {Word::read_next, "read_next", 160, ReadBy::visitors, "Read next"},
    {Word::who_can_help, "who_can_help", 160, ReadBy::visitors, "Who can help"},
    {Word::more, "more", 16, ReadBy::visitors, "More"},
    {Word::up, "up", 16, ReadBy::visitors, "Up"},
    {Word::of, "of", 16, ReadBy::visitors, "of"},
    {Word::emergency_title, "emergency_title", 160, ReadBy::visitors, "Call 999"},
    {Word::emergency_cannot_call, "emergency_cannot_call", 60, ReadBy::visitors, "This screen cannot call."},
    {Word::emergency_use_phone, "emergency_use_phone", 60, ReadBy::visitors,
     "Use a phone, or ask a member of staff."},
    {Word::emergency_say, "emergency_say", 60, ReadBy::visitors, "Say “police”."},
    {Word::emergency_where, "emergency_where", 40, ReadBy::visitors, "Say where you are."},
    {Word::emergency_no_voice, "emergency_no_voice", 160, ReadBy::visitors, "If you cannot speak"},
    {Word::emergency_listen, "emergency_listen", 160, ReadBy::visitors, "Listen. Cough or tap the keys."},
    {Word::emergency_press, "emergency_press", 160, ReadBy::visitors,
     "On a mobile, press 55 when you are told to."},
    {Word::emergency_stay, "emergency_stay", 160, ReadBy::visitors, "Stay on the line. Answer by tapping."},
    {Word::emergency_more, "emergency_more", 160, ReadBy::visitors, "Without a voice"},
    {Word::call_free, "call_free", 160, ReadBy::visitors, "The call is free."},
    {Word::hours, "hours", 160, ReadBy::visitors, "When you can call"},
    {Word::cost, "cost", 160, ReadBy::visitors, "What it costs"},
    {Word::bill, "bill", 160, ReadBy::visitors, "On your telephone bill"},
    {Word::who, "who", 160, ReadBy::visitors, "Who can call"},
    {Word::languages, "languages", 160, ReadBy::visitors, "Languages"},
    {Word::expect, "expect", 160, ReadBy::visitors, "What happens when you call"},
    {Word::text_message, "text_message", 160, ReadBy::visitors, "Text message"},
    {Word::text_to, "text_to", 160, ReadBy::visitors, "to"},
    {Word::telephone, "telephone", 160, ReadBy::visitors, "Telephone"},
    {Word::show_larger, "show_larger", 30, ReadBy::visitors, "Show larger"},
    {Word::take_number, "take_number", 30, ReadBy::visitors, "Take this number"},
    {Word::take_keeps, "take_keeps", 160, ReadBy::visitors,
     "A phone may keep this number in its list of calls or with its photos, so use one that nobody else "
     "looks "
     "at."},
    {Word::write_down, "write_down", 30, ReadBy::visitors, "Write it down"},
    {Word::show_code, "show_code", 40, ReadBy::visitors, "Show a code for a phone"},
    {Word::scan_code, "scan_code", 80, ReadBy::visitors, "Point the camera of a phone at this code."},
    {Word::idle_question, "idle_question", 160, ReadBy::visitors, "Are you still there?"},
    {Word::idle_stay, "idle_stay", 40, ReadBy::visitors, "Yes, I am still here"},
    {Word::idle_countdown, "idle_countdown", 160, ReadBy::visitors, "This closes in {count} seconds.",
     Keeps::seconds},
    {Word::not_translated, "not_translated", 160, ReadBy::visitors,
     "This page is not in your language yet. Here it is in English."},
    {Word::open_until, "open_until", 40, ReadBy::visitors, "Open until {time}", Keeps::time},
    {Word::opens_today, "opens_today", 40, ReadBy::visitors, "Closed. Opens at {time}", Keeps::time},
    {Word::opens_on, "opens_on", 40, ReadBy::visitors, "Closed. Opens {day} at {time}", Keeps::day_and_time},
    {Word::closed, "closed", 40, ReadBy::visitors, "Closed"},
    {Word::monday, "monday", 24, ReadBy::visitors, "Monday"},
    {Word::tuesday, "tuesday", 24, ReadBy::visitors, "Tuesday"},
    {Word::wednesday, "wednesday", 24, ReadBy::visitors, "Wednesday"},
    {Word::thursday, "thursday", 24, ReadBy::visitors, "Thursday"},
    {Word::friday, "friday", 24, ReadBy::visitors, "Friday"},
    {Word::saturday, "saturday", 24, ReadBy::visitors, "Saturday"},
    {Word::sunday, "sunday", 24, ReadBy::visitors, "Sunday"},
    {Word::open_always, "open_always", 40, ReadBy::visitors, "Open day and night"},
    {Word::answers_until, "answers_until", 60, ReadBy::visitors, "Open now until {time}", Keeps::time},
    {Word::answers_always, "answers_always", 60, ReadBy::visitors, "Open now, day and night"},
    {Word::answers_today, "answers_today", 60, ReadBy::visitors, "Opens at {time}", Keeps::time},
    {Word::answers_tomorrow, "answers_tomorrow", 60, ReadBy::visitors, "Opens tomorrow at {time}",
     Keeps::time},
    {Word::answers_on, "answers_on", 60, ReadBy::visitors, "Opens {day} at {time}", Keeps::day_and_time},
    {Word::today, "today", 24, ReadBy::visitors, "Today"},
    {Word::from_to, "from_to", 40, ReadBy::visitors, "{from} to {until}", Keeps::from_and_until, true},
    {Word::time_am, "time_am", 24, ReadBy::visitors, "{time}am", Keeps::time, true},
    {Word::time_pm, "time_pm", 24, ReadBy::visitors, "{time}pm", Keeps::time, true},
    {Word::noon, "noon", 24, ReadBy::visitors, "12 noon", Keeps::nothing, true},
    {Word::midnight, "midnight", 24, ReadBy::visitors, "midnight", Keeps::nothing, true},
    {Word::checked_in, "checked_in", 60, ReadBy::visitors, "Checked in {month}", Keeps::month},
    {Word::withheld, "withheld", 160, ReadBy::visitors,
     "Nobody has checked this for a long time, so it is not shown. Please ask a member of staff."},
    {Word::january, "january", 24, ReadBy::visitors, "January", Keeps::nothing, true},
    {Word::february, "february", 24, ReadBy::visitors, "February", Keeps::nothing, true},
    {Word::march, "march", 24, ReadBy::visitors, "March", Keeps::nothing, true},
    {Word::april, "april", 24, ReadBy::visitors, "April", Keeps::nothing, true},
    {Word::may, "may", 24, ReadBy::visitors, "May", Keeps::nothing, true},
    {Word::june, "june", 24, ReadBy::visitors, "June", Keeps::nothing, true},
    {Word::july, "july", 24, ReadBy::visitors, "July", Keeps::nothing, true},
    {Word::august, "august", 24, ReadBy::visitors, "August", Keeps::nothing, true},
    {Word::september, "september", 24, ReadBy::visitors, "September", Keeps::nothing, true},
    {Word::october, "october", 24, ReadBy::visitors, "October", Keeps::nothing, true},
    {Word::november, "november", 24, ReadBy::visitors, "November", Keeps::nothing, true},
    {Word::december, "december", 24, ReadBy::visitors, "December", Keeps::nothing, true},
    {Word::staff_only, "staff_only", 160, ReadBy::staff, "For staff only"},
    {Word::staff_pin, "staff_pin", 160, ReadBy::staff, "Type the staff PIN"},
    {Word::staff_clear, "staff_clear", 24, ReadBy::staff, "Clear"},
    {Word::staff_enter, "staff_enter", 24, ReadBy::staff, "Enter"},
    {Word::staff_wrong, "staff_wrong", 160, ReadBy::staff, "That PIN is not right. Try again."},
    {Word::staff_locked, "staff_locked", 160, ReadBy::staff,
     "Too many tries. Wait a little, then try again."},
    {Word::staff_no_pin, "staff_no_pin", 160, ReadBy::staff, "No staff PIN is set. IT staff can set one."},
    {Word::staff_content, "staff_content", 160, ReadBy::staff, "Content"},
    {Word::staff_serial, "staff_serial", 160, ReadBy::staff, "Content number"},
    {Word::staff_age, "staff_age", 160, ReadBy::staff, "Days since the content was made"},
    {Word::staff_version, "staff_version", 160, ReadBy::staff, "Program version"},
    {Word::staff_site, "staff_site", 160, ReadBy::staff, "Place"},
    {Word::staff_site_none, "staff_site_none", 160, ReadBy::staff, "none is chosen: Hide shows no hours"},
    {Word::staff_site_unknown, "staff_site_unknown", 160, ReadBy::staff,
     "is not in this content: Hide shows no hours"},
    {Word::staff_site_choose, "staff_site_choose", 40, ReadBy::staff, "Choose the place"},
    {Word::staff_site_where, "staff_site_where", 160, ReadBy::staff, "Where does this kiosk stand?"},
    {Word::staff_reload, "staff_reload", 160, ReadBy::staff, "Problems in the last change"},
    {Word::staff_reload_none, "staff_reload_none", 160, ReadBy::staff, "No problems"},
    {Word::staff_leave, "staff_leave", 40, ReadBy::staff, "Close the program"},
    {Word::staff_close, "staff_close", 40, ReadBy::staff, "Back to the start screen"},
    {Word::stick_updated, "stick_updated", 160, ReadBy::staff,
     "Information updated. You can remove the stick."},
    {Word::stick_current, "stick_current", 160, ReadBy::staff,
     "The information here is up to date. You can remove the stick."},
    {Word::stick_refused, "stick_refused", 160, ReadBy::staff, "This stick could not be used:"},
    {Word::stick_nothing, "stick_nothing", 160, ReadBy::staff, "there is no new information on it."},
    {Word::stick_unreadable, "stick_unreadable", 160, ReadBy::staff, "it cannot be read."},
    {Word::stick_format, "stick_format", 160, ReadBy::staff,
     "this kiosk does not read its format. Format it as FAT32 or exFAT."},
    {Word::stick_unsigned, "stick_unsigned", 160, ReadBy::staff, "it is not signed for this kiosk."},
    {Word::stick_damaged, "stick_damaged", 160, ReadBy::staff, "the information on it is not whole."},
    {Word::stick_other, "stick_other", 160, ReadBy::staff, "it is for another kiosk."},
    {Word::stick_older, "stick_older", 160, ReadBy::staff, "it is older than the information here."},
    {Word::stick_kiosk, "stick_kiosk", 160, ReadBy::staff, "this kiosk cannot store it now."},
    {Word::stick_offered, "stick_offered", 160, ReadBy::staff,
     "Something new for this kiosk is being put in place. The screen may go dark for a moment."},
    {Word::stick_settings_taken, "stick_settings_taken", 160, ReadBy::staff,
     "New settings are in use. You can remove the stick."},
    {Word::stick_settings_current, "stick_settings_current", 160, ReadBy::staff,
     "The settings here are up to date. You can remove the stick."},
    {Word::stick_key_taken, "stick_key_taken", 160, ReadBy::staff,
     "This kiosk has a new key. You can remove the stick."},
    {Word::stick_key_current, "stick_key_current", 160, ReadBy::staff,
     "This kiosk had that key already. You can remove the stick."},
    {Word::stick_program_offered, "stick_program_offered", 160, ReadBy::staff,
     "This kiosk is being brought up to date. Leave the stick in. The screen goes dark for some minutes."},
    {Word::stick_program_taken, "stick_program_taken", 160, ReadBy::staff,
     "This kiosk is up to date now. You can remove the stick."},
    {Word::stick_also_refused, "stick_also_refused", 160, ReadBy::staff,
     "What else is on the stick was not taken:"},
    {Word::stick_not_allowed, "stick_not_allowed", 160, ReadBy::staff,
     "this kiosk takes only information from a stick."},
    {Word::stick_by_hand, "stick_by_hand", 160, ReadBy::staff,
     "it changes what can be changed by hand alone."},
    {Word::stick_mistake, "stick_mistake", 160, ReadBy::staff, "it holds a mistake."},
    {Word::stick_not_started, "stick_not_started", 160, ReadBy::staff,
     "with it this kiosk did not start. It is as it was before."},
    {Word::stick_newer_here, "stick_newer_here", 160, ReadBy::staff, "this kiosk has had a newer one."},
    {Word::stick_code, "stick_code", 160, ReadBy::staff, "Code"},
    {Word::listen, "listen", 24, ReadBy::visitors, "Listen"},
    {Word::listen_stop, "listen_stop", 24, ReadBy::visitors, "Stop reading"},
    {Word::voice, "voice", 24, ReadBy::visitors, "Voice"},
    {Word::louder, "louder", 16, ReadBy::visitors, "Louder"},
    {Word::quieter, "quieter", 16, ReadBy::visitors, "Quieter"},
    {Word::faster, "faster", 16, ReadBy::visitors, "Faster"},
    {Word::slower, "slower", 16, ReadBy::visitors, "Slower"},
    {Word::pause, "pause", 16, ReadBy::visitors, "Pause"},
    {Word::where, "where", 24, ReadBy::visitors, "Where am I?"},
    {Word::practice, "practice", 16, ReadBy::visitors, "Practice"},
    {Word::say_again, "say_again", 16, ReadBy::visitors, "Say again"},
    {Word::said_greeting, "said_greeting", 300, ReadBy::listeners,
     "Headphones are in. Press the down arrow to listen."},
    {Word::said_pull, "said_pull", 160, ReadBy::listeners, "Pull the headphones out to hide."},
    {Word::said_button, "said_button", 40, ReadBy::listeners, "button"},
    {Word::said_link, "said_link", 40, ReadBy::listeners, "link"},
    {Word::said_heading, "said_heading", 40, ReadBy::listeners, "heading"},
    {Word::said_number, "said_number", 40, ReadBy::listeners, "telephone number"},
    {Word::said_code, "said_code", 80, ReadBy::listeners, "a code for the camera of a phone"},
    {Word::said_chosen, "said_chosen", 40, ReadBy::listeners, "chosen"},
    {Word::said_place, "said_place", 40, ReadBy::listeners, "{at} of {all}", Keeps::place},
    {Word::said_end, "said_end", 80, ReadBy::listeners, "That is all on this page."},
    {Word::said_more_buttons, "said_more_buttons", 80, ReadBy::listeners,
     "Go on for the buttons that every page has."},
    {Word::said_top, "said_top", 80, ReadBy::listeners, "Back at the top."},
    {Word::said_no_button, "said_no_button", 80, ReadBy::listeners, "That is not a button."},
    {Word::said_volume, "said_volume", 80, ReadBy::listeners, "Loudness {at} of {all}.", Keeps::place},
    {Word::said_speed, "said_speed", 80, ReadBy::listeners, "Speed {at} of {all}.", Keeps::place},
    {Word::said_off, "said_off", 160, ReadBy::listeners,
     "The voice is off. Press the down arrow to hear it again."},
    {Word::said_no_voice, "said_no_voice", 80, ReadBy::listeners, "No voice here reads this language."},
    {Word::said_keys, "said_keys", 300, ReadBy::listeners,
     "The down arrow goes on. The right arrow goes to the next button. Enter presses what you hear, or leads "
     "to the "
     "voice's own buttons. The left arrow goes back."},
    {Word::said_practice, "said_practice", 200, ReadBy::listeners,
     "Practice. Press any key to hear what it is for. Press one twice to go on."},
    {Word::said_practice_end, "said_practice_end", 80, ReadBy::listeners, "Practice is over."},
    {Word::said_next_item, "said_next_item", 40, ReadBy::listeners, "Next item"},
    {Word::said_item_before, "said_item_before", 40, ReadBy::listeners, "Item before"},
    {Word::said_next_button, "said_next_button", 40, ReadBy::listeners, "Next button"},
    {Word::said_button_before, "said_button_before", 40, ReadBy::listeners, "Button before"},
    {Word::said_press, "said_press", 60, ReadBy::listeners, "Presses the button that was said"},
    {Word::said_again, "said_again", 40, ReadBy::listeners, "Says it again"},
    {Word::said_help, "said_help", 60, ReadBy::listeners, "Says where you are"},
    {Word::said_pause, "said_pause", 60, ReadBy::listeners, "Stops for a while, or goes on"},
    {Word::said_any_key, "said_any_key", 60, ReadBy::listeners, "This key does nothing"},
    {Word::broken_title, "broken_title", 160, ReadBy::visitors, "Information is not available right now"},
    {Word::broken_danger, "broken_danger", 160, ReadBy::visitors, "If you are in danger now, call 999.",
     Keeps::number_for_danger},
    {Word::broken_police, "broken_police", 160, ReadBy::visitors,
     "To report something to the police, call 101.", Keeps::number_of_the_police},
    {Word::broken_staff, "broken_staff", 160, ReadBy::visitors, "Please ask a member of staff for help."},
}};

constexpr bool is_in_order() {
    for (std::size_t i = 0; i < word_count; ++i)
        if (table[i].word != static_cast<Word>(i) || table[i].key.empty())
            return false;
    return true;
}
static_assert(is_in_order(), "each Word needs its row, in the order of Word");

std::string_view shown_to(ReadBy read_by) {
    if (read_by == ReadBy::staff)
        return "to staff";
    return read_by == ReadBy::visitors ? "to visitors" : "to nobody: a voice says it";
}

} // namespace

const std::array<WordSpec, word_count>& word_specs() { return table; }

std::span<const std::string_view> filled_when_shown(WordSpec::Keeps keeps) {
    static constexpr std::array<std::string_view, 1> seconds{"count"};
    static constexpr std::array<std::string_view, 2> day_and_time{"time", "day"};
    static constexpr std::array<std::string_view, 2> from_and_until{"from", "until"};
    static constexpr std::array<std::string_view, 1> month{"month"};
    static constexpr std::array<std::string_view, 2> place{"at", "all"};
    switch (keeps) {
    case Keeps::seconds:
        return seconds;
    case Keeps::from_and_until:
        return from_and_until;
    case Keeps::month:
        return month;
    case Keeps::place:
        return place;
    case Keeps::time:
        return std::span(day_and_time).first(1);
    case Keeps::day_and_time:
        return day_and_time;
    case Keeps::nothing:
    case Keeps::number_for_danger:
    case Keeps::number_of_the_police:
        break;
    }
    return {};
}

std::string with_value(std::string text, std::string_view name, const std::string& value) {
    const std::string placeholder = "{" + std::string(name) + "}";
    for (auto at = text.find(placeholder); at != std::string::npos;
         at = text.find(placeholder, at + value.size()))
        text.replace(at, placeholder.size(), value);
    return text;
}

FieldSpec field_of(const WordSpec& word) {
    return {.key = word.key,
            .need = Need::filled,
            .translated = true,
            .prose = !word.in_figures,
            .longest = word.longest,
            .shown = shown_to(word.read_by),
            .help = word.english};
}

const Words& built_in_words() {
    static const Words words = [] {
        Words made;
        for (const WordSpec& spec : table)
            made[static_cast<std::size_t>(spec.word)] = spec.english;
        return made;
    }();
    return words;
}

} // namespace signpost
