"""Observations of all units to totals, shares from their parts, with who is silent and who is missing."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from baocong.compiling.material import FigureKey, ReportingUnit, Total
from baocong.counting.catalogue import Catalogue
from baocong.counting.consolidate import consolidate
from baocong.counting.consolidated import Consolidated, Terms
from baocong.counting.indicator import Indicator
from baocong.counting.observation import Observation
from baocong.counting.shares import consolidate_share


def consolidate_all(
    observations: Sequence[Observation], catalogue: Catalogue, units: Sequence[ReportingUnit]
) -> dict[FigureKey, Total]:
    """Return a total for every figure that some unit stated, in the catalogue's order."""
    groups: dict[FigureKey, list[Observation]] = defaultdict(list)
    for one in observations:
        groups[one.indicator, one.category].append(one)
    codes = [one.code for one in units]
    terms = Terms(
        sent=frozenset(one.code for one in units if one.state != "missing"),
        names={one.code: one.short for one in units},
    )
    order = {code: number for number, code in enumerate(catalogue.indicators)}
    plain = {
        key: consolidate(catalogue.indicators[key[0]], found, codes, terms)
        for key, found in sorted(groups.items(), key=lambda pair: (order.get(pair[0][0], 999), pair[0][1]))
    }
    totals = {}
    for key, consolidated in plain.items():
        values = {one.unit: one for one in groups[key] if one.value is not None or one.absence}
        settled = _share(consolidated.indicator, key, plain, terms) or consolidated
        totals[key] = Total(settled, values)
    return totals


def _share(
    indicator: Indicator, key: FigureKey, plain: Mapping[FigureKey, Consolidated], terms: Terms
) -> Consolidated | None:
    """A percentage from the totals of its parts, where every part was stated by the units; None where not.

    An indicator over itself (numerator equal to denominator) is the category over the whole.
    """
    if not indicator.numerator or not indicator.denominator:
        return None
    numerator = plain.get((indicator.numerator, key[1]))
    denominator = plain.get((indicator.denominator, ()))
    if numerator is None or denominator is None or numerator is denominator:
        return None
    share = consolidate_share(indicator, numerator, denominator, terms)
    return share if share.value is not None else None
