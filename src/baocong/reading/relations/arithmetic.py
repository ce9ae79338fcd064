"""Relations made from figures: what the parts make, and whether the whole says so."""

from collections.abc import Sequence
from decimal import Decimal

from baocong.reading.model import Relation
from baocong.reading.relations.ground import Ground
from baocong.reading.relations.operands import plain, slack_of


def sum_of(ground: Ground, parts: Sequence[int], whole: int, rule: str, basis: str = "claimed") -> Relation:
    """Return the claim that the parts add up to the whole; rounded amounts agree as intervals."""
    total = plain(sum((ground.figures[part].value for part in parts), Decimal(0)))
    off = total - ground.figures[whole].value
    slack = sum((slack_of(ground.figures[index]) for index in (*parts, whole)), Decimal(0))
    holds = abs(off) <= slack or _is_approximate(ground, parts, whole, off)
    return Relation("sum", tuple(parts), whole, holds, total, rule, basis)


def _is_approximate(ground: Ground, parts: Sequence[int], whole: int, off: Decimal) -> bool:
    """Return whether words such as "hơn" and "gần" leave the room that the sum needs."""
    said = ground.figures[whole].approximation
    if any(ground.figures[part].approximation for part in parts):
        return True
    if said in ("trên", "hơn"):
        return off >= 0
    if said == "gần":
        return off <= 0
    return said is not None


def bound_of(ground: Ground, part: int, whole: int) -> Relation:
    """Return the claim that a part is not more than its whole."""
    one, all_ = ground.figures[part], ground.figures[whole]
    loose = one.approximation is not None or all_.approximation is not None
    return Relation("max", (part,), whole, loose or one.value <= all_.value, one.value, "part-bound")
