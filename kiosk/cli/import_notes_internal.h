// What a stick brings beside content, as far as the importer may deal with it: kioskctl import.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/also_brought.h"
#include "base/reason.h"
#include "cli/kiosk_options_internal.h"
#include "cli/outside.h"
#include "settings/settings.h"
#include "store/stick.h"
#include "store/store.h"

namespace signpost {

struct NotesBrought {
    AllBrought all;
    std::vector<Refusal> refusals; // of those that are refused, in words
};

// Looks for settings and keys for this kiosk, checks them, and leaves what is good for the system's service.
// `config`: the kiosk's settings file. `keys`: the folder of public keys.
[[nodiscard]] NotesBrought offer_notes(const Stick& stick, const Store& store, const Settings& settings,
                                       const std::filesystem::path& config, const std::filesystem::path& keys,
                                       const Outside& outside);

// What stick_also_brings calls it: "settings", "keys", "program".
[[nodiscard]] std::string right_for(NoteKind kind);

// Both sides ask this of each: whether the kiosk's own settings let a stick bring such.
[[nodiscard]] Accepted<void> is_allowed(NoteKind kind, const StickRights& rights);

// Both sides read settings so; see settings/settings_from_stick.h. `for_one`: one kiosk is named.
[[nodiscard]] Accepted<std::string> settings_with(const std::string& offered, const std::string& name,
                                                  bool for_one, const std::filesystem::path& config);

} // namespace signpost
