"""Median, percentiles and spread of what was measured, how sure they are, and one line of words for them."""

import random
import statistics

RESAMPLES = 2000


def percentile(values, share):
    values = sorted(values)
    return values[round((len(values) - 1) * share)]


PARTS = {"median": statistics.median, "p95": lambda v: percentile(v, 0.95), "p99": lambda v: percentile(v, 0.99), "most": max}


def summary(values):
    """None where nothing was measured."""
    values = list(values)
    if not values:
        return None
    return {"median": statistics.median(values), "p99": percentile(values, 0.99), "least": min(values), "most": max(values),
            "spread": percentile(values, 0.75) - percentile(values, 0.25), "count": len(values)}


def value_of(figure, part):
    """A number as it is; of many measurements the part that is asked for."""
    return PARTS[part](figure) if isinstance(figure, list) else figure


def interval(over, under, part):
    """The 95 % interval of over / under, or of `over` where `under` is None: by drawing anew from what was measured
    (percentile bootstrap). The same measurements give the same interval. One number by itself is taken for exact."""
    draws = random.Random(0)

    def drawn(figure):
        return value_of(draws.choices(figure, k=len(figure)) if isinstance(figure, list) else figure, part)

    found = sorted(drawn(over) / (1 if under is None else drawn(under)) for _ in range(RESAMPLES))
    return found[round(RESAMPLES * 0.025)], found[round(RESAMPLES * 0.975) - 1]


def number(value):
    if value is None:
        return "–"
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"
