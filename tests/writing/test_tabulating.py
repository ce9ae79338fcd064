"""Tables on a grid: every place is covered once, nothing is lost, and the widths add up."""

from hypothesis import given
from hypothesis import strategies as st

from baocong.compiling.tree import Text, TreeCell, TreeTable
from baocong.writing.composed import Table
from baocong.writing.composing import compose_runs
from baocong.writing.layout import twips
from baocong.writing.tabulating import compose_table, fitted

WIDTH = 467.7


def cell(text: str, colspan: int = 1, rowspan: int = 1) -> TreeCell:
    return TreeCell((Text(text),), colspan, rowspan)


def composed(
    header: tuple[tuple[TreeCell, ...], ...], rows: tuple[tuple[TreeCell, ...], ...], columns: int
) -> Table:
    return compose_table(TreeTable("t", "", (1.0,) * columns, header, rows), compose_runs, WIDTH)


def places(table: Table) -> list[list[tuple[int, int, int, str]]]:
    return [
        [(one.column, one.colspan, one.rowspan, "".join(run.text for run in one.runs)) for one in row]
        for row in (*table.header, *table.rows)
    ]


def test_merged_header_cells_find_their_columns() -> None:
    head = (
        (cell("STT", rowspan=2), cell("Kết quả", colspan=2), cell("Ghi chú", rowspan=2)),
        (cell("Kỳ này"), cell("Cùng kỳ")),
    )
    assert places(composed(head, (), 4)) == [
        [(0, 1, 2, "STT"), (1, 2, 1, "Kết quả"), (3, 1, 2, "Ghi chú")],
        [(1, 1, 1, "Kỳ này"), (2, 1, 1, "Cùng kỳ")],
    ]


def test_short_row_is_filled_with_empty_cells() -> None:
    assert places(composed((), ((cell("một"),),), 3)) == [[(0, 1, 1, "một"), (1, 1, 1, ""), (2, 1, 1, "")]]


def test_span_that_leaves_the_table_is_cut() -> None:
    assert places(composed((), ((cell("một", colspan=9, rowspan=9),),), 2)) == [[(0, 2, 1, "một")]]


def test_cell_without_a_place_joins_the_last_one_of_its_row() -> None:
    rows = ((cell("a", colspan=2, rowspan=2),), (cell("b"),))
    table = composed((), rows, 2)
    assert "b" in "".join(run.text for row in table.rows for one in row for run in one.runs)


def test_column_is_wide_enough_for_its_longest_word() -> None:
    head = ((cell("STT"), cell("Chỉ tiêu")),)
    table = compose_table(TreeTable("t", "", (1, 99), head, ()), compose_runs, WIDTH)
    assert table.widths[0] > 28


def test_widths_that_mean_nothing_count_as_one_share() -> None:
    assert fitted([float("nan"), -3, 1, 0], [0, 0, 0, 0], 100) == (25, 25, 25, 25)


spans = st.integers(1, 4)
tables = st.lists(
    st.lists(st.builds(cell, st.sampled_from(["", "x", "dài hơn"]), spans, spans), max_size=5).map(tuple),
    max_size=6,
).map(tuple)


@given(tables, st.integers(1, 6))
def test_every_place_of_the_grid_is_covered_once(
    rows: tuple[tuple[TreeCell, ...], ...], columns: int
) -> None:
    table = composed((), rows, columns)
    covered = [
        (y + down, one.column + right)
        for y, row in enumerate(table.rows)
        for one in row
        for down in range(one.rowspan)
        for right in range(one.colspan)
    ]
    assert sorted(covered) == [(y, x) for y in range(len(rows)) for x in range(len(table.widths))]


@given(tables, st.integers(1, 6))
def test_no_text_of_a_table_is_lost(rows: tuple[tuple[TreeCell, ...], ...], columns: int) -> None:
    table = composed((), rows, columns)
    kept = sorted("".join(run.text for row in table.rows for one in row for run in one.runs).replace(" ", ""))
    given_text = sorted("".join(one.inlines[0].text for row in rows for one in row).replace(" ", ""))
    assert kept == given_text


@given(st.lists(st.floats(0.1, 50), min_size=1, max_size=14), st.data())
def test_widths_add_up_to_the_text_width(relative: list[float], data: st.DataObject) -> None:
    least = data.draw(st.lists(st.floats(0, 60), min_size=len(relative), max_size=len(relative)))
    widths = fitted(relative, least, WIDTH)
    assert sum(twips(one) for one in widths) == twips(WIDTH)
