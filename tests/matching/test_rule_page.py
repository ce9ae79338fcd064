"""The worked examples of docs/rules/matching.md hold as printed."""

from pathlib import Path

import pytest
from tests.matching.reading_sentences import reading_of

from baocong.matching.matcher import match
from baocong.packs.catalogue import load_catalogue

PAGE = Path(__file__).parents[2] / "docs" / "rules" / "matching.md"


def _examples() -> list[object]:
    table = PAGE.read_text(encoding="utf-8").partition("## Worked examples")[2]
    rows, sentence = [], ""
    for line in table.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if line.startswith("|") and len(cells) == 4 and cells[1][:1].isdigit():
            sentence = cells[0] or sentence
            rows.append(
                pytest.param(sentence, cells[1], cells[2], cells[3], id=f"{cells[1]} {cells[2][:24]}")
            )
    return rows


@pytest.mark.parametrize(("sentence", "figure", "meaning", "category"), _examples())
def test_worked_example_holds(sentence: str, figure: str, meaning: str, category: str) -> None:
    reading, _ = reading_of("Kết quả công tác", sentence)
    number = next(n for n, one in enumerate(reading.figures) if one.text == figure)

    found = match(reading, load_catalogue())[number]

    stated = " ".join(f"{dimension}={value}" for dimension, value in found.category.items())
    assert found.accepted == (not meaning.startswith("not accepted"))
    assert not found.accepted or (found.indicator, stated) == (meaning, category)
