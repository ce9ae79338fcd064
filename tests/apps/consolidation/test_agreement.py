"""The sums of SQL and the pure rules of `counting` say the same, on random figures."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings

from baocong.apps.consolidation.asking import Ask
from baocong.apps.consolidation.carrying import STAY, carry_between
from baocong.apps.consolidation.catalogue import rules_of, whole_category
from baocong.apps.consolidation.figures import Figure, Wanted, by_key, figure_of, recipes_of
from baocong.apps.consolidation.sums import live_sums
from baocong.apps.indicators.models import Category
from baocong.apps.indicators.queries import as_period
from baocong.apps.units.models import MapNode, MapVersion
from baocong.counting.consolidate import consolidate
from baocong.counting.consolidated import Consolidated
from baocong.counting.observation import Observation
from baocong.counting.over_time import consolidate_over_time
from baocong.counting.period import Period
from baocong.counting.recasting import recast
from baocong.counting.shares import consolidate_share
from tests.apps.consolidation.worlds import CATEGORIES, Drawn, World, figures, make_world

LENIENT = settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.fixture
def world(db: None) -> World:
    return make_world(months=3)


@contextmanager
def _undone() -> Iterator[None]:
    """Run a block and take back what it saved."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _expected(version: MapVersion, node: int) -> list[str]:
    own = MapNode.objects.get(map_version=version, unit=node)
    below = MapNode.objects.filter(map_version=version, left__gte=own.left, right__lte=own.right)
    return list(
        below.filter(unit__unit_class__code="commune").order_by("left").values_list("unit__key", flat=True)
    )


def _by_policy(observations: list[Observation], policy: str) -> list[Observation]:
    """Return what a policy looks at: for official values only, final values and absences."""
    if policy == "firmest":
        return observations
    return [
        one for one in observations if not one.is_stated or (one.nature == "final" and one.qualifier != "ước")
    ]


def _agree(figure: Figure, pure: Consolidated) -> None:
    if figure.state == "judge":
        return
    if pure.refusal:
        assert (figure.state, figure.refusal) == ("refused", pure.refusal.code)
    elif pure.value is None:
        assert figure.state == "none"
    else:
        assert figure.state == "value"
        assert (figure.value, figure.reported, figure.expected, figure.qualifier) == (
            pure.value,
            pure.reported if not pure.parts else len({one.unit for one in pure.addends}),
            pure.expected,
            pure.qualifier,
        )
        assert bool(figure.estimated) == (pure.nature == "estimate")
        if figure.parts:
            assert figure.parts == pure.parts


def _must_be_judged(pure: Consolidated) -> bool:
    return pure.refusal is not None and pure.refusal.code == "conflicting_values"


@LENIENT
@given(drawn=figures())
def test_sql_and_the_pure_rules_agree_on_the_map_of_the_period(world: World, drawn: list[Drawn]) -> None:
    with _undone():
        world.save(drawn)
        _compare(world, world.old, STAY)


@LENIENT
@given(drawn=figures())
def test_sql_and_the_pure_rules_agree_on_the_later_map(world: World, drawn: list[Drawn]) -> None:
    with _undone():
        world.save(drawn)
        carry = carry_between(world.old, world.new, world.versions.values())
        _compare(world, world.new, carry)


def _compare(world: World, version: MapVersion, carry) -> None:  # type: ignore[no-untyped-def]
    period = world.periods[0]
    rules = rules_of(period, world.versions.values(), whole_category())
    recipes = recipes_of(rules)
    nodes = [one.pk for one in world.units]
    ids = {one.key: one.pk for one in Category.objects.all()}
    for planned in (False, True):
        ask = Ask(
            version.pk,
            [period.pk],
            nodes,
            shares=rules.shares,
            whole=rules.whole,
            planned=planned,
            carry=carry,
        )
        sums = by_key(live_sums(ask))
        for node in nodes:
            expected = _expected(version, node)
            for code, category in ((code, key) for code in world.versions for key in CATEGORIES):
                if category and code not in {"count", "share", "own_share"}:
                    continue
                if not category and code == "own_share":
                    continue
                recipe = recipes[world.versions[code].indicator_id]
                found = sums.get((node, recipe.version.indicator_id, ids.get(category, 0)), {})
                parts = [
                    any(
                        one.n_odd for one in sums.get((node, part.indicator_id, ids.get(key, 0)), {}).values()
                    )
                    for part, key in zip(recipe.parts or (), (category, ""), strict=False)
                ]
                for policy in ("firmest", "final"):
                    carried = frozenset([period.pk]) if carry.steps else frozenset()
                    wanted = Wanted(as_period(period), [period.pk], policy, carried)  # type: ignore[arg-type]
                    figure = figure_of(recipe, found, wanted, len(expected), any(parts))
                    pure = _pure(world, code, category, expected, planned, policy, carry)
                    if policy == "firmest" and _must_be_judged(pure):
                        assert figure.state == "judge"
                    if not carry.steps or recipe.way in {"sum", "share"}:
                        _agree(figure, pure)


def _pure(world: World, code: str, category: str, expected, planned, policy, carry) -> Consolidated:  # type: ignore[no-untyped-def]
    indicator = world.indicator(code)
    if indicator.numerator:
        upper = _pure(world, indicator.numerator, category, expected, planned, policy, carry)
        lower = _pure(world, indicator.denominator, "", expected, planned, policy, carry)
        return consolidate_share(indicator, upper, lower)
    observations = _by_policy(world.pure(code, category, world.periods[0], planned), policy)
    if carry.steps:
        observations = _firmest(observations)
        done = recast(indicator, observations, carry.events, "new")
        observations = list(done.observations)
    return consolidate(indicator, observations, expected)


def _firmest(observations: list[Observation]) -> list[Observation]:
    """Return for each unit the figure that its total takes: this is what is carried to another map."""
    natures = {"estimate": 1, "provisional": 2, "final": 3}
    best: dict[str, Observation] = {}
    for one in observations:
        rank = (one.is_stated, 1 if one.qualifier == "ước" else natures[one.nature], natures[one.nature])
        held = best.get(one.unit)
        if held is None or rank > (
            held.is_stated,
            1 if held.qualifier == "ước" else natures[held.nature],
            natures[held.nature],
        ):
            best[one.unit] = one
    return list(best.values())


@LENIENT
@given(drawn=figures(periods=3))
def test_sql_and_the_pure_rules_agree_over_time(world: World, drawn: list[Drawn]) -> None:
    """A node's figure of a quarter is the pure rule of time over its totals of the months."""
    whole = Period.parse("2025-Q1", "statistical")
    with _undone():
        world.save(drawn)
        rules = rules_of(world.periods[0], world.versions.values(), whole_category())
        recipes = recipes_of(rules)
        node = world.units[1].pk
        ids = [one.pk for one in world.periods]
        sums = by_key(
            live_sums(Ask(world.old.pk, ids, [node], shares=rules.shares, whole=rules.whole, planned=False))
        )
        expected = _expected(world.old, node)
        for code in ("whole", "money", "stock", "cumulative", "people", "mean"):
            recipe = recipes[world.versions[code].indicator_id]
            found = sums.get((node, recipe.version.indicator_id, rules.whole), {})
            figure = figure_of(recipe, found, Wanted(whole, ids), len(expected))
            months = [
                consolidate(world.indicator(code), world.pure(code, "", period, False), expected)
                for period in world.periods
            ]
            if figure.state == "judge" or any(one.refusal for one in months):
                continue
            stated = [one.as_observation("node") for one in months]
            over = consolidate_over_time(
                world.indicator(code), [replace(one) for one in stated if one is not None], whole
            )
            if over.refusal and over.refusal.code == "no_observations":
                assert figure.state == "none"
            elif over.refusal:
                assert (figure.state, figure.refusal) == ("refused", over.refusal.code)
            else:
                assert (figure.value, figure.qualifier) == (over.value, over.qualifier)
                assert len(figure.periods) == len(over.addends)
