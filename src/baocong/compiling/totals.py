"""One consolidated paragraph: the total of an indicator, bound to the sentences of the units."""

from collections.abc import Sequence
from decimal import Decimal

from baocong.compiling.tree import Addend, BoundFigure, Evidence, HeadingBlock, Paragraph, ReportTree, Text
from baocong.counting.indicator import Indicator
from baocong.counting.observation import Observation


def compile_total(indicator: Indicator, observations: Sequence[Observation]) -> ReportTree:
    """Return a report of one paragraph with the total and its addends."""
    total = sum((one.value for one in observations if one.value is not None), Decimal(0))
    shown = f"{total:,f}".replace(",", ".")
    addends = tuple(
        Addend(one.unit, f"{one.value:,f}".replace(",", "."), one.source.sentence) for one in observations
    )
    return ReportTree(
        HeadingBlock(issuer=""),
        (
            Paragraph(
                (
                    Text(f"{indicator.name}: "),
                    BoundFigure(shown, "so-1"),
                    Text(f" {indicator.unit_of_measure}."),
                )
            ),
        ),
        evidence={"so-1": Evidence(indicator.name, shown, addends, len(addends), len(addends))},
    )
