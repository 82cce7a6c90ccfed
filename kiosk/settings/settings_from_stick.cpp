#include "settings/settings_from_stick.h"

#include <algorithm>
#include <array>

#include "settings/setting_fields_internal.h"
#include "settings/settings.h"
#include "toml/toml_document.h"
#include "toml/toml_lines.h"

namespace signpost {

namespace {

constexpr std::size_t largest_settings = std::size_t{64} * 1024; // that load_settings() takes

template <auto member> bool is_same(const Settings& a, const Settings& b) { return a.*member == b.*member; }

struct ByHandAlone {
    FieldSpec field;
    bool (*is_same)(const Settings& a, const Settings& b);
};

// What a stick may bring, so that none widens its own rights; where the kiosk looks for content and keys, as
// that comes to the same; what wants a command at the kiosk besides; and what can leave a computer frozen or
// switched off, where no settings come back by themselves.
constexpr auto by_hand_alone =
    std::to_array<ByHandAlone>({{setting("content"), is_same<&Settings::content>},
                                {setting("store"), is_same<&Settings::store>},
                                {setting("inbox"), is_same<&Settings::inbox>},
                                {setting("signing_keys"), is_same<&Settings::signing_keys>},
                                {setting("stick_also_brings"), is_same<&Settings::stick_also_brings>},
                                {setting("display_server"), is_same<&Settings::display_server>},
                                {setting("power_key"), is_same<&Settings::power_key>},
                                {setting("computer_off"), is_same<&Settings::computer_off>},
                                {setting("renderer"), is_same<&Settings::renderer>}});

// What is another on each kiosk, whatever its value: its name and place, how its screen hangs, and the
// sound card that somebody has looked at.
constexpr auto each_its_own = std::to_array<FieldSpec>(
    {setting("kiosk_id"), setting("site"), setting("rotation"), setting("touch_rotation"),
     setting("touch_calibration"), setting("screen_mm"), setting("viewing_distance_mm"),
     setting("bottom_edge_mm"), setting("sound_card")});

Problem at_key(const TomlDocument& document, std::string_view key, std::string cause, std::string remedy) {
    const TomlEntry* entry = entry_of(document.root, key);
    const FilePlace place = entry == nullptr ? FilePlace{} : entry->place;
    return {.file = document.file,
            .line = place.line,
            .column = place.column,
            .cause = std::move(cause),
            .remedy = std::move(remedy)};
}

Problems changed_by_hand_alone(const TomlDocument& offered, const Settings& before, const Settings& after) {
    Problems problems;
    for (const ByHandAlone& one : by_hand_alone)
        if (!one.is_same(before, after))
            problems.push_back(
                at_key(offered, one.field.key, "No stick may change " + in_quotes(one.field.key) + ".",
                       "Take this line out, and sign again. At the kiosk it can be changed by hand."));
    return problems;
}

Problems shared_by_many(const TomlDocument& offered, bool for_one) {
    Problems problems;
    for (const FieldSpec& field : each_its_own)
        if (!for_one && value_of(offered.root, field.key) != nullptr)
            problems.push_back(
                at_key(offered, field.key, "Several kiosks would have one " + in_quotes(field.key) + ".",
                       "Take this line out: each keeps its own. Or sign it for one kiosk alone."));
    return problems;
}

Refusal wrong(Problems problems) {
    return {.reason = Reason::wrong_settings,
            .cause = "The settings hold a mistake.",
            .remedy = "Mend it in the office, and sign again.",
            .problems = std::move(problems)};
}

// What the kiosk's own file says and the signed one does not.
std::string kept_lines(const TomlDocument& installed, const TomlDocument& offered) {
    TomlLines kept;
    for (const TomlEntry& entry : installed.root.entries)
        if (settings_schema.find(entry.key) != nullptr && value_of(offered.root, entry.key) == nullptr)
            kept.value(entry.key, entry.value);
    return kept.str().empty()
               ? ""
               : "\n# What this kiosk had before, and the settings above do not name:\n" + kept.str();
}

std::string ended(std::string text) {
    if (!text.empty() && !text.ends_with('\n'))
        text += '\n';
    return text;
}

} // namespace

Accepted<std::string> settings_after(const SettingsOffer& offer) {
    const auto installed = read_toml(offer.installed, "kiosk.toml", settings_schema);
    const auto before = read_settings(offer.installed, "kiosk.toml", offer.folder);
    const auto offered = read_toml(offer.offered, offer.name, settings_schema);
    if (!offered || !installed || !before)
        return tl::unexpected(
            wrong(!offered ? offered.error() : (installed ? before.error() : installed.error())));
    std::string text = ended(offer.offered) + kept_lines(*installed, *offered);
    if (text.size() > largest_settings)
        return refused(
            Reason::wrong_settings,
            "With what this kiosk has besides, the settings are longer than the 64 KiB that it reads.",
            "Take what is no setting out of them, such as comments, and sign again.");
    const auto after = read_settings(text, offer.name, offer.folder);
    if (!after)
        return tl::unexpected(wrong(after.error()));
    if (Problems several = shared_by_many(*offered, offer.for_one); !several.empty())
        return tl::unexpected(wrong(std::move(several)));
    if (Problems changed = changed_by_hand_alone(*offered, *before, *after); !changed.empty())
        return tl::unexpected(Refusal{.reason = Reason::by_hand_alone,
                                      .cause = "The settings would change what no stick may change.",
                                      .remedy = "Take that out, and sign again.",
                                      .problems = std::move(changed)});
    return text;
}

Problems wrong_for_a_stick(const std::string& offered, const std::string& name, bool for_one) {
    const auto settings = read_settings(offered, name, "/etc/signpost");
    const auto document = read_toml(offered, name, settings_schema);
    if (!settings || !document)
        return settings ? document.error() : settings.error();
    return shared_by_many(*document, for_one);
}

std::string by_hand_alone_in(const std::string& offered) {
    const auto document = read_toml(offered, "", settings_schema);
    std::string keys;
    if (document)
        for (const ByHandAlone& one : by_hand_alone)
            if (value_of(document->root, one.field.key) != nullptr)
                keys += (keys.empty() ? "" : ", ") + std::string(one.field.key);
    return keys;
}

bool takes_pin_away(const std::string& offered) {
    const auto document = read_toml(offered, "", settings_schema);
    const TomlValue* pin = document ? value_of(document->root, setting("staff_pin_hash").key) : nullptr;
    return pin != nullptr && pin->text.empty();
}

} // namespace signpost
