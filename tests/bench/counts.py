"""Instructions of the main paths, counted by callgrind: the same on a busy machine as on an idle one, and so a check
that nothing became slower. counts.json holds what is expected; a path may take a tenth more."""

import json
import pathlib
import re
import subprocess

MARGIN = 1.10
SIZE = "1920x1080"
ROUNDS = 4
PATHS = ("home", "page, its text not drawn before", "page, whole", "Hide's cover", "a scroll step")
FILE = pathlib.Path(__file__).with_name("counts.json")


def count(program, content, path):
    """Instructions for one frame of this kind."""
    words = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", "--collect-atstart=no",
             "--toggle-collect=counted", str(program), SIZE, str(content), str(ROUNDS), path]
    said = subprocess.run(words, text=True, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE).stderr
    return int(re.search(r"Collected : (\d+)", said).group(1)) // ROUNDS


def debian():
    text = pathlib.Path("/etc/os-release").read_text(encoding="utf-8")
    return re.search(r'VERSION_ID="?(\d+)', text).group(1)


def run(build, checkout, renew):
    """Exit code: 0 when no path takes more than it may. The libraries' share differs with Debian's release."""
    known = json.loads(FILE.read_text(encoding="utf-8")) if FILE.exists() else {}
    expected = known.get(debian(), {})
    counted, too_many = {}, []
    for path in PATHS:
        counted[path] = count(build / "tests/bench/bench_frames", checkout / "assets/bundle", path)
        was = expected.get(path)
        print(f"{path}: {counted[path]:,} instructions" + (f", expected {was:,}" if was else ""))
        if was and counted[path] > was * MARGIN:
            too_many.append(path)
    if renew:
        known[debian()] = counted
        FILE.write_text(json.dumps(known, indent=2) + "\n", encoding="utf-8")
        return 0
    for path in too_many:
        print(f"bench: \"{path}\" takes more than a tenth more instructions than counts.json has. Find out why, or "
              "where that is meant, run scripts/bench --set-counts.")
    if not expected:
        print(f"bench: counts.json has nothing for Debian {debian()}; scripts/bench --set-counts writes it.")
    return 1 if too_many else 0
