// Screens, touch panels, sound cards and the watchdog, as the kernel lists them in /sys/class.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "doctor/machine.h"
#include "doctor/system_files_internal.h"

namespace signpost {

namespace {

namespace fs = std::filesystem;

// "1920x1080"
PixelSize size_of_mode(const std::string& mode) {
    PixelSize size;
    const auto by = mode.find('x');
    if (by == mode.npos)
        return {};
    size.w = std::atoi(mode.c_str());
    size.h = std::atoi(mode.c_str() + by + 1);
    return size.w > 0 && size.h > 0 ? size : PixelSize{};
}

// The last of the words of a bitmap that the kernel prints: bits 0 to 63.
std::uint64_t low_bits(const fs::path& path) {
    const std::vector<std::string> words = words_of(first_line(path));
    constexpr int hexadecimal = 16;
    return words.empty() ? 0 : std::strtoull(words.back().c_str(), nullptr, hexadecimal);
}

// linux/input-event-codes.h
constexpr unsigned input_prop_direct = 0x01;
constexpr unsigned abs_x = 0x00;
constexpr unsigned abs_mt_position_x = 0x35;

bool has_bit(std::uint64_t bits, unsigned bit) { return ((bits >> bit) & 1U) != 0; }

// udev's own verdict where there is one, since that is what SDL goes by; else what the device says of itself.
bool is_touch_panel(const fs::path& root, const fs::path& event) {
    if (const auto known = file_text(root / "run/udev/data" / ("c" + first_line(event / "dev"))))
        return known->find("E:ID_INPUT_TOUCHSCREEN=1") != known->npos;
    const std::uint64_t axes = low_bits(event / "device/capabilities/abs");
    return has_bit(low_bits(event / "device/properties"), input_prop_direct) &&
           (has_bit(axes, abs_mt_position_x) || has_bit(axes, abs_x));
}

std::optional<SeenWatchdog> look_at_watchdog(const fs::path& root) {
    const fs::path first = root / "sys/class/watchdog/watchdog0";
    std::error_code failed;
    if (!fs::exists(first, failed))
        return std::nullopt;
    return SeenWatchdog{first_line(first / "identity"), first_line(first / "state") == "active"};
}

} // namespace

std::vector<SeenDisplay> look_at_displays(const fs::path& root) {
    std::vector<SeenDisplay> displays;
    const fs::path folder = root / "sys/class/drm";
    for (const std::string& name : names_in(folder)) {
        const auto dash = name.find('-'); // "card0-HDMI-A-1"
        if (!name.starts_with("card") || dash == name.npos ||
            first_line(folder / name / "status") != "connected")
            continue;
        displays.push_back({name.substr(dash + 1), size_of_mode(first_line(folder / name / "modes")),
                            sizes_in_edid(file_text(folder / name / "edid").value_or(""))});
    }
    return displays;
}

SeenSound look_at_sound(const fs::path& root) {
    constexpr unsigned sw_headphone_insert = 0x02; // linux/input-event-codes.h
    SeenSound sound;
    for (const std::string& name : names_in(root / "sys/class/sound"))
        if (name.starts_with("card"))
            sound.cards.push_back(first_line(root / "sys/class/sound" / name / "id"));
    for (const std::string& name : names_in(root / "sys/class/input"))
        sound.has_jack =
            sound.has_jack || (name.starts_with("event") &&
                               has_bit(low_bits(root / "sys/class/input" / name / "device/capabilities/sw"),
                                       sw_headphone_insert));
    std::error_code failed;
    sound.has_espeak = fs::exists(root / "usr/bin/espeak-ng", failed);
    return sound;
}

std::optional<SeenFirmwarePicture> look_at_firmware_picture(const fs::path& root) {
    const fs::path picture = root / "sys/class/graphics/fb0";
    std::error_code failed;
    // Newer kernels make a card of that picture, too.
    const auto has_own_driver = [&](const std::string& name) {
        const fs::path driver = fs::read_symlink(root / "sys/class/drm" / name / "device/driver", failed);
        return name.starts_with("card") && name.find('-') == name.npos &&
               driver.filename() != "simple-framebuffer";
    };
    const std::vector<std::string> cards = names_in(root / "sys/class/drm");
    if (!fs::exists(picture, failed) || std::any_of(cards.begin(), cards.end(), has_own_driver))
        return std::nullopt;
    std::string size = first_line(picture / "virtual_size"); // "1024,768"
    std::replace(size.begin(), size.end(), ',', 'x');
    return SeenFirmwarePicture{.name = first_line(picture / "name"), .size = size_of_mode(size)};
}

std::vector<SeenTouchPanel> look_at_touch_panels(const fs::path& root) {
    std::vector<SeenTouchPanel> panels;
    const fs::path folder = root / "sys/class/input";
    for (const std::string& name : names_in(folder)) {
        const fs::path event = folder / name;
        if (!name.starts_with("event") || !is_touch_panel(root, event))
            continue;
        panels.push_back({first_line(event / "device/name"),
                          has_bit(low_bits(event / "device/capabilities/abs"), abs_mt_position_x)});
    }
    return panels;
}

Machine look_at_machine(const fs::path& root) {
    Machine machine;
    machine.displays = look_at_displays(root);
    machine.firmware_picture = look_at_firmware_picture(root);
    machine.touch_panels = look_at_touch_panels(root);
    machine.root = look_at_root(root);
    machine.service = look_at_service(root);
    machine.watchdog = look_at_watchdog(root);
    machine.locks = look_at_locks(root);
    machine.sound = look_at_sound(root);
    machine.debian = look_at_debian(root);
    machine.disk = look_at_disk(root);
    machine.board_clock = look_at_board_clock(root);
    return machine;
}

namespace {

constexpr std::size_t block = 128; // bytes of the base EDID; extensions follow it
constexpr std::string_view header("\x00\xFF\xFF\xFF\xFF\xFF\xFF\x00", 8);
constexpr std::size_t first_timing = 54;

unsigned byte_at(std::string_view edid, std::size_t at) { return static_cast<unsigned char>(edid[at]); }

bool is_edid(std::string_view edid) {
    if (edid.size() < block || !edid.starts_with(header))
        return false;
    unsigned sum = 0;
    for (std::size_t i = 0; i < block; ++i)
        sum += byte_at(edid, i);
    return sum % 256 == 0;
}

std::optional<MmSize> size_of(unsigned w, unsigned h) {
    if (w == 0 || h == 0)
        return std::nullopt;
    return MmSize{static_cast<float>(w), static_cast<float>(h)};
}

} // namespace

EdidSizes sizes_in_edid(std::string_view edid) {
    if (!is_edid(edid))
        return {};
    EdidSizes sizes;
    sizes.rounded = size_of(byte_at(edid, 0x15) * 10, byte_at(edid, 0x16) * 10);
    // Without a pixel clock these 18 bytes are a name or a range, and no timing.
    const bool timing = byte_at(edid, first_timing) != 0 || byte_at(edid, first_timing + 1) != 0;
    const unsigned high = byte_at(edid, first_timing + 14);
    if (timing)
        sizes.exact = size_of(byte_at(edid, first_timing + 12) + ((high >> 4U) << 8U),
                              byte_at(edid, first_timing + 13) + ((high & 0xFU) << 8U));
    return sizes;
}

} // namespace signpost
