"""What reading aloud costs: the first sound after a key, silence after Hide, memory and processor; beside espeak-ng that
is started when it is wanted. The sound card is a file: no driver of a card is in the figures."""

import collections
import os
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time

import contenders
import figures
import process_tree
import screens

SETTLED_S = 3  # all that is drawn ahead is there
READING_S = RESTING_S = 20
KEYS, HIDES = 8, 4  # of each start
LOOK_S = 0.0002
LONGEST_S = 5
KEY_AGAIN_MS = 900  # sooner it may be taken for a trembling hand's
FIRST_SOUND = "first sound after a key, ms"
SPEAK_KEY, PAUSE_KEY = "F5", "F6"


class CardFile:
    """A folder with a kiosk in it whose sound goes into files of that folder, one for each time the card is opened."""

    def __init__(self, build):
        memory = pathlib.Path("/dev/shm")
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="signpost-bench-", dir=memory if memory.is_dir() else None))
        self.kiosk = self.folder / "kiosk"
        shutil.copy(build / "bin/kiosk", self.kiosk)  # it looks for kiosk-voice beside itself
        settings = self.folder / "asound.conf"
        settings.write_text("pcm.nothing { type null }\npcm.card { type file slave.pcm nothing truncate false format raw "
                            f'file "{self.folder}/heard.raw" }}\n', encoding="utf-8")
        voice = self.folder / "kiosk-voice"
        voice.write_text(f"#!/bin/sh\nALSA_CONFIG_PATH={settings} exec {build}/bin/kiosk-voice --pcm card \"$@\"\n",
                         encoding="utf-8")
        voice.chmod(0o700)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        shutil.rmtree(self.folder, ignore_errors=True)

    def size(self):
        return sum(entry.stat().st_size for entry in os.scandir(self.folder) if entry.name.startswith("heard.raw"))

    def clear(self):
        for file in self.folder.glob("heard.raw*"):
            file.unlink()


def config(work, speech):
    file = work / f"speech-{speech}.toml"
    file.write_text(f'idle_warning_s = 600\ncover_return_s = 0\nspeech = "{speech}"\nspeak_key = "{SPEAK_KEY}"\n'
                    f'pause_key = "{PAUSE_KEY}"\nvoice_gain_db = 0\n', encoding="utf-8")
    return file


def hand_on(driver, drawn, program, settings, content):
    """With the voice the first screen has one more button, so that it is learnt anew."""
    words = [program, "--config", settings, "--content", content, "--screen-mm", screens.MM]
    contender = contenders.Contender(f"kiosk, {settings.stem}", words, [], settle_ms=650, cover_settle_ms=1050)
    hand = figures.Hand(driver, drawn, contender)
    hand.learn()
    return hand


def until(holds, began):
    """Milliseconds from `began` until it holds."""
    while not holds():
        if time.monotonic() - began > LONGEST_S:
            raise figures.Refused("no sound came")
        time.sleep(LOOK_S)
    return (time.monotonic() - began) * 1000


def first_sound(hand, card, key):
    """From a key to the first sample of what it has said. It is paused before: else its own words could not be told
    from those that they cut off."""
    hand.driver.run(("key", PAUSE_KEY), ("sleep", KEY_AGAIN_MS))
    before = card.size()
    began = time.monotonic()
    hand.driver.ask("key", key)
    return until(lambda: card.size() > before, began)


def silence(hand, card, watched_s=0.3):
    """From Esc to the last sample."""
    last, size = 0.0, card.size()
    began = time.monotonic()
    hand.driver.ask("key", "Escape")
    while time.monotonic() - began < watched_s:
        now = card.size()
        if now != size:
            last, size = (time.monotonic() - began) * 1000, now
        time.sleep(LOOK_S)
    return last


def cpu_ms(pid):
    """Of the program and its children, those included that have ended and were waited for."""
    jiffies = 0
    for each in process_tree.tree(pid):
        fields = process_tree.stat_fields(each)
        jiffies += sum(int(field) for field in fields[11:15]) if len(fields) > 14 else 0
    return jiffies * 1000 / os.sysconf("SC_CLK_TCK")


def spoken_when_wanted(words):
    """The peer: espeak-ng as most programs use it, started with what it is to say."""
    began = time.monotonic()
    with subprocess.Popen(["espeak-ng", "-v", "en-gb", "--stdout", words], stdout=subprocess.PIPE) as espeak:
        head = 44
        got = 0
        while got <= head:
            got += len(os.read(espeak.stdout.fileno(), 4096))
        took = (time.monotonic() - began) * 1000
        espeak.kill()
    return took


def to_a_page(hand, card):
    """Begins to listen on Start, and goes to a page that is longer than anybody listens here."""
    card.clear()
    began = time.monotonic()
    hand.driver.ask("key", SPEAK_KEY)
    until(card.size, began)
    hand.driver.ask(*hand.settle())
    hand.tap(hand.begin, "home")
    hand.tap(hand.tile, "page")
    hand.driver.run(("key", SPEAK_KEY), ("sleep", 1000))


def at_rest(hand, found):
    """Memory and wake-ups of a kiosk that nobody touches."""
    pid = hand.driver.ask("pid")
    time.sleep(SETTLED_S)
    found["memory, MiB"].append(process_tree.pss_mib(pid))
    before = process_tree.activity(pid)
    time.sleep(RESTING_S)
    found["wake-ups at rest"].append(process_tree.activity_between(before, process_tree.activity(pid))[1])


def aloud_process(hand, card, found):
    """All that is measured of one start of a kiosk that reads aloud."""
    card.clear()
    hand.start()
    try:
        at_rest(hand, found)
        to_a_page(hand, card)
        pid = hand.driver.ask("pid")
        busy = cpu_ms(pid)
        time.sleep(READING_S)
        found["processor while it reads, %"].append((cpu_ms(pid) - busy) / (READING_S * 10))
        for _ in range(KEYS):
            found[FIRST_SOUND].append(first_sound(hand, card, "Down"))
            time.sleep(KEY_AGAIN_MS / 1000)
        for _ in range(HIDES):
            found["last sound after Esc, ms"].append(silence(hand, card))
            hand.driver.ask("sleep", hand.contender.cover_settle_ms)
            hand.tap(hand.again, "start")
            to_a_page(hand, card)
    finally:
        hand.stop()


def silent_process(hand, found):
    hand.start()
    try:
        at_rest(hand, found)
    finally:
        hand.stop()


def measure(driver, drawn, build, content, work, rounds):
    """{"kiosk": …, "speech off": …, "espeak-ng": …}, each figure all that was measured."""
    found = {who: collections.defaultdict(list) for who in ("kiosk", "speech off", "espeak-ng")}
    with CardFile(build) as card:
        aloud = hand_on(driver, drawn, card.kiosk, config(work, "speakers"), content)
        off = hand_on(driver, drawn, card.kiosk, config(work, "off"), content)
        for _ in range(rounds):
            found["kiosk"]["start, ms"].append(figures.start(aloud))
            found["speech off"]["start, ms"].append(figures.start(off))
        for _ in range(max(1, rounds // 4)):
            aloud_process(aloud, card, found["kiosk"])
            silent_process(off, found["speech off"])
            found["espeak-ng"][FIRST_SOUND] += [spoken_when_wanted("Keep a record, link") for _ in range(KEYS)]
    off_mib = statistics.median(found["speech off"]["memory, MiB"])
    found["kiosk"]["memory beyond speech off, MiB"] = [mib - off_mib for mib in found["kiosk"]["memory, MiB"]]
    return {who: dict(of) for who, of in found.items()}
