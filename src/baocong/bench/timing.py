"""Times of many rounds: median and the 95th percentile, nothing left out."""

import time
from collections.abc import Callable, Iterable, Sequence
from typing import Any


def percentile(values: Sequence[float], share: float) -> float:
    """Return the value that `share` of the values do not exceed (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, -(-int(share * 1000) * len(ordered) // 1000) - 1))]


def spread(values: Sequence[float]) -> dict[str, Any]:
    """Return p50, p95 and the worst in milliseconds, with how many rounds there were."""
    return {
        "p50": percentile(values, 0.5) * 1000,
        "p95": percentile(values, 0.95) * 1000,
        "worst": max(values) * 1000,
        "rounds": len(values),
    }


def timed(rounds: Iterable[Callable[[], object]]) -> dict[str, Any]:
    """Run each round once and return the spread of their times; the first runs once more before, to be warm."""
    works = list(rounds)
    works[0]()
    seconds = []
    for work in works:
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
    return spread(seconds)
