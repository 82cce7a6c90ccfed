// The kiosk: waits, feeds, draws. Nothing else in the program waits for anything.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "base/calendar.h"
#include "content/bundle.h"
#include "platform/window.h"
#include "settings/settings.h"
#include "source/content_source.h"

namespace signpost {

struct DrawingContext; // app/first_screen.h

struct KioskPlan {
    Settings settings{};
    ContentSource& source; // outlives the kiosk
    BundlePtr front{};     // shown until the whole of the content is read: its front, or the built-in bundle
    std::string told_of_start{};  // that content was taken back at this start; "" when none was
    std::string front_error{};    // why the front cannot be read; "" when it can
    Problems settings_problems{}; // what was wrong with the settings, where the kiosk goes on all the same
    std::filesystem::path settings_file{};
    std::string version{};
    Date made{}; // the day of this version
};

enum class KioskEnd {
    stopped,         // by SIGTERM, or in a window by its close button
    closed_by_staff, // who typed the PIN
    failed // the fonts are missing, or a display that was dark could not be lit again: stderr says which
};

// Watches the plan's source meanwhile; what is wrong with it goes to stderr.
[[nodiscard]] KioskEnd run_kiosk(Window& window, std::unique_ptr<DrawingContext> drawing,
                                 const KioskPlan& plan);

} // namespace signpost
