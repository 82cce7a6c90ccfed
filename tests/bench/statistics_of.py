"""Median, p99 and spread of what was measured, and one line of words for them."""

import statistics


def summary(values):
    """None where nothing was measured."""
    values = sorted(values)
    if not values:
        return None
    last = len(values) - 1
    quarter, three = values[round(last * 0.25)], values[round(last * 0.75)]
    return {"median": statistics.median(values), "p99": values[round(last * 0.99)], "least": values[0],
            "most": values[-1], "spread": three - quarter, "count": len(values)}


def number(value):
    if value is None:
        return "–"
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
