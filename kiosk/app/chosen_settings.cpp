#include "app/chosen_settings.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <system_error>
#include <utility>

#include "platform/events.h"
#include "source/content_source.h"

namespace signpost {

std::filesystem::path settings_file(const Arguments& arguments) {
    return arguments.config.value_or(default_config());
}

namespace {

// Whether a wish that lies in the store is heard of: the package's service, and the store that it watches.
bool somebody_sets_clocks(const Settings& settings) {
    constexpr std::array units{"/lib/systemd/system/signpost-clock.path",
                               "/usr/lib/systemd/system/signpost-clock.path"};
    return settings.store == "/var/lib/signpost/store" &&
           std::any_of(units.begin(), units.end(), [](const char* unit) {
               std::error_code failed;
               return std::filesystem::exists(unit, failed);
           });
}

// Where the settings name no place, that which staff chose counts.
Settings at_its_place(Settings settings) {
    settings.staff_choose_site = settings.site.empty();
    settings.staff_set_clock = somebody_sets_clocks(settings);
    settings.site = ContentSource(settings.content, settings.store).site(settings.site);
    return settings;
}

MayHear may_hear(Speech speech) {
    switch (speech) {
    case Speech::headphones:
        return MayHear::with_headphones;
    case Speech::speakers:
        return MayHear::everybody;
    case Speech::off:
        return MayHear::nobody;
    }
    return MayHear::nobody;
}

} // namespace

Result<Settings> chosen_settings(const Arguments& arguments, Problems& complaint) {
    const auto file = settings_file(arguments);
    // An office looks at content for kiosks elsewhere: what this computer's own settings say is not theirs.
    const bool looks_alone = arguments.check_glass || !arguments.script.empty();
    const bool for_elsewhere = looks_alone && arguments.content && !arguments.config;
    Result<Settings> settings =
        for_elsewhere ? default_settings(file.parent_path()) : load_settings(file, is_key_name);
    if (!settings) {
        complaint = settings.error();
        std::cerr << to_text(complaint);
        if (arguments.config || arguments.window || arguments.tour || arguments.measure || looks_alone)
            return settings;
        settings = default_settings(file.parent_path());
    }
    if (arguments.content) {
        settings->content = *arguments.content;
        settings->store.clear(); // what somebody names is what they want to see
    }
    if (!arguments.sites.empty())
        settings->site = arguments.sites.front();
    if (arguments.screen_mm)
        settings->screen_mm = arguments.screen_mm;
    if (arguments.window || arguments.tour || arguments.print || looks_alone)
        settings = as_on_a_desk(std::move(*settings));
    if (arguments.rotation)
        settings->rotation = *arguments.rotation;
    return at_its_place(std::move(*settings));
}

VoiceSettings voice_settings(const Settings& settings, const BundlePtr& bundle) {
    VoiceSettings voice;
    voice.may_hear = may_hear(settings.speech);
    voice.card = settings.sound_card;
    voice.usual_db = static_cast<float>(settings.voice_gain_db);
    voice.loudest_db = static_cast<float>(settings.loudest_db);
    if (bundle)
        voice.languages = {bundle->default_language};
    return voice;
}

} // namespace signpost
