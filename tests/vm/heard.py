"""Words read back from what a sound card played: where in a recording somebody says a text, by how loud it is from one
hundredth of a second to the next. Standard library only."""

import array
import base64
import math
import struct
import sys
import time

from machine import PATIENCE

STEP_S = 0.01
QUIETEST = 3 # of what counts as heard; see loudness()
# Of the same text through a card, another sampling rate and a mixer: 0.97 and more. Of another text: 0.8 at most.
SAME = 0.9


def loudness(samples, rate):
    """The mean square root of each hundredth of a second, as its logarithm: what is said quietly counts, too."""
    step = int(rate * STEP_S)
    return [math.log(1 + math.sqrt(sum(s * s for s in samples[at:at + step]) / step))
            for at in range(0, len(samples) - step + 1, step)]


def without_silence(values):
    heard = [at for at, value in enumerate(values) if value > QUIETEST]
    return values[heard[0]:heard[-1] + 1] if heard else []


def samples_of(data, channels=1):
    samples = array.array("h", data[:len(data) // 2 * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    return samples[::channels]


def likeness(values, pattern, at):
    """1: as like as can be; 0: not at all. The mean loudness of both does not count."""
    part = values[at:at + len(pattern)]
    mean, pattern_mean = sum(part) / len(part), sum(pattern) / len(pattern)
    top = sum((a - mean) * (b - pattern_mean) for a, b in zip(part, pattern))
    size = math.sqrt(sum((a - mean) ** 2 for a in part) * sum((b - pattern_mean) ** 2 for b in pattern))
    return top / size if size else 0


def find(values, pattern, start=0):
    """(likeness, where it ends) of the place after `start` that is most like the pattern."""
    places = range(start, len(values) - len(pattern) + 1)
    best = max(((likeness(values, pattern, at), at) for at in places), default=(0, start))
    return best[0], best[1] + len(pattern)


class Ears:
    """Hears what a machine's sound card plays while it does: a WAV file that QEMU goes on writing. Its lengths are 0
    until then, so that a library would refuse it."""

    def __init__(self, machine, recording):
        self.machine, self.recording = machine, recording
        self.patterns = {}
        self.values = []  # of what was listened to so far
        self.heard_to = 0 # index in them: what was heard last ends there
        self.read_to = 44 # bytes: as long as the head of the file

    def learn(self, texts):
        """How loud the machine's own espeak-ng is when it says these as the kiosk has it speak."""
        for text in texts:
            sound = base64.b64decode(self.machine.run(f"espeak-ng -v en-gb -s 112 --stdout '{text}' | base64 -w0", 120))
            self.patterns[text] = without_silence(loudness(samples_of(sound[44:]), 22050))

    def listen(self):
        data = self.recording.read_bytes()
        if len(data) < self.read_to:
            return
        channels, rate = struct.unpack_from("<HI", data, 22)
        step = int(rate * STEP_S) * channels * 2 # bytes
        steps = (len(data) - self.read_to) // step
        self.values += loudness(samples_of(data[self.read_to:self.read_to + steps * step], channels), rate)
        self.read_to += steps * step

    def hear(self, text, part, patience_s):
        """Waits until this part of the text, from its beginning, was said after what was heard last. How like it is, from
        0 to 1."""
        pattern = self.patterns[text][:int(len(self.patterns[text]) * part)]
        give_up = time.monotonic() + patience_s * PATIENCE
        start, best = self.heard_to, 0
        while True:
            self.listen()
            like, end = find(self.values, pattern, start)
            best = max(best, like)
            if best >= SAME:
                self.heard_to = end
            if best >= SAME or time.monotonic() > give_up:
                return best
            start = max(start, len(self.values) - len(pattern))
            time.sleep(0.1)

    def anywhere(self, text):
        self.listen()
        return find(self.values, self.patterns[text])[0]

    def stays_silent(self, duration_s):
        self.listen()
        start = len(self.values)
        time.sleep(duration_s)
        self.listen()
        return not without_silence(self.values[start:])
