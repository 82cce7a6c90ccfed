// What a kiosk is started with.
#pragma once

#include <filesystem>
#include <string>

#include "content/bundle.h"
#include "settings/settings.h"
#include "source/content_source.h"

namespace signpost {

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

} // namespace signpost
