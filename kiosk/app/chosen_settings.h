// The settings that a program starts with: those of the file, and over them what the command line says.
#pragma once

#include <filesystem>

#include "app/arguments.h"
#include "base/problem.h"
#include "settings/settings.h"

namespace signpost {

[[nodiscard]] std::filesystem::path settings_file(const Arguments& arguments);

// In a window, for the tour and for a file somebody named, a mistake in the settings ends the program, so
// that whoever made it sees it. A kiosk that starts by itself must show something: it goes on with the
// settings it was built with, and the mistake is on stderr and in `complaint`, for the staff screen.
[[nodiscard]] Result<Settings> chosen_settings(const Arguments& arguments, Problems& complaint);

} // namespace signpost
