"""A kiosk in a virtual machine, as whoever stands in front of it knows it; and a look behind."""

import json
import re
import time

from machine import PATIENCE, Failed
from office import SCREEN


COUNT_IN_MEMORY = r"""
my ($pid, $words) = @ARGV;
my $found = 0;
open(my $maps, "<", "/proc/$pid/maps") or die;
open(my $memory, "<:raw", "/proc/$pid/mem") or die;
while (<$maps>) {
    next unless /^([0-9a-f]+)-([0-9a-f]+) .w/;
    my ($from, $to) = (hex $1, hex $2);
    sysseek($memory, $from, 0);
    next unless sysread($memory, my $bytes, $to - $from);
    $found++ while $bytes =~ /\Q$words\E/g;
}
print $found;
""".strip()


PANEL = "/dev/shm/touch_panel" # in memory, and unlike /run where programs may be started


class Kiosk:
    def __init__(self, machine, tour):
        self.machine, self.tour, self.on_its_side = machine, tour, False

    def picture(self):
        """What a visitor sees."""
        panel = self.machine.picture()
        return panel.turned_back() if self.on_its_side else panel

    def is_start(self, picture):
        return picture.difference(self.tour.picture("start")) < 0.03

    def shows(self, screen, patience_s=40):
        give_up = time.monotonic() + patience_s * PATIENCE
        while True:
            unlike = self.picture().difference(self.tour.picture(screen))
            if unlike < (0.08 if screen == "cover" else 0.03): # the cover has a clock, today's day, and wanders a little
                return
            if time.monotonic() > give_up:
                picture = self.machine.screenshot(f"not-{screen}")
                raise Failed(f"the screen does not show {screen} ({unlike:.3f} unlike): {picture}")
            time.sleep(0.5)

    def attach_panel(self, program):
        if self.machine.run("pgrep -x touch_panel", expect=None):
            return
        self.machine.put_file(program, PANEL, "0755")
        self.machine.run("modprobe uinput; rm -f /run/panel; mkfifo /run/panel")
        self.machine.start("exec sleep 100000 >/run/panel") # else the panel is unplugged after its first touch
        self.plug_panel()

    def plug_panel(self):
        self.machine.start(f"{PANEL} {SCREEN[0]} {SCREEN[1]} </run/panel")
        self.machine.wait_until("pgrep -x touch_panel", 10)
        time.sleep(3) # until udev has told the kiosk

    def unplug_panel(self):
        self.machine.run("pkill -x touch_panel")

    def pid(self):
        return self.machine.run("pgrep -x kiosk").strip()

    def times_in_memory(self, words):
        """How often these words are in memory that the kiosk may write to. Perl is on every Debian."""
        return int(self.machine.run(f"perl -e '{COUNT_IN_MEMORY}' {self.pid()} '{words}'"))

    def tap(self, x, y):
        if self.on_its_side:
            x, y = SCREEN[0] - 1 - y, x
        self.machine.run(f"echo tap {x} {y} >/run/panel")

    def tap_on(self, screen, label):
        time.sleep(0.5 * PATIENCE) # a screen takes no tap in its first 350 ms: it may have been meant for the one before
        self.tap(*self.tour.middle_of(screen, label))

    def serial(self):
        found = re.search(r'"shown": (\d+)', self.machine.run("kioskctl status --json", expect=None))
        return int(found.group(1)) if found else 0

    def wait_for_serial(self, serial, patience_s=60):
        give_up = time.monotonic() + patience_s * PATIENCE
        while self.serial() != serial:
            if time.monotonic() > give_up:
                raise Failed(f"serial {serial} did not come; it is {self.serial()}")
            time.sleep(1)

    def code_beside_content(self):
        """Why the settings or the key of the last stick were not taken."""
        last = json.loads(self.machine.run("kioskctl status --json", expect=None))["last_import"]
        return max((one["code"] for one in last["also"]), default=None)

    def last_code(self):
        found = re.search(r'"code": (\d+)', self.machine.run("kioskctl status --json", expect=None))
        return int(found.group(1)) if found else None
