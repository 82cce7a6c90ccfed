"""What is wanted of the kiosk, and whether one run shows it. A target is a share of what the floor or a peer took in the
same run, wherever one of them does the same. It is met when the whole interval of confidence lies within the limit."""

from statistics_of import interval, number, value_of

FLOOR, QT, CHROMIUM = "floor", "Qt Quick", "Chromium"


class Target:
    """`figure` of `whose` (the kiosk) as a share of `beside`; in the other direction with `ahead`: how many times more
    the other takes. Without `beside`, `figure` as it is. `part`: of many measurements the median, or a percentile."""

    def __init__(self, title, figure, limit, beside=None, part="median", ahead=False, group="", theirs=None):
        self.title, self.figure, self.limit, self.part, self.ahead = title, figure, limit, part, ahead
        self.whose, self.beside = (group or "kiosk"), beside
        self.theirs = theirs or figure
        self.wanted = f"≥ {limit}" if ahead else "0" if limit == 0 else f"≤ {limit}"

    def judge(self, figures):
        """None where it was not measured; else (title, wanted, measured, "yes", "NO" or "perhaps")."""
        ours = figures.get(self.whose, {}).get(self.figure)
        other = figures.get(self.beside, {}).get(self.theirs) if self.beside else None
        if ours in (None, []) or (self.beside and other in (None, [])):
            return None
        over, under = (other, ours) if self.ahead else (ours, other)
        measured = value_of(over, self.part) / value_of(under, self.part) if self.beside else value_of(ours, self.part)
        low, high = interval(over, under, self.part)
        text = number(measured) if low == high else f"{number(measured)} ({number(low)}–{number(high)})"
        return self.title, self.wanted, text, self.answer(low, high)

    def answer(self, low, high):
        worst, best = (low, high) if self.ahead else (high, low)
        meets = (lambda at: at >= self.limit) if self.ahead else (lambda at: at <= self.limit)
        return "yes" if meets(worst) else "perhaps" if meets(best) else "NO"


TARGETS = (
    Target("start, warm, × floor", "start_warm", 1.1, FLOOR),
    Target("start, warm, p95, × floor", "start_warm", 1.3, FLOOR, "p95"),
    Target("start, cold, × floor", "start_cold", 1.25, FLOOR),
    Target("start, warm, × ahead of Chromium", "start_warm", 14, CHROMIUM, ahead=True),
    Target("Hide, median, × floor", "hide", 1.1, FLOOR),
    Target("Hide, p99, × floor", "hide", 1.5, FLOOR, "p99"),
    Target("tap to page, × Qt Quick", "page", 0.35, QT),
    Target("Hide touches lost", "lost_count", 0),
    Target("Hide touches lost in scroll and reload", "lost_elsewhere", 0, group="reload"),
    Target("memory after all pages, MiB", "pss_all_pages", 20),
    Target("memory after all pages, × ahead of Chromium", "pss_all_pages", 15, CHROMIUM, ahead=True),
    Target("disk beyond a minimal Debian, MiB", "disk", 80),
    Target("CPU at rest, jiffies", "idle_jiffies", 0),
    Target("wake-ups at rest: the clock's minute", "idle_wakes", 4),
    # The floor's Hide is a frame of one colour and the display's server.
    Target("whole frame, 1920x1080, × floor's Hide", "page, whole", 2, FLOOR, group="frames, 1920x1080", theirs="hide"),
    Target("whole frame, 3840x2160, × floor's Hide at 1920x1080", "page, whole", 6, FLOOR, group="frames, 3840x2160",
           theirs="hide"),
    Target("scroll step, 3840x2160, × whole frame", "a scroll step", 1, "frames, 3840x2160", group="frames, 3840x2160",
           theirs="page, whole"),
    Target("saved file to pixels, × floor's start", "shipped", 1.5, FLOOR, group="reload", theirs="start_warm"),
    Target("saved file to pixels, 10,000 pages, × shipped pages", "10000", 20, "reload", group="reload", theirs="shipped"),
    *(Target(f"40 sites, {what}, × without", key, limit, "sites, without", group="sites, with 40")
      for what, key, limit in (("start", "start, ms", 1.05), ("memory", "memory, MiB", 1.05), ("reload", "reload, ms", 1.25))),
    Target("reading aloud: first sound after a key, ms", "first sound after a key, ms", 50, group="voice, kiosk"),
    Target("reading aloud: first sound, × espeak-ng started then", "first sound after a key, ms", 1, "voice, espeak-ng",
           group="voice, kiosk"),
    Target("reading aloud: last sound after Esc, ms", "last sound after Esc, ms", 10, group="voice, kiosk", part="most"),
    Target("reading aloud: start, × with speech off", "start, ms", 1.05, "voice, speech off", group="voice, kiosk"),
    Target("reading aloud: memory beyond speech off, MiB", "memory beyond speech off, MiB", 6, group="voice, kiosk"),
    Target("reading aloud: processor, % of a core", "processor while it reads, %", 1, group="voice, kiosk"),
    Target("speech off: wake-ups at rest: the clock's minute", "wake-ups at rest", 4, group="voice, speech off"),
)

WEAK_TARGETS = (
    Target("start × floor", "start_warm", 1.2, FLOOR),
    Target("Hide × floor", "hide", 1.2, FLOOR),
    Target("Hide touches lost", "lost_count", 0),
)


def judged(targets, figures):
    """Rows of all that were measured. `figures`: {group or contender: {figure: number or measurements}}."""
    return [row for row in (target.judge(figures) for target in targets) if row]


def as_text(rows):
    lines = ["| target | wanted | measured (95 % sure) | met |", "|---|---|---|---|"]
    lines += [f"| {' | '.join(row)} |" for row in rows]
    return "\n".join(lines)
