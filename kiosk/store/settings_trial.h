// New settings on trial: they are in place, the old ones are kept, and come back unless the kiosk comes up.
// And which settings and key this kiosk had last, so that older ones are told. For the system's own service,
// one at a time; the kiosk's user may write nothing here.
//
//     SETTINGS.before   beside the settings: those before the last trial
//     SETTINGS.offered  while they are looked over
//     state.toml        in a folder of root's
//
// Whenever the power goes, the settings are the old or the new ones, whole. All three files that hold
// settings have the mode and the owner of the kiosk's own.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/files.h"
#include "base/problem.h"

namespace signpost {

// A serial that was taken, and the hash of the file that had it.
struct TakenNote {
    std::int64_t serial = 0; // 0: none was
    std::string hash{};
    friend bool operator==(const TakenNote&, const TakenNote&) = default;
};

struct SettingsOnTrial {
    TakenNote note;
    std::string text_hash; // of what the settings file then is
    int starts = 0;        // of the computer since
    friend bool operator==(const SettingsOnTrial&, const SettingsOnTrial&) = default;
};

struct TakenState {
    TakenNote settings; // that the kiosk came up with
    std::string
        settings_text{}; // the hash of what the settings file then was; "": an older program took them
    TakenNote key;
    std::optional<SettingsOnTrial> trial{};
    friend bool operator==(const TakenState&, const TakenState&) = default;
};

class SettingsTrial {
public:
    // Real paths, as base/files.h says; `files` outlives it. The state's folder is made where it is missing.
    SettingsTrial(Files& files, std::string settings_file, std::string state_folder);

    [[nodiscard]] Result<TakenState> read() const;
    [[nodiscard]] FileDone write(const TakenState& state) const;

    // What `is_good` says of settings of this text, which lie beside the kiosk's own meanwhile.
    [[nodiscard]] FileResult<bool>
    look_over(const std::string& text, const std::function<bool(const std::string& path)>& is_good) const;

    // Keeps the old settings, writes down that there is a trial, and puts the new ones in place.
    [[nodiscard]] FileDone begin(TakenState state, const TakenNote& note, const std::string& text) const;
    // Whether the settings are those on trial. False: the power went before they were put in place, or after
    // they were taken back.
    [[nodiscard]] bool is_in_place(const SettingsOnTrial& trial) const;
    // They are not: there is no trial any more.
    [[nodiscard]] FileDone forget(TakenState state) const;
    // The settings are what they were when the last were taken. False as well where that was not written
    // down.
    [[nodiscard]] bool is_as_taken(const TakenState& state) const;
    // The kiosk came up with them: they stay.
    [[nodiscard]] FileDone keep(TakenState state) const;
    // It did not: the old ones are put back; on a full disk, too, where no more than a rename can be done,
    // and the error says that the end of the trial could not be written down.
    [[nodiscard]] FileDone go_back(TakenState state) const;

private:
    [[nodiscard]] FileResult<std::string> read_settings_text(const std::string& name) const;
    [[nodiscard]] bool has_hash(const std::string& hash) const;
    [[nodiscard]] FileDone put(const std::string& name, const std::string& text) const;

    Files& files_;
    std::string folder_; // of the settings
    std::string name_;
    std::string state_folder_;
};

constexpr int most_trial_starts = 2;

} // namespace signpost
