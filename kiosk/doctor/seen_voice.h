// What `kiosk-voice --check` says of sound card, mixer and voices: it alone has the libraries to look.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "settings/settings.h"

namespace signpost {

struct SeenVoice {
    std::string card{};              // the one that is spoken through; "": none can be opened
    bool is_usb = false;             // and so is headphones itself
    std::string unsafe{};            // why nothing may be said, as a sentence; "": it may
    std::string espeak{};            // its version, "1.51"; "": it does not run
    bool has_landlock = true;        // which keeps what speaks from all files but its own
    std::vector<std::string> mute{}; // languages that it has no voice for
    friend bool operator==(const SeenVoice&, const SeenVoice&) = default;
};

// Starts that program with these arguments and waits for its end; what it wrote, or std::nullopt where it is
// not there.
using CheckVoice = std::function<std::optional<std::string>(const std::vector<std::string>& arguments)>;

// `languages`: BCP 47. std::nullopt: it could not be asked.
[[nodiscard]] std::optional<SeenVoice> ask_voice(const CheckVoice& check, const Settings& settings,
                                                 const std::vector<std::string>& languages);

} // namespace signpost
