"""Keeping totals fresh: what changed is summed again, and only then are its stale rows taken away.

Nothing is lost beside concurrent saves: rows are read by id first, sums see every save committed until then, and rows that
came later stay. Two workers never refresh one period at once. *Source*: docs/explanation/platform.md.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.db import connection, transaction
from django.db.models import Exists, OuterRef

from baocong.apps.consolidation.asking import Ask, Share
from baocong.apps.consolidation.carrying import Carry, carry_between, periods_by_own
from baocong.apps.consolidation.catalogue import Rules, all_versions, rules_of, whole_category
from baocong.apps.consolidation.dialect import (
    as_parameter,
    commit_lazily,
    in_numbers,
    numbers,
    rows_from,
    take_period,
    wait_for_period,
)
from baocong.apps.consolidation.models import ConsolidatedValue, KeptPeriod
from baocong.apps.consolidation.sums import keep_sums
from baocong.apps.indicators.models import Observation, Period, StaleFigure
from baocong.apps.units.models import MapVersion
from baocong.apps.units.queries.maps import all_counting_versions, counting_versions

BATCH = 20_000
"""How many stale rows one transaction takes at most."""
_Stale = tuple[int, int, int, int]
"""Id, unit, indicator and category of a stale row."""


def refresh_totals(batch: int = BATCH) -> int:
    """Sum again what rests on figures that changed; return how many stale rows were taken away.

    Side effects: kept totals of the stale figures' nodes replaced, on every kept map version; a period that was never kept is
    built on its own map version; stale rows deleted. Each period is its own transaction.
    """
    done = 0
    for period in Period.objects.filter(pk__in=StaleFigure.objects.values("period")).order_by("pk"):
        while taken := _refresh_period(period, batch):
            done += taken
            if taken < batch:
                break
    return done


def build_totals(version: MapVersion, period: Period) -> int:
    """Sum a whole period on a map version and keep it; return how many totals there are.

    What was stale stays marked, so that a save beside the building is summed again by the next refresh.
    """
    with transaction.atomic():
        wait_for_period(period.pk)
        return _build(version, _Ground.of(period))


def keep_current_maps() -> int:
    """Build what is not kept: every period with figures, on its own map version and on the one in force today.

    Return how many periods were built; each is its own transaction, so that stopping loses nothing.
    """
    built = 0
    for map_id in MapVersion.objects.values_list("map", flat=True).distinct().order_by("map"):
        versions = list(counting_versions(map_id))
        for period in Period.objects.filter(Exists(Observation.objects.filter(period=OuterRef("pk")))):
            own = periods_by_own([period], versions)[0][0]
            for version in {own.pk: own, versions[-1].pk: versions[-1]}.values():
                if not KeptPeriod.objects.filter(map_version=version, period=period).exists():
                    build_totals(version, period)
                    built += 1
    return built


def forget_totals(version: MapVersion) -> None:
    """Throw away what is kept on a map version, after its shares were changed; pages compute live until it is built."""
    KeptPeriod.objects.filter(map_version=version).delete()
    ConsolidatedValue.objects.filter(map_version=version).delete()


@dataclass(frozen=True, slots=True)
class _Ground:
    """What every refresh of a period needs: its rules, and the versions of all maps by map. Three queries."""

    period: Period
    rules: Rules
    maps: Mapping[int, Sequence[MapVersion]]

    @classmethod
    def of(cls, period: Period) -> "_Ground":
        """Return the ground of a period as the database has it now."""
        maps: dict[int, list[MapVersion]] = {}
        for one in all_counting_versions().order_by("map", "valid_from"):
            maps.setdefault(one.map_id, []).append(one)
        return cls(period, rules_of(period, all_versions(), whole_category()), maps)

    def own(self, map_id: int) -> MapVersion:
        """Return the period's own version of a map."""
        return periods_by_own([self.period], self.maps[map_id])[0][0]

    def carry(self, version: MapVersion) -> Carry:
        """Return the way from the period's own map to a version of it."""
        return carry_between(self.own(version.map_id), version, self.rules.versions.values())


def _refresh_period(period: Period, batch: int) -> int:
    with transaction.atomic():
        if not take_period(period.pk):
            return 0
        commit_lazily()
        rows: list[_Stale] = list(
            StaleFigure.objects.filter(period=period)
            .order_by("pk")
            .values_list("pk", "unit_id", "indicator_id", "category_id")[:batch]
        )
        if not rows:
            return 0
        ground = _Ground.of(period)
        for version in _kept_or_own(ground):
            _refresh_on(version, ground, rows)
        _delete(StaleFigure._meta.db_table, [row[0] for row in rows])
        return len(rows)


def _kept_or_own(ground: _Ground) -> list[MapVersion]:
    """Return the versions on which the period is kept; its own ones are built now where they were not."""
    known = set(KeptPeriod.objects.filter(period=ground.period).values_list("map_version", flat=True))
    for map_id in ground.maps:
        if (own := ground.own(map_id)).pk not in known:
            _build(own, ground)
    return [one for versions in ground.maps.values() for one in versions if one.pk in known]


def _build(version: MapVersion, ground: _Ground) -> int:
    period, rules = ground.period, ground.rules
    ConsolidatedValue.objects.filter(map_version=version, period=period).delete()
    KeptPeriod.objects.update_or_create(map_version=version, period=period)
    carry = ground.carry(version)
    if carry.straddled(period):
        return 0
    return keep_sums(Ask(version.pk, [period.pk], shares=rules.shares, whole=rules.whole, carry=carry))


def _refresh_on(version: MapVersion, ground: _Ground, rows: Sequence[_Stale]) -> None:
    period, rules, carry = ground.period, ground.rules, ground.carry(version)
    if carry.straddled(period):
        return
    nodes = _nodes_above(version, _targets({row[1] for row in rows}, carry))
    changed = {(row[2], row[3]) for row in rows}
    split = {one.indicator for one in rules.shares}
    keys = sorted(key for key in changed if key[0] not in split)
    if keys:
        _forget(version, period, nodes, keys)
        keep_sums(Ask(version.pk, [period.pk], nodes, keys=keys, carry=carry, whole=rules.whole))
    for shares, categories in _shares_resting_on(changed, rules):
        _forget_shares(version, period, nodes, shares, categories)
        keep_sums(
            Ask(
                version.pk,
                [period.pk],
                nodes,
                indicators=[one.indicator for one in shares],
                keys=[],
                shares=shares,
                whole=rules.whole,
                carry=carry,
                categories=categories,
            )
        )


def _targets(units: set[int], carry: Carry) -> set[int]:
    """Return where these units' figures end up."""
    for step in carry.steps:
        moved = {giver for _, giver, *_ in step.flows}
        units = (units - moved) | {target for _, giver, target, *_ in step.flows if giver in units}
    return units


def _nodes_above(version: MapVersion, units: Iterable[int]) -> list[int]:
    """Return the nodes with something below them on the way from these units to the top, themselves included."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""SELECT DISTINCT a.unit_id FROM units_mapnode n JOIN units_mapnode a
            ON a.map_version_id = n.map_version_id AND a."left" <= n."left" AND a."right" >= n."right"
            WHERE n.map_version_id = %s AND n.unit_id {in_numbers()} AND a."right" > a."left" + 1
            ORDER BY a.unit_id""",
            [version.pk, numbers(units)],
        )
        return [row[0] for row in cursor.fetchall()]


def _shares_resting_on(
    changed: set[tuple[int, int]], rules: Rules
) -> list[tuple[list[Share], list[int] | None]]:
    """Return the shares to be summed again with their categories; None for all, where the denominator changed."""
    wholes = {indicator for indicator, category in changed if category == rules.whole}
    below = [one for one in rules.shares if one.denominator in wholes]
    indicators = {indicator for indicator, _ in changed}
    above = [one for one in rules.shares if one.numerator in indicators and one not in below]
    parts = {one.numerator for one in above}
    categories = sorted({category for indicator, category in changed if indicator in parts})
    groups: list[tuple[list[Share], list[int] | None]] = [(below, None), (above, categories)]
    return [one for one in groups if one[0]]


def _forget(version: MapVersion, period: Period, nodes: list[int], keys: list[tuple[int, int]]) -> None:
    """Delete the totals of some keys that are about to be summed again."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""DELETE FROM consolidation_consolidatedvalue WHERE map_version_id = %s AND period_id = %s
            AND unit_id {in_numbers()} AND (indicator_id, category_id) IN ({rows_from(["indicator", "category"])})""",
            [version.pk, period.pk, numbers(nodes), as_parameter(keys)],
        )


def _forget_shares(
    version: MapVersion, period: Period, nodes: list[int], shares: list[Share], categories: list[int] | None
) -> None:
    """Delete the totals of some shares that are about to be summed again, in some categories or in all."""
    chosen, more = (
        ("", []) if categories is None else (f"AND category_id {in_numbers()}", [numbers(categories)])
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"""DELETE FROM consolidation_consolidatedvalue WHERE map_version_id = %s AND period_id = %s
            AND unit_id {in_numbers()} AND indicator_id {in_numbers()} {chosen}""",
            [version.pk, period.pk, numbers(nodes), numbers(one.indicator for one in shares), *more],
        )


def _delete(table: str, ids: list[int]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {table} WHERE id {in_numbers()}", [numbers(ids)])
