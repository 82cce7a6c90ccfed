"""What a kiosk does with nobody at its keyboard: signed settings and a key by stick; off and on by
the clock. Steps of kiosk_test.py."""

import datetime
import shutil
import time

from machine import Failed

SETTINGS = "/etc/signpost/kiosk.toml"
IN_FORCE = f"sha256sum <{SETTINGS}"
TAKEN = "journalctl -b -u signpost-settings -o cat"
ON_TRIAL = "grep -qs ^trial_ /var/lib/signpost-settings/state.toml"
OFFERED = "/var/lib/signpost/store/offered/*.minisig"
COPIED = "test -e /var/cache/signpost-install/agreed"
INSTALLED = "! test -e /var/cache/signpost-install && test inactive = $(systemctl show --value -p ActiveState signpost-unfinished)"
SAID_OF_PROGRAM = "grep -o 'program [a-z]*' /var/lib/signpost/store/notice.toml"
INSTALLATIONS = "grep -cE ' (install|upgrade) signpost:' /var/log/dpkg.log"
SEEN_TO = "test inactive = $(systemctl show --value -p ActiveState signpost-settings)"
# What a computer that is off can no longer be asked, noted while it goes off.
NOTE_LAST_WORDS = """cat >/run/systemd/system/last-words.service <<'UNIT' && systemctl daemon-reload && systemctl start last-words
[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/true
ExecStop=/bin/sh -c "{ cat /sys/class/rtc/rtc0/wakealarm; journalctl -b -u signpost-power -o cat; } >/root/last-words; sync"
UNIT"""
BEFORE_HOURS_S = 300 # how long before the display's hours the board is to start the computer
DARK_AND_ASKED_S = 60 + 300 + 60 # alone on the first screen, dark, and the services at their work


def expect(holds, what):
    if not holds:
        raise Failed(what)


class Unattended:
    """For Journey: that has the office, the tour and the panel."""

    def test_36_settings_and_a_new_key_come_by_signed_stick_with_nobody_at_the_keyboard(self, machine, kiosk):
        self.set_by_hand(machine, 'stick_also_brings = ["settings", "keys"]')
        kiosk.shows("start", 60)
        before = machine.run(IN_FORCE)
        self.bring(machine, "strange-note", self.office.settings_note("winter", 'hide_corner = "bottom_left"', "stranger"))
        code = kiosk.code_beside_content()
        expect(machine.run(IN_FORCE) == before and code == 5, f"a stranger's settings: code {code}")
        self.bring(machine, "winter", self.office.settings_note("winter", 'hide_corner = "bottom_left"'),
                   self.office.key_note("office-2027"))
        machine.screenshot("settings-taken")
        self.says(machine, "hide_corner", "bottom_left")
        self.says(machine, "kiosk_id", "vm-kiosk") # they leave it out
        self.hides_on_the_left(machine, kiosk)
        expect("office-2027.pub" in machine.run("ls /etc/signpost/keys"), "the new key did not come")
        serial = kiosk.serial() + 1
        machine.plug(self.office.stick("new-key", self.office.content(serial, "office-2027")), "new-key")
        kiosk.wait_for_serial(serial, 120)
        machine.pull("new-key")

    def test_37_settings_with_which_the_kiosk_does_not_come_up_go_back_by_themselves(self, machine, kiosk):
        before = machine.run(IN_FORCE)
        stick = self.office.stick("spring", self.office.settings_note("spring", "idle_warning_s = 77"))
        machine.plug(stick, "spring")
        machine.wait_until(f"{ON_TRIAL} && grep -q 77 {SETTINGS}", 90)
        # A kiosk that ends with them, as one would whose settings ask for what its computer cannot do.
        machine.start(f"while {ON_TRIAL}; do pkill -KILL -x kiosk; sleep 1; done")
        machine.wait_until(f"! {ON_TRIAL} && {SEEN_TO}", 240)
        expect(machine.run(IN_FORCE) == before, "the old settings are not back")
        machine.pull("spring")
        said = machine.run(TAKEN)
        expect("Code 19" in said, f"it is not told: {said}")
        kiosk.shows("start", 90)
        machine.screenshot("settings-went-back")

    def test_38_a_power_cut_while_settings_are_tried_out_leaves_them_whole_and_the_kiosk_up(self, machine, kiosk):
        stick = self.office.stick("summer", self.office.settings_note("summer", 'hide_corner = "bottom_right"'))
        machine.plug(stick, "summer")
        machine.wait_until(f"{ON_TRIAL} && grep -q bottom_right {SETTINGS}", 90)
        machine.hard_reset()
        machine.pull("summer")
        time.sleep(2) # else the agent of before answers
        machine.wait_for_agent(600)
        machine.wait_until(f"! {ON_TRIAL}", 180)
        kiosk.shows("start", 120)
        self.says(machine, "hide_corner", "bottom_right")
        kiosk.attach_panel(self.panel)

    def test_39_a_signed_stick_brings_the_program_and_debian_with_nobody_at_the_keyboard(self, machine, kiosk):
        self.set_by_hand(machine, 'stick_also_brings = ["program"]')
        kiosk.shows("start", 60)
        machine.run("rm /etc/signpost/debian-as-of")
        before = int(machine.run(INSTALLATIONS))
        serial = kiosk.serial()
        stick = self.office.signed_program(self.installer, "program")
        machine.plug(stick, "program")
        machine.wait_until(COPIED, 600)
        machine.screenshot("program-offered")
        machine.pull("program") # what is installed is a copy
        machine.wait_until(f"{INSTALLED} && {SAID_OF_PROGRAM} | grep taken", 2400)
        expect(int(machine.run(INSTALLATIONS)) > before, "the program was not installed anew")
        print("  Debian as of " + machine.run("cat /etc/signpost/debian-as-of").strip())
        expect(kiosk.serial() == serial, "the stick's older content took the place of the kiosk's")
        self.says(machine, "kiosk_id", "vm-kiosk")
        kiosk.shows("start", 90)
        self.bring_stick(machine, "program", stick)
        expect("current" in machine.run(SAID_OF_PROGRAM), "the same stick is installed once more")

    def test_41_power_that_goes_during_it_leaves_a_kiosk_that_goes_on_by_itself(self, machine, kiosk):
        machine.plug(self.office.signed_program(self.installer, "program-again"), "program-again")
        machine.wait_until(f"{COPIED} && pgrep -x dpkg", 900)
        machine.hard_reset()
        machine.pull("program-again")
        time.sleep(2) # else the agent of before answers
        machine.wait_for_agent(600)
        kiosk.shows("start", 120)
        machine.wait_until(f"{INSTALLED} && {SAID_OF_PROGRAM} | grep taken", 2400)
        expect(not machine.run("dpkg --audit"), "a package is half installed")
        kiosk.attach_panel(self.panel)
        self.set_by_hand(machine, "stick_also_brings = []")

    def test_85_outside_of_its_hours_the_computer_goes_off_and_shows_the_kiosk_when_its_board_starts_it(self, machine, kiosk):
        now = datetime.datetime.fromtimestamp(int(machine.run("date +%s")), datetime.timezone.utc)
        begin = (now + datetime.timedelta(hours=3)).replace(second=0)
        end = begin + datetime.timedelta(hours=1)
        self.set_by_hand(machine, f'display_hours = ["mon-sun {begin:%H:%M}-{end:%H:%M}"]\ncomputer_off = true')
        kiosk.shows("start", 60)
        print("  " + machine.run("kioskctl doctor | grep -A 1 '^[a-z ]*power '", expect=None).strip())
        machine.run(NOTE_LAST_WORDS)
        machine.wait_until_off(DARK_AND_ASKED_S)
        # No emulated board starts its computer: a hand does, at the moment for which its alarm was set.
        wanted = begin - datetime.timedelta(seconds=BEFORE_HOURS_S)
        machine.switch_on(f"{wanted:%Y-%m-%dT%H:%M:%S}")
        machine.wait_for_agent(600)
        alarm, *said = machine.run("cat /root/last-words; rm /root/last-words").splitlines()
        said = [line for line in said if line.startswith("The computer goes off, and starts again at")]
        print(f"  the alarm was set for {datetime.datetime.fromtimestamp(int(alarm), datetime.timezone.utc)}; the journal: {said}")
        expect(said and abs(int(alarm) - wanted.timestamp()) <= 60, f"it should be {wanted}")
        machine.wait_until(f"test $(date +%s) -ge {begin.timestamp():.0f}", BEFORE_HOURS_S + 30)
        kiosk.shows("start", 90)
        self.set_by_hand(machine, "display_hours = []\ncomputer_off = false")

    def bring(self, machine, name, *notes):
        """A stick with these, until all that it brought was seen to."""
        folder = self.office.folder / f"notes-{name}"
        for note in notes:
            shutil.copytree(note, folder, dirs_exist_ok=True)
        self.bring_stick(machine, name, self.office.stick(name, folder))

    def bring_stick(self, machine, name, image):
        machine.plug(image, name)
        machine.wait_until("ls /run/signpost-sticks | grep .", 60)
        machine.wait_until(f"sleep 2; ! ls /run/signpost-sticks | grep . && ! ls {OFFERED} && {SEEN_TO}", 180)
        machine.pull(name)
        print("  " + machine.run(TAKEN).strip().replace("\n", "\n  "))

    def hides_on_the_left(self, machine, kiosk):
        left = self.office.folder / "left.toml"
        left.write_text((self.office.folder / "kiosk.toml").read_text().replace("bottom_right", "bottom_left"))
        kiosk.attach_panel(self.panel)
        kiosk.tour = self.office.tour(name="tour-left", settings=left.name)
        try:
            kiosk.shows("start", 60)
            kiosk.tap_on("start", "Touch to start")
            kiosk.shows("home")
            kiosk.tap_on("home", "Hide this page")
            kiosk.shows("cover")
        finally:
            kiosk.tour = self.tour

    def says(self, machine, key, value):
        expect(f'{key} = "{value}"' in machine.run(f"cat {SETTINGS}"), f"{key} is not {value} in the kiosk's settings")

    def set_by_hand(self, machine, lines):
        """These lines, in place of what the settings say of the same keys."""
        keys = "|".join(line.split(" ")[0] for line in lines.splitlines())
        machine.run(f"{{ echo '{lines}'; sed -E '/^({keys}) *=/d' {SETTINGS}; }} >/run/new.toml && "
                    f"cat /run/new.toml >{SETTINGS} && systemctl restart signpost-kiosk")
