"""Who is measured, and how each is started and touched."""

import os
import pathlib
import shutil

BROWSER_PROGRAM = pathlib.Path("/usr/lib/chromium/chromium")  # not the script of that name, which takes longer


class Contender:
    """`words`: its command line. `settle_ms`: how long it ignores taps on a new screen, with a little more.
    `packages`: what it needs beyond the program itself."""

    def __init__(self, name, words, packages, settle_ms=150, cover_settle_ms=150, has_pages=True):
        self.name = name
        self.words = [str(word) for word in words]
        self.packages = packages
        self.settle_ms = settle_ms
        self.cover_settle_ms = cover_settle_ms
        self.has_pages = has_pages
        self.kept = None  # a file without which it starts as it does once after a change


def no_network():
    """Browsers look up hosts as they start: without a network they do not wait for an answer."""
    return ["unshare", "-n"] if os.geteuid() == 0 else ["unshare", "-r", "-n"]


def kiosk(build, config, content, mm):
    # As systemd starts it: with a folder in which Start's picture is kept. Each bundle has its own.
    state = config.parent / "state" / str(content).strip("/").replace("/", "-")
    state.mkdir(parents=True, exist_ok=True)
    words = [f"STATE_DIRECTORY={state}", build / "bin/kiosk", "--config", config, "--content", content, "--screen-mm", mm]
    made = Contender("kiosk", words, [], settle_ms=650, cover_settle_ms=1050)
    made.kept = state / "start-picture"
    return made


def floor(build):
    return Contender("floor", [build / "tests/bench/bench_floor"], ["libsdl2-2.0-0"], has_pages=False)


def qt_quick(build, folder):
    words = ["QT_QUICK_BACKEND=software", "QT_QPA_PLATFORM=xcb", build / "tests/bench/bench_qt_quick",
             folder / "qml/Main.qml"]
    return Contender("Qt Quick", words, ["libqt6quick6", "qml6-module-qtquick", "fonts-noto-core"])


def webkit(build, folder):
    words = ["NO_AT_BRIDGE=1", "WEBKIT_DISABLE_COMPOSITING_MODE=1", "GSETTINGS_BACKEND=memory", *no_network(),
             build / "tests/bench/bench_webkit", (folder / "html/start.html").as_uri()]
    return Contender("WebKitGTK", words, ["libwebkit2gtk-4.1-0", "fonts-noto-core"])


def chromium(folder):
    words = [*no_network(), BROWSER_PROGRAM, "--kiosk", "--window-position=0,0", "--window-size=1920,1080", "--no-first-run", "--noerrdialogs", "--disable-gpu",
             "--disable-sync", "--disable-extensions", "--disable-background-networking", "--disable-breakpad",
             "--disable-component-update", "--no-default-browser-check", "--password-store=basic",
             f"--user-data-dir={folder / 'chromium'}"]
    if os.geteuid() == 0:
        words.append("--no-sandbox")  # it refuses to start otherwise
    return Contender("Chromium", [*words, (folder / "html/start.html").as_uri()], ["chromium", "fonts-noto-core"])


def peers(build, folder):
    """Those that are installed, and a sentence about each that is not."""
    found, missing = [], []
    for name, here, make in (
            ("Qt Quick", (build / "tests/bench/bench_qt_quick").exists(), lambda: qt_quick(build, folder)),
            ("WebKitGTK", (build / "tests/bench/bench_webkit").exists(), lambda: webkit(build, folder)),
            ("Chromium", BROWSER_PROGRAM.exists(), lambda: chromium(folder))):
        if not here:
            missing.append(f"{name} is not installed.")
        elif not shutil.which("unshare"):
            missing.append(f"{name} is left out: there is no unshare, and so no way to keep it off the network.")
        else:
            found.append(make())
    return found, missing
