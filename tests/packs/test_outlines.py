"""The shipped outlines load, and hold what well-made reports hold."""

import pytest

from baocong.compiling.outline import COLUMNS, fill
from baocong.packs.loading import shipped_pack
from baocong.packs.outlines import load_outline, outline_codes
from baocong.packs.problem import PackError


def test_outlines_of_all_kinds_are_shipped() -> None:
    kinds = {code: load_outline(code).kind for code in outline_codes()}
    assert kinds == {
        "month": "monthly",
        "half-year": "half_year",
        "year": "annual",
        "cluster-annual": "cluster_annual",
        "cluster-half-year": "cluster_half_year",
    }


@pytest.mark.parametrize("code", outline_codes())
def test_outline_prints_no_figure_twice_and_keeps_copies(code: str) -> None:
    outline = load_outline(code)
    printed = [indicator for section in outline.sections for indicator in section.indicators]
    assert len(printed) == len(set(printed))
    assert outline.recipients[-1].startswith("Lưu: VT")
    assert outline.closing.endswith("./.")
    assert outline.version == shipped_pack("ict").stamp


def test_cluster_outline_has_a_place_for_every_indicator() -> None:
    outline = load_outline("cluster-annual")
    printed = {indicator for section in outline.sections for indicator in section.indicators}
    codes = {row.text("code") for row in shipped_pack("ict").table("indicators.csv").rows}
    assert printed == codes
    assert outline.signature == ("TM. {CLUSTER}", "{GROUP_LEAD}", "{lead_post} {LEAD_UNIT}")
    assert [annex.tables for annex in outline.annexes] == [
        ("criteria",),
        ("figures",),
        ("initiatives",),
        ("nominees",),
    ]


def test_section_takes_the_numbering_of_its_level() -> None:
    styles = {section.level: section.numbering for section in load_outline("cluster-annual").sections}
    assert styles == {0: "part", 1: "roman", 2: "arabic", 3: "decimal"}


def test_table_columns_are_those_of_its_kind() -> None:
    table = load_outline("month").tables["figures"]
    assert {column.key for column in table.columns} < set(COLUMNS["indicators"])
    assert [column.header for column in table.columns[5:7]] == [
        ("Thực hiện", "Trong tháng"),
        ("Thực hiện", "Lũy kế từ đầu năm"),
    ]


def test_unknown_outline_is_refused_with_those_there_are() -> None:
    with pytest.raises(PackError) as refused:
        load_outline("quy")
    assert refused.value.problems[0].legal_values == outline_codes()


def test_placeholders_are_filled_once() -> None:
    values = {"issuer": "Sở {superior}", "period": "tháng 6 năm 2022"}
    assert (
        fill("{issuer} báo cáo {period} gửi {superior}", values)
        == "Sở {superior} báo cáo tháng 6 năm 2022 gửi …"
    )
