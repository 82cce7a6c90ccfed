"""The figures, each measured on the driver's display. All times are milliseconds."""

import os
import pathlib
import random
import time

import process_tree
from driver import Refused

PATIENCE = 10_000
PRESSED = 60  # how long a finger rests on a button
# How long a screen stands before Hide is touched, whoever shows it: after a rest a processor, its caches and the
# display's server take half as long again for the same work.
READING = 700


class Hand:
    """One contender on the display, and the ways through it that every contender has."""

    def __init__(self, driver, screens, contender):
        self.driver, self.screens, self.contender = driver, screens, contender
        self.tile, self.page = screens.first_topic()
        self.hide = screens.hide()
        cover = screens.items["cover"]
        self.again = next(i for i in cover if i.label == screens.cover_button).middle()
        self.begin = next(i for i in screens.items["start"] if i.role == "button").middle()

    def screen(self, name):
        return f"{self.contender.name}/{name}"

    def start(self):
        return self.driver.run(("move", 5, 5), ("spawn", *self.contender.words),
                               ("await", self.screen("start"), PATIENCE))[-1]

    def stop(self):
        self.driver.tells("stop")
        self.driver.ask("still", 100, PATIENCE)

    def settle(self):
        return "sleep", self.contender.settle_ms

    def tap(self, at, to, rest=None):
        """Taps, waits for a screen, and lets it stand; from the finger's lifting to the pixels."""
        return self.driver.run(("press", *at), ("sleep", PRESSED), ("release",),
                               ("await", self.screen(to), PATIENCE), rest or self.settle())[-2]

    def touch_hide(self):
        """From the finger's coming down to the cover's pixels."""
        return self.driver.run(("press", *self.hide), ("await", self.screen("cover"), PATIENCE), ("sleep", 30),
                               ("release",), ("sleep", self.contender.cover_settle_ms))[1]

    def learn(self):
        """Looks at every screen that is to be awaited. To be called once, with nothing running."""
        self.driver.run(("move", 5, 5), ("spawn", *self.contender.words))
        self.driver.ask("sleep", 3000)
        self.learn_one("start", "")
        if not self.contender.has_pages:
            self.driver.run(("press", *self.hide), ("release",))
            self.learn_one("cover", self.screen("start"))
        else:
            for at, to, before in ((self.begin, "home", "start"), (self.tile, "page", "home")):
                self.driver.run(("press", *at), ("sleep", PRESSED), ("release",), ("sleep", 700))
                self.learn_one(to, self.screen(before))
            self.driver.run(("press", *self.hide), ("sleep", 30), ("release",), ("sleep", 100)) # its button comes after 1 s
            self.learn_one("cover", self.screen("page"))
        self.stop()

    def learn_one(self, name, before):
        self.driver.ask("learn", self.screen(name), before, 400)


def drop_file_cache():
    """What the kernel keeps of files, so that a start has to read the disk. Root alone may."""
    os.sync()
    pathlib.Path("/proc/sys/vm/drop_caches").write_text("3", encoding="ascii")


def start(hand, cold=False):
    if cold:
        drop_file_cache()
    try:
        return hand.start()
    finally:
        hand.stop()


def visits(hand, count):
    """A process, and `count` visits: ([tap to page], [touch on Hide to cover]). Of the floor only the latter."""
    pages, hides = [], []
    hand.start()
    try:
        hand.driver.ask(*hand.settle())
        for _ in range(count):
            if hand.contender.has_pages:
                hand.tap(hand.begin, "home")
                pages.append(hand.tap(hand.tile, "page", ("sleep", READING)))
            else:
                hand.driver.ask("sleep", READING)
            hides.append(hand.touch_hide())
            go_back_to_start(hand)
    finally:
        hand.stop()
    return pages, hides


def go_back_to_start(hand):
    if hand.contender.has_pages:
        hand.tap(hand.again, "start")
    else:
        hand.driver.run(("key", "a"), ("await", hand.screen("start"), PATIENCE))


def quick_visit(hand):
    """One visit as fast as the contender allows. The kiosk is driven by keys: it lets taps wait."""
    if hand.contender.name == "kiosk":
        steps = (("Return", "home"), ("Right", None), ("Return", None), ("Escape", "cover"), ("Return", None),
                 ("Return", "start"))
        for key, to in steps:
            # Sooner, X would take it for a key that is held; and the cover wants to be left alone for a second.
            hand.driver.run(("sleep", 25), ("key", key))
            if to == "cover":
                hand.driver.ask("sleep", hand.contender.cover_settle_ms)
            hand.driver.run(("await", hand.screen(to), PATIENCE) if to else ("sleep", 8))
        return
    hand.tap(hand.begin, "home")
    hand.tap(hand.tile, "page")
    hand.touch_hide()
    hand.tap(hand.again, "start")


def walk_all_pages(hand):
    """Opens every screen that buttons in sight lead to; how many those are."""
    screens = hand.screens
    bar = screens.items["home"][-1].y
    home = screens.items["home"][-3].middle()
    hand.tap(hand.begin, "home")
    ways, seen = [[item] for item in screens.items["home"] if screens.target("home", item)][:-4], set()
    while ways:
        way = ways.pop(0)
        name = screens.target("home", way[0])
        for item in way[1:]:
            name = screens.target(name, item)
        if name in seen or name in ("back", "hide", "home"):
            continue
        seen.add(name)
        for item in way:
            hand.driver.run(("press", *item.middle()), ("sleep", PRESSED), ("release",),
                            ("sleep", max(400, hand.contender.settle_ms)))
        ways += [way + [item] for item in screens.items[name][:-4]
                 if item.role == "link" and item.y + item.h < bar and screens.target(name, item)]
        go_home(hand, home)
    return len(seen)


def go_home(hand, button):
    """A browser may lose a tap while it loads: then once more."""
    for _ in range(3):
        hand.driver.run(("press", *button), ("sleep", PRESSED), ("release",))
        if hand.driver.tells("await", hand.screen("home"), 3000):
            break
    hand.driver.ask(*hand.settle())


def memory_and_rest(hand, visit_count, idle_s):
    """PSS in MiB after start, after all pages, after visits; CPU in jiffies and wake-ups in `idle_s` seconds."""
    found = {}
    hand.start()
    try:
        pid = hand.driver.ask("pid")
        time.sleep(1)
        found["pss_start"] = process_tree.pss_mib(pid)
        if hand.contender.has_pages:
            found["screens_walked"] = walk_all_pages(hand)
            found["pss_all_pages"] = process_tree.pss_mib(pid)
            hand.touch_hide()
            hand.tap(hand.again, "start")
            for _ in range(visit_count):
                quick_visit(hand)
            time.sleep(1)
            found["pss_visits"] = process_tree.pss_mib(pid)
        time.sleep(2)
        before = process_tree.activity(pid)
        time.sleep(idle_s)
        after = process_tree.activity(pid)
        found["idle_jiffies"], found["idle_wakes"] = process_tree.activity_between(before, after)
    finally:
        hand.stop()
    return found


def lost_touches(hand, trials, longest_ms=300):
    """Touches on Hide at even steps from 0 to `longest_ms` after a tap on a page that brought no cover:
    (lost, lost within the first 75 ms, tried within the first 75 ms)."""
    lost = early_lost = early = 0
    hand.start()
    try:
        for i in range(trials):
            hand.driver.ask(*hand.settle())
            hand.tap(hand.begin, "home")
            wait = longest_ms * i // max(1, trials - 1)
            hand.driver.run(("press", *hand.tile), ("sleep", PRESSED), ("release",), ("sleep", wait),
                            ("press", *hand.hide))
            came = hand.driver.tells("await", hand.screen("cover"), 1500)
            hand.driver.ask("release")
            lost, early = lost + (not came), early + (wait <= 75)
            early_lost += not came and wait <= 75
            if not came:
                hand.touch_hide()
            hand.driver.ask("sleep", hand.contender.cover_settle_ms)
            go_back_to_start(hand)
    finally:
        hand.stop()
    return lost, early_lost, early


def hidden_in_scroll(hand, trials):
    """Touches on Hide while a thrown page still moves: those that brought no cover in a second."""
    lost = 0
    hand.start()
    try:
        for _ in range(trials):
            hand.driver.ask(*hand.settle())
            hand.tap(hand.begin, "home")
            hand.tap(hand.tile, "page")
            x, y = 600, 700
            throw = [("press", x, y)]
            for step in range(1, 7):
                throw += [("move", x, y - 60 * step), ("sleep", 8)]
            hand.driver.run(*throw, ("release",), ("sleep", random.randrange(0, 60)), ("press", *hand.hide))
            lost += not hand.driver.tells("await", hand.screen("cover"), 1000)
            hand.driver.run(("release",), ("sleep", hand.contender.cover_settle_ms))
            go_back_to_start(hand)
    finally:
        hand.stop()
    return lost


def reload_times(hand, bundle, debounce_ms, count):
    """From the saving of a file to its pixels, without the time the kiosk waits for more changes."""
    file = pathlib.Path(bundle) / "bundle.toml"
    first = file.read_text(encoding="utf-8")
    title = next(line for line in first[first.index("[start]"):].splitlines() if line.startswith("title"))
    second = first.replace(title, 'title = "Another title, to be seen"')
    times = []
    hand.start()
    try:
        hand.driver.ask("sleep", 1500)
        save(hand, file, second)
        hand.driver.ask("sleep", 5000)
        hand.learn_one("reloaded", hand.screen("start"))
        save(hand, file, first)
        hand.driver.ask("sleep", 5000)
        hand.learn_one("restored", hand.screen("reloaded"))  # each told from the other by the title alone
        for i in range(count):
            now = (second, "reloaded") if i % 2 == 0 else (first, "restored")
            hand.driver.ask("sleep", 600)
            save(hand, file, now[0])
            times.append(hand.driver.ask("await", hand.screen(now[1]), PATIENCE) - debounce_ms)
    finally:
        file.write_text(first, encoding="utf-8")
        hand.stop()
    return times


def save(hand, file, text):
    beside = file.with_name("." + file.name + "~")
    beside.write_text(text, encoding="utf-8")
    hand.driver.ask("rename", beside, file)


def hide_in_reload(hand, bundle, trials, longest_ms):
    """Touches on Hide at random moments after a file was saved: [touch to cover], and how many brought none."""
    file = pathlib.Path(bundle) / "contacts.toml"
    text = file.read_text(encoding="utf-8")
    times, lost = [], 0
    hand.start()
    try:
        for i in range(trials):
            hand.driver.ask(*hand.settle())
            hand.tap(hand.begin, "home")
            hand.tap(hand.tile, "page")
            save(hand, file, text + f"# {i}\n")
            try:
                times.append(hand.driver.run(("sleep", 70 + random.randrange(0, longest_ms)),
                                             ("press", *hand.hide),
                                             ("await", hand.screen("cover"), 2000))[-1])
            except Refused:
                lost += 1
            hand.driver.run(("release",), ("sleep", hand.contender.cover_settle_ms))
            go_back_to_start(hand)
    finally:
        file.write_text(text, encoding="utf-8")
        hand.stop()
    return times, lost
