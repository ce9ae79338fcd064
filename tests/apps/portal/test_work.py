"""My work says what I owe, who owes me, and what changed after it was sent."""

from datetime import date

import pytest

from baocong.apps.indicators.operations.entering import open_period
from baocong.apps.indicators.operations.sending import send_figures
from baocong.apps.portal.work import work_of
from tests.apps.conftest import Grant, Tree
from tests.apps.indicators.conftest import Catalogue, Enter, catalogue, enter, november

__all__ = ["catalogue", "enter", "november"]
TODAY = date(2026, 11, 20)


def test_what_i_owe_has_its_day_and_how_much_is_filled(tree: Tree, with_role: Grant, enter: Enter) -> None:
    officer = with_role("officer", tree["a1"])
    enter(officer, tree["a1"], "files.received", 10)
    late, running = work_of(officer, TODAY).due
    assert (late.left, late.tone, late.state.filled, late.last_day) == (
        "trễ 6 ngày",
        "bad",
        1,
        date(2026, 11, 14),
    )
    assert (running.left, running.slug) == ("còn 24 ngày", "2026-12")


def test_what_was_sent_is_owed_no_more(
    tree: Tree, with_role: Grant, enter: Enter, catalogue: Catalogue
) -> None:
    coordinator = with_role("coordinator", tree["a1"])
    send_figures(actor=coordinator, unit=tree["a1"], period=open_period("2026-11", "administrative"))
    assert [one.slug for one in work_of(coordinator, TODAY).due] == ["2026-12"]


def test_who_owes_me_is_counted_and_named(tree: Tree, with_role: Grant, enter: Enter) -> None:
    leader = with_role("leader", tree["a"])
    send_figures(actor=leader, unit=tree["a1"], period=open_period("2026-11", "administrative"))
    owing = work_of(leader, TODAY).owing
    assert owing is not None
    assert (owing.sent, owing.whole, [one.unit for one in owing.waiting]) == (1, 2, [tree["a2"]])
    assert "A2" in owing.reminder
    assert "14/11/2026" in owing.reminder


def test_an_officer_is_owed_nothing(tree: Tree, with_role: Grant, enter: Enter) -> None:
    assert work_of(with_role("officer", tree["a"]), TODAY).owing is None


def test_a_figure_changed_after_sending_comes_back(tree: Tree, with_role: Grant, enter: Enter) -> None:
    coordinator = with_role("coordinator", tree["a1"])
    enter(coordinator, tree["a1"], "files.received", 10)
    send_figures(actor=coordinator, unit=tree["a1"], period=open_period("2026-11", "administrative"))
    assert work_of(coordinator, TODAY).changed == ()
    enter(coordinator, tree["a1"], "files.received", 12, base=1)
    (changed,) = work_of(coordinator, TODAY).changed
    assert (changed.unit, changed.slug, changed.figures) == (tree["a1"], "2026-11", 1)


@pytest.mark.parametrize("role", ["inspector", "receiver"])
def test_who_enters_nothing_owes_nothing(tree: Tree, with_role: Grant, enter: Enter, role: str) -> None:
    assert work_of(with_role(role, tree["a1"]), TODAY).due == ()
