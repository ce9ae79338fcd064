"""Text to reading: the readers in their order."""

import re
from decimal import Decimal

from baocong.reading.extracted import Extracted
from baocong.reading.model import Figure, Reading, Source

_COUNT = re.compile(
    r"(?<![\w./,])(?P<number>\d{1,3}(?:\.\d{3})+|\d+)\s+(?P<noun>[^\W\d_]+(?: [^\W\d_]+){0,3})"
)


def read(extracted: Extracted, source: Source | None = None) -> Reading:
    """Return what the text states. Any text is accepted; what is not understood is left out."""
    figures = tuple(
        Figure(
            start=found.start("number"),
            end=found.end("number"),
            text=found["number"],
            value=Decimal(found["number"].replace(".", "")),
            kind="count",
            rule="count-noun",
            unit_of_measure=found["noun"],
        )
        for found in _COUNT.finditer(extracted.text)
    )
    return Reading(extracted.text, source, figures=figures)
