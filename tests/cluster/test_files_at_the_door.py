"""Files at the door: secret papers are refused, odd ones cost nobody the run, files without a heading find their unit."""

import json
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from tests.cluster.sample_folder import Workbook, consolidate, make_folder, report
from tests.reading.extracting.ooxml import cell, paragraph, table, word_file

from baocong.cluster import reading_files


def sheet(*rows: tuple[object, ...]) -> bytes:
    """An Excel file of one sheet."""
    book = openpyxl.Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def test_secret_paper_is_named_but_nothing_of_it_is_kept(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    head = table(cell("SỞ MẪU TỈNH ALPHA") + cell("MẬT"))
    secret = word_file(
        head + paragraph("BÁO CÁO") + paragraph("Đã tổ chức 987 lớp tập huấn chống phản gián.")
    )
    (folder / "Alpha van ban mat.docx").write_bytes(secret)
    run, paths = consolidate(folder)
    (role,) = [one for one in run.roles if one.label == "Alpha van ban mat.docx"]
    assert role.role == "unreadable"
    assert "độ mật" in role.message
    assert {one.short: one.state for one in run.units}["Alpha"] == "read"
    written = b"".join(
        (paths.folder / one).read_bytes() for one in paths.files if one.endswith(("html", "json"))
    )
    assert "phản gián".encode() not in written


def test_file_that_breaks_a_reader_costs_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = make_folder(tmp_path)

    def broken(reading: object, today: str) -> tuple[()]:
        if "Beta" in str(reading):
            raise RecursionError
        return ()

    monkeypatch.setattr(reading_files, "check", broken)
    run, _ = consolidate(folder)
    messages = {one.label: one.message for one in run.roles}
    assert "gặp lỗi" in messages["Bao cao Beta.docx"]
    assert {one.state for one in run.units} == {"read"}


def test_excel_file_without_a_heading_finds_its_unit_and_says_how(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    consolidate(folder)
    info = Workbook(folder, "Thông tin")
    info.write("", Mục="Thành viên", Giá_trị="Sở Mẫu tỉnh Delta")
    info.write("", Mục="Thành viên", Giá_trị="Sở Mẫu tỉnh Epsilon")
    info.save()
    rows = (("TT", "Chỉ tiêu", "Đơn vị tính", "Năm 2021"), (1, "Lớp tập huấn, bồi dưỡng", "lớp", "1.000"))
    (folder / "so lieu.xlsx").write_bytes(sheet(("SỞ MẪU TỈNH DELTA",), *rows))
    (folder / "so lieu Epsilon.xlsx").write_bytes(sheet(*rows))
    run, _ = consolidate(folder)
    roles = {one.label: one for one in run.roles}
    shorts = {one.code: one.short for one in run.units}
    assert shorts[roles["so lieu.xlsx"].unit] == "Delta"
    assert shorts[roles["so lieu Epsilon.xlsx"].unit] == "Epsilon"
    assert "xác nhận" in roles["so lieu Epsilon.xlsx"].message


def test_report_of_a_stranger_is_asked_about_and_never_counted(tmp_path: Path) -> None:
    folder = make_folder(tmp_path)
    consolidate(folder)
    (folder / "la.docx").write_bytes(report("Omega", "Đã tổ chức 500 lớp tập huấn chuyển đổi số."))
    run, paths = consolidate(folder)
    assert run.totals["training.courses", ()].consolidated.value == 1042
    (role,) = [one for one in run.roles if one.label == "la.docx"]
    assert "Omega" in role.message
    assert "sheet Thông tin" in role.message
    result = json.loads((paths.folder / "tong-hop.json").read_text(encoding="utf-8"))
    assert [one["label"] for one in result["files"] if not one["unit"]] == ["la.docx"]
