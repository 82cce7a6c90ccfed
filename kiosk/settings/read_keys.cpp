#include <algorithm>

#include "base/characters.h"
#include "settings/setting_fields_internal.h"

namespace signpost {

namespace {

using Job = std::string KeyNames::*;

struct KeySetting {
    FieldSpec field;
    Job job;
};

constexpr auto key_settings =
    std::to_array<KeySetting>({{setting("hide_key"), &KeyNames::hide},
                               {setting("up_key"), &KeyNames::up},
                               {setting("down_key"), &KeyNames::down},
                               {setting("back_key"), &KeyNames::back},
                               {setting("next_key"), &KeyNames::next},
                               {setting("previous_key"), &KeyNames::previous},
                               {setting("select_key"), &KeyNames::select},
                               {setting("emergency_key"), &KeyNames::emergency},
                               {setting("speak_key"), &KeyNames::speak},
                               {setting("help_key"), &KeyNames::help},
                               {setting("louder_key"), &KeyNames::louder},
                               {setting("quieter_key"), &KeyNames::quieter},
                               {setting("faster_key"), &KeyNames::faster},
                               {setting("slower_key"), &KeyNames::slower},
                               {setting("pause_key"), &KeyNames::pause},
                               {setting("headphones_in_key"), &KeyNames::headphones_in},
                               {setting("headphones_out_key"), &KeyNames::headphones_out}});

// What every keyboard has (meaning_of() in platform/events.cpp): people who cannot touch rely on these.
struct FixedKey {
    std::string_view name;
    std::string_view does;
    Job job; // nullptr: none that a setting could give
};

constexpr auto fixed_keys =
    std::to_array<FixedKey>({{"Escape", "hides the page", &KeyNames::hide},
                             {"Left Shift", "hides the page when it is pressed three times", nullptr},
                             {"Right Shift", "hides the page when it is pressed three times", nullptr},
                             {"Up", "moves the page up", &KeyNames::up},
                             {"Down", "moves the page down", &KeyNames::down},
                             {"Left", "goes back", &KeyNames::back},
                             {"Backspace", "goes back", &KeyNames::back},
                             {"Right", "goes to the next button", &KeyNames::next},
                             {"Tab", "goes to the next button", &KeyNames::next},
                             {"Return", "presses the button", &KeyNames::select},
                             {"Keypad Enter", "presses the button", &KeyNames::select},
                             {"Space", "presses the button", &KeyNames::select},
                             {"9", "leads to 999", &KeyNames::emergency},
                             {"Keypad 9", "leads to 999", &KeyNames::emergency},
                             {"VolumeUp", "makes the voice louder", &KeyNames::louder},
                             {"VolumeDown", "makes the voice quieter", &KeyNames::quieter}});

void note_second_job(Fields& fields, const KeySetting& own, const std::string& name,
                     const std::string& first) {
    const std::string key(own.field.key);
    fields.note(fields.place_of(key), in_quotes(name) + " has two jobs: " + first + ".",
                "Name a key that has no job yet, or none: " + key + " = \"\".");
}

// SDL takes "f12" for "F12".
void check_second_job(Fields& fields, const KeySetting& own, const KeyNames& keys) {
    const std::string& name = keys.*own.job;
    for (const FixedKey& fixed : fixed_keys)
        if (is_same_but_for_capitals(fixed.name, name) && fixed.job != own.job)
            return note_second_job(fields, own, name, "it always " + std::string(fixed.does));
    for (const KeySetting& other : key_settings) {
        if (other.job == own.job)
            return;
        if (is_same_but_for_capitals(keys.*other.job, name))
            return note_second_job(fields, own, name, "it is " + in_quotes(other.field.key) + " as well");
    }
}

} // namespace

void read_keys(Fields& fields, const IsKey& is_key, KeyNames& keys) {
    for (const KeySetting& own : key_settings) {
        std::string& name = keys.*own.job;
        name = fields.plain_text(own.field);
        if (name.empty())
            continue;
        if (is_key && !is_key(name))
            fields.note(fields.place_of(std::string(own.field.key)), in_quotes(name) + " is no key.",
                        "Write a key as keyboards name it, for example \"F12\", \"Pause\" or \"Home\".");
        else
            check_second_job(fields, own, keys);
    }
}

} // namespace signpost
