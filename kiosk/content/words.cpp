// The keys of words.toml, the program's own words, and the names of the icons.
#include "content/bundle.h"

namespace signpost {

namespace {

struct Entry {
    const char* key;
    const char* english;
};

// In the order of Word.
constexpr std::array<Entry, static_cast<std::size_t>(Word::count_)> entries{{
    {"back", "Back"},
    {"home", "Home"},
    {"hide", "Hide this page"},
    {"text_size", "Text size"},
    {"contrast", "Contrast"},
    {"language", "Language"},
    {"danger", "In danger now?"},
    {"call", "Call 999"},
    {"read_next", "Read next"},
    {"who_can_help", "Who can help"},
    {"more", "More below"},
    {"up", "Back up"},
    {"emergency_title", "If you are in danger now"},
    {"emergency_cannot_call", "This screen cannot call."},
    {"emergency_use_phone", "Use a phone, or ask a member of staff."},
    {"emergency_say", "Call 999. Say “police”."},
    {"emergency_where", "Say where you are."},
    {"emergency_no_voice", "If you cannot speak"},
    {"emergency_listen", "Listen. Cough or tap the keys."},
    {"emergency_press", "On a mobile, press 55 when you are told to."},
    {"emergency_stay", "Stay on the line. Answer by tapping."},
    {"emergency_more", "Without a voice"},
    {"call_free", "The call is free."},
    {"hours", "When you can call"},
    {"cost", "What it costs"},
    {"bill", "On your telephone bill"},
    {"who", "Who can call"},
    {"languages", "Languages"},
    {"expect", "What happens when you call"},
    {"text_message", "Text message"},
    {"text_to", "to"},
    {"telephone", "Telephone"},
    {"idle_question", "Are you still there?"},
    {"idle_stay", "Yes, I am still here"},
    {"idle_countdown", "This page will close in {count} seconds."},
    {"not_translated", "This page is not in your language yet. Here it is in English."},
    {"staff_only", "For staff only"},
    {"staff_pin", "Type the staff PIN"},
    {"staff_clear", "Clear"},
    {"staff_enter", "Enter"},
    {"staff_wrong", "That PIN is not right. Try again."},
    {"staff_locked", "Too many tries. Wait a little, then try again."},
    {"staff_no_pin", "No staff PIN is set. IT staff can set one."},
    {"staff_content", "Content"},
    {"staff_serial", "Content number"},
    {"staff_age", "Days since the content was made"},
    {"staff_version", "Program version"},
    {"staff_reload", "Problems in the last change"},
    {"staff_reload_none", "No problems"},
    {"staff_leave", "Close the program"},
    {"staff_close", "Back to the start screen"},
    {"stick_updated", "Information updated. You can remove the stick."},
    {"stick_current", "The information here is up to date. You can remove the stick."},
    {"stick_refused", "This stick could not be used:"},
    {"stick_nothing", "there is no new information on it."},
    {"stick_unreadable", "it cannot be read."},
    {"stick_unsigned", "it is not signed for this kiosk."},
    {"stick_damaged", "the information on it is not whole."},
    {"stick_other", "it is for another kiosk."},
    {"stick_older", "it is older than the information here."},
    {"stick_kiosk", "this kiosk cannot store it now."},
    {"stick_code", "Code"},
    {"broken_title", "Information is not available right now"},
    {"broken_danger", "If you are in danger now, call 999."},
    {"broken_police", "To report something to the police, call 101."},
    {"broken_staff", "Please ask a member of staff for help."},
}};

} // namespace

const std::array<const char*, static_cast<std::size_t>(Word::count_)>& word_keys() {
    static const auto keys = [] {
        std::array<const char*, static_cast<std::size_t>(Word::count_)> made{};
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i] = entries[i].key;
        return made;
    }();
    return keys;
}

const Words& built_in_words() {
    static const Words words = [] {
        Words made;
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i] = entries[i].english;
        return made;
    }();
    return words;
}

const std::vector<std::string>& icon_names() {
    static const std::vector<std::string> names{
        "book",    "call",   "eye",    "gavel",  "hand",          "heart",  "home",      "info", "list",
        "message", "people", "report", "shield", "sign_language", "speech", "translate", "walk", "warning"};
    return names;
}

} // namespace signpost
