// Where the kiosk finds its settings when nobody says.
#pragma once

#include <filesystem>

namespace signpost {

// config/kiosk.toml beside the checkout that the program was built in, else /etc/signpost/kiosk.toml.
[[nodiscard]] std::filesystem::path default_config();

} // namespace signpost
