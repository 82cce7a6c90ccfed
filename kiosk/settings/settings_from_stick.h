// Settings that the office has signed, beside those that a kiosk has: what the kiosk's file is to be then.
// Pure; any thread.
#pragma once

#include <filesystem>
#include <string>

#include "base/problem.h"
#include "base/reason.h"

namespace signpost {

struct SettingsOffer {
    std::string installed;        // the text of the kiosk's own file
    std::filesystem::path folder; // that it lies in
    std::string offered;          // the signed text
    std::string name;             // of its file, as messages have it
    bool for_one = false;         // one kiosk is named, so that it may be given what is its own
};

// The signed text as it is, and below it a line for each setting that the kiosk's own file names and the
// signed one does not: a screen that was measured stays measured. The whole is read as the kiosk reads it.
//
// Refused: wrong_settings, with every problem by its place in the signed text, what each kiosk has of its own
// among them unless `for_one`; or the whole is longer than a kiosk reads; by_hand_alone: it would change
// what is a key of by_hand_alone(). A kiosk's own file that cannot be read is wrong_settings, too.
[[nodiscard]] Accepted<std::string> settings_after(const SettingsOffer& offer);

// What the office can say without the kiosk. `for_one`: as above.
[[nodiscard]] Problems wrong_for_a_stick(const std::string& offered, const std::string& name, bool for_one);

// Those keys of by_hand_alone() that the signed text names, a comma between them: every kiosk that has
// another value refuses the whole.
[[nodiscard]] std::string by_hand_alone_in(const std::string& offered);

// It sets an empty staff_pin_hash: no kiosk that takes it has a PIN then.
[[nodiscard]] bool takes_pin_away(const std::string& offered);

} // namespace signpost
