"""Payloads become lines that people read; any JSON does."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from baocong.apps.inspection.payload_rows import CellRow, Row, parts_of

ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=20,
)


@pytest.mark.parametrize(
    ("payload", "rows"),
    [
        pytest.param({"name": "Sở A"}, [Row("tên", "Sở A")], id="a value"),
        pytest.param(
            {"name": {"from": "Sở A", "to": "Sở B"}},
            [Row("tên", before="Sở A", after="Sở B", is_change=True)],
            id="a change of a field",
        ),
        pytest.param(
            {"from": "cũ", "to": None},
            [Row("thay đổi", before="cũ", after="(trống)", is_change=True)],
            id="a change of everything",
        ),
        pytest.param(
            {"before": {"name": "a", "level": 1}, "after": {"name": "a", "level": 2}},
            [Row("cấp", before="1", after="2", is_change=True)],
            id="only what changed",
        ),
        pytest.param({"role": "officer"}, [Row("vai trò", "Chuyên viên")], id="a role by its name"),
        pytest.param({"planned": True}, [Row("kế hoạch", "có")], id="yes and no"),
        pytest.param({"units": ["a", "b"]}, [Row("các đơn vị", "a, b")], id="a list"),
        pytest.param({"x": {"name": "a"}}, [Row("x › tên", "a")], id="a field of a field"),
        pytest.param({}, [], id="nothing"),
    ],
)
def test_lines(payload: dict[str, Any], rows: list[Row]) -> None:
    (part,) = parts_of(payload)
    assert part.rows == rows


def test_cells_and_steps() -> None:
    cell = ["files.received", "channel=online", 1, True, 2, "12", "15"]
    own, step = parts_of(
        {"cells": [cell], "steps": [{"code": "units.change", "about": "unit:7", "payload": {"name": "x"}}]}
    )
    assert own.cells == [CellRow("files.received", "channel=online", "ước, kế hoạch", 2, "12", "15")]
    assert (step.title, step.about, step.rows) == ("Sửa đơn vị", "unit:7", [Row("tên", "x")])
    assert step.text == "Sửa đơn vị; tên: x"


@settings(deadline=None)
@given(ANY_JSON)
def test_any_json_gives_lines(payload: Any) -> None:
    for part in parts_of(payload):
        assert isinstance(part.text, str)
