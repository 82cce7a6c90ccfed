// What IT staff set for one kiosk: config/kiosk.toml, read once at start.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "base/geometry.h"
#include "base/problem.h"
#include "base/time.h"

namespace signpost {

enum class HideCorner { bottom_right, bottom_left };

// auto: the software renderer on X11 and Wayland, the graphics chip where there is no other way (KMSDRM).
enum class Renderer { automatic, software, accelerated };

// The defaults here are the ones that config/kiosk.toml explains; a test holds the two together.
struct Settings {
    std::filesystem::path content;   // a bundle's folder; relative paths start at the config's folder
    std::optional<MmSize> screen_mm; // the picture's size on the glass; nothing: ask the display
    Mm viewing_distance{600};        // eye to glass; 300 to 2000
    Ms idle_warning{60'000};         // 10 s to 600 s
    Ms idle_countdown{30'000};       // 20 s (WCAG 2.2.1) to 120 s
    Ms cover_return{120'000};        // from the cover back to Start; 0: never; else 20 s to 3600 s
    HideCorner hide_corner = HideCorner::bottom_right;
    std::string hide_key; // an SDL key name such as "F12"; "": Esc and Shift only
    std::string pin_hash; // Argon2id, as libsodium writes it; "": no PIN, no way in
    Renderer renderer = Renderer::automatic;
};

// Reads the text of a settings file. `file` names it in messages; `folder` is what relative paths start at.
// Fails with every problem found, never with the first alone.
[[nodiscard]] Result<Settings> read_settings(const std::string& text, const std::string& file,
                                             const std::filesystem::path& folder);

// The same from a file. A file that is missing, is larger than 64 KiB or cannot be read is a problem.
[[nodiscard]] Result<Settings> load_settings(const std::filesystem::path& path);

} // namespace signpost
