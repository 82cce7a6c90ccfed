// Which settings, signed by the office, a kiosk has: for receipts.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/files.h"

namespace signpost {

struct SignedSettings {
    std::int64_t serial = 0; // a moment, as `kioskctl sign-settings` writes it
    bool changed = false;    // the kiosk's file has been changed since: by hand, or by `install`
    friend bool operator==(const SignedSettings&, const SignedSettings&) = default;
};

// Where signpost-settings.service keeps what was taken.
constexpr const char* taken_settings_folder = "/var/lib/signpost-settings";

// Of what SettingsTrial wrote down; real paths, as base/files.h says. std::nullopt: none came by stick, they
// are on trial, or nobody can say. Where an older program took them, `changed` is not known, and false.
[[nodiscard]] std::optional<SignedSettings> signed_settings(Files& files, const std::string& settings_file,
                                                            const std::string& state_folder);

} // namespace signpost
