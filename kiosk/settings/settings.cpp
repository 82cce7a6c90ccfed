#include "settings/settings.h"

#include <algorithm>
#include <array>
#include <utility>

#include "disk/load_file.h"
#include "settings/setting_fields.h"
#include "toml/fields.h"

namespace signpost {

namespace {

constexpr std::size_t largest_file = std::size_t{64} * 1024;

template <class Choice, std::size_t count>
void read_choice(Fields& fields, const FieldSpec& field,
                 const std::array<std::pair<const char*, Choice>, count>& choices, Choice& into) {
    const TomlValue* value = fields.text(field);
    if (value == nullptr)
        return;
    std::vector<std::string> names;
    for (const auto& [name, choice] : choices) {
        names.emplace_back(name);
        if (value->text == name) {
            into = choice;
            return;
        }
    }
    fields.note(value->place, in_quotes(field.key) + " cannot be " + in_quotes(value->text) + ".",
                suggestion(value->text, names, "Choose one of: " + in_a_row(names) + "."));
}

void read_seconds(Fields& fields, const FieldSpec& field, Ms& into) {
    if (const TomlValue* value = fields.integer(field))
        into = std::chrono::seconds(value->integer);
}

// 0 means never, and so lies outside of the range of seconds.
void read_cover_return(Fields& fields, Ms& into) {
    constexpr FieldSpec field = setting("cover_return_s");
    const TomlValue* value = fields.integer(std::string(field.key), any_integer, false);
    if (value == nullptr)
        return;
    const Range& range = field.range;
    if (value->integer != 0 && (value->integer < range.least || value->integer > range.most))
        fields.note(value->place, in_quotes(field.key) + " is " + std::to_string(value->integer) + ".",
                    "Choose a number from " + std::to_string(range.least) + " to " +
                        std::to_string(range.most) + ", or 0 for never.");
    else
        into = std::chrono::seconds(value->integer);
}

// A path that does not begin with / starts at the settings' own folder; "" stays "".
void read_path(Fields& fields, const FieldSpec& field, const std::filesystem::path& folder,
               std::filesystem::path& into) {
    const TomlValue* given = fields.text(field);
    const std::filesystem::path path = given == nullptr ? into : std::filesystem::path(given->text);
    if (path.empty())
        return into.clear();
    into = (path.is_absolute() ? path : folder / path).lexically_normal();
}

// It becomes the name of a file on a stick, which any computer must be able to read.
void read_kiosk_id(Fields& fields, std::string& into) {
    const TomlValue* given = fields.text(setting("kiosk_id"));
    if (given == nullptr)
        return;
    const bool plain = std::all_of(given->text.begin(), given->text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
    });
    if (plain && !given->text.starts_with('-'))
        into = given->text;
    else
        fields.note(given->place, in_quotes(given->text) + " is no name for a kiosk.",
                    "Use letters, digits and hyphens: ripley-library.");
}

void read_bundle_places(Fields& fields, const std::filesystem::path& folder, Settings& settings) {
    read_path(fields, setting("content"), folder, settings.content);
    read_path(fields, setting("store"), folder, settings.store);
    read_path(fields, setting("inbox"), folder, settings.inbox);
    read_path(fields, setting("signing_keys"), folder, settings.signing_keys);
    read_kiosk_id(fields, settings.kiosk_id);
    if (const TomlValue* value = fields.boolean(setting("stick_receipts")))
        settings.stick_receipts = value->boolean;
}

// The form alone: whether a PIN fits it is for libsodium to say.
void read_pin_hash(Fields& fields, std::string& into) {
    constexpr FieldSpec field = setting("staff_pin_hash");
    const TomlValue* value =
        fields.any(std::string(field.key)); // not text(): that would help to write a PIN here
    if (value == nullptr)
        return;
    const bool is_text = value->kind == TomlValue::Kind::text;
    if (is_text && value->text.empty())
        return;
    const bool plain =
        std::all_of(value->text.begin(), value->text.end(), [](char c) { return c > ' ' && c < '\x7F'; });
    if (is_text && plain && value->text.starts_with("$argon2id$") && value->text.size() <= field.longest)
        into = value->text;
    else
        fields.note(value->place, in_quotes(field.key) + " is not the hash of a PIN.",
                    "Never write the PIN itself here. Run the command kiosk --hash-pin, and paste the line "
                    "that it prints.");
}

void read_keys(Fields& fields, const IsKey& is_key, KeyNames& keys) {
    const std::array<std::pair<FieldSpec, std::string*>, 8> names{
        {{setting("hide_key"), &keys.hide},
         {setting("up_key"), &keys.up},
         {setting("down_key"), &keys.down},
         {setting("back_key"), &keys.back},
         {setting("next_key"), &keys.next},
         {setting("previous_key"), &keys.previous},
         {setting("select_key"), &keys.select},
         {setting("emergency_key"), &keys.emergency}}};
    for (const auto& [field, into] : names) {
        *into = fields.plain_text(field);
        if (!into->empty() && is_key && !is_key(*into))
            fields.note(fields.place_of(std::string(field.key)), in_quotes(*into) + " is no key.",
                        "Write a key as keyboards name it, for example \"F12\", \"Pause\" or \"Home\".");
    }
}

Settings read_all(Fields& fields, const std::filesystem::path& folder, const IsKey& is_key) {
    Settings settings = default_settings(folder);
    read_bundle_places(fields, folder, settings);
    read_screen(fields, settings);
    read_seconds(fields, setting("idle_warning_s"), settings.idle_warning);
    read_seconds(fields, setting("reading_idle_s"), settings.reading_idle);
    read_seconds(fields, setting("idle_countdown_s"), settings.idle_countdown);
    read_cover_return(fields, settings.cover_return);
    read_choice<HideCorner, 2>(
        fields, setting("hide_corner"),
        {{{"bottom_right", HideCorner::bottom_right}, {"bottom_left", HideCorner::bottom_left}}},
        settings.hide_corner);
    read_keys(fields, is_key, settings.keys);
    if (const TomlValue* value = fields.integer(setting("text_cache_mib")))
        settings.text_cache_mib = static_cast<int>(value->integer);
    read_pin_hash(fields, settings.pin_hash);
    read_choice<Renderer, 3>(fields, setting("renderer"),
                             {{{"auto", Renderer::automatic},
                               {"software", Renderer::software},
                               {"accelerated", Renderer::accelerated}}},
                             settings.renderer);
    read_choice<DarkDisplay, 2>(fields, setting("display_dark"),
                                {{{"off", DarkDisplay::off}, {"black", DarkDisplay::black}}},
                                settings.display_dark);
    read_choice<PowerKey, 2>(fields, setting("power_key"),
                             {{{"poweroff", PowerKey::poweroff}, {"ignore", PowerKey::ignore}}},
                             settings.power_key);
    read_choice<DisplayServer, 3>(
        fields, setting("display_server"),
        {{{"none", DisplayServer::none}, {"cage", DisplayServer::cage}, {"x11", DisplayServer::x11}}},
        settings.display_server);
    return settings;
}

} // namespace

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
    for (const std::string_view retired : retired_settings)
        fields.pass_over(retired);
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
