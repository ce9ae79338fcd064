"""Observations of all units to totals, shares from their parts, with who is silent and who is missing."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from baocong.compiling.material import FigureKey, ReportingUnit, Total
from baocong.counting.catalogue import Catalogue
from baocong.counting.categories import whole_from_categories
from baocong.counting.consolidate import consolidate
from baocong.counting.consolidated import Consolidated, Terms
from baocong.counting.indicator import Indicator
from baocong.counting.observation import Observation
from baocong.counting.shares import consolidate_share


def consolidate_all(
    observations: Sequence[Observation],
    catalogue: Catalogue,
    units: Sequence[ReportingUnit],
    pending: Mapping[FigureKey, frozenset[str]],
) -> dict[FigureKey, Total]:
    """Return a total for every figure that some unit stated, in the catalogue's order.

    `pending` are the units whose figure waits for a person: they count as silent and are named as waiting.
    """
    codes = [one.code for one in units]
    terms = Terms(
        sent=frozenset(one.code for one in units if one.state != "missing"),
        names={one.code: one.short for one in units},
        catalogue=catalogue,
    )
    groups = _grouped([*observations, *_whole_figures(observations, catalogue, terms)])
    order = {code: number for number, code in enumerate(catalogue.indicators)}
    plain = {
        key: consolidate(catalogue.indicators[key[0]], groups[key], codes, terms)
        for key in sorted(groups, key=lambda one: (order.get(one[0], len(order)), one[1]))
    }
    totals = {}
    for key, consolidated in plain.items():
        values = {one.unit: one for one in groups[key] if one.value is not None or one.absence}
        settled = _share(consolidated.indicator, key, plain, terms) or consolidated
        totals[key] = Total(settled, values, pending=pending.get(key, frozenset()) - values.keys())
    return totals


def _grouped(observations: Iterable[Observation]) -> dict[FigureKey, list[Observation]]:
    groups: dict[FigureKey, list[Observation]] = defaultdict(list)
    for one in observations:
        groups[one.indicator, one.category].append(one)
    return groups


def _whole_figures(
    observations: Sequence[Observation], catalogue: Catalogue, terms: Terms
) -> Iterator[Observation]:
    """The wholes of units that state every category of a breakdown but not the whole; the parts are their evidence.

    A whole that some categories are lacking for would only be a lower bound; such a unit stays silent about the whole.
    """
    by_unit: dict[tuple[str, str], list[Observation]] = defaultdict(list)
    for one in observations:
        by_unit[one.indicator, one.unit].append(one)
    for (code, _), own in by_unit.items():
        indicator = catalogue.indicators[code]
        if any(not one.category for one in own):
            continue
        for dimension in indicator.breakdowns:
            found = whole_from_categories(indicator, own, dimension, terms)
            if found.observation is not None and not found.is_bound and not found.category:
                yield _with_parts(found.observation, own, dimension)
                break


def _with_parts(whole: Observation, own: Sequence[Observation], dimension: str) -> Observation:
    parts = [one.source for one in own if dimension in dict(one.category)]
    sentence = " … ".join(dict.fromkeys(one.sentence for one in parts if one.sentence))
    source = replace(whole.source, sentence=sentence, document=parts[0].document, place=parts[0].place)
    return replace(whole, source=replace(source, start=parts[0].start, end=parts[0].end))


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
