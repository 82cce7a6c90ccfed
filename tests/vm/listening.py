"""Somebody listens: what is heard of the kiosk, and what is not. Steps of kiosk_test.py."""

import time

import heard
from machine import PATIENCE, Failed

AUDIBLE = 1000
JACK = "/dev/shm/headphone_jack" # in memory, and unlike /run where programs may be started
GREETING = "Headphones are in. Press the down arrow to listen."
SPEAKER_STAYS_ON = 'does not let "Speaker" be switched off'
# When the switch moved and when the card was closed, by the machine's own clock (s). No program is started in between.
PULL_OUT = """set -e; card=/proc/asound/card0/pcm0p/sub0/status
read -r state <$card; [ "$state" = "state: RUNNING" ] || { echo "nothing is being said: $state"; exit 1; }
read -r from rest </proc/uptime; echo out >/run/jack
while read -r state <$card; [ "$state" != closed ]; do :; done
read -r to rest </proc/uptime; echo $from $to"""


def expect(holds, what):
    if not holds:
        raise Failed(what)


class Listening:
    """For Journey: that has the office, the settings and the pretended jack."""

    def test_28_with_headphones_plugged_in_the_screen_is_read_out_and_hide_silences_it(self, machine, kiosk):
        machine.plug_headphones("headphones")
        machine.wait_until("test -e /proc/asound/Audio", 30)
        self.set_by_hand(machine, 'sound_card = "Audio"') # it calls itself a loudspeaker, as many an adapter does
        kiosk.shows("start", 60)
        print("  " + machine.run("kioskctl doctor | grep '^[a-z ]*sound '", expect=None).strip())
        machine.keys("down")
        machine.wait_for(lambda _: machine.loudest_heard()[0] > AUDIBLE, 40, "nothing is heard")
        machine.keys("esc")
        time.sleep(3 * PATIENCE) # what the card has is played to its end
        loudest, until = machine.loudest_heard()
        time.sleep(5)
        after, _ = machine.loudest_heard(until)
        print(f"  the loudest sample: {loudest} of 32768; after Hide: {after}")
        expect(after == 0, "it is read out after Hide")
        machine.unplug("headphones")
        self.set_by_hand(machine, 'sound_card = ""')
        kiosk.shows("start", 60)

    def test_67_by_headphones_and_keys_alone_a_helplines_number_is_heard(self, machine, kiosk):
        self.set_by_hand(machine, 'sound_card = "Audio"')
        kiosk.shows("start", 60)
        ears = heard.Ears(machine, self.folder / "heard.wav")
        # What is heard, how much of it before the next keys are pressed, and these: as somebody would who cannot see.
        journey = [(GREETING, 1, ["down", "ret"]),
                   ("Get help now, heading", 1, []),
                   ("People who can help. Free helplines, and help near you, link, 2 of 7", 0.4, ["ret"]),
                   ("People who can help, heading", 1, ["right", "right"]),
                   ("National Stalking Helpline, link, 2 of 20", 0.6, ["ret"]),
                   ("National Stalking Helpline, heading", 1, []),
                   ("0 8 0 8, 8 0 2, 0 3 0 0, telephone number", 1, ["esc"])]
        other = "0 8 0 0, 6 1 2, 6 5 0 5, telephone number"
        ears.learn([words for words, _, _ in journey] + [other])
        machine.plug_headphones("headset")
        try:
            for words, part, keys in journey:
                like = ears.hear(words, part, 60)
                print(f"  {like:.2f} like: {words}")
                expect(like >= heard.SAME, f"not heard: {words} ({like:.2f} like)")
                for key in keys:
                    machine.keys(key)
                    time.sleep(0.5)
            kiosk.shows("cover")
            like = ears.anywhere(other)
            expect(like < heard.SAME, f"words that nobody said are heard, too ({like:.2f} like)")
        finally:
            machine.screenshot("heard")
            machine.unplug("headset")
            self.set_by_hand(machine, 'sound_card = ""')
            kiosk.shows("start", 60)

    def test_68_where_a_switch_tells_of_headphones_nothing_is_said_without_them_and_out_they_hide_at_once(self, machine, kiosk):
        ears = heard.Ears(machine, self.folder / "board.wav")
        page = "Get help now, heading"
        ears.learn([GREETING, page])
        self.put_in_jack(machine)
        expect(ears.stays_silent(10), "something is said though the headphones are out")
        print("  the switch is out: nothing is said, and " + self.mixer(machine))
        try:
            machine.run("echo in >/run/jack")
            machine.wait_until(f"journalctl -b -u signpost-kiosk -o cat | grep '{SPEAKER_STAYS_ON}'", 60)
            expect(ears.stays_silent(10), "something is said though a speaker cannot be switched off")
            print("  it is in, and the speaker cannot be switched off: nothing is said")
            self.hears(ears, GREETING, lambda: machine.run("echo unlock >/run/jack"))
            print("  " + self.mixer(machine))
            expect(self.mixer(machine) == "Headphone Playback Switch: on, Speaker Playback Switch: off", "others might hear")
            self.hears(ears, page, lambda: (machine.keys("down"), time.sleep(0.5), machine.keys("ret")))
            begin, end = map(float, machine.run(PULL_OUT).split()) # the rest of the page is being read
            print(f"  the card is closed {(end - begin) * 1000:.0f} ms after the switch is out")
            expect(end - begin < 0.5 * PATIENCE, "it was read on")
            kiosk.shows("cover")
            machine.screenshot("pulled-out")
            time.sleep(3 * PATIENCE) # what the card has is played to its end
            expect(ears.stays_silent(10), "something is said after the headphones went out")
            machine.keys("down")
            expect(ears.stays_silent(5), "a key without headphones is answered aloud")
        finally:
            machine.run("pkill -x headphone_jack; systemctl restart signpost-kiosk")
            kiosk.shows("start", 60)

    def put_in_jack(self, machine):
        machine.put_file(self.jack, JACK, "0755")
        machine.run("modprobe uinput; rm -f /run/jack; mkfifo /run/jack")
        machine.start(f"{JACK} /dev/snd/controlC0 <>/run/jack")
        machine.wait_until("pgrep -x headphone_jack", 10)
        time.sleep(3) # until udev has told the kiosk

    def mixer(self, machine):
        return machine.run(f"{JACK} /dev/snd/controlC0 show").strip().replace("\n", ", ")

    def hears(self, ears, words, after):
        after()
        like = ears.hear(words, 1, 60)
        print(f"  {like:.2f} like: {words}")
        expect(like >= heard.SAME, f"not heard: {words} ({like:.2f} like)")
