"""CSV that opens in Excel with Vietnamese letters and never starts a formula."""

import csv
from decimal import Decimal
from io import StringIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baocong.writing.csv import write_csv

FIELDS = [
    pytest.param("=1+1", "'=1+1", id="equals"),
    pytest.param("+84", "'+84", id="plus"),
    pytest.param("-2", "'-2", id="minus-in-a-text"),
    pytest.param("@SUM(A1)", "'@SUM(A1)", id="at"),
    pytest.param("\t=1", "' =1", id="tab"),
    pytest.param("\r=1", "' =1", id="carriage-return"),
    pytest.param("  =1", "'  =1", id="blanks-before"),
    pytest.param("\x00=1", "'=1", id="null-before"),
    pytest.param("＝1", "'＝1", id="wide-equals"),
    pytest.param(-2, "-2", id="negative-number"),
    pytest.param(Decimal("1E+3"), "1000", id="number-without-exponent"),
    pytest.param(None, "", id="nothing"),
    pytest.param("Đơn vị mẫu, số 1", "Đơn vị mẫu, số 1", id="plain"),
]


def read(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize(("value", "kept"), FIELDS)
def test_field_cannot_start_a_formula(value: Any, kept: str) -> None:
    assert read(write_csv([["x", value]])) == [["x", kept]]


def test_file_starts_with_a_mark_that_excel_knows() -> None:
    assert write_csv([["a"]]) == b"\xef\xbb\xbfa\r\n"


@given(st.lists(st.lists(st.text(max_size=20), min_size=1, max_size=4), max_size=4))
def test_no_text_starts_a_formula_or_moves_a_field(rows: list[list[str]]) -> None:
    kept = read(write_csv(rows))
    assert [len(row) for row in kept] == [len(row) for row in rows]
    assert not any(
        one.lstrip()[:1] in ("=", "+", "-", "@", "\t", "\r") and one.lstrip() for row in kept for one in row
    )
