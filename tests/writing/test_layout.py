"""The layout stays inside what Decree 30/2020, Annex I allows, and its reference page says what the table says."""

from pathlib import Path

import pytest

from baocong.writing.layout import LAYOUT, PAGE, TABLE, points_of, text_width
from baocong.writing.layout_page import layout_page

PAGE_FILE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "layout.md"
RULE_BORDER = 0.75
SINGLE = 1.15
"""Height of a single-spaced line of Times, in sizes of its type."""

OFFICIAL = [
    # box, component, size range, bold, italic, capitals
    pytest.param("1", "national_title", (12, 13), True, False, True, id="quoc-hieu"),
    pytest.param("1", "motto", (13, 14), True, False, False, id="tieu-ngu"),
    pytest.param("2", "parent", (12, 13), False, False, True, id="co-quan-chu-quan"),
    pytest.param("2", "issuer", (12, 13), True, False, True, id="co-quan-ban-hanh"),
    pytest.param("3", "symbol", (13, 13), False, False, False, id="so-ky-hieu"),
    pytest.param("4", "place_and_date", (13, 14), False, True, False, id="dia-danh-thoi-gian"),
    pytest.param("5a", "type", (13, 14), True, False, True, id="ten-loai"),
    pytest.param("5a", "subject", (13, 14), True, False, False, id="trich-yeu"),
    pytest.param("6", "basis", (13, 14), False, True, False, id="can-cu"),
    pytest.param("6", "body", (13, 14), False, False, False, id="noi-dung"),
    pytest.param("7a", "post", (13, 14), True, False, True, id="chuc-vu"),
    pytest.param("7b", "signer", (13, 14), True, False, False, id="ho-ten"),
    pytest.param("9a", "addressee_word", (13, 14), False, False, False, id="kinh-gui"),
    pytest.param("9b", "recipients_word", (12, 12), True, True, False, id="noi-nhan"),
    pytest.param("9b", "recipient", (11, 11), False, False, False, id="ten-noi-nhan"),
    pytest.param("–", "page_number", (13, 14), False, False, False, id="so-trang"),
]


@pytest.mark.parametrize(("box", "name", "sizes", "bold", "italic", "capitals"), OFFICIAL)
def test_component_is_drawn_as_the_decree_says(
    box: str, name: str, sizes: tuple[float, float], bold: bool, italic: bool, capitals: bool
) -> None:
    one = LAYOUT[name]
    assert (one.box, one.sizes, one.bold, one.italic, one.capitals) == (box, sizes, bold, italic, capitals)


@pytest.mark.parametrize("name", LAYOUT)
def test_chosen_size_lies_in_its_range(name: str) -> None:
    low, high = LAYOUT[name].sizes
    assert low <= LAYOUT[name].size <= high


@pytest.mark.parametrize("name", [name for name in LAYOUT if name not in ("gap", "table_gap", "rule")])
def test_line_pitch_lies_between_single_and_one_and_a_half(name: str) -> None:
    one = LAYOUT[name]
    assert SINGLE <= one.line / one.size <= SINGLE * 1.5


@pytest.mark.parametrize("side", ["top", "bottom", "left", "right"])
def test_margin_lies_in_its_range(side: str) -> None:
    margin = getattr(PAGE, side)
    assert margin.allowed[0] <= margin.chosen <= margin.allowed[1]


@pytest.mark.parametrize("name", [name for name, one in LAYOUT.items() if one.rule])
def test_rule_below_has_a_length_the_decree_allows(name: str) -> None:
    rule = LAYOUT[name].rule
    assert rule is not None
    assert rule.allowed[0] <= rule.share <= rule.allowed[1]


def test_body_is_justified_with_an_indented_first_line_and_six_points_between_paragraphs() -> None:
    body = LAYOUT["body"]
    assert (body.align, body.indent, body.after) == ("justify", 36, 6)


@pytest.mark.parametrize("name", LAYOUT)
def test_every_line_with_its_spaces_and_border_is_whole_points_high(name: str) -> None:
    one = LAYOUT[name]
    border = {"rule": RULE_BORDER, "table_gap": TABLE.rule}.get(name, 0)
    assert (one.line + border) % 1 == 0
    assert one.before % 1 == 0
    assert one.after % 1 == 0


def test_row_of_a_table_is_whole_points_high() -> None:
    assert (TABLE.pad_top + TABLE.pad_bottom + TABLE.rule) % 1 == 0


@pytest.mark.parametrize("side", ["width", "height"])
def test_page_leaves_more_than_half_a_point_over(side: str) -> None:
    room = points_of(getattr(PAGE, side)) - points_of(PAGE.top.chosen) - points_of(PAGE.bottom.chosen)
    assert room % 1 > TABLE.rule


def test_text_is_165_millimetres_wide() -> None:
    assert text_width() == pytest.approx(points_of(165), abs=0.1)
    assert text_width(landscape=True) == pytest.approx(points_of(252), abs=0.1)


def test_reference_page_says_what_the_table_says(golden: bool) -> None:
    if golden:
        PAGE_FILE.write_text(layout_page(), encoding="utf-8", newline="\n")
    assert PAGE_FILE.read_text(encoding="utf-8") == layout_page()
