// What the doctor sees of a computer, in made-up files of one.
#include "doctor/machine.h"

#include <doctest/doctest.h>

#include "support/made_up_computer.h"

namespace doctor_machine_test {

using namespace signpost;
using test::made_up_edid;
using test::MadeUpComputer;

namespace {

const std::string screen = "sys/class/drm/card0-HDMI-A-1/";
const std::string panel = "sys/class/input/event5/";

} // namespace

TEST_CASE("An EDID tells the size in centimetres and, in its first timing, in millimetres") {
    const EdidSizes sizes = sizes_in_edid(made_up_edid(48, 27, 476, 268));
    CHECK(sizes.rounded == MmSize{480, 270});
    CHECK(sizes.exact == MmSize{476, 268});
}

TEST_CASE("What an EDID does not tell is not made up") {
    CHECK(sizes_in_edid(made_up_edid(0, 0, 0, 0)) == EdidSizes{});
    CHECK(sizes_in_edid(made_up_edid(16, 9, 0, 0)) == EdidSizes{MmSize{160, 90}, std::nullopt});
    CHECK(sizes_in_edid(made_up_edid(48, 0, 0, 0)) == EdidSizes{}); // 48 is an aspect ratio then
}

TEST_CASE("Bytes that are no EDID tell nothing") {
    std::string edid = made_up_edid(48, 27, 476, 268);
    CHECK(sizes_in_edid("") == EdidSizes{});
    CHECK(sizes_in_edid(edid.substr(0, 127)) == EdidSizes{});
    edid[0x15] = 49; // the checksum is another
    CHECK(sizes_in_edid(edid) == EdidSizes{});
    CHECK(sizes_in_edid(std::string(128, '\0')) == EdidSizes{});
}

TEST_CASE("Connected screens are seen with their preferred mode and size") {
    const MadeUpComputer computer;
    const auto displays = look_at_displays(computer.root());
    REQUIRE(displays.size() == 1);
    CHECK(displays[0].connector == "HDMI-A-1");
    CHECK(displays[0].size == PixelSize{1920, 1080});
    CHECK(displays[0].mm.exact == MmSize{476, 268});
}

TEST_CASE("A screen that is pulled out, or tells nothing, is taken as it is") {
    const MadeUpComputer computer;
    computer.write(screen + "edid", "");
    computer.write(screen + "modes", "");
    REQUIRE(look_at_displays(computer.root()).size() == 1);
    CHECK(look_at_displays(computer.root())[0].size == PixelSize{});
    CHECK(look_at_displays(computer.root())[0].mm == EdidSizes{});
    computer.write(screen + "status", "disconnected\n");
    CHECK(look_at_displays(computer.root()).empty());
    computer.remove("sys");
    CHECK(look_at_displays(computer.root()).empty());
}

TEST_CASE("A touch panel is what udev says is one; a keyboard is none") {
    const MadeUpComputer computer;
    const auto panels = look_at_touch_panels(computer.root());
    REQUIRE(panels.size() == 1);
    CHECK(panels[0].name == "ILITEK Multi-Touch");
    CHECK(panels[0].several_fingers);
    computer.write("run/udev/data/c13:69", "E:ID_INPUT=1\nE:ID_INPUT_TOUCHPAD=1\n");
    CHECK(look_at_touch_panels(computer.root()).empty());
}

TEST_CASE("Where udev says nothing, the device itself does: direct, with places") {
    const MadeUpComputer computer;
    computer.remove("run/udev");
    REQUIRE(look_at_touch_panels(computer.root()).size() == 1);
    computer.write(panel + "capabilities", "");
    computer.write(panel + "device/capabilities/abs", "3\n");
    REQUIRE(look_at_touch_panels(computer.root()).size() == 1);
    CHECK_FALSE(look_at_touch_panels(computer.root())[0].several_fingers);
    computer.write(panel + "device/properties", "0\n"); // a touchpad is not direct
    CHECK(look_at_touch_panels(computer.root()).empty());
    computer.write(panel + "device/properties", "2\n");
    computer.write(panel + "device/capabilities/abs", "0\n");
    CHECK(look_at_touch_panels(computer.root()).empty());
}

TEST_CASE("The root's file system is the one mounted last at /") {
    const MadeUpComputer computer;
    auto root = look_at_root(computer.root());
    REQUIRE(root);
    CHECK((root->type == "ext4" && root->device == "/dev/sda2" && !root->read_only && !root->in_memory));
    computer.write("proc/self/mounts", "rootfs / rootfs rw 0 0\n/dev/loop0 / squashfs ro,relatime 0 0\n");
    root = look_at_root(computer.root());
    REQUIRE(root);
    CHECK((root->type == "squashfs" && root->read_only));
    computer.remove("proc/self/mounts");
    CHECK_FALSE(look_at_root(computer.root()));
}

TEST_CASE("An overlay writes to memory where its upper folder is there, and only there") {
    const MadeUpComputer computer;
    const std::string overlay =
        "overlay / overlay "
        "rw,lowerdir=/run/live/rootfs/,upperdir=/run/live/overlay//rw,workdir=/run/w 0 0\n";
    computer.write("proc/self/mounts", "tmpfs /run/live/overlay tmpfs rw 0 0\n" + overlay);
    CHECK(look_at_root(computer.root())->in_memory);
    computer.write("proc/self/mounts", "/dev/sdb1 /run/live/overlay ext4 rw 0 0\n" + overlay);
    CHECK_FALSE(look_at_root(computer.root())->in_memory);
    computer.write("proc/self/mounts", "tmpfs / tmpfs rw 0 0\n");
    CHECK(look_at_root(computer.root())->in_memory);
}

TEST_CASE("The service is seen by its unit, its link and its control group") {
    const MadeUpComputer computer;
    auto service = look_at_service(computer.root());
    REQUIRE(service);
    CHECK(service->enabled);
    CHECK(service->running == true);
    CHECK(service->watchdog == "8s"); // as config/systemd/signpost-kiosk.service has it
    computer.write("sys/fs/cgroup/system.slice/signpost-kiosk.service/cgroup.events", "populated 0\n");
    computer.remove("etc/systemd/system/multi-user.target.wants");
    service = look_at_service(computer.root());
    CHECK_FALSE(service->enabled);
    CHECK(service->running == false);
    computer.remove("sys/fs/cgroup");
    CHECK_FALSE(look_at_service(computer.root())->running);
    computer.remove("usr/lib/systemd/system/signpost-kiosk.service");
    CHECK_FALSE(look_at_service(computer.root()));
}

TEST_CASE("A drop-in goes after the unit, and that of /etc before that of /usr") {
    const MadeUpComputer computer;
    computer.write("usr/lib/systemd/system/signpost-kiosk.service.d/50-a.conf",
                   "[Service]\nWatchdogSec=20s\n");
    CHECK(look_at_service(computer.root())->watchdog == "20s");
    computer.write("etc/systemd/system/signpost-kiosk.service.d/50-a.conf", "[Service]\nWatchdogSec=0\n");
    CHECK(look_at_service(computer.root())->watchdog == "0");
    computer.write("etc/systemd/system/signpost-kiosk.service.d/60-b.conf", "[Service]\nWatchdogSec=\n");
    CHECK(look_at_service(computer.root())->watchdog.empty());
    computer.write("etc/systemd/system/signpost-kiosk.service", "[Service]\nWatchdogSec=30s\n");
    computer.remove("etc/systemd/system/signpost-kiosk.service.d");
    computer.remove("usr/lib/systemd/system/signpost-kiosk.service.d");
    CHECK(look_at_service(computer.root())->watchdog == "30s");
}

TEST_CASE("Each lock that is not in place is named") {
    const MadeUpComputer computer;
    CHECK(look_at_locks(computer.root())->missing.empty());
    computer.remove("etc/systemd/system/getty@.service");
    computer.link("etc/systemd/system/ctrl-alt-del.target", "/lib/systemd/system/reboot.target");
    computer.remove("etc/sysctl.d/90-signpost.conf");
    computer.write("etc/sysctl.d/90-signpost.conf", "kernel.sysrq = 1\n");
    CHECK(look_at_locks(computer.root())->missing ==
          std::vector<std::string>{"/etc/sysctl.d/90-signpost.conf",
                                   "/etc/systemd/system/ctrl-alt-del.target",
                                   "/etc/systemd/system/getty@.service"});
    computer.remove("usr/share/signpost");
    CHECK_FALSE(look_at_locks(computer.root()));
}

TEST_CASE("In an image a copy of the file is as good as the link to it") {
    const MadeUpComputer computer;
    const std::filesystem::path place = "etc/sysctl.d/90-signpost.conf";
    computer.remove(place.string());
    std::filesystem::copy(computer.root() / "usr/share/signpost/lockdown" / place, computer.root() / place);
    CHECK(look_at_locks(computer.root())->missing.empty());
}

TEST_CASE("The kernel's own locks, and what is not shown of them") {
    const MadeUpComputer computer;
    auto locks = look_at_locks(computer.root());
    CHECK(locks->default_target == "multi-user.target");
    CHECK(locks->sysrq == "0");
    CHECK(locks->core_pattern == "|/bin/false");
    CHECK(locks->swaps == false);
    computer.write("proc/swaps", "Filename Type Size Used Priority\n/dev/sda3 partition 999 0 -2\n");
    CHECK(look_at_locks(computer.root())->swaps == true);
    computer.remove("proc");
    computer.remove("etc/systemd/system/default.target");
    locks = look_at_locks(computer.root());
    CHECK(locks->default_target == "graphical.target");
    CHECK_FALSE(locks->sysrq);
    CHECK_FALSE(locks->core_pattern);
    CHECK_FALSE(locks->swaps);
}

TEST_CASE("Sound cards and the computer's own watchdog") {
    const MadeUpComputer computer;
    CHECK(look_at_machine(computer.root()).sound == SeenSound{{"PCH"}, true, true});
    CHECK(look_at_machine(computer.root()).watchdog->name == "iTCO_wdt");
    CHECK(look_at_machine(computer.root()).watchdog->active);
    computer.write("sys/class/watchdog/watchdog0/state", "inactive\n");
    CHECK_FALSE(look_at_machine(computer.root()).watchdog->active);
    computer.remove("sys/class/watchdog");
    computer.remove("sys/class/sound");
    CHECK_FALSE(look_at_machine(computer.root()).watchdog);
    CHECK(look_at_machine(computer.root()).sound.cards.empty());
    computer.write("sys/class/input/event9/device/capabilities/sw", "10\n"); // a line-out's jack alone
    computer.remove("usr/bin/espeak-ng");
    CHECK(look_at_machine(computer.root()).sound == SeenSound{});
}

TEST_CASE("Of a computer without any of these files nothing is seen, and nothing breaks") {
    const Machine machine = look_at_machine("/nowhere");
    CHECK(machine.displays.empty());
    CHECK_FALSE(machine.root);
    CHECK_FALSE(machine.service);
    CHECK_FALSE(machine.locks);
}

TEST_CASE("Folders of the settings: there or not, and on what should be mounted") {
    const test::MadeUpComputer computer;
    const std::string there = computer.root().string();
    Settings settings;
    settings.content = there + "/etc";
    settings.store = there + "/var/lib/store";
    settings.signing_keys = "/srv/our data/signpost/keys";
    computer.write("etc/fstab",
                   "# /srv/our\\040data is on the second disk\n"
                   "UUID=1 / ext4 defaults 0 1\nUUID=2 none swap sw 0 0\n"
                   "/dev/sdb1 /srv ext4 defaults 0 2\n/dev/sdb2 /srv/our\\040data ext4 defaults 0 2\n");
    const auto seen = look_at_folders(computer.root(), settings);
    REQUIRE(seen.size() == 3); // no inbox
    CHECK(seen[0].key == "content");
    CHECK(seen[0].there);
    CHECK(seen[0].unmounted.empty());
    CHECK_FALSE(seen[1].there);
    CHECK(seen[2].unmounted == "/srv/our data");
    computer.write("proc/self/mounts", "/dev/sda2 / ext4 rw 0 0\n/dev/sdb2 /srv/our\\040data ext4 rw 0 0\n");
    CHECK(look_at_folders(computer.root(), settings)[2].unmounted == "/srv");
    settings.signing_keys = "/srv2/keys";
    CHECK(look_at_folders(computer.root(), settings)[2].unmounted.empty());
    computer.write("etc/x", "");
    settings.store = there + "/etc/store"; // made by the first import
    CHECK(look_at_folders(computer.root(), settings)[1].there);
}

} // namespace doctor_machine_test
