"""An earlier result in the folder: totals are compared over the same units only, and otherwise nothing is said."""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.cluster.sample_folder import NOW, consolidate, make_folder, report

from baocong.cluster.earlier import is_earlier_result, kind_of, parse_earlier
from baocong.counting.period import Period

COURSES = ("training.courses", ())


def earlier_result(tmp_path: Path, **changes: Any) -> bytes:
    """What a run over last year's folder wrote, with some of it changed."""
    (tmp_path / "nam-truoc").mkdir()
    _, paths = consolidate(make_folder(tmp_path / "nam-truoc"), NOW - timedelta(days=365))
    content = json.loads((paths.folder / "tong-hop.json").read_text(encoding="utf-8"))
    content["period"] = "2020"
    (total,) = [one for one in content["totals"] if one["indicator"] == "training.courses"]
    total.update({"value": "1000"})
    for key, value in changes.items():
        (total if key in total else content)[key] = value
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def compared(tmp_path: Path, earlier: bytes) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Comparisons of this year's total, and the notes of the run."""
    folder = make_folder(tmp_path / "nam-nay")
    (folder / "tong-hop-2020.json").write_bytes(earlier)
    run, _ = consolidate(folder)
    return run.totals[COURSES].comparisons, run.notes


def test_same_units_are_compared_and_printed_with_their_basis(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "nam-nay")
    (folder / "tong-hop.json").write_bytes(earlier_result(tmp_path))
    run, paths = consolidate(folder)
    assert run.totals[COURSES].comparisons == ("tăng 4,2% so với năm trước",)
    page = (paths.folder / "bao-cao-tong-hop.html").read_text(encoding="utf-8")
    assert "tăng 4,2% so với năm trước" in page
    assert "Năm 2020: 1.000 lớp" in page
    assert {one.label for one in run.documents} == {
        f"Bao cao {name}.docx" for name in ("Alpha", "Beta", "Gamma")
    }


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"value": None}, id="no value then"),
        pytest.param({"qualifier": "khoảng"}, id="about then"),
        pytest.param({"nature": "estimate"}, id="an estimate then"),
        pytest.param({"addends": {}}, id="other units then"),
        pytest.param({"units": []}, id="units that are not named"),
        pytest.param({"value": "NaN"}, id="no number"),
        pytest.param({"period": "2019"}, id="another period"),
    ],
)
def test_what_does_not_rest_on_the_same_is_not_compared(tmp_path: Path, changes: dict[str, Any]) -> None:
    assert compared(tmp_path, earlier_result(tmp_path, **changes))[0] == ()


def test_unit_more_this_year_is_not_compared(tmp_path: Path) -> None:
    earlier = earlier_result(tmp_path)
    folder = make_folder(tmp_path / "nam-nay")
    (folder / "tong-hop.json").write_bytes(earlier)
    (folder / "Bao cao Gamma.docx").write_bytes(report("Gamma", "Đã tổ chức 05 lớp tập huấn chữ ký số."))
    assert consolidate(folder)[0].totals[COURSES].comparisons == ()


def test_another_period_is_said_and_a_broken_file_is_named(tmp_path: Path) -> None:
    notes = compared(tmp_path, earlier_result(tmp_path, period="2018"))[1]
    assert any("năm 2018" in one and "không so sánh" in one for one in notes)
    folder = make_folder(tmp_path / "hong")
    (folder / "hong.json").write_bytes(b'{"schema": "baocong.cluster/1", "totals": [')
    run, _ = consolidate(folder)
    assert [one.label for one in run.left_out] == ["hong.json"]


@pytest.mark.parametrize(
    "data", [b"", b"[]", b"{}", b"\xff", b'{"schema": "baocong.cluster/1"}', b"[" * 100_000]
)
def test_broken_result_is_none(data: bytes) -> None:
    assert parse_earlier("x.json", data) is None
    assert not is_earlier_result("x.docx", data)


@pytest.mark.parametrize(
    ("period", "earlier", "kind"),
    [
        ("2022", "2021", "previous"),
        ("2022-H1", "2021-H1", "same_period"),
        ("2022-H2", "2022-H1", "previous"),
        ("2022-06", "2022-05", "previous"),
        ("2022-06", "2021-06", "same_period"),
        ("2022", "2020", None),
    ],
)
def test_what_an_earlier_period_is_to_this_one(period: str, earlier: str, kind: str | None) -> None:
    assert kind_of(Period.parse(period), Period.parse(earlier)) == kind
