#include "control/kiosk_place.h"

#include <ostream>

#include "content/load_files.h"

namespace signpost {

void add_place_options(CLI::App& command, KioskPlace& place, const Outside& outside) {
    place.config = outside.default_config;
    command
        .add_option("--config", place.config,
                    "The kiosk's settings; " + place.config.string() + " if you say nothing")
        ->type_name("FILE");
    command.add_option("--store", place.store, "The store, in place of the settings'")->type_name("DIR");
}

std::optional<Settings> settings_of(const KioskPlace& place, const Outside& outside) {
    auto settings = load_settings(place.config);
    if (!settings) {
        outside.err << to_text(settings.error());
        return std::nullopt;
    }
    if (!place.store.empty())
        settings->store = place.store;
    if (settings->store.empty()) {
        outside.err
            << place.config.string()
            << ": The kiosk has no store: \"store\" is empty. Set it there, or name one with --store.\n";
        return std::nullopt;
    }
    return std::move(*settings);
}

std::optional<ShippedBundle> shipped_with(const Settings& settings) {
    const auto bundle = load_files(settings.content).and_then(read_bundle);
    if (!bundle)
        return std::nullopt;
    return ShippedBundle{(*bundle)->id, (*bundle)->serial};
}

} // namespace signpost
