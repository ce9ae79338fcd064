"""A text to its relations, written so that a table row can state them."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from baocong.reading.extracted import Extracted
from baocong.reading.model import Literal, Operand, Reading, Relation
from baocong.reading.read import read

HEADING = "BÁO CÁO\nKết quả công tác năm 2022\n\nCác phòng phối hợp tốt.\n\n"


def printed(value: Decimal) -> str:
    return f"{value.normalize():f}"


@pytest.fixture
def stated() -> Callable[[str], list[str]]:
    """Return a function that writes each relation of a text as "kind: parts -> whole", "!" before one that fails."""

    def operand(reading: Reading, one: Operand) -> str:
        if isinstance(one, Literal):
            return f"<{printed(one.value)}>"
        figure = reading.figures[one]
        value = printed(figure.value)
        return value if figure.denominator is None else f"{value}/{printed(figure.denominator)}"

    def line(reading: Reading, relation: Relation) -> str:
        parts = " ".join(operand(reading, part) for part in relation.parts)
        mark = "" if relation.holds else "!"
        return f"{mark}{relation.kind}: {parts} -> {operand(reading, relation.whole)}"

    def of(text: str) -> list[str]:
        reading = read(Extracted(f"{HEADING}{text}\n"))
        return [line(reading, relation) for relation in reading.relations]

    return of
