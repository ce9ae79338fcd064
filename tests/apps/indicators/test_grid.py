"""The grid as data: comparisons, cumulative figures, shares from their parts, states in words, as of a moment."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from baocong.apps.audit.queries import head
from baocong.apps.indicators.cells import Cell
from baocong.apps.indicators.grid_rows import GridRow, reached_of_plan, remark_on_jump
from baocong.apps.indicators.models import Observation, Period
from baocong.apps.indicators.operations import (
    SaveKey,
    enter_figures,
    note_reported,
    open_period,
    send_figures,
    set_targets,
)
from baocong.apps.indicators.queries import Asking, grid_of
from baocong.apps.rights.answers import Refused
from tests.apps.conftest import Grant, Tree
from tests.apps.indicators.conftest import Catalogue, Enter


def _row(tree: Tree, period: Period, code: str, category: str = "", **asking: object) -> GridRow:
    grid = grid_of(Asking(tree["a1"], period, **asking))  # type: ignore[arg-type]
    return next(one for one in grid.rows if (one.code, one.category) == (code, category))


def test_a_row_stands_beside_last_month_last_year_and_the_plan(
    tree: Tree, with_role: Grant, enter: Enter, catalogue: Catalogue, november: Period
) -> None:
    officer, boss = with_role("officer", tree["a1"]), with_role("coordinator", tree["a"])
    for code, value in (("2025-11", 50), ("2026-01", 10), ("2026-10", 40), ("2026-11", 60)):
        enter(officer, tree["a1"], "files.received", value, period=open_period(code, "administrative"))
    year = open_period("2026", "administrative")
    target = Cell("t", catalogue["files.received"].indicator_id, Decimal(220))
    set_targets(actor=boss, unit=tree["a1"], period=year, cells=[target], save=SaveKey("t"))
    row = _row(tree, november, "files.received")
    assert (row.plan, row.same, row.previous, row.text) == ("220", "50", "40", "60")
    assert (row.cumulative, row.of_plan, row.of_same) == ("110 (3/11 kỳ)", "50%", "120%")
    assert row.remarks == ("Tăng 50% so với kỳ trước.",)


def test_a_share_is_made_from_its_parts(tree: Tree, with_role: Grant, enter: Enter, november: Period) -> None:
    officer = with_role("officer", tree["a1"])
    enter(officer, tree["a1"], "files.received", 40)
    enter(officer, tree["a1"], "files.settled", 30)
    row = _row(tree, november, "files.settled_share")
    assert (row.is_computed, row.text) == (True, "75")


def test_missing_silent_zero_and_not_applicable_are_different_words(
    tree: Tree, with_role: Grant, enter: Enter, november: Period
) -> None:
    officer, boss = with_role("officer", tree["a1"]), with_role("coordinator", tree["a1"])
    enter(officer, tree["a1"], "files.received", 0)
    enter(officer, tree["a1"], "files.settled", None, absence=1)
    assert _row(tree, november, "files.received").state == "không phát sinh"
    assert _row(tree, november, "files.settled").state == "không áp dụng"
    assert _row(tree, november, "fines.amount").state == "chưa có số"
    send_figures(actor=boss, unit=tree["a1"], period=november)
    assert _row(tree, november, "fines.amount").state == "không nêu"


def test_categories_that_do_not_add_up_are_remarked_on(
    tree: Tree, with_role: Grant, enter: Enter, november: Period
) -> None:
    officer = with_role("officer", tree["a1"])
    enter(officer, tree["a1"], "files.received", 10)
    enter(officer, tree["a1"], "files.received", 7, category="channel=online")
    assert _row(tree, november, "files.received").remarks == ()
    enter(officer, tree["a1"], "files.received", 2, category="channel=paper")
    assert "cộng lại 9, số chung 10" in _row(tree, november, "files.received").remarks[0]


def test_the_grid_as_of_a_moment_shows_what_stood_then(
    tree: Tree, with_role: Grant, enter: Enter, november: Period
) -> None:
    officer, boss = with_role("officer", tree["a1"]), with_role("coordinator", tree["a1"])
    enter(officer, tree["a1"], "files.received", 10)
    then = head()[0]
    enter(officer, tree["a1"], "files.received", 12, base=1)
    send_figures(actor=boss, unit=tree["a1"], period=november)
    past, now = _row(tree, november, "files.received", seq=then), _row(tree, november, "files.received")
    assert (past.text, past.number, now.text, now.number) == ("10", 1, "12", 2)
    assert grid_of(Asking(tree["a1"], november, seq=then)).submission is None
    assert _row(tree, november, "files.received", seq=0).text == ""


def test_an_estimate_stands_beside_the_final_figure(
    tree: Tree, with_role: Grant, enter: Enter, november: Period
) -> None:
    officer = with_role("officer", tree["a1"])
    enter(officer, tree["a1"], "files.received", 10, nature=1)
    assert _row(tree, november, "files.received", nature=1).text == "10"
    assert _row(tree, november, "files.received").text == ""


def test_queries_do_not_grow_with_the_grid(
    tree: Tree, with_role: Grant, enter: Enter, november: Period
) -> None:
    officer = with_role("officer", tree["a1"])
    counts = []
    for code in ("files.received", "files.settled", "fines.amount"):
        enter(officer, tree["a1"], code, 5)
        enter(officer, tree["a1"], code, 4, period=open_period("2026-10", "administrative"))
        with CaptureQueriesContext(connection) as asked:
            grid_of(Asking(tree["a1"], november))
        counts.append(len(asked))
    assert counts == [counts[0]] * 3
    assert counts[0] <= 8


@pytest.mark.parametrize(
    ("current", "previous", "kind", "words"),
    [
        pytest.param("145", "100", "count", "Tăng 45% so với kỳ trước.", id="far up"),
        pytest.param("60", "100", "count", "Giảm 40% so với kỳ trước.", id="far down"),
        pytest.param("129", "100", "count", "", id="near"),
        pytest.param("9", "3", "count", "", id="small figures"),
        pytest.param("30", "5", "count", "Tăng 25 so với kỳ trước.", id="small base in numbers"),
        pytest.param("5", "0", "count", "", id="nothing before"),
        pytest.param("80", "95.5", "percent", "Giảm 15,5 điểm phần trăm so với kỳ trước.", id="points"),
        pytest.param("90", "95.5", "percent", "", id="few points"),
    ],
)
def test_jumps_are_remarks(current: str, previous: str, kind: str, words: str) -> None:
    assert remark_on_jump(Decimal(current), Decimal(previous), kind) == words


def test_the_plan_is_compared_by_kind() -> None:
    assert reached_of_plan(Decimal(90), Decimal(90), "percent") == "đúng kế hoạch"
    assert reached_of_plan(Decimal(88), Decimal(90), "percent") == "kém 2 điểm %"
    assert reached_of_plan(Decimal(3), Decimal(0), "count") == ""
    assert reached_of_plan(None, Decimal(5), "count") == ""


def test_a_unit_does_not_give_itself_targets(
    tree: Tree, with_role: Grant, catalogue: Catalogue, november: Period
) -> None:
    own = with_role("coordinator", tree["a1"])
    cells = [Cell("t", catalogue["files.received"].indicator_id, Decimal(1), planned=True)]
    with pytest.raises(Refused):
        set_targets(actor=own, unit=tree["a1"], period=november, cells=cells, save=SaveKey("t"))
    with pytest.raises(Refused):
        enter_figures(actor=own, unit=tree["a1"], period=november, cells=cells, save=SaveKey("t"))
    above = with_role("coordinator", tree["a"])
    (answer,) = set_targets(actor=above, unit=tree["a1"], period=november, cells=cells, save=SaveKey("t"))
    assert answer.state == "saved"


def test_a_figure_told_to_others_says_so_when_it_changes(
    tree: Tree, with_role: Grant, enter: Enter, november: Period
) -> None:
    officer, boss = with_role("officer", tree["a1"]), with_role("coordinator", tree["a1"])
    enter(officer, tree["a1"], "files.received", 10)
    note_reported(
        actor=officer, observation=Observation.objects.get(), receiver="UBND tỉnh", on=date(2026, 11, 14)
    )
    send_figures(actor=boss, unit=tree["a1"], period=november)
    assert _row(tree, november, "files.received").remarks == ()
    enter(officer, tree["a1"], "files.received", 12, base=1)
    said = _row(tree, november, "files.received").remarks
    assert said == ("Đã báo cáo UBND tỉnh là 10 ngày 14/11/2026.", "Sửa sau khi gửi.")
