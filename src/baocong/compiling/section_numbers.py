"""Numbers of sections as they are printed: Phần thứ nhất, I., 1., 1.1., a)."""

from typing import Final

from baocong.compiling.outline import Numbering

_ORDINALS: Final = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")
POINT_LETTERS: Final = "abcdđeghiklmnopqrstuvxy"
"""Points of a clause in the order of the Vietnamese alphabet (Decree 30/2020)."""
_ROMAN: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


class SectionCounter:
    """Counts sections by level; a deeper level starts again under each new section."""

    def __init__(self) -> None:
        self._counts: list[int] = []

    def next(self, level: int, numbering: Numbering) -> str:
        """Count one section and return its printed number.

        *Example*:

        >>> counter = SectionCounter()
        >>> [counter.next(*one) for one in ((1, "roman"), (2, "arabic"), (3, "decimal"), (3, "decimal"), (1, "roman"))]
        ['I.', '1.', '1.1.', '1.2.', 'II.']
        """
        del self._counts[level + 1 :]
        self._counts += [0] * (level + 1 - len(self._counts))
        self._counts[level] += 1
        count = self._counts[level]
        if numbering == "part":
            return f"Phần thứ {_ORDINALS[count - 1] if count <= len(_ORDINALS) else count}"
        if numbering == "roman":
            return f"{roman(count)}."
        if numbering == "arabic":
            return f"{count}."
        if numbering == "decimal":
            above = self._counts[level - 1] if level else 1
            return f"{above}.{count}."
        if numbering == "letter":
            return f"{POINT_LETTERS[(count - 1) % len(POINT_LETTERS)]})"
        return ""


def roman(number: int) -> str:
    """Return a number from 1 to 39 in Roman capitals, a larger one in digits."""
    if not 0 < number < 40:
        return str(number)
    text = ""
    for value, sign in _ROMAN:
        while number >= value:
            text, number = text + sign, number - value
    return text
