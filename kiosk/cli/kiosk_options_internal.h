// The kiosk that `import`, `status`, `history` and `rollback` are about: what its settings say.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/files.h"
#include "cli/commands_internal.h"
#include "settings/settings.h"
#include "store/receipt.h"
#include "store/serial_rules.h"
#include "store/store.h"

namespace signpost {

struct KioskOptions {
    std::filesystem::path config;
    std::filesystem::path store; // given on the command line: goes before the settings'
};

// --config and --store.
void add_kiosk_options(CLI::App& command, KioskOptions& options, const Outside& outside);

// The settings of that kiosk, with its store; std::nullopt, after saying why.
[[nodiscard]] std::optional<Settings> settings_of(const KioskOptions& options, const Outside& outside,
                                                  bool json);

// The store that the settings name.
[[nodiscard]] Store store_of(const Settings& settings, Files& files);

// Before a store is written to: see Outside::become_owner_of. False, after saying why.
[[nodiscard]] bool write_as_owner(const Settings& settings, const Outside& outside, bool json);

// The kiosk's name: the settings', else the computer's own. Its place: the settings', else what staff chose.
[[nodiscard]] KioskIdentity identity_of(const Settings& settings, const Outside& outside);

// What a kiosk is called that was given no name: the computer's, or where many have that ("kiosk", "debian"),
// "kiosk-3f9a2c", by how its `computer_id` begins. "kiosk" where there is none.
[[nodiscard]] std::string own_name(const std::string& host_name, const std::string& computer_id);

// The bundle that the kiosk came with; std::nullopt where it cannot be read.
[[nodiscard]] std::optional<ShippedBundle> shipped_with(const Settings& settings);

} // namespace signpost
