#include "settings/settings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "disk/mapped_files.h"
#include "settings/setting_fields_internal.h"
#include "toml/fields.h"
#include "toml/value_meant.h"

namespace signpost {

namespace {

constexpr std::size_t largest_file = std::size_t{64} * 1024;

// `choices`: what each of the field's words means.
template <class Choice, std::size_t count>
void read_choice(Fields& fields, const FieldSpec& field, const std::array<Choice, count>& choices,
                 Choice& into) {
    const TomlValue* value = fields.text(field);
    if (value == nullptr)
        return;
    for (std::size_t i = 0; i < count; ++i)
        if (field.words[i] == value->text) {
            into = choices[i];
            return;
        }
    const std::vector<std::string> words(field.words.begin(), field.words.end());
    fields.note(value->place, in_quotes(field.key) + " cannot be " + in_quotes(value->text) + ".",
                suggestion(value->text, words, "Choose one of: " + in_a_row(words) + "."));
}

void read_seconds(Fields& fields, const FieldSpec& field, Ms& into) {
    if (const TomlValue* value = fields.integer(field))
        into = std::chrono::seconds(value->integer);
}

void read_whole(Fields& fields, const FieldSpec& field, int& into) {
    if (const TomlValue* value = fields.integer(field))
        into = static_cast<int>(value->integer);
}

// For a reader that says more of a number than its range could.
FieldSpec unranged(FieldSpec field) {
    field.range = any_integer;
    return field;
}

void read_cover_return(Fields& fields, Ms& into) {
    constexpr FieldSpec field = setting("cover_return_s");
    const TomlValue* value = fields.integer(unranged(field));
    if (value == nullptr)
        return;
    if (field.takes(std::to_string(value->integer)))
        into = std::chrono::seconds(value->integer);
    else
        fields.note(value->place, in_quotes(field.key) + " is " + std::to_string(value->integer) + ".",
                    "Choose a number from " + std::to_string(field.range.least) + " to " +
                        std::to_string(field.range.most) + ", or 0 for never.");
}

// A path that does not begin with / starts at the settings' own folder; "" stays "".
void read_path(Fields& fields, const FieldSpec& field, const std::filesystem::path& folder,
               std::filesystem::path& into) {
    const TomlValue* given = fields.text(field);
    if (given != nullptr && !field.takes(given->text))
        return fields.note(given->place,
                           in_quotes(field.key) + " begins with " + given->text.substr(0, 1) +
                               ", which means something in a terminal alone.",
                           value_remedy(field, in_quotes(given->text)));
    const std::filesystem::path path = given == nullptr ? into : std::filesystem::path(given->text);
    if (path.empty())
        return into.clear();
    into = (path.is_absolute() ? path : folder / path).lexically_normal();
}

// `cause`: what is wrong with a text that the field does not take.
void read_name(Fields& fields, const FieldSpec& field, const char* cause, std::string& into) {
    const TomlValue* given = fields.text(field);
    if (given == nullptr)
        return;
    if (field.takes(given->text))
        into = given->text;
    else
        fields.note(given->place, in_quotes(given->text) + cause,
                    value_remedy(field, in_quotes(given->text)));
}

// What a stick may bring beside content. What is none of that is noted in `fields`.
StickRights read_stick_rights(Fields& fields) {
    constexpr FieldSpec field = setting("stick_also_brings");
    StickRights rights;
    for (const TomlValue* item : fields.texts(field)) {
        bool is_known = false;
        for (std::size_t i = 0; i < stick_rights.size(); ++i)
            if (stick_right_words.at(i) == item->text) {
                rights.*stick_rights.at(i) = true;
                is_known = true;
            }
        if (!is_known)
            fields.note(item->place, in_quotes(item->text) + " is nothing that a stick brings.",
                        suggestion(item->text, {stick_right_words.begin(), stick_right_words.end()},
                                   std::string(field.advice) + "."));
    }
    return rights;
}

void read_bundle_places(Fields& fields, const std::filesystem::path& folder, Settings& settings) {
    read_path(fields, setting("content"), folder, settings.content);
    read_path(fields, setting("store"), folder, settings.store);
    read_path(fields, setting("inbox"), folder, settings.inbox);
    read_path(fields, setting("signing_keys"), folder, settings.signing_keys);
    read_name(fields, setting("kiosk_id"), " is no name for a kiosk.", settings.kiosk_id);
    read_name(fields, setting("site"), " is no name of a site.", settings.site);
    if (const TomlValue* value = fields.integer(setting("strict_facts")))
        settings.strict_facts = static_cast<int>(value->integer);
    if (const TomlValue* value = fields.boolean(setting("stick_receipts")))
        settings.stick_receipts = value->boolean;
    settings.stick_also_brings = read_stick_rights(fields);
}

void read_pin_hash(Fields& fields, std::string& into) {
    constexpr FieldSpec field = setting("staff_pin_hash");
    const TomlValue* value =
        fields.any(std::string(field.key)); // not text(): that would say how long a PIN may be
    if (value == nullptr)
        return;
    const bool is_text = value->kind == TomlValue::Kind::text;
    if (is_text && value->text.empty())
        return;
    if (is_text && field.takes(value->text))
        into = value->text;
    else
        fields.note(value->place, in_quotes(field.key) + " is not the hash of a PIN.",
                    std::string(field.advice));
}

// What stands below a heading would count for nothing.
void refuse_headings(Fields& fields, const TomlValue& root) {
    const auto is_table = [](const TomlValue& value) { return value.kind == TomlValue::Kind::table; };
    for (const TomlEntry& entry : root.entries)
        if ((is_table(entry.value) || (!entry.value.items.empty() && is_table(entry.value.items.front()))) &&
            settings_schema.find(entry.key) == nullptr)
            fields.refuse(entry.key, "This file has no headings in square brackets.",
                          "Take this line out. What stands below it stays.");
}

Settings read_all(Fields& fields, const std::filesystem::path& folder, const IsKey& is_key) {
    Settings settings = default_settings(folder);
    read_bundle_places(fields, folder, settings);
    read_screen(fields, settings);
    read_seconds(fields, setting("idle_warning_s"), settings.idle_warning);
    read_seconds(fields, setting("reading_idle_s"), settings.reading_idle);
    read_seconds(fields, setting("idle_countdown_s"), settings.idle_countdown);
    read_cover_return(fields, settings.cover_return);
    if (const TomlValue* value = fields.integer(setting("same_key_ms")))
        settings.same_key = Ms{value->integer};
    read_choice(fields, setting("hide_corner"), hide_corners, settings.hide_corner);
    read_keys(fields, is_key, settings.keys);
    read_choice(fields, setting("speech"), speeches, settings.speech);
    read_name(fields, setting("sound_card"), " is no name of a sound card.", settings.sound_card);
    read_whole(fields, setting("voice_gain_db"), settings.voice_gain_db);
    read_whole(fields, setting("loudest_db"), settings.loudest_db);
    read_whole(fields, setting("text_cache_mib"), settings.text_cache_mib);
    read_pin_hash(fields, settings.pin_hash);
    read_choice(fields, setting("renderer"), renderers, settings.renderer);
    read_choice(fields, setting("display_dark"), dark_displays, settings.display_dark);
    if (const TomlValue* value = fields.boolean(setting("computer_off")))
        settings.computer_off = value->boolean;
    read_choice(fields, setting("power_key"), power_keys, settings.power_key);
    read_choice(fields, setting("display_server"), display_servers, settings.display_server);
    return settings;
}

// The word of `words` that means this one of `choices`.
template <class Choice, std::size_t count>
std::string_view word_of(const std::array<Choice, count>& choices,
                         const std::array<std::string_view, count>& words, Choice choice) {
    const auto* const found = std::find(choices.begin(), choices.end(), choice);
    return words.at(static_cast<std::size_t>(found - choices.begin()));
}

} // namespace

std::string_view name_of(DisplayServer server) {
    return word_of(display_servers, display_server_words, server);
}

std::string_view name_of(PowerKey power_key) { return word_of(power_keys, power_key_words, power_key); }

std::filesystem::path default_config() {
    std::error_code failed;
    std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe", failed).parent_path();
    // A build lies at most this deep in its checkout: build/release/bin/kiosk.
    for (int up = 0; up < 3 && !failed && folder.has_relative_path(); ++up) {
        folder = folder.parent_path();
        const std::filesystem::path config = folder / "config" / "kiosk.toml";
        if (std::filesystem::exists(config, failed) &&
            std::filesystem::exists(folder / "CMakeLists.txt", failed))
            return config;
    }
    return "/etc/signpost/kiosk.toml";
}

Settings default_settings(const std::filesystem::path& folder) {
    Settings settings;
    const bool installed = folder == "/etc/signpost";
    settings.content = installed ? "/usr/share/signpost/bundle" : "../assets/bundle";
    settings.store = installed ? "/var/lib/signpost/store" : "";
    settings.inbox = installed ? "/var/lib/signpost/inbox" : "";
    settings.signing_keys = "keys";
    for (auto* path : {&settings.content, &settings.signing_keys})
        *path = (folder / *path).lexically_normal();
    return settings;
}

TouchFrame touch_frame(const Settings& settings) {
    return {settings.touch_rotation.value_or(settings.rotation), settings.touch_calibration};
}

GlassSettings glass_settings(const Settings& settings) {
    return {settings.screen_mm, settings.viewing_distance, settings.bottom_edge};
}

Settings as_on_a_desk(Settings settings) {
    settings.rotation = Rotation::none;
    settings.touch_rotation.reset();
    settings.touch_calibration = {};
    settings.display_hours.clear();
    return settings;
}

Result<Settings> read_settings(const std::string& text, const std::string& file,
                               const std::filesystem::path& folder, const IsKey& is_key) {
    const Result<TomlDocument> document = read_toml(text, file, settings_schema);
    if (!document)
        return tl::unexpected(document.error());
    Problems problems;
    Fields fields(*document, document->root, problems);
    Settings settings = read_all(fields, folder, is_key);
    for (const std::string_view retired : settings_schema.retired)
        fields.pass_over(retired);
    refuse_headings(fields, document->root);
    fields.finish();
    if (problems.empty())
        return settings;
    std::stable_sort(problems.begin(), problems.end(), [](const Problem& a, const Problem& b) {
        return FilePlace{a.line, a.column} < FilePlace{b.line, b.column};
    });
    return tl::unexpected(std::move(problems));
}

Result<Settings> load_settings(const std::filesystem::path& path, const IsKey& is_key) {
    // IT staff may keep this file elsewhere and link to it; a bundle's files may not be links.
    std::error_code error;
    const std::filesystem::path real = std::filesystem::canonical(path, error);
    const Result<std::string> text = load_file(error ? path : real, path.string(), largest_file);
    if (!text)
        return tl::unexpected(text.error());
    return read_settings(*text, path.string(), path.parent_path(), is_key);
}

} // namespace signpost
