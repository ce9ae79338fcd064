"""The claim that an amount is so many percent of its base, rounded as it is printed."""

from decimal import Decimal

from baocong.reading.model import Figure, Relation
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.operands import plain, slack_of

_HUNDRED = Decimal(100)


def percent_of(ground: Ground, percent: int, amount: int | None, base: int, rule: str) -> Relation | None:
    """Return the claim that the amount, or the numerator of the base, is the percentage of the base; None over zero."""
    figure, whole = ground.figures[percent], ground.figures[base]
    numerator = whole.value if amount is None else ground.figures[amount].value
    denominator = whole.denominator if amount is None else whole.value
    if not denominator:
        return None
    exact = numerator * _HUNDRED / denominator
    slack = slack_of(figure) if slack_of(figure) else Decimal("0.5")
    holds = abs(exact - figure.value) <= slack or _allows(figure, exact)
    parts = (percent,) if amount is None else (percent, amount)
    return Relation("percent", parts, base, holds, _shown(exact, figure), rule)


def _allows(figure: Figure, exact: Decimal) -> bool:
    said = figure.approximation
    if said in ("trên", "hơn"):
        return exact >= figure.value
    if said == "gần":
        return exact <= figure.value
    return False


def _shown(exact: Decimal, figure: Figure) -> Decimal:
    """Return the right percentage with one place more than is printed, or as many as make it exact."""
    places = max(1, len(figure.text.partition(",")[2].rstrip("%")))
    return plain(exact.quantize(Decimal(10) ** -max(places, 1)))
