"""One sentence under the readers' eyes, with its number tokens."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from baocong.reading.figures.draft import Candidate
from baocong.vietnamese.money import MoneyMention

REACH = 360
"""How many characters around a figure its readers look at, so that one endless sentence costs no more than many."""

_NEAR = 44
_WORD = re.compile(r"[^\W_][\w&]*|[^\w\s*]")


@dataclass(slots=True)
class Scope:
    """A sentence `[start, end)` of a text: `text` as normalised, `low` the same in small letters, whole.

    `money` holds the sums of money of the text by the offset where their number ends.
    """

    text: str
    low: str
    start: int
    end: int
    candidates: tuple[Candidate, ...] = ()
    money: Mapping[int, MoneyMention] = field(default_factory=dict)

    def before(self, offset: int, count: int = 6) -> list[str]:
        """Return up to `count` words and signs of the sentence that stand before `offset`, the nearest last."""
        words = _WORD.findall(self.low, max(self.start, offset - 11 * count), offset)
        return words[-count:]

    def last_two(self, offset: int) -> list[str]:
        """Return the last two words or signs of the sentence before `offset`, fewer where fewer stand near."""
        window = self.low[max(self.start, offset - _NEAR) : offset]
        ends = window.rsplit(None, 2)
        words = _WORD.findall(f"{ends[1]} {ends[2]}") if len(ends) == 3 else []
        return (words if len(words) > 1 else _WORD.findall(window))[-2:]

    def near(self, offset: int) -> int:
        """Return where the words that may bear on `offset` begin."""
        return max(self.start, offset - REACH)

    def slice(self, start: int, end: int) -> str:
        """Return the small letters of `[start, end)`, kept inside the sentence."""
        return self.low[max(start, self.start) : min(end, self.end)]


def small(text: str) -> str:
    """Return `text` in small letters without moving an offset."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in text)
