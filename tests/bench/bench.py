"""scripts/bench: measures the kiosk beside the floor and its peers, in one run, in turn. See tests/bench/README.md."""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import contenders
import debian
import figures
import grow
import growth
import peer_pages
import screens
import sites
import table
import targets
import voice
import weak
from driver import Driver, Refused

CHECKOUT = pathlib.Path(__file__).resolve().parents[2]
DEBOUNCE_MS = 80  # WatchOptions::quiet, in kiosk/source/content_watch.h
PARTS = ("start", "visits", "lost", "memory", "reload", "frames", "disk", "sites", "voice", "growth")


def say(text):
    print(f"bench: {text}", file=sys.stderr, flush=True)


def read_arguments():
    parser = argparse.ArgumentParser(prog="scripts/bench", description="The kiosk beside its peers, measured.")
    parser.add_argument("--peers", action="store_true", help="install the peers and what else the bench lacks")
    parser.add_argument("--rounds", type=int, default=10, help="how often each is started (10)")
    parser.add_argument("--visits", type=int, default=20, help="visits before memory is looked at (20; 1000 is thorough)")
    parser.add_argument("--trials", type=int, default=32, help="touches on Hide after a page tap (32; 320 is thorough)")
    parser.add_argument("--idle", type=int, default=20, help="seconds at rest (20; 60 is thorough)")
    parser.add_argument("--thorough", action="store_true", help="1000 visits, 320 trials, 60 s: an hour and a half")
    parser.add_argument("--weak", action="store_true",
                        help="only: start, Hide, pages on weaker PCs, made of this one by control groups; as root")
    parser.add_argument("--only", default=",".join(p for p in PARTS if p != "growth"),
                        help=f"some of {','.join(PARTS)}; all but growth otherwise")
    parser.add_argument("--contenders", help="some of kiosk,floor,Qt Quick,WebKitGTK,Chromium")
    parser.add_argument("--json", metavar="FILE", help="all figures, with each single measurement")
    parser.add_argument("--counts", action="store_true", help="only: instructions of the main paths against counts.json")
    parser.add_argument("--set-counts", action="store_true", help="only: count, and write counts.json anew")
    arguments = parser.parse_args()
    if arguments.thorough:
        arguments.visits, arguments.trials, arguments.idle = 1000, 320, 60
    arguments.only = ["weak"] if arguments.weak else arguments.only.split(",")
    return arguments


class Bench:
    def __init__(self, arguments, build, work):
        self.arguments, self.build, self.work = arguments, build, work
        self.content = CHECKOUT / "assets/bundle"
        self.kiosk_program = build / "bin/kiosk"
        self.config = work / "kiosk.toml"
        self.config.write_text("idle_warning_s = 600\ncover_return_s = 0\n", encoding="utf-8")
        self.screens = screens.draw(self.kiosk_program, self.config, self.content, work / "tour")
        peer_pages.write_html(self.screens, work / "html")
        peer_pages.write_qml(self.screens, work / "qml")
        self.hands, self.results, self.extra, self.weak, self.growth, self.failed = [], {}, {}, {}, [], False

    def kiosk(self, content):
        return contenders.kiosk(self.build, self.config, content, screens.MM)

    def choose(self):
        found, missing = contenders.peers(self.build, self.work)
        for sentence in missing:
            say(f"{sentence} scripts/bench --peers installs it.")
        everybody = [self.kiosk(self.content), contenders.floor(self.build), *found]
        if self.arguments.contenders:
            wanted = self.arguments.contenders.split(",")
            everybody = [c for c in everybody if c.name in wanted]
        self.results = {c.name: {} for c in everybody}
        return everybody

    def run(self):
        everybody = self.choose()
        with Driver(self.build / "tests/bench/display_driver", screens.SIZE) as driver:
            for contender in everybody:
                hand = figures.Hand(driver, self.screens, contender)
                say(f"looks at {contender.name}")
                hand.learn()
                self.hands.append(hand)
            for part in self.arguments.only:
                say(part)
                try:
                    getattr(self, "measure_" + part)()
                except (Refused, OSError, subprocess.CalledProcessError) as failure:
                    say(f"{part} could not be measured: {failure}")
                    self.failed = True

    def measured(self, hand, measure, *more):
        """What `measure` finds; None, and a line, where the contender did not do what was awaited."""
        try:
            return measure(hand, *more)
        except (Refused, PermissionError) as failure:
            say(f"{hand.contender.name}: {failure}")
            return None

    def measure_start(self):
        kinds = [("start_warm", self.arguments.rounds, False)]
        if os.geteuid() == 0:
            kinds.append(("start_cold", max(1, self.arguments.rounds // 4), True))
        for key, rounds, cold in kinds:
            for _ in range(rounds):
                for hand in self.hands:
                    self.note_start(hand, key, cold)
        for _ in range(self.arguments.rounds):  # last: nothing is kept before a start was looked at for longer
            for hand in self.hands:
                if hand.contender.kept:
                    hand.contender.kept.unlink(missing_ok=True)
                    self.note_start(hand, "start_new", False)

    def note_start(self, hand, key, cold):
        took = self.measured(hand, figures.start, cold)
        if took is not None:
            self.results[hand.contender.name].setdefault(key, []).append(took)

    def measure_visits(self):
        for _ in range(self.arguments.rounds):
            for hand in self.hands:
                pages, hides = self.measured(hand, figures.visits, 4) or ([], [])
                found = self.results[hand.contender.name]
                found.setdefault("page", []).extend(pages)
                found.setdefault("hide", []).extend(hides)

    def measure_lost(self):
        for hand in self.hands:
            if hand.contender.has_pages:
                lost = self.measured(hand, figures.lost_touches, self.arguments.trials)
                if lost:
                    self.results[hand.contender.name]["lost_count"] = lost[0]
                    self.results[hand.contender.name]["lost"] = \
                        f"{lost[0]} of {self.arguments.trials} ({lost[1]} of {lost[2]} within 75 ms)"

    def measure_memory(self):
        for hand in self.hands:
            found = self.measured(hand, figures.memory_and_rest, self.arguments.visits, self.arguments.idle)
            self.results[hand.contender.name].update(found or {})

    def measure_reload(self):
        times = {}
        elsewhere = 0
        grown = grow.make(self.work / "grown", 10_000)
        copy = shutil.copytree(self.content, self.work / "copy")
        for name, bundle in (("shipped", copy), ("10000", grown)):
            hand = self.hand_for(bundle, name)
            times[name] = self.measured(hand, figures.reload_times, bundle, DEBOUNCE_MS, self.arguments.rounds) or []
            found = self.measured(hand, figures.hide_in_reload, bundle, max(4, self.arguments.trials // 8), 400)
            if found:
                self.extra.setdefault("hide while content is read", {})[name] = found[0]
                elsewhere += found[1]
            if name == "shipped":
                elsewhere += self.measured(hand, figures.hidden_in_scroll, max(4, self.arguments.trials // 8)) or 0
        self.extra["reload"] = {**times, "lost_elsewhere": elsewhere}

    def hand_for(self, bundle, name):
        """A kiosk on other content, which looks otherwise and has its buttons elsewhere."""
        contender = self.kiosk(bundle)
        contender.name += f" on {name}"  # its screens are others
        drawn = self.screens
        if name != "shipped":
            drawn = screens.draw(self.kiosk_program, self.config, grow.make(self.work / "small", 6),
                                 self.work / "small-tour")
        hand = figures.Hand(self.hands[0].driver, drawn, contender)
        hand.learn()
        return hand

    def measure_frames(self):
        for size in ("1920x1080", "3840x2160"):
            said = subprocess.run([self.build / "tests/bench/bench_frames", size, self.content, "60"], text=True,
                                  check=True, stdout=subprocess.PIPE).stdout
            rows = [line.split("\t") for line in said.splitlines()]
            self.extra[f"frames, {size}"] = {row[0]: [float(took) for took in row[1:]] for row in rows}

    def measure_disk(self):
        for hand in self.hands:
            packages, beside = hand.contender.packages, []
            if hand.contender.name == "kiosk":
                packages = debian.packages_of(self.kiosk_program) + debian.packages_to_run(
                    CHECKOUT / "scripts/packages.txt")
                beside = [self.stripped(self.kiosk_program)]
            self.results[hand.contender.name]["disk"] = debian.disk_mib(packages, beside)

    def stripped(self, program):
        copy = self.work / (program.name + "-stripped")
        subprocess.run(["strip", "-o", copy, program], check=True)
        return copy

    def measure_sites(self):
        self.add("sites", sites.measure(self.hands[0].driver, self.kiosk, self.kiosk_program, self.config, self.content,
                                        self.work, self.arguments.rounds))

    def measure_voice(self):
        self.add("voice", voice.measure(self.hands[0].driver, self.screens, self.build, self.content, self.work,
                                        self.arguments.rounds))

    def add(self, what, found):
        self.extra.update({f"{what}, {who}": figures_of for who, figures_of in found.items()})

    def measure_weak(self):
        self.weak = weak.measure(self.hands, self.arguments.rounds, self.arguments.trials, say)

    def measure_growth(self):
        kiosk = self.hands[0]
        self.growth = growth.measure(kiosk.driver, self.kiosk, self.config, self.build, self.work / "growth")
        for file in growth.plot(self.growth, CHECKOUT / "build/bench/growth"):
            say(f"plotted {file}")

    def report(self):
        for name, results in self.weak.items():
            print(f"On {name}:\n\n{table.as_text(results)}\n")
            print(targets.as_text(targets.judged(targets.WEAK_TARGETS, results)) + "\n")
        if not self.weak:
            print(table.as_text(self.results))
            print(table.groups_as_text(self.extra))
            for row in self.growth:
                print(json.dumps(row))
            print("\n" + targets.as_text(targets.judged(targets.TARGETS, {**self.results, **self.extra})))
        if self.arguments.json:
            everything = {"results": self.results, "extra": self.extra, "weak": self.weak, "growth": self.growth}
            pathlib.Path(self.arguments.json).write_text(json.dumps(everything, indent=1), encoding="utf-8")


def main():
    arguments = read_arguments()
    build = CHECKOUT / "build/bench"
    if arguments.counts or arguments.set_counts:
        import counts
        sys.exit(counts.run(build, CHECKOUT, arguments.set_counts))
    with tempfile.TemporaryDirectory(prefix="signpost-bench-") as work:
        bench = Bench(arguments, build, pathlib.Path(work))
        bench.run()
        bench.report()
        return 1 if bench.failed else 0


if __name__ == "__main__":
    sys.exit(main())
