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


def timed(
    work: Callable[[], object],
    rounds: int = 7,
    warm: int = 2,
    clock: Callable[[], float] = time.perf_counter,
) -> Timed:
    """Run `work` a few times warm, then measure every round with the collector off.

    What runs in this process alone is best measured with the processor's own `clock`, `time.process_time`: then what others
    do on the machine counts less.
    """
    for _ in range(warm):
        work()
    seconds = []
    for _ in range(rounds):
        gc.collect()
        gc.disable()
        start = clock()
        work()
        seconds.append(clock() - start)
        gc.enable()
    return Timed(tuple(seconds))


def slope(small: tuple[int, float], large: tuple[int, float]) -> float:
    """Return the exponent of growth between two sizes: 1.0 is linear."""
    return log(large[1] / small[1]) / log(large[0] / small[0])
