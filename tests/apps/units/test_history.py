"""Who may read the figures of a unit that is no more: every answer with its rule, lists exactly as single answers."""

from dataclasses import replace
from datetime import date

import pytest

from baocong.apps.rights.actors import Scope
from baocong.apps.units.models import Map, Succession, Unit
from baocong.apps.units.operations import UnitFields, close_unit, move_unit, reorganise
from baocong.apps.units.plan import Draft, Plan, Share
from baocong.apps.units.queries import history_units_in, may_read_history, units_in
from tests.apps.conftest import Grant, Tree
from tests.apps.units.conftest import SYSTEM, unit

DAY = date(2025, 7, 1)


@pytest.fixture
def merged(tree: Tree) -> Unit:
    """Province A becomes S; its department A1 goes into A2, A2 goes on below S."""
    chart = Map.objects.get()
    s = Draft("S", UnitFields("S", tree["a"].unit_class, key="s"))
    reorganise(actor=SYSTEM, plan=Plan(chart, DAY, "merge", (tree["a1"],), takers=(tree["a2"],)))
    reorganise(actor=SYSTEM, plan=Plan(chart, DAY, "rename", (unit("a"),), (s,)))
    return unit("s")


ROLES = [
    pytest.param("nation", "a", "history.successor", None, id="above-the-successor"),
    pytest.param("s", "a", "history.successor", None, id="successor"),
    pytest.param("s", "a1", "history.successor", None, id="successor-below"),
    pytest.param("a2", "a1", "history.successor", None, id="taker"),
    pytest.param("a2", "a", "no_role.figures.read", None, id="below-the-successor"),
    pytest.param("b", "a", "no_role.figures.read", None, id="stranger"),
    pytest.param("b", "a1", "no_role.figures.read", None, id="stranger-of-the-department"),
    pytest.param("s", "a", "no_role.figures.read", False, id="event-says-no"),
    pytest.param("a2", "a1", "no_role.figures.read", False, id="event-says-no-to-the-taker"),
    pytest.param("nation", "a1", "history.above_both", False, id="above-both-although-the-event-says-no"),
]


@pytest.mark.parametrize(("holder", "asked", "rule", "reads"), ROLES)
def test_who_reads_a_predecessors_figures(
    tree: Tree, merged: Unit, with_role: Grant, holder: str, asked: str, rule: str, reads: bool | None
) -> None:
    if reads is not None:
        Succession.objects.update(reads_history=reads)
    answer = may_read_history(with_role("officer", unit(holder)), unit(asked).pk)
    assert answer.rule == rule
    assert answer.reason.endswith(".")


def test_a_list_of_history_is_exactly_what_single_answers_allow(
    tree: Tree, merged: Unit, with_role: Grant
) -> None:
    for key in ("nation", "s", "a2", "b"):
        actor = with_role("officer", unit(key))
        scope = actor.scope("figures.read")
        listed = set(history_units_in(scope))
        assert listed == {one for one in Unit.objects.all() if may_read_history(actor, one.pk)}
        assert set(units_in(scope)) <= listed


def test_a_unit_that_only_moved_is_no_history_of_its_old_parent(tree: Tree, with_role: Grant) -> None:
    move_unit(actor=SYSTEM, unit=tree["a1"], chart=Map.objects.get(), day=DAY, parent=tree["b"])
    answer = may_read_history(with_role("officer", tree["a"]), tree["a1"].pk)
    assert answer.rule == "no_role.figures.read"


def test_whoever_stood_above_reads_a_unit_without_successor(tree: Tree, with_role: Grant) -> None:
    close_unit(actor=SYSTEM, unit=tree["a1"], day=DAY)
    assert may_read_history(with_role("officer", tree["a"]), tree["a1"].pk).rule == "history.above"
    assert not may_read_history(with_role("officer", tree["b"]), tree["a1"].pk)


def test_history_goes_over_several_generations(tree: Tree, merged: Unit, with_role: Grant) -> None:
    city = Draft("T", UnitFields("T", merged.unit_class, key="t"))
    plan = Plan(Map.objects.get(), date(2026, 1, 1), "rename", (merged,), (city,))
    reorganise(actor=SYSTEM, plan=plan)
    officer = with_role("officer", unit("t"))
    assert [may_read_history(officer, unit(key).pk).rule for key in ("t", "s", "a")] == [
        "role.officer",
        "history.successor",
        "history.successor",
    ]


def test_a_part_that_was_split_off_reads_the_whole_only_where_the_event_says_so(
    tree: Tree, with_role: Grant
) -> None:
    drafts = tuple(Draft(key, UnitFields(key.upper(), tree["a1"].unit_class, key=key)) for key in ("x", "y"))
    shares = (Share("a1", "x", family="press"), Share("a1", "y"))
    shares = (replace(shares[0], reads_history=False), shares[1])
    plan = Plan(Map.objects.get(), DAY, "split", (tree["a1"],), drafts, shares=shares)
    reorganise(actor=SYSTEM, plan=plan)
    assert not may_read_history(with_role("officer", unit("x")), tree["a1"].pk)
    assert may_read_history(with_role("officer", unit("y")), tree["a1"].pk)


def test_an_empty_scope_reads_nothing(tree: Tree, merged: Unit) -> None:
    assert not history_units_in(Scope()).exists()
