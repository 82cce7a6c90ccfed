// What a kiosk is started with.
#pragma once

#include <filesystem>
#include <string>

#include "app/kept_start.h"
#include "content/bundle.h"
#include "settings/settings.h"
#include "source/content_source.h"

namespace signpost {

struct KioskPlan {
    Settings settings{};
    ContentSource& source;     // outlives the kiosk
    BundlePtr first_content{}; // shown until the whole of the content is read: its first screen's content, or
                               // the built-in bundle
    std::string told_of_start{};       // for staff: that this start took new content back; "" when it did not
    std::string first_content_error{}; // why the first screen's content cannot be read; "" when it can
    Problems settings_problems{}; // what was wrong with the settings, where the kiosk goes on all the same
    std::filesystem::path settings_file{};
    std::string version{};
    Date made{};            // the day of this version
    bool drafts = false;    // languages that nobody has reviewed are shown, too
    KeepStart keep_start{}; // empty: Start's picture is not kept
};

} // namespace signpost
