"""How the kiosk grows with its content: start, memory, reload, frame, check and pack, over pages and languages."""

import pathlib
import subprocess
import time

import figures
import grow
import process_tree
import screens
from driver import Refused
from statistics_of import summary

PAGES = ((6, 1), (100, 1), (1_000, 1), (10_000, 1))
LANGUAGES = ((100, 1), (100, 10), (100, 40))
DEBOUNCE_MS = 80
ROUNDS = 5


def seconds(words):
    start = time.monotonic()
    subprocess.run([str(word) for word in words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.monotonic() - start


def measure_one(hand, build, bundle):
    found = {"start, ms": summary([figures.start(hand) for _ in range(ROUNDS)])["median"]}
    hand.start()
    try:
        time.sleep(3)
        found["memory, MiB"] = process_tree.pss_mib(hand.driver.ask("pid"))
    finally:
        hand.stop()
    found["reload, ms"] = summary(figures.reload_times(hand, bundle, DEBOUNCE_MS, ROUNDS))["median"]
    said = subprocess.run([build / "tests/bench/bench_frames", "1920x1080", bundle, "30", "page, whole"], text=True,
                          check=True, stdout=subprocess.PIPE).stdout
    found["frame, ms"] = summary(map(float, said.split("\t")[1:]))["median"]
    found["check, s"] = seconds([build / "bin/kioskctl", "check", bundle])
    packed = pathlib.Path(f"{bundle}.zip")
    found["pack, s"] = seconds([build / "bin/kioskctl", "pack", bundle, "-o", packed])
    return found


def measure(driver, kiosk, config, build, work):
    """`kiosk`: makes the contender for a bundle. A list of rows: pages, languages, and each figure or None."""
    rows = []
    for pages, languages in dict.fromkeys(PAGES + LANGUAGES):
        bundle = grow.make(work / f"{pages}x{languages}", pages, languages)
        small = grow.make(work / f"6x{languages}", 6, languages)
        # Of a bundle that is refused the kiosk would show its own in its place, and that would be measured.
        subprocess.run([build / "bin/kioskctl", "check", bundle], check=True, stdout=subprocess.DEVNULL)
        drawn = screens.draw(build / "bin/kiosk", config, small, work / f"tour{languages}")
        hand = figures.Hand(driver, drawn, kiosk(bundle))
        row = {"pages": pages, "languages": languages}
        try:
            driver.run(("move", 5, 5), ("spawn", *hand.contender.words), ("sleep", 2000))
            hand.learn_one("start", "")
            hand.stop()
            row.update(measure_one(hand, build, bundle))
        except (Refused, subprocess.CalledProcessError) as failure:
            row["failure"] = str(failure)
            hand.stop()
        rows.append(row)
    return rows


def series(rows, what, over, fixed):
    return [(row[over], row[what]) for row in rows if row.get(what) is not None and row[fixed[0]] == fixed[1]]


SCRIPT = """set terminal svg size 640,400 font "Noto Sans,13"
set output "{file}"
set title "{what}"
set xlabel "{over}"
set logscale x
set yrange [0:*]
set grid
unset key
plot "-" with linespoints pt 7 lw 2 lc rgb "#0E4A54"
{data}
e
"""


def plot(rows, folder):
    """An SVG for each figure over pages and over languages; the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    figures_there = [key for key in rows[0] if key not in ("pages", "languages", "failure")]
    for over, fixed in (("pages", ("languages", 1)), ("languages", ("pages", 100))):
        for what in figures_there:
            points = series(rows, what, over, fixed)
            file = folder / f"{what.split(',')[0]}-by-{over}.svg"
            data = "\n".join(f"{x} {y}" for x, y in sorted(points))
            script = SCRIPT.format(file=file, what=what, over=over, data=data)
            subprocess.run(["gnuplot"], input=script, text=True, check=True)
            files.append(file)
    return files
