#include "app/arguments.h"

#include <algorithm>
#include <cstdlib>

#include <CLI/CLI.hpp>

namespace signpost {

namespace {

// Both halves of "AxB"; std::nullopt unless both are numbers and greater than 0.
std::optional<std::pair<float, float>> read_pair(const std::string& text) {
    const auto x = text.find('x');
    if (x == std::string::npos)
        return std::nullopt;
    const auto number = [](const std::string& part) -> float {
        if (part.empty() || part.find_first_not_of("0123456789.") != std::string::npos)
            return 0;
        return std::strtof(part.c_str(), nullptr);
    };
    const float a = number(text.substr(0, x));
    const float b = number(text.substr(x + 1));
    return a > 0 && b > 0 ? std::optional(std::pair{a, b}) : std::nullopt;
}

constexpr const char* footer =
    "With no --config the settings are config/kiosk.toml beside the checkout, or /etc/signpost/kiosk.toml.\n"
    "Exit codes: 0 ended as asked; 1 could not start (no display, no fonts); 2 a mistake in the arguments "
    "or\n"
    "the settings; 3 the tour could not be drawn whole (the content is broken, or the folder not writable);\n"
    "4 staff closed it, with the PIN; 5 the glass is too small for what must be seen (--check-glass).";

} // namespace

std::optional<PixelSize> read_pixel_size(const std::string& text) {
    const auto pair = read_pair(text);
    constexpr float least = 320;
    constexpr float most = 16'384;
    if (!pair || pair->first < least || pair->second < least || pair->first > most || pair->second > most)
        return std::nullopt;
    return PixelSize{static_cast<int>(pair->first), static_cast<int>(pair->second)};
}

std::optional<MmSize> read_mm_size(const std::string& text) {
    const auto pair = read_pair(text);
    constexpr float least = 50;
    constexpr float most = 5000;
    if (!pair || std::min(pair->first, pair->second) < least || std::max(pair->first, pair->second) > most)
        return std::nullopt;
    return MmSize{pair->first, pair->second};
}

namespace {

// How large the picture is, as it was written.
struct SizesSaid {
    std::string window;
    std::string mm;
    std::string glass;
};

void add_sizes(CLI::App& app, SizesSaid& said) {
    app.add_option("--window", said.window, "A window of this many pixels instead of the full screen")
        ->type_name("WxH")
        ->check([](const std::string& text) {
            return read_pixel_size(text) ? "" : "must be like 1280x800, each number from 320 to 16384";
        });
    app.add_option("--screen-mm", said.mm, "The picture's size on the glass in millimetres")
        ->type_name("WxH")
        ->check([](const std::string& text) {
            return read_mm_size(text) ? "" : "must be like 476x268, each number from 50 to 5000";
        });
    app.add_option("--glass", said.glass, "The pixels and millimetres of a common screen, such as 15.6")
        ->type_name("NAME")
        ->check([](const std::string& text) {
            return glass_called(text) ? std::string{}
                                      : text + " is no glass of the table. There are " + names_of_glasses();
        })
        ->excludes("--window")
        ->excludes("--screen-mm");
}

// A glass that is named gives both.
void take_sizes(const SizesSaid& said, Arguments& arguments) {
    if (!said.window.empty())
        arguments.window = read_pixel_size(said.window);
    if (!said.mm.empty())
        arguments.screen_mm = read_mm_size(said.mm);
    if (const auto named = glass_called(said.glass)) {
        arguments.window = named->px;
        arguments.screen_mm = named->mm;
    }
}

} // namespace

ReadArguments read_arguments(int argc, const char* const* argv, const std::string& version) {
    ReadArguments read;
    CLI::App app{"Signpost: an offline information kiosk for a touch screen.", "kiosk"};
    app.set_help_all_flag("--help-all", "The same as --help");
    app.set_version_flag("--version", "kiosk " + version, "Print the version and end");
    app.footer(footer);
    SizesSaid said;
    app.add_option("--config", read.arguments.config, "The settings file")->type_name("FILE");
    app.add_option("--content", read.arguments.content, "The bundle's folder, in place of the settings'")
        ->type_name("PATH");
    app.add_option("--site", read.arguments.sites,
                   "The place whose hours Hide shows, in place of the settings'; with --check-glass several")
        ->type_name("NAME")
        ->allow_extra_args(false);
    add_sizes(app, said);
    int degrees = 0;
    const CLI::Option* rotation =
        app.add_option("--rotation", degrees, "Turn the picture clockwise by 90, 180 or 270 degrees")
            ->type_name("DEGREES")
            ->check(CLI::IsMember({0, 90, 180, 270}));
    CLI::Option* tour =
        app.add_option("--tour", read.arguments.tour, "Draw every screen into this folder; needs no display")
            ->type_name("DIR");
    app.add_flag("--tour-all", read.arguments.tour_all, "With --tour: every language, theme and text size")
        ->needs(tour);
    CLI::Option* measure =
        app.add_flag("--measure", read.arguments.measure, "Show a ruler and the smallest letter");
    app.add_flag("--print", read.arguments.print,
                 "With --measure: print the letter's height; needs no display")
        ->needs(measure);
    app.add_flag("--check-glass", read.arguments.check_glass,
                 "Say what of the content this glass cannot show whole; needs no display");
    CLI::Option* script =
        app.add_option("--script", read.arguments.script,
                       "List what is said of the content's screens in this language; needs no display")
            ->type_name("CODE");
    app.add_option("--pdf", read.arguments.script_pdf, "With --script: write sheets to print, too")
        ->type_name("FILE")
        ->needs(script);
    app.add_flag(
        "--drafts", read.arguments.drafts,
        "Show languages that nobody has reviewed, too: for those who write them, in a window, the tour "
        "or --check-glass");
    app.add_flag("--plain", read.arguments.plain,
                 "With --window: what visitors see alone, without the strip and the list for admins");
    app.add_flag("--hash-pin", read.arguments.hash_pin,
                 "Read a staff PIN from standard input, print its line for the settings");
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        read.exit = app.exit(error) == 0 ? KioskExit::ended : KioskExit::wrong_settings;
        return read;
    }
    take_sizes(said, read.arguments);
    if (rotation->count() > 0)
        read.arguments.rotation = rotation_of(degrees);
    return read;
}

} // namespace signpost
