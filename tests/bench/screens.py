"""The screens of one bundle, as `kiosk --tour` lists them: what stands where, and which button leads where.

The peers' pages are made from it, so that all contenders show the same words at the same places, and one hand
touches them all.
"""

import pathlib
import re
import subprocess

SIZE = (1920, 1080)
MM = "476x268"  # a 21.5-inch panel


class Item:
    def __init__(self, line):
        # What is said of it, which the tour lists after its label, no peer shows.
        self.role, x, y, w, h, self.label = line.rstrip("\n").split("\t")[:6]
        self.x, self.y, self.w, self.h = int(x), int(y), int(w), int(h)

    def middle(self):
        return self.x + self.w // 2, self.y + self.h // 2


class Screens:
    """`items[name]` in reading order; names as "start", "home", "page-stalking", "cover"."""

    def __init__(self, folder):
        self.items = {}
        for file in sorted(pathlib.Path(folder).glob("*.txt")):
            lines = file.read_text(encoding="utf-8").splitlines()
            self.items[re.sub(r"^\d+-", "", file.stem)] = [Item(line) for line in lines if line]
        self.items["cover"] = self.items.pop("cover-rested")  # with its button, which comes a second later
        self.titles = {}
        for name, items in self.items.items():
            headings = [item.label for item in items if item.role == "heading"]
            if name.startswith(("page-", "contact-")) and headings:
                self.titles.setdefault(headings[0], name)
        self.cover_button = next(i.label for i in self.items["cover"] if i.role == "button")

    def shown(self):
        """The names of the screens that a visitor can get to."""
        plain = ("start", "home", "emergency", "cover")
        return [n for n in self.items if n in plain or n.startswith(("page-", "contact-"))]

    def target(self, name, item):
        """Where a button leads: a screen's name, "hide", "back" or None."""
        if name in ("start", "cover"):
            onward = "home" if name == "start" else "start"
            return onward if item.role == "button" else None
        if name == "home" or item.role == "link":
            for title, page in self.titles.items():
                if item.label == title or item.label.startswith(title + ". "):
                    return page
        bar = self.bar(name)
        return bar.get(item.label) if item in self.items[name][-4:] else None

    def bar(self, name):
        """The four buttons at the end of every screen, by their label."""
        labels = [item.label for item in self.items[name][-4:]]
        return dict(zip(labels, ("back", "looks", "emergency", "hide")))

    def hide(self):
        return self.items["home"][-1].middle()

    def first_topic(self):
        """Where the first tile of Home is, and the page that it opens."""
        tile = next(item for item in self.items["home"] if self.target("home", item))
        return tile.middle(), self.target("home", tile)


def draw(kiosk, config, content, folder, *more):
    """Draws the tour of a bundle, and reads it. `more`: further arguments of the kiosk."""
    words = [kiosk, "--config", config, "--tour", folder, "--window", f"{SIZE[0]}x{SIZE[1]}", "--screen-mm", MM,
             "--content", content, *more]
    subprocess.run([str(word) for word in words], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return Screens(folder)
