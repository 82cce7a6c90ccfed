"""The table that scripts/bench prints: a row for each figure, a column for each contender."""

from statistics_of import number, summary, value_of

# Figure, its name in the table, unit.
ROWS = (
    ("start_warm", "start to first pixels, warm", "ms"),
    ("start_cold", "start to first pixels, file cache dropped", "ms"),
    ("start_new", "start after a change: Start was not kept", "ms"),
    ("pss_start", "memory after start", "MiB"),
    ("pss_all_pages", "memory after all pages", "MiB"),
    ("pss_visits", "memory after visits", "MiB"),
    ("hide", "touch-down on Hide to its cover", "ms"),
    ("page", "tap to page", "ms"),
    ("lost", "Hide touches lost after a page tap", ""),
    ("idle_jiffies", "CPU at rest", "jiffies"),
    ("idle_wakes", "wake-ups at rest", ""),
    ("disk", "disk beyond a minimal Debian", "MiB"),
)


def cell(figure):
    if figure in (None, []):
        return "–"
    if isinstance(figure, list):
        found = summary(figure)
        return f"{number(found['median'])} ({number(found['p99'])}; ±{number(found['spread'] / 2)})"
    return str(figure) if isinstance(figure, (int, str)) else number(figure)


def ratio(results, key, name):
    """The kiosk's figure, as a share of this contender's."""
    ours, theirs = (results.get(n, {}).get(key) for n in ("kiosk", name))
    if not ours or not theirs or isinstance(ours, str):
        return None
    return value_of(ours, "median") / value_of(theirs, "median")


def as_text(results):
    """Of each figure the median (p99; half the distance between the quartiles), and beside the floor's and a
    peer's in how many times more (or less) the kiosk takes."""
    names = list(results)
    lines = ["| figure | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|"]
    for key, title, unit in ROWS:
        if all(results[name].get(key) in (None, []) for name in names):
            continue
        cells = []
        for name in names:
            text = cell(results[name].get(key))
            share = None if name == "kiosk" else ratio(results, key, name)
            if share:
                text += f" ×{share:.2f}" if share >= 1 else f" ÷{1 / share:.1f}"
            cells.append(text)
        lines.append(f"| {title}{', ' + unit if unit else ''} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def groups_as_text(groups):
    """What has no column in the table: a line for each figure of each group."""
    return "".join(f"\n{group}: {what}: {cell(figure)}" for group, of in groups.items() for what, figure in of.items())
