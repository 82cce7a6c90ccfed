"""The table that scripts/bench prints: a row for each figure, a column for each contender, and the target's judgement."""

from statistics_of import number, summary

# Figure, its name in the table, unit.
ROWS = (
    ("start_warm", "start to first pixels, warm", "ms"),
    ("start_cold", "start to first pixels, file cache dropped", "ms"),
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
    if figure is None:
        return "–"
    if isinstance(figure, dict):
        return f"{number(figure['median'])} ({number(figure['p99'])}; ±{number(figure['spread'] / 2)})"
    return str(figure) if isinstance(figure, (int, str)) else number(figure)


def value(figure):
    return figure["median"] if isinstance(figure, dict) else figure


def summarised(results):
    return {name: {key: summary(v) if isinstance(v, list) else v for key, v in figures.items()}
            for name, figures in results.items()}


def ratio(results, key, name):
    """The kiosk's figure, as a share of this contender's."""
    ours, theirs = (value(results[n].get(key)) for n in ("kiosk", name))
    return None if not isinstance(ours, (int, float)) or not theirs or not isinstance(theirs, (int, float)) \
        else ours / theirs


def as_text(results):
    """Of each figure the median (p99; half the distance between the quartiles), and beside the floor's and a
    peer's in how many times more (or less) the kiosk takes."""
    names = list(results)
    lines = ["| figure | " + " | ".join(names) + " |", "|---" * (len(names) + 1) + "|"]
    for key, title, unit in ROWS:
        if all(results[name].get(key) is None for name in names):
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


def targets(results, extra):
    """(what, target, measured, whether met) for each target that was measured."""
    kiosk, floor = results.get("kiosk", {}), results.get("floor", {})
    chromium = results.get("Chromium", {})
    found = []

    def against(what, measured, limit, text, at_least=False):
        if measured is not None and limit is not None:
            met = measured >= limit if at_least else measured <= limit
            found.append((what, text, number(measured), met))

    def figure(of, key, part="median"):
        got = of.get(key)
        return got.get(part) if isinstance(got, dict) else got

    def times(key, of, part="median"):
        ours, theirs = figure(kiosk, key, part), figure(of, key, part)
        return None if ours is None or not theirs else ours / theirs

    def ahead(key):
        share = times(key, chromium)
        return None if not share else 1 / share

    against("start, warm, × floor", times("start_warm", floor), 1.2, "≤ 1.2")
    against("start, warm, × ahead of Chromium", ahead("start_warm"), 12, "≥ 12", at_least=True)
    against("PSS after all pages, MiB", figure(kiosk, "pss_all_pages"), 24, "≤ 24")
    against("PSS after all pages, × ahead of Chromium", ahead("pss_all_pages"), 15, "≥ 15", at_least=True)
    against("Hide, median, × floor", times("hide", floor), 1.3, "≤ 1.3")
    against("Hide, p99, × floor", times("hide", floor, "p99"), 2, "≤ 2")
    against("tap to page, ms", figure(kiosk, "page"), 6, "≤ 6")
    against("Hide touches lost", kiosk.get("lost_count"), 0, "0")
    against("Hide touches lost in scroll and reload", extra.get("lost_elsewhere"), 0, "0")
    against("CPU at rest, jiffies", kiosk.get("idle_jiffies"), 0, "0")
    against("wake-ups at rest", kiosk.get("idle_wakes"), 4, "the clock's minute")
    for size, limit in (("1920x1080", 2.5), ("3840x2160", 8)):
        frames = extra.get("frames", {}).get(size, {})
        against(f"whole frame, {size}, ms", figure(frames, "page, whole"), limit, f"≤ {limit}")
    against("scroll step, 3840x2160, ms", figure(extra.get("frames", {}).get("3840x2160", {}), "a scroll step"), 16,
            "≤ 16")
    for pages, limit in (("shipped", 30), ("10000", 250)):
        against(f"saved file to pixels, {pages} pages, ms", figure(extra.get("reload", {}), pages), limit,
                f"≤ {limit}")
    without, with_sites = (extra.get("sites", {}).get(name, {}) for name in ("without", "with 40"))
    for what, limit in (("start, ms", 1.05), ("memory, MiB", 1.05), ("reload, ms", 1.25)):
        ours, theirs = figure(with_sites, what), figure(without, what)
        against(f"40 sites, {what.split(',')[0]}, × without", ours / theirs if ours and theirs else None, limit, f"≤ {limit}")
    aloud, off, espeak = (extra.get("voice", {}).get(name, {}) for name in ("kiosk", "speech off", "espeak-ng"))
    sound = "first sound after a key, ms"

    def beside(what, other, share):
        ours, theirs = figure(aloud, what), figure(other, what)
        return None if ours is None or theirs is None else ours / theirs if share else ours - theirs

    against("reading aloud: first sound after a key, ms", figure(aloud, sound), 50, "≤ 50")
    against("reading aloud: first sound, × espeak-ng started then", beside(sound, espeak, True), 1, "≤ 1")
    against("reading aloud: last sound after Esc, ms", figure(aloud, "last sound after Esc, ms", "most"), 10, "≤ 10")
    against("reading aloud: start, × with speech off", beside("start, ms", off, True), 1.05, "≤ 1.05")
    against("reading aloud: memory, MiB beyond speech off", beside("memory, MiB", off, False), 6, "≤ 6")
    against("reading aloud: processor, % of a core", figure(aloud, "processor while it reads, %"), 1, "≤ 1")
    against("speech off: wake-ups at rest", figure(off, "wake-ups at rest"), 4, "the clock's minute")
    return found


def targets_as_text(found):
    lines = ["| target | wanted | measured | met |", "|---|---|---|---|"]
    lines += [f"| {what} | {wanted} | {measured} | {'yes' if met else 'NO'} |" for what, wanted, measured, met in found]
    return "\n".join(lines)
