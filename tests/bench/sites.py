"""What forty sites cost: start, memory and reload of one bundle with them and without, in turn."""

import pathlib
import shutil
import time

import figures
import process_tree
import screens

SITES = 40
DEBOUNCE_MS = 80
SETTLED_S = 3  # all that is drawn ahead is there


def site_text(number):
    return (f'name = "Library {number}"\nkind = "library"\n\n[cover]\ntitle = "Welcome to library {number}"\n'
            'open = ["mon-fri 09:30-12:30", "mon-fri 13:30-17:00", "sat 09:30-13:00"]\nclosed = [2026-12-24]\n'
            'bank_holidays = "closed"\n\n[[cover.notices]]\ntitle = "This week"\n'
            'lines = ["Story time, Tuesday 10.30am", "Computer help, Wednesday 2pm"]\nuntil = 2026-12-24\n')


def make(folder, content, count):
    """A copy of the content that has so many sites, and no others."""
    folder = pathlib.Path(folder)
    shutil.copytree(content, folder)
    shutil.rmtree(folder / "sites", ignore_errors=True)
    (folder / "sites").mkdir()
    for number in range(count):
        (folder / f"sites/library-{number}.toml").write_text(site_text(number), encoding="utf-8")
    return folder


def memory(hand):
    hand.start()
    try:
        time.sleep(SETTLED_S)
        return process_tree.pss_mib(hand.driver.ask("pid"))
    finally:
        hand.stop()


def hand_on(driver, drawn, contender, name):
    contender.name += f" on {name}"  # the same pictures, another program's arguments
    hand = figures.Hand(driver, drawn, contender)
    hand.learn()
    return hand


def measure(driver, kiosk, program, config, content, work, rounds):
    """`kiosk`: makes the contender for a bundle. {"without": …, "with 40": …}, each figure all that was measured."""
    hands = {}
    for name, count in (("without", 0), (f"with {SITES}", SITES)):
        bundle = make(work / f"sites{count}", content, count)
        place = ["--site", "library-7"] if count else []
        contender = kiosk(bundle)
        contender.words += place
        drawn = screens.draw(program, config, bundle, work / f"sites-tour{count}", *place)
        hands[name] = bundle, hand_on(driver, drawn, contender, name)
    found = {name: {"start, ms": [], "memory, MiB": []} for name in hands}
    for _ in range(rounds):
        for name, (_, hand) in hands.items():
            found[name]["start, ms"].append(figures.start(hand))
    for name, (bundle, hand) in hands.items():
        found[name]["memory, MiB"] = [memory(hand) for _ in range(3)]
        found[name]["reload, ms"] = figures.reload_times(hand, bundle, DEBOUNCE_MS, rounds)
    return found
