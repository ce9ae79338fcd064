"""Fair timing: everything warm, several rounds, the median and the spread."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from math import log
from statistics import median


@dataclass(frozen=True)
class Timed:
    """Seconds of several rounds."""

    rounds: tuple[float, ...]

    @property
    def middle(self) -> float:
        """The median round."""
        return median(self.rounds)

    @property
    def spread(self) -> str:
        """Fastest and slowest round in milliseconds."""
        return f"{min(self.rounds) * 1e3:.1f}–{max(self.rounds) * 1e3:.1f} ms"


def timed(work: Callable[[], object], rounds: int = 7, warm: int = 2) -> Timed:
    """Run `work` a few times warm, then measure every round with the collector off."""
    for _ in range(warm):
        work()
    seconds = []
    for _ in range(rounds):
        gc.collect()
        gc.disable()
        start = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - start)
        gc.enable()
    return Timed(tuple(seconds))


def slope(small: tuple[int, float], large: tuple[int, float]) -> float:
    """Return the exponent of growth between two sizes: 1.0 is linear."""
    return log(large[1] / small[1]) / log(large[0] / small[0])
