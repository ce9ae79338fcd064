"""A report tree becomes lines: the words that the decree adds are put in once, for every writer."""

from dataclasses import replace

import pytest

from baocong.compiling.tree import (
    Annex,
    Block,
    Heading,
    HeadingBlock,
    Paragraph,
    Quotation,
    ReportTree,
    Signature,
    Text,
    TreeTable,
)
from baocong.writing.composed import Columns, Line
from baocong.writing.composing import compose

BARE = ReportTree(HeadingBlock("đơn vị mẫu"), ())


def lines(tree: ReportTree, sheet: int = 0) -> list[tuple[str, str]]:
    items = compose(tree).sheets[sheet].items
    return [
        (one.style, one.text)
        for one in items
        if isinstance(one, Line) and one.style not in ("gap", "table_gap")
    ]


BLOCKS = [
    pytest.param(Heading("I.", "CHUNG", 1), [("section", "I. CHUNG")], id="section"),
    pytest.param(Heading("1.", "Một", 2), [("clause", "1. Một")], id="clause"),
    pytest.param(Heading("a)", "Điểm", 3), [("point", "a) Điểm")], id="point"),
    pytest.param(Heading("a)", "Điểm", 9), [("point", "a) Điểm")], id="deeper-than-the-layout"),
    pytest.param(Heading("", "Không số", 1), [("section", "Không số")], id="without-number"),
    pytest.param(
        Heading("Phần I", "Kết quả", 0),
        [("part", "Phần I"), ("part_title", "KẾT QUẢ")],
        id="part-on-two-lines",
    ),
    pytest.param(Heading("A.", "Kết quả", 0), [("part", "A. Kết quả")], id="part-with-full-stop-on-one-line"),
    pytest.param(Paragraph((Text("một;"),), "item"), [("body", "- một;")], id="item-gets-its-dash"),
    pytest.param(Paragraph((Text("- một;"),), "item"), [("body", "- một;")], id="item-that-has-one-keeps-it"),
    pytest.param(Paragraph((Text("chú"),), "note"), [("note", "chú")], id="note"),
    pytest.param(Paragraph((Text("giữa"),), "centred"), [("centred", "giữa")], id="centred"),
    pytest.param(Paragraph((Text("lạ"),), "some_new_role"), [("body", "lạ")], id="unknown-role-is-body"),
    pytest.param(Paragraph((Quotation("“Nguyên văn.”", "k"),)), [("body", "“Nguyên văn.”")], id="quotation"),
    pytest.param(
        TreeTable("t", "Bảng trống", (), (), ()), [("table_title", "Bảng trống")], id="table-without-rows"
    ),
]


@pytest.mark.parametrize(("block", "expected"), BLOCKS)
def test_block_becomes_its_lines(block: Block, expected: list[tuple[str, str]]) -> None:
    assert lines(replace(BARE, blocks=(block,)))[1:] == expected


def test_names_are_set_in_capitals_where_the_decree_says_so() -> None:
    tree = ReportTree(
        HeadingBlock("đơn vị mẫu", type="Báo cáo", subject="Về việc mẫu", parent="cấp trên mẫu"), ()
    )
    block = compose(tree).sheets[0].items[0]
    assert isinstance(block, Columns)
    assert [one.text for one in block.rows[0][0]] == ["CẤP TRÊN MẪU", "ĐƠN VỊ MẪU"]
    assert lines(tree) == [("type", "BÁO CÁO"), ("subject", "Về việc mẫu")]


def test_rule_below_the_issuer_is_a_third_to_a_half_of_its_name() -> None:
    block = compose(BARE).sheets[0].items[0]
    assert isinstance(block, Columns)
    issuer, motto = block.rows[0][0][-1], block.rows[0][1][-1]
    assert issuer.rule is not None
    assert motto.rule is not None
    assert 1 / 3 <= issuer.rule.length / 86 <= 1 / 2
    assert motto.rule.length == pytest.approx(159, abs=1)


def test_notice_too_long_for_a_page_head_stands_in_full_above_the_report() -> None:
    notice = "Số liệu minh họa " * 8
    composition = compose(replace(BARE, notice=notice))
    assert len(composition.notice) < len(notice)
    assert composition.notice.endswith("…")
    assert lines(replace(BARE, notice=notice))[0] == ("note", notice)


def test_short_notice_stands_at_the_page_head_only() -> None:
    assert compose(replace(BARE, notice="Số liệu minh họa")).notice == "Số liệu minh họa"
    assert ("note", "Số liệu minh họa") not in lines(replace(BARE, notice="Số liệu minh họa"))


def test_annex_without_number_has_only_its_title() -> None:
    annex = Annex("", "Bảng số", "", (Paragraph((Text("x"),)),))
    assert lines(replace(BARE, annexes=(annex,)), 1) == [("annex_title", "BẢNG SỐ"), ("body", "x")]


def test_signature_keeps_its_prefix_lines_and_room_for_the_hand() -> None:
    tree = replace(BARE, signature=Signature(("TM. ủy ban mẫu", "KT. chủ tịch", "phó chủ tịch"), ""))
    ending = compose(tree).sheets[0].items[-1]
    assert isinstance(ending, Columns)
    assert [(one.style, one.text) for one in ending.rows[0][1]] == [
        ("post", "TM. ỦY BAN MẪU"),
        ("post", "KT. CHỦ TỊCH"),
        ("post", "PHÓ CHỦ TỊCH"),
        ("signer", ""),
    ]
    assert ending.rows[0][0] == ()
