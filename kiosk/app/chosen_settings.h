// The settings that a program starts with: those of the file, and over them what the command line says.
// And what these mean for its voice.
#pragma once

#include <filesystem>

#include "app/arguments.h"
#include "base/problem.h"
#include "content/bundle.h"
#include "settings/settings.h"
#include "voice/open_voice.h"

namespace signpost {

[[nodiscard]] std::filesystem::path settings_file(const Arguments& arguments);

// In a window, for the tour and for a file somebody named, a mistake in the settings ends the program, so
// that whoever made it sees it. A kiosk that starts by itself must show something: it goes on with the
// settings it was built with, and the mistake is on stderr and in `complaint`, for the staff screen.
[[nodiscard]] Result<Settings> chosen_settings(const Arguments& arguments, Problems& complaint);

// What they, and the languages of the content, mean for the voice. `bundle`: what is shown first, whose own
// language has a voice that waits; nullptr: none can be read.
[[nodiscard]] VoiceSettings voice_settings(const Settings& settings, const BundlePtr& bundle);

} // namespace signpost
