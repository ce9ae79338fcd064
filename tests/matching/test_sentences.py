"""What each figure of a sentence means: every indicator of the catalogue at least once, and what must not be taken."""

import pytest
from tests.matching.foreign_sentences import FOREIGN, FOREIGN_IN_KNOWN_SECTIONS, UNUSUAL
from tests.matching.reading_sentences import Expected, reading_of
from tests.matching.sentences import AREAS, HOLD_OUT, NEAR_MISSES

from baocong.matching.match import Match
from baocong.matching.matcher import match
from baocong.packs.catalogue import load_catalogue

EXAMPLES = [(f"{area}-{name}", heading, text) for area, rows in AREAS.items() for name, heading, text in rows]


def _rows(rows: list[tuple[str, str, str]]) -> list[object]:
    return [pytest.param(heading, text, id=name) for name, heading, text in rows]


def _matched(heading: str, marked: str) -> list[tuple[str, Expected, Match]]:
    """Return each marked figure with what is expected of it and the match that was found for it."""
    reading, expected = reading_of(heading, marked)
    matches = match(reading, load_catalogue())
    found = []
    for one in expected:
        number = next(n for n, figure in enumerate(reading.figures) if one.start <= figure.start < one.end)
        found.append((reading.text[one.start : one.end], one, matches[number]))
    return found


@pytest.mark.parametrize(("heading", "marked"), _rows([*EXAMPLES, *HOLD_OUT, *UNUSUAL]))
def test_figures_are_accepted_for_what_they_mean(heading: str, marked: str) -> None:
    found = _matched(heading, marked)

    assert [(text, one.indicator, dict(one.category), one.accepted) for text, _, one in found] == [
        (text, *_expected(wanted, one)) for text, wanted, one in found
    ]


def _expected(wanted: Expected, found: Match) -> tuple[str | None, dict[str, str], bool]:
    """Return the indicator, category and acceptance wanted; where nothing may be accepted the guess is free."""
    if wanted.indicator is None:
        return found.indicator, dict(found.category), False
    return wanted.indicator, wanted.category, True


@pytest.mark.parametrize(("heading", "marked"), _rows([*NEAR_MISSES, *FOREIGN, *FOREIGN_IN_KNOWN_SECTIONS]))
def test_other_figures_are_not_accepted(heading: str, marked: str) -> None:
    reading, expected = reading_of(heading, marked)
    places = [one.start for one in expected]

    accepted = [
        reading.figures[one.figure].text
        for one in match(reading, load_catalogue())
        if one.accepted and reading.figures[one.figure].start in places
    ]

    assert accepted == []


def test_every_indicator_has_an_example() -> None:
    stated = {one.indicator for _, heading, text in EXAMPLES for one in reading_of(heading, text)[1]}

    assert set(load_catalogue().indicators) - stated == set()
