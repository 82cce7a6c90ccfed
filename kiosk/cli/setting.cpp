// kioskctl setting: one setting as a word, for the scripts that start, install and lock down a kiosk. They
// must not read TOML themselves.
#include <memory>
#include <ostream>

#include "cli/commands_internal.h"
#include "settings/settings.h"

namespace signpost {

namespace {

struct SettingOptions {
    std::filesystem::path config;
    std::string name;
};

ControlExit tell_setting(const SettingOptions& options, const Outside& outside) {
    const auto settings = load_settings(options.config.empty() ? outside.default_config : options.config);
    if (!settings) {
        outside.err << to_text(settings.error());
        return ControlExit::wrong_usage;
    }
    outside.out << (options.name == "power_key" ? name_of(settings->power_key)
                                                : name_of(settings->display_server))
                << '\n';
    return ControlExit::done;
}

} // namespace

void add_setting(const CommandHost& host) {
    CLI::App* command =
        host.app.add_subcommand("setting", "Print one setting (the kiosk's service and installer do this)");
    const auto options = std::make_shared<SettingOptions>();
    command->add_option("NAME", options->name, "Which: display_server or power_key")
        ->required()
        ->check(CLI::IsMember({"display_server", "power_key"}));
    command->add_option("--config", options->config, "The settings file, in place of the kiosk's own");
    command->callback([options, host] { host.exit = tell_setting(*options, host.outside); });
}

} // namespace signpost
