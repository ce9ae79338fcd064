"""A compiled report prints each total with what it rests on, and nothing that nobody stated."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from baocong.compiling.evidence import total_key
from baocong.compiling.material import Material, ReportingUnit, Total
from baocong.compiling.outline import Outline, OutlineAnnex, OutlineColumn, OutlineSection, OutlineTable
from baocong.compiling.report import compile_report
from baocong.compiling.section_numbers import SectionCounter
from baocong.compiling.tables import header_rows
from baocong.compiling.tree import BoundFigure, Heading, Inline, Paragraph, ReportTree, TreeTable
from baocong.counting.catalogue import Area, Catalogue, CategoryName
from baocong.counting.consolidate import consolidate
from baocong.counting.consolidated import Terms
from baocong.counting.indicator import Indicator
from baocong.counting.observation import Category, Observation, ObservationSource
from baocong.counting.period import Period

RECEIVED = Indicator(
    "dossiers.received", "dossiers", "Hồ sơ tiếp nhận", "hồ sơ", "count", "flow", True,
    breakdowns={"channel": ("in_person", "online")},
)  # fmt: skip
RANK = Indicator("indices.rank", "indices", "Thứ hạng chỉ số", "hạng", "rank", "flow", False, recast="break")
CATALOGUE = Catalogue(
    {one.code: one for one in (RECEIVED, RANK)},
    {"dossiers": Area("dossiers", "Hồ sơ"), "indices": Area("indices", "Chỉ số")},
    {("channel", "online"): CategoryName("trực tuyến"), ("channel", "in_person"): CategoryName("trực tiếp")},
)
UNITS = (
    ReportingUnit("a", "Sở mẫu A", "A"),
    ReportingUnit("b", "Sở mẫu B", "B"),
    ReportingUnit("c", "Sở mẫu C", "C", "missing"),
)
YEAR = Period.parse("2021")
FIGURES = OutlineTable(
    "figures",
    "Số liệu",
    "indicators_by_unit",
    tuple(OutlineColumn(key, (key,)) for key in ("number", "indicator", "units", "total", "reported")),
)
OUTLINE = Outline(
    "test", "Mẫu", "cluster_annual", "BÁO CÁO", "Kết quả {period}",
    (
        OutlineSection("a", "KẾT QUẢ", 1, "roman"),
        OutlineSection("b", "Hồ sơ", 2, "arabic", ("dossiers.received",), {"dossiers.received": "channel"}),
        OutlineSection("c", "Việc khác", 2, "arabic", prompt="Nêu việc khác."),
    ),
    tables={"figures": FIGURES},
    annexes=(OutlineAnnex("Phụ lục I", "SỐ LIỆU", ("figures",)),),
)  # fmt: skip


def total(indicator: Indicator, stated: Mapping[str, int | str], category: Category = ()) -> Total:
    """A total over the three units from what some of them stated."""
    found = [
        Observation(
            indicator.code, unit, YEAR, Decimal(value), category=category,
            source=ObservationSource("read", f"{unit}.docx", f"Đã có {value} hồ sơ.", 6, 7),
        )
        for unit, value in stated.items()
    ]  # fmt: skip
    consolidated = consolidate(indicator, found, ("a", "b", "c"), Terms(sent=frozenset({"a", "b"})))
    return Total(consolidated, {one.unit: one for one in found})


def report(*totals: Total) -> ReportTree:
    return compile_report(
        Material(
            OUTLINE, CATALOGUE, YEAR, UNITS, {one.key: one for one in totals}, values={"period": "năm 2021"}
        )
    )


def printed(inlines: tuple[Inline, ...]) -> str:
    return "".join(one.text for one in inlines)


def lines(tree: ReportTree) -> list[str]:
    return [printed(one.inlines) for one in tree.blocks if isinstance(one, Paragraph)]


def test_partial_total_prints_k_of_n_and_names_who_is_silent_and_missing() -> None:
    assert lines(report(total(RECEIVED, {"a": 1200})))[0] == (
        "Hồ sơ tiếp nhận: 1.200 hồ sơ (tổng hợp từ 1/3 đơn vị; B không nêu; C chưa gửi báo cáo)."
    )


def test_categories_follow_their_total() -> None:
    online = total(RECEIVED, {"a": 5, "b": 3}, (("channel", "online"),))
    text = lines(report(total(RECEIVED, {"a": 10, "b": 20}), online))[0]
    assert text.endswith("; trong đó: trực tuyến 08 hồ sơ (2/3 đơn vị nêu).")


def test_every_printed_number_opens_its_sentences() -> None:
    tree = report(total(RECEIVED, {"a": 1200, "b": 34}))
    (figure,) = [
        inline
        for block in tree.blocks
        if isinstance(block, Paragraph)
        for inline in block.inlines
        if isinstance(inline, BoundFigure)
    ]
    assert figure.text == "1.234"
    evidence = tree.evidence[figure.evidence]
    assert figure.evidence == total_key(("dossiers.received", ()))
    assert [(one.unit, one.value, one.sentence) for one in evidence.addends] == [
        ("A", "1.200 hồ sơ", "Đã có 1200 hồ sơ."),
        ("B", "34 hồ sơ", "Đã có 34 hồ sơ."),
    ]


def test_section_without_anything_says_what_a_person_writes() -> None:
    assert lines(report())[-1] == "[Nêu việc khác.]"
    assert [one.number for one in report().blocks if isinstance(one, Heading)] == ["I.", "1.", "2."]


def test_table_says_in_words_why_a_cell_has_no_number() -> None:
    tree = report(total(RECEIVED, {"a": 1200}), total(RANK, {"a": 7, "b": 12}))
    table = tree.annexes[0].blocks[0]
    assert isinstance(table, TreeTable)
    assert [[printed(cell.inlines) for cell in row] for row in table.rows] == [
        ["Hồ sơ"],
        ["1", "Hồ sơ tiếp nhận", "1.200", "không nêu", "chưa gửi", "1.200 (1/3)", "1/3"],
        ["Chỉ số"],
        ["2", "Thứ hạng chỉ số", "7", "12", "chưa gửi", "không cộng", "2/3"],
    ]
    assert table.note == "Tổng hợp từ 2/3 đơn vị. C chưa gửi báo cáo."


def test_header_cells_merge_by_their_paths() -> None:
    rows = header_rows([("TT",), ("Năm", "2020"), ("Năm", "2021"), ("Ghi chú",)])
    shape = [[(printed(cell.inlines), cell.colspan, cell.rowspan) for cell in row] for row in rows]
    assert shape == [[("TT", 1, 2), ("Năm", 2, 1), ("Ghi chú", 1, 2)], [("2020", 1, 1), ("2021", 1, 1)]]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        pytest.param([(0, "part"), (1, "roman"), (1, "roman"), (0, "part"), (1, "roman")],
                     ["Phần thứ nhất", "I.", "II.", "Phần thứ hai", "I."], id="parts restart"),
        pytest.param([(3, "letter")] * 5, ["a)", "b)", "c)", "d)", "đ)"], id="Vietnamese letters"),
    ],
)  # fmt: skip
def test_section_numbers(steps: list[tuple[int, str]], expected: list[str]) -> None:
    counter = SectionCounter()
    assert [counter.next(level, style) for level, style in steps] == expected  # type: ignore[arg-type]
