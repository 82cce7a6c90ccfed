#include "settings/default_config.h"

namespace signpost {

namespace fs = std::filesystem;

fs::path default_config() {
    std::error_code failed;
    fs::path folder = fs::read_symlink("/proc/self/exe", failed).parent_path();
    // A build lies at most this deep in its checkout: build/release/bin/kiosk.
    for (int up = 0; up < 3 && !failed && folder.has_relative_path(); ++up) {
        folder = folder.parent_path();
        const fs::path config = folder / "config" / "kiosk.toml";
        if (fs::exists(config, failed) && fs::exists(folder / "CMakeLists.txt", failed))
            return config;
    }
    return "/etc/signpost/kiosk.toml";
}

} // namespace signpost
