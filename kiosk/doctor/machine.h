// What can be seen of a computer from its files: /sys, /proc, /etc, /run. No program is started and nothing
// is changed, so the kiosk itself may look, too.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/geometry.h"
#include "base/time.h"
#include "settings/settings.h"

namespace signpost {

// --- What a screen says of its own size, in its EDID (VESA E-EDID 1.4). Pure ---

struct EdidSizes {
    // Bytes 15h and 16h (3.6.2), whole centimetres: what the kernel hands on, and so what the kiosk goes by.
    std::optional<MmSize> rounded;
    // Of the first detailed timing, the preferred one (3.10.2), whole millimetres.
    std::optional<MmSize> exact;
    friend bool operator==(const EdidSizes&, const EdidSizes&) = default;
};

// Both std::nullopt for bytes that are no EDID, or whose checksum is wrong. A size of 0 counts as not said.
[[nodiscard]] EdidSizes sizes_in_edid(std::string_view edid);

// --- What is seen ---

struct SeenDisplay {
    std::string connector; // "HDMI-A-1"
    PixelSize size;        // px, of its preferred mode; 0 x 0 where it names none
    EdidSizes mm;
};

// What the firmware set up for a graphics card that the kernel has no driver for: /dev/fb0, and no card.
struct SeenFirmwarePicture {
    std::string name; // "EFI VGA"
    PixelSize size;   // px
};

struct SeenTouchPanel {
    std::string name; // "ILITEK Multi-Touch"
    bool several_fingers = false;
};

// The file system that everything else stands on.
struct SeenRoot {
    std::string type;   // "ext4"
    std::string device; // "/dev/sda2"
    bool read_only = false;
    bool in_memory = false; // what is written is gone with the power: tmpfs, or an overlay that writes to one
};

struct SeenService {
    bool enabled = false;        // starts with the computer
    std::optional<bool> running; // std::nullopt: cannot be seen
    std::string watchdog;        // WatchdogSec as the unit has it: "8s"; "" for none
};

struct SeenWatchdog {
    std::string name; // "iTCO_wdt"
    bool active = false;
};

struct SeenLocks {
    std::vector<std::string> missing; // what signpost-lockdown would put in place and is not: "/etc/…"
    std::string default_target;       // "multi-user.target"; "" where it cannot be told
    // The kernel's, std::nullopt where /proc does not show it:
    std::optional<std::string> sysrq; // "0"
    std::optional<std::string> core_pattern;
    std::optional<bool> swaps; // swap space is in use
};

// A folder that the settings name.
struct SeenFolder {
    std::string key; // "inbox"
    std::string path;
    bool there = false;    // of the store: the folder that it is made in, by the first import
    std::string unmounted; // "/srv/data", of /etc/fstab: where nothing is mounted that should be; "" for none
};

// The time zone that the computer is set to.
struct SeenZone {
    std::string name;             // "Europe/London"; "" where it cannot be told
    std::optional<WallTime> wall; // std::nullopt: nobody looked
};

// The Debian that the kiosk stands on.
struct SeenDebian {
    std::string version; // "12.12"; "" where there is none
    // The day of its packages: what Debian had mended until then is in it. The newer of two sources:
    // 1. /etc/signpost/debian-as-of, the day of Debian's own Release files when the stick was made from which
    //    this was installed, or the picture of the stick that it runs from. `install` writes it where nothing
    //    that the stick has was kept back; what the stick does not have, such as a kernel, may be older.
    // 2. The newest Release file of Debian's in apt's lists; but no later than the last line in dpkg's log,
    // as
    //    what the lists have had since was not installed. Where one of the two is missing, nothing is said.
    std::optional<Date> as_of;
};

// The disk that everything else stands on, by its own word: /run/signpost-disk/health, in which
// signpost-disk.service writes what smartctl says. "sda passed", "sda failing".
struct SeenDisk {
    std::string name; // "sda"
    bool failing = false;
};

// The clock on the main board, which goes on without power (RTC).
struct SeenBoardClock {
    std::optional<UtcTime> time; // std::nullopt: it does not run, or says what is no time
    bool can_wake = false;       // it has an alarm that starts a computer that is off
};

struct SeenSound {
    std::vector<std::string> cards{}; // "PCH"
    bool has_jack = false;            // that tells whether headphones are in
    bool has_espeak = false;          // espeak-ng is installed
    friend bool operator==(const SeenSound&, const SeenSound&) = default;
};

struct Machine {
    std::vector<SeenDisplay> displays; // connected ones, by their names
    std::optional<SeenFirmwarePicture>
        firmware_picture{}; // std::nullopt: there is a card with a driver, or none
    std::vector<SeenTouchPanel> touch_panels;
    std::optional<SeenRoot> root;         // std::nullopt: cannot be seen
    std::optional<SeenService> service;   // std::nullopt: signpost-kiosk.service is not installed
    std::optional<SeenWatchdog> watchdog; // std::nullopt: the computer has none of its own
    std::optional<SeenLocks> locks;       // std::nullopt: the package is not installed
    SeenSound sound;
    SeenDebian debian;
    std::optional<SeenDisk> disk;              // std::nullopt: nobody asked it
    std::optional<SeenBoardClock> board_clock; // std::nullopt: the computer has none
};

// `root` is "/" in life, and a made-up tree in tests. What cannot be read counts as not there. Any thread.
[[nodiscard]] Machine look_at_machine(const std::filesystem::path& root);

// Its parts.
// The name of the zone: what /etc/localtime leads to, or /etc/timezone; "" where neither is there.
[[nodiscard]] std::string look_at_zone(const std::filesystem::path& root);
[[nodiscard]] std::vector<SeenDisplay> look_at_displays(const std::filesystem::path& root);
[[nodiscard]] std::optional<SeenFirmwarePicture> look_at_firmware_picture(const std::filesystem::path& root);
[[nodiscard]] std::vector<SeenTouchPanel> look_at_touch_panels(const std::filesystem::path& root);
[[nodiscard]] SeenSound look_at_sound(const std::filesystem::path& root);
[[nodiscard]] std::optional<SeenRoot> look_at_root(const std::filesystem::path& root);
[[nodiscard]] SeenDebian look_at_debian(const std::filesystem::path& root);
[[nodiscard]] std::optional<SeenDisk> look_at_disk(const std::filesystem::path& root);
[[nodiscard]] std::optional<SeenBoardClock> look_at_board_clock(const std::filesystem::path& root);
// Of the processor, in degrees Celsius, by its own sensor, else by the main board's.
[[nodiscard]] std::optional<int> look_at_temperature(const std::filesystem::path& root);
[[nodiscard]] std::optional<SeenService> look_at_service(const std::filesystem::path& root);
[[nodiscard]] std::optional<SeenLocks> look_at_locks(const std::filesystem::path& root);

// `content`, `store`, `inbox` and `signing_keys`, in this order, without those that are empty. What is
// mounted, and what should be, is asked below `root`; whether a folder is there, of this computer.
[[nodiscard]] std::vector<SeenFolder> look_at_folders(const std::filesystem::path& root,
                                                      const Settings& settings);

} // namespace signpost
