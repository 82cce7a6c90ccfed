// The command line of `kiosk`.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/exit_code.h"
#include "base/geometry.h"
#include "base/glass.h"
#include "base/rotation.h"

namespace signpost {

struct Arguments {
    std::optional<std::filesystem::path> config;
    std::optional<std::filesystem::path> content;
    std::vector<std::string> sites; // whose covers are shown or looked at; the first counts for a window
    std::optional<PixelSize> window;
    std::optional<MmSize> screen_mm;
    std::optional<Rotation> rotation;
    std::optional<std::filesystem::path> tour;
    bool tour_all = false;
    bool hash_pin = false;
    bool measure = false;
    bool print = false; // with measure
    bool check_glass = false;
    std::string script{};               // the language whose words are listed; "": none
    std::filesystem::path script_pdf{}; // and as sheets to print; "": none
    bool drafts = false;                // languages that nobody has reviewed, too
    bool plain = false; // with window: what visitors see alone, without what is said to an admin
};

// What to do after reading the command line: go on, or end with this code (after --help, or a mistake that
// has been explained on stderr).
struct ReadArguments {
    Arguments arguments;
    std::optional<KioskExit> exit;
};

[[nodiscard]] ReadArguments read_arguments(int argc, const char* const* argv, const std::string& version);

// "1280x800" as two positive numbers; std::nullopt for anything else.
[[nodiscard]] std::optional<PixelSize> read_pixel_size(const std::string& text);
[[nodiscard]] std::optional<MmSize> read_mm_size(const std::string& text);

} // namespace signpost
