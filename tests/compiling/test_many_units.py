"""A report over many units stays readable: tables in parts, the shorter list of names, money in millions."""

from collections.abc import Sequence
from decimal import Decimal

import pytest

from baocong.compiling.material import Material, ReportingUnit, Total
from baocong.compiling.outline import Outline, OutlineAnnex, OutlineColumn, OutlineSection, OutlineTable
from baocong.compiling.report import compile_report
from baocong.compiling.tables import MOST_UNITS
from baocong.compiling.tree import BoundFigure, Paragraph, ReportTree, TreeTable
from baocong.compiling.wording import basis_in_words
from baocong.counting.catalogue import Area, Catalogue
from baocong.counting.consolidate import consolidate
from baocong.counting.consolidated import Terms
from baocong.counting.indicator import Indicator
from baocong.counting.observation import Observation, ObservationSource
from baocong.counting.period import Period

FINES = Indicator("fines", "fines", "Tiền phạt", "đồng", "money", "flow", True)
CATALOGUE = Catalogue({"fines": FINES}, {"fines": Area("fines", "Xử phạt")}, {})
YEAR = Period.parse("2021")
COLUMNS = tuple(OutlineColumn(key, (key,)) for key in ("number", "unit_of_measure", "units", "total", "note"))
TABLE = OutlineTable("figures", "Số liệu", "indicators_by_unit", COLUMNS, note="Ghi chú cuối.")
OUTLINE = Outline(
    "test", "Mẫu", "cluster_annual", "BÁO CÁO", "Kết quả",
    (OutlineSection("a", "Kết quả", 1, "roman", ("fines",), judgement="Kết quả như sau:"),),
    tables={"figures": TABLE},
    annexes=(OutlineAnnex("Phụ lục I", "SỐ LIỆU", ("figures",)),),
)  # fmt: skip


def units(count: int) -> tuple[ReportingUnit, ...]:
    return tuple(ReportingUnit(f"u{n:02d}", f"Sở mẫu {n}", f"U{n:02d}") for n in range(1, count + 1))


def fines(members: Sequence[ReportingUnit], stated: Sequence[str]) -> Total:
    found = [
        Observation(
            "fines", code, YEAR, Decimal(1_500_000_000), source=ObservationSource("read", f"{code}.docx")
        )
        for code in stated
    ]
    codes = [one.code for one in members]
    return Total(
        consolidate(FINES, found, codes, Terms(sent=frozenset(codes))), {one.unit: one for one in found}
    )


def report(count: int) -> ReportTree:
    members = units(count)
    total = fines(members, [one.code for one in members])
    return compile_report(Material(OUTLINE, CATALOGUE, YEAR, members, {total.key: total}))


@pytest.mark.parametrize("count", [1, MOST_UNITS, MOST_UNITS + 1, 34, 60])
def test_every_unit_has_one_column_in_one_part_and_the_total_stands_once(count: int) -> None:
    tables = [one for one in report(count).annexes[0].blocks if isinstance(one, TreeTable)]
    headers = [cell.inlines[0].text for table in tables for row in table.header for cell in row]
    assert [one for one in headers if one.startswith("U")] == [one.short for one in units(count)]
    assert headers.count("total") == 1
    assert [table.note for table in tables] == ["Ghi chú cuối."] if len(tables) == 1 else tables[0].note == ""
    assert (
        max(sum(cell.inlines[0].text.startswith("U") for cell in table.header[-1]) for table in tables)
        <= MOST_UNITS
    )
    assert len({table.key for table in tables}) == len(tables)


def test_money_is_printed_in_millions_in_prose_and_table_alike() -> None:
    tree = report(3)
    (item,) = [one for one in tree.blocks if isinstance(one, Paragraph) and one.role == "item"]
    assert "".join(one.text for one in item.inlines) == "Tiền phạt: 4.500 triệu đồng."
    (table,) = [one for one in tree.annexes[0].blocks if isinstance(one, TreeTable)]
    figures = [
        one.text for row in table.rows for cell in row for one in cell.inlines if isinstance(one, BoundFigure)
    ]
    assert figures == ["1.500", "1.500", "1.500", "4.500"]
    assert {one.value for one in tree.evidence.values()} == {"1.500 triệu đồng", "4.500 triệu đồng"}


@pytest.mark.parametrize(
    ("count", "stated", "words"),
    [
        pytest.param(4, 3, "tổng hợp từ 3/4 đơn vị; U04 không nêu", id="few are silent"),
        pytest.param(7, 2, "tổng hợp từ 2/7 đơn vị; chỉ U01 và U02 nêu số này", id="few state it"),
        pytest.param(
            34,
            15,
            "tổng hợp từ 15/34 đơn vị; 19 đơn vị không nêu, xem bảng số liệu kèm theo",
            id="many of both",
        ),
        pytest.param(3, 3, "", id="all"),
    ],
)
def test_basis_names_the_shorter_list(count: int, stated: int, words: str) -> None:
    members = units(count)
    total = fines(members, [one.code for one in members[:stated]])
    assert basis_in_words(total, members) == words


def test_sentence_that_announces_figures_is_left_out_where_there_are_none() -> None:
    tree = compile_report(Material(OUTLINE, CATALOGUE, YEAR, units(2)))
    assert not any(
        "như sau" in one.text
        for block in tree.blocks
        if isinstance(block, Paragraph)
        for one in block.inlines
    )


def test_a_partial_total_says_k_of_n_and_why_the_others_are_not_in_it() -> None:
    """The worked example of docs/rules/adding-up.md, part 2."""
    members = units(12)
    codes = [one.code for one in members]
    found = [Observation("fines", code, YEAR, Decimal(1)) for code in codes[:9]]
    found.append(Observation("fines", codes[9], YEAR, None, absence="not_applicable"))
    total = Total(consolidate(FINES, found, codes, Terms(sent=frozenset({codes[10]}))))
    assert basis_in_words(total, members) == (
        "tổng hợp từ 9/12 đơn vị; U11 không nêu; U12 chưa gửi báo cáo; U10 không thuộc đối tượng áp dụng"
    )
