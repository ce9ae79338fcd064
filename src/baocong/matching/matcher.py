"""Reading to matches: which indicator of the catalogue each figure means."""

from collections.abc import Iterable

from baocong.counting.indicator import Indicator
from baocong.matching.match import Match
from baocong.reading.model import Reading


def match(reading: Reading, indicators: Iterable[Indicator]) -> tuple[Match, ...]:
    """Return one match for each figure, in the order of the figures; an unknown one has no indicator."""
    named = [(name.lower(), one) for one in indicators for name in (one.name, *one.aliases)]
    return tuple(_match_one(number, reading, named) for number in range(len(reading.figures)))


def _match_one(number: int, reading: Reading, named: list[tuple[str, Indicator]]) -> Match:
    figure = reading.figures[number]
    start = reading.text.rfind("\n", 0, figure.start) + 1
    end = reading.text.find("\n", figure.end)
    sentence = reading.text[start : end if end >= 0 else None].lower()
    for name, indicator in named:
        if name in sentence and (figure.unit_of_measure or "").startswith(indicator.unit_of_measure):
            return Match(
                number, indicator.code, time=indicator.time, confidence=1.0, accepted=True, evidence=(name,)
            )
    return Match(number, None)
