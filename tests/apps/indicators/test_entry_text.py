"""What people type into cells, and which style a pasted block is written in."""

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.apps.indicators.cells import show_figure
from baocong.apps.indicators.entry_text import Asked, Entered, EntryFault, parse_entry
from baocong.apps.indicators.pasted_block import Undecided, decide_block_style
from baocong.vietnamese.numerals import NumberStyle

COUNT, SHARE = Asked("count", "hồ sơ"), Asked("percent", "%")
LEVEL, RANK, YES_NO = Asked("level", "mức", 5), Asked("rank", "hạng", 63), Asked("yes_no")
BLOCKS = json.loads((Path(__file__).parents[2] / "golden" / "pasted-blocks.json").read_text("utf-8"))


@pytest.mark.parametrize(
    ("text", "asked", "entered"),
    [
        pytest.param("", COUNT, Entered(), id="empty"),
        pytest.param("  \u00a0", COUNT, Entered(), id="only spaces"),
        pytest.param("1234", COUNT, Entered(Decimal(1234)), id="plain"),
        pytest.param("1.234", COUNT, Entered(Decimal(1234)), id="point between thousands"),
        pytest.param("1 234 567", COUNT, Entered(Decimal(1234567)), id="spaces between thousands"),
        pytest.param("1.234.567", COUNT, Entered(Decimal(1234567)), id="grouped twice"),
        pytest.param("1,234,567", COUNT, Entered(Decimal(1234567)), id="grouped twice, English"),
        pytest.param("1.234,5", SHARE, Entered(Decimal("1234.5")), id="decimal comma"),
        pytest.param("0.95", SHARE, Entered(Decimal("0.95")), id="decimal point"),
        pytest.param("95 %", SHARE, Entered(Decimal(95)), id="its own unit of measure"),
        pytest.param("12 hồ sơ", COUNT, Entered(Decimal(12)), id="its own noun"),
        pytest.param("-5", COUNT, Entered(Decimal(-5)), id="negative is a number; the rule refuses it"),
        pytest.param("(5)", COUNT, Entered(Decimal(-5)), id="brackets of accountants"),
        pytest.param("0", COUNT, Entered(Decimal(0)), id="zero"),
        pytest.param("không phát sinh", COUNT, Entered(Decimal(0)), id="no cases"),
        pytest.param("Không phát sinh.", COUNT, Entered(Decimal(0)), id="no cases with capital and stop"),
        pytest.param("không áp dụng", COUNT, Entered(absence=1), id="does not apply"),
        pytest.param("N/A", COUNT, Entered(absence=1), id="n/a"),
        pytest.param("khoảng 1.200", COUNT, Entered(Decimal(1200), None, "khoảng"), id="about"),
        pytest.param("Trên 50", COUNT, Entered(Decimal(50), None, "trên"), id="above"),
        pytest.param("~50", COUNT, Entered(Decimal(50), None, "khoảng"), id="tilde"),
        pytest.param("≥ 50", COUNT, Entered(Decimal(50), None, "ít nhất"), id="at least"),
        pytest.param("kho\u0061\u0309ng 5", COUNT, Entered(Decimal(5), None, "khoảng"), id="decomposed letters"),
        pytest.param("mức 3", LEVEL, Entered(Decimal(3)), id="level"),
        pytest.param("3/5", LEVEL, Entered(Decimal(3)), id="level of five"),
        pytest.param("hạng 8", RANK, Entered(Decimal(8)), id="rank"),
        pytest.param("8/63", RANK, Entered(Decimal(8)), id="rank of n"),
        pytest.param("có", YES_NO, Entered(Decimal(1)), id="yes"),
        pytest.param("Không", YES_NO, Entered(Decimal(0)), id="no"),
    ],
)  # fmt: skip
def test_what_is_typed_is_read(text: str, asked: Asked, entered: Entered) -> None:
    assert parse_entry(text, asked) == entered


@pytest.mark.parametrize(
    ("text", "asked", "words"),
    [
        pytest.param("-", COUNT, "chưa rõ", id="a dash may mean two things"),
        pytest.param("–", COUNT, "chưa rõ", id="a long dash too"),
        pytest.param("không", COUNT, "chưa rõ nghĩa", id="no"),
        pytest.param("5/7", COUNT, "ngày tháng", id="a fraction or a date"),
        pytest.param("12/05/2026", COUNT, "ngày tháng", id="a date"),
        pytest.param("2026-05-12", COUNT, "ngày tháng", id="a date of a database"),
        pytest.param("95%", COUNT, "phần trăm", id="percent where files are counted"),
        pytest.param("12 vụ việc", COUNT, "có chữ đi kèm", id="another noun"),
        pytest.param("abc", COUNT, "không phải là một số", id="no number"),
        pytest.param("=1+1", COUNT, "không phải là một số", id="a formula"),
        pytest.param("1.2.3", COUNT, "không phải là một số", id="neither style"),
        pytest.param("#REF!", COUNT, "không phải là một số", id="an error of Excel"),
        pytest.param("3/6", LEVEL, "tính trên 5", id="a level of another scale"),
        pytest.param("có thể", YES_NO, "không phải là có hoặc không", id="perhaps"),
        pytest.param("1" * 81, COUNT, "quá dài", id="too long"),
    ],
)  # fmt: skip
def test_what_is_no_figure_is_refused_in_words(text: str, asked: Asked, words: str) -> None:
    with pytest.raises(EntryFault) as fault:
        parse_entry(text, asked)
    assert words in str(fault.value)


@given(st.text(max_size=100), st.sampled_from([COUNT, SHARE, LEVEL, RANK, YES_NO]))
def test_any_text_is_read_or_refused(text: str, asked: Asked) -> None:
    try:
        parse_entry(text, asked)
    except EntryFault as fault:
        assert str(fault).endswith(".")


@given(st.decimals(-(10**15), 10**15, places=3), st.sampled_from(["", "khoảng", "trên", "ít nhất"]))
def test_what_a_cell_shows_reads_back(value: Decimal, qualifier: str) -> None:
    if value < 0:
        qualifier = ""
    shown = show_figure(value, None, qualifier)
    assert parse_entry(shown, SHARE) == Entered(value, None, qualifier)
    assert not ("," in shown and shown.endswith("0"))


@pytest.mark.parametrize("block", [pytest.param(one, id=one["id"]) for one in BLOCKS])
def test_a_block_decides_its_style(block: dict) -> None:  # type: ignore[type-arg]
    styles = {"comma": NumberStyle.COMMA, "point": NumberStyle.POINT}
    expected = styles.get(block["style"]) or Undecided(block["style"])
    assert decide_block_style([tuple(one) for one in block["cells"]]) == expected
