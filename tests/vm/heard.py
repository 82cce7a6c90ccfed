"""Words read back from what a sound card played: where in a recording somebody says a text, by how loud it is from one
hundredth of a second to the next. Standard library only."""

import array
import math
import sys
import wave

STEP_S = 0.01
# Of the same text through a card, another sampling rate and a mixer: 0.97 and more. Of another text: 0.8 at most.
SAME = 0.9


def loudness(samples, rate):
    """The mean square root of each hundredth of a second, as its logarithm: what is said quietly counts, too."""
    step = int(rate * STEP_S)
    return [math.log(1 + math.sqrt(sum(s * s for s in samples[at:at + step]) / step))
            for at in range(0, len(samples) - step + 1, step)]


def without_silence(values):
    heard = [at for at, value in enumerate(values) if value > 3]
    return values[heard[0]:heard[-1] + 1] if heard else []


def samples_of(data, channels=1):
    samples = array.array("h", data[:len(data) // 2 * 2])
    if sys.byteorder == "big":
        samples.byteswap()
    return samples[::channels]


def samples_of_wav(path):
    """(samples, a second's number of them) of a file that is still being written, too."""
    data = path.read_bytes()
    at = data.index(b"data") + 8
    with wave.open(str(path)) as head:
        return samples_of(data[at:], head.getnchannels()), head.getframerate()


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
