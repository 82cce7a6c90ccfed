#include "cli/kiosk_options_internal.h"

#include <array>
#include <ostream>

#include <unistd.h>

#include "base/characters.h"
#include "cli/report_internal.h"
#include "disk/disk_files.h"
#include "doctor/doctor.h"
#include "source/load_files.h"

namespace signpost {

namespace {

// The first import makes the store's folder, but not what it lies in: that would be on another disk while the
// right one is not mounted, and the store would seem to be empty.
Problems missing_place(const Settings& settings, const std::filesystem::path& config) {
    const std::filesystem::path around = settings.store.parent_path();
    std::error_code failed;
    if (around.empty() || std::filesystem::exists(around, failed))
        return {};
    return {
        problem_of(config.string(),
                   "\"store\" is " + settings.store.string() + ", and there is no " + around.string() + ".",
                   "Mount what it lies on, make that folder, or mend \"store\".")};
}

} // namespace

void add_kiosk_options(CLI::App& command, KioskOptions& options, const Outside& outside) {
    options.config = outside.default_config;
    command
        .add_option("--config", options.config,
                    "The kiosk's settings; " + options.config.string() + " if you say nothing")
        ->type_name("FILE");
    command.add_option("--store", options.store, "The store, in place of the settings'")->type_name("DIR");
}

std::optional<Settings> settings_of(const KioskOptions& options, const Outside& outside, bool json) {
    auto settings = load_settings(options.config);
    if (!settings) {
        tell(settings.error(), outside, json);
        return std::nullopt;
    }
    if (!options.store.empty())
        settings->store = options.store;
    if (settings->store.empty()) {
        tell({problem_of(options.config.string(), "The kiosk has no store: \"store\" is empty.",
                         "Set it there, or name one with --store.")},
             outside, json);
        return std::nullopt;
    }
    if (const Problems missing = missing_place(*settings, options.config); !missing.empty()) {
        tell(missing, outside, json);
        return std::nullopt;
    }
    return std::move(*settings);
}

Store store_of(const Settings& settings, Files& files) { return {files, real_path(settings.store.string())}; }

bool write_as_owner(const Settings& settings, const Outside& outside, bool json) {
    if (outside.become_owner_of(settings.store))
        return true;
    tell({problem_of(settings.store.string(),
                     "This store belongs to another user, and it was not possible to act as that one.",
                     "Run the command as the user who owns it.")},
         outside, json);
    return false;
}

std::string own_name(const std::string& host_name, const std::string& computer_id) {
    std::string first = host_name.substr(0, host_name.find('.')); // ripley.library.example
    if (is_kiosk_id(first) && !is_name_of_many(first))
        return first;
    return computer_id.empty() ? "kiosk" : "kiosk-" + computer_id.substr(0, 6);
}

KioskIdentity identity_of(const Settings& settings, const Outside& outside) {
    const std::string site = place_of(settings);
    if (!settings.kiosk_id.empty())
        return {.name = settings.kiosk_id, .computer_id = outside.computer_id, .site = site};
    std::array<char, 256> name{};
    const bool has_name = gethostname(name.data(), name.size() - 1) == 0;
    return {own_name(has_name ? name.data() : "", outside.computer_id), outside.computer_id, site};
}

std::optional<ShippedBundle> shipped_with(const Settings& settings) {
    const auto bundle = load_files(settings.content, Recordings::by_name).and_then(read_bundle);
    if (!bundle)
        return std::nullopt;
    return ShippedBundle{.id = (*bundle)->id, .serial = (*bundle)->serial};
}

} // namespace signpost
