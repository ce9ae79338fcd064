"""Whole reports in our own words: what is accepted is right, and most of what is stated is accepted."""

from pathlib import Path

import pytest
from tests.matching.reading_sentences import marked_text

from baocong.matching.matcher import match
from baocong.packs.catalogue import load_catalogue
from baocong.reading.extracting.extract import extract
from baocong.reading.read import read

REPORTS = sorted((Path(__file__).parent / "sample_reports").glob("*.txt"))
LEAST_ACCEPTED = 0.9


@pytest.mark.parametrize("path", [pytest.param(path, id=path.stem) for path in REPORTS])
def test_sample_report_is_matched(path: Path) -> None:
    text, expected = marked_text(path.read_text(encoding="utf-8"))
    reading = read(extract(text.encode()))
    assert reading.text == text

    matches = match(reading, load_catalogue())

    found = {reading.figures[one.figure].start: one for one in matches}
    wrong, accepted = [], 0
    for one in expected:
        theirs = next((found[start] for start in found if one.start <= start < one.end), None)
        if theirs is None or not theirs.accepted:
            continue
        if (theirs.indicator, dict(theirs.category)) == (one.indicator, one.category):
            accepted += 1
        else:
            wrong.append((text[one.start : one.end], theirs.indicator, dict(theirs.category)))
    assert wrong == []
    assert accepted >= LEAST_ACCEPTED * sum(one.indicator is not None for one in expected)
