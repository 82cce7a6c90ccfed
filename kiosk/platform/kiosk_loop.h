// The kiosk: waits, feeds, draws. Nothing else in the program waits for anything.
#pragma once

#include <memory>
#include <string>

#include "content/bundle.h"
#include "platform/window.h"
#include "settings/settings.h"
#include "source/content_source.h"

namespace signpost {

struct KioskPlan {
    Settings settings;
    ContentSource& source; // outlives the kiosk
    BundlePtr front;       // shown until the whole of the content is read: its front, or the built-in bundle
    std::string reload_error;   // why the front cannot be read; "" when it can
    Problems settings_problems; // what was wrong with the settings, where the kiosk goes on all the same
    std::filesystem::path settings_file;
    std::string version;
    Date made; // the day of this version
};

// Runs until SIGTERM, or until staff or (in a window) the close button end it. Watches `source`
// meanwhile; what is wrong with it goes to stderr. False when the fonts are missing, or a display that was
// dark could not be lit again; which of the two is said on stderr.
[[nodiscard]] bool run_kiosk(Window& window, const KioskPlan& plan);

} // namespace signpost
