#include "support/made_up_computer.h"

#include <fstream>
#include <stdexcept>

#include <unistd.h>

namespace signpost::test {

namespace fs = std::filesystem;

namespace {

// As signpost-lockdown does it: a link for each file, a mask as a mask.
void lock_down(const fs::path& root) {
    const fs::path from = root / "usr/share/signpost/lockdown";
    fs::create_directories(from);
    fs::copy(fs::path(SIGNPOST_SOURCE_DIR) / "config/lockdown", from,
             fs::copy_options::recursive | fs::copy_options::copy_symlinks);
    for (const auto& entry : fs::recursive_directory_iterator(from)) {
        const fs::path place = entry.path().lexically_relative(from);
        if (entry.is_directory() && !entry.is_symlink())
            continue;
        fs::create_directories((root / place).parent_path());
        fs::create_symlink(entry.is_symlink() ? fs::path("/dev/null")
                                              : fs::path("/usr/share/signpost/lockdown") / place,
                           root / place);
    }
}

} // namespace

MadeUpComputer::MadeUpComputer() {
    write("sys/class/drm/version", "drm 1.1.0 20060810\n");
    write("sys/class/drm/card0-DP-1/status", "disconnected\n");
    write("sys/class/drm/card0-HDMI-A-1/status", "connected\n");
    write("sys/class/drm/card0-HDMI-A-1/modes", "1920x1080\n1920x1080\n1280x720\n");
    write("sys/class/drm/card0-HDMI-A-1/edid", made_up_edid(48, 27, 476, 268));

    write("sys/class/input/event0/dev", "13:64\n");
    write("sys/class/input/event0/device/name", "AT Translated Set 2 keyboard\n");
    write("sys/class/input/event0/device/properties", "0\n");
    write("sys/class/input/event0/device/capabilities/abs", "0\n");
    write("sys/class/input/event5/dev", "13:69\n");
    write("sys/class/input/event5/device/name", "ILITEK Multi-Touch\n");
    write("sys/class/input/event5/device/properties", "2\n");
    write("sys/class/input/event5/device/capabilities/abs", "260800000000003\n");
    write("run/udev/data/c13:64", "E:ID_INPUT=1\nE:ID_INPUT_KEYBOARD=1\n");
    write("run/udev/data/c13:69", "E:ID_INPUT=1\nE:ID_INPUT_TOUCHSCREEN=1\n");

    write("sys/class/input/event9/device/name", "HDA Intel PCH Headphone\n");
    write("sys/class/input/event9/device/capabilities/sw", "4\n");
    write("sys/class/sound/card0/id", "PCH\n");
    write("usr/bin/espeak-ng", "");
    write("sys/class/watchdog/watchdog0/identity", "iTCO_wdt\n");
    write("sys/class/watchdog/watchdog0/state", "active\n");

    write("etc/debian_version", "12.12\n");
    write("etc/signpost/debian-as-of", "2026-11-20\n");

    write("proc/self/mounts", "proc /proc proc rw 0 0\n/dev/sda2 / ext4 rw,relatime,errors=remount-ro 0 0\n");
    write("proc/swaps", "Filename\tType\tSize\tUsed\tPriority\n");
    write("proc/sys/kernel/sysrq", "0\n");
    write("proc/sys/kernel/core_pattern", "|/bin/false\n");

    fs::create_directories(root() / "usr/lib/systemd/system");
    fs::copy(fs::path(SIGNPOST_SOURCE_DIR) / "config/systemd/signpost-kiosk.service",
             root() / "usr/lib/systemd/system/signpost-kiosk.service");
    link("usr/lib/systemd/system/default.target", "graphical.target");
    link("etc/systemd/system/default.target", "/lib/systemd/system/multi-user.target");
    link("etc/systemd/system/multi-user.target.wants/signpost-kiosk.service",
         "/lib/systemd/system/signpost-kiosk.service");
    write("sys/fs/cgroup/system.slice/signpost-kiosk.service/cgroup.events", "populated 1\nfrozen 0\n");
    lock_down(root());
}

void MadeUpComputer::write(const std::string& path, const std::string& text) const {
    fs::create_directories((root() / path).parent_path());
    std::ofstream(root() / path, std::ios::binary) << text;
}

void MadeUpComputer::link(const std::string& path, const std::string& target) const {
    fs::create_directories((root() / path).parent_path());
    remove(path);
    fs::create_symlink(target, root() / path);
}

void MadeUpComputer::remove(const std::string& path) const { fs::remove_all(root() / path); }

std::string made_up_edid(int cm_w, int cm_h, int mm_w, int mm_h) {
    std::string edid("\x00\xFF\xFF\xFF\xFF\xFF\xFF\x00", 8);
    edid.resize(128, '\0');
    edid[0x15] = static_cast<char>(cm_w);
    edid[0x16] = static_cast<char>(cm_h);
    if (mm_w > 0) {
        edid[54] = '\x02'; // 148.5 MHz
        edid[55] = '\x3A';
        edid[66] = static_cast<char>(mm_w & 0xFF);
        edid[67] = static_cast<char>(mm_h & 0xFF);
        edid[68] = static_cast<char>(((mm_w >> 8) << 4) | (mm_h >> 8));
    }
    unsigned sum = 0;
    for (const char byte : edid)
        sum += static_cast<unsigned char>(byte);
    edid[127] = static_cast<char>(256 - sum % 256);
    return edid;
}

} // namespace signpost::test
