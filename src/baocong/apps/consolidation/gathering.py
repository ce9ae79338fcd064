"""Gathering the sums of a page: kept totals where they are fresh, live sums for everything else.

The stale rows are read before the totals: what a refresh does in between can only make the totals fresher.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.db.models import Max

from baocong.apps.audit.models import AuditEntry
from baocong.apps.consolidation.asking import Ask, Sum
from baocong.apps.consolidation.carrying import Carry, carry_between, periods_by_own
from baocong.apps.consolidation.catalogue import Rules
from baocong.apps.consolidation.dialect import in_numbers, numbers
from baocong.apps.consolidation.models import KeptPeriod
from baocong.apps.consolidation.sums import live_sums
from baocong.apps.indicators.models import Period, StaleFigure
from baocong.apps.units.models import MapVersion

MANY_ENTRIES = 5_000
"""More audit entries than this since the asked moment: everything is computed live instead of looking for changes."""
_KEPT = (
    "unit_id, period_id, indicator_id, category_id, planned, value, base, final_value, final_base, n_reported, "
    "n_final, n_estimated, n_not_applicable, n_odd, qualifiers, final_qualifiers"
)


@dataclass(frozen=True, slots=True)
class Wish:
    """Which sums a page needs.

    *Shapes*: `nodes` have units below them, `leaves` none. `categories` None is every one; `indicators` likewise.
    """

    version: MapVersion
    versions: Sequence[MapVersion]
    nodes: Sequence[int]
    leaves: Sequence[int]
    periods: Sequence[Period]
    planned: bool | None = False
    seq: int | None = None
    indicators: Sequence[int] | None = None
    only_whole: bool = True
    is_narrow: bool = False


@dataclass(slots=True)
class Gathered:
    """The sums of a page; `carried` are the periods that were reported on another map, `straddled` those not shown."""

    sums: list[Sum] = field(default_factory=list)
    direct: list[Sum] = field(default_factory=list)
    """Of leaves: what each stated itself, shares too."""
    carried: set[int] = field(default_factory=set)
    straddled: list[Period] = field(default_factory=list)
    lost: list[str] = field(default_factory=list)
    """Keys of units for which an event gives no share."""
    live_periods: set[int] = field(default_factory=set)


def gather(wish: Wish, rules: Rules) -> Gathered:
    """Return the sums of a page. The number of queries depends on the number of maps, not on units or figures."""
    gathered = Gathered()
    stale = _changed(wish)
    ids = [one.pk for one in wish.periods]
    kept = set(
        KeptPeriod.objects.filter(map_version=wish.version, period__in=ids).values_list("period", flat=True)
    )
    everything = stale is None
    if wish.nodes and kept and not everything:
        gathered.sums += _kept_sums(wish, sorted(kept), rules)
    for own, periods in periods_by_own(wish.periods, wish.versions):
        carry = carry_between(own, wish.version, rules.versions.values())
        shown = [one for one in periods if not carry.straddled(one)]
        gathered.straddled += [one for one in periods if carry.straddled(one)]
        if carry.steps:
            gathered.carried |= {one.pk for one in shown}
        _gather_live(gathered, wish, rules, carry, [one.pk for one in shown], kept, stale)
    return gathered


def _gather_live(  # noqa: PLR0913 - the state of one gathering
    gathered: Gathered,
    wish: Wish,
    rules: Rules,
    carry: Carry,
    periods: list[int],
    kept: set[int],
    stale: dict[int, set[int]] | None,
) -> None:
    unkept = periods if stale is None else [one for one in periods if one not in kept]
    if wish.nodes and unkept:
        gathered.sums += live_sums(_ask(wish, rules, carry, unkept, wish.nodes, wish.indicators))
    changed = [one for one in periods if stale and one in stale and one in kept]
    if wish.nodes and changed and stale:
        indicators = _with_shares({pk for one in changed for pk in stale[one]}, rules)
        if wish.indicators is not None:
            indicators &= set(wish.indicators)
        fresh = set(changed)
        gathered.sums = [
            one for one in gathered.sums if one.period not in fresh or one.indicator not in indicators
        ]
        gathered.sums += live_sums(_ask(wish, rules, carry, changed, wish.nodes, sorted(indicators)))
    if wish.leaves and periods:
        sums = live_sums(_ask(wish, rules, carry, periods, wish.leaves, wish.indicators))
        gathered.sums += sums
        own = [one.indicator for one in rules.shares]
        if wish.indicators is not None:
            own = sorted(set(own) & set(wish.indicators))
        if own:
            gathered.direct += live_sums(
                Ask(
                    wish.version.pk,
                    periods,
                    wish.leaves,
                    own,
                    planned=wish.planned,
                    seq=wish.seq,
                    carry=carry,
                    is_narrow=wish.is_narrow,
                )
            )


def _ask(
    wish: Wish,
    rules: Rules,
    carry: Carry,
    periods: Sequence[int],
    nodes: Sequence[int],
    indicators: Iterable[int] | None,
) -> Ask:
    chosen = None if indicators is None else list(indicators)
    shares = [one for one in rules.shares if chosen is None or one.indicator in chosen]
    return Ask(
        wish.version.pk,
        periods,
        nodes,
        chosen,
        shares=shares,
        whole=rules.whole,
        planned=wish.planned,
        seq=wish.seq,
        carry=carry,
        is_narrow=wish.is_narrow,
        categories=[rules.whole] if wish.only_whole else None,
    )


def _with_shares(indicators: set[int], rules: Rules) -> set[int]:
    resting = {one.indicator for one in rules.shares if indicators & {one.numerator, one.denominator}}
    return indicators | resting


def _kept_sums(wish: Wish, periods: list[int], rules: Rules) -> list[Sum]:
    conditions = [
        "map_version_id = %s",
        f"unit_id {in_numbers()}",
        f"period_id {in_numbers()}",
    ]
    parameters: list[Any] = [wish.version.pk, numbers(wish.nodes), numbers(periods)]
    if wish.planned is not None:
        conditions.append("planned" if wish.planned else "NOT planned")
    if wish.indicators is not None:
        conditions.append(f"indicator_id {in_numbers()}")
        parameters.append(numbers({*wish.indicators, *_parts_of(wish.indicators, rules)}))
    if wish.only_whole:
        conditions.append("category_id = %s")
        parameters.append(rules.whole)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {_KEPT} FROM consolidation_consolidatedvalue WHERE {' AND '.join(conditions)}",
            parameters,
        )
        return list(map(Sum._make, cursor.fetchall()))


def _parts_of(indicators: Sequence[int], rules: Rules) -> set[int]:
    chosen = set(indicators)
    return {
        part for one in rules.shares if one.indicator in chosen for part in (one.numerator, one.denominator)
    }


def _changed(wish: Wish) -> dict[int, set[int]] | None:
    """Return the indicators, by period, whose kept totals are not what is asked for; None when it is nearly all.

    Now these are the stale figures; as of an earlier moment, those too that were revised since.
    """
    ids = [one.pk for one in wish.periods]
    if not wish.nodes:
        return {}
    rows = set(StaleFigure.objects.filter(period__in=ids).values_list("period", "indicator").distinct())
    if wish.seq is not None:
        last = AuditEntry.objects.aggregate(last=Max("seq"))["last"] or 0
        if last - wish.seq > MANY_ENTRIES:
            return None
        rows |= _revised_since(wish.seq, ids)
    changed: dict[int, set[int]] = {}
    for period, indicator in rows:
        changed.setdefault(period, set()).add(indicator)
    return changed


def _revised_since(seq: int, periods: Sequence[int]) -> set[tuple[int, int]]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT DISTINCT o.period_id, o.indicator_id FROM indicators_observationrevision r
            JOIN indicators_observation o ON o.id = r.observation_id
            WHERE r.seq_from > %s AND o.period_id {in_numbers()}""",
            [seq, numbers(periods)],
        )
        return {(row[0], row[1]) for row in cursor.fetchall()}
