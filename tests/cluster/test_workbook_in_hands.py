"""cum.xlsx in people's hands: sorted, filtered, moved, renamed, saved by another program; decisions stay or it is said."""

import shutil
import subprocess
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.workbook import Workbook as Book
from tests.cluster.sample_folder import Workbook, consolidate, make_folder

from baocong.cluster.workbook.reading_back import WorkbookRefusal

DECIDED = Decimal(12 + 130 + 5)
UNDECIDED = Decimal(12 + 1030)
SHEET = "Số liệu"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose lead corrected one figure, added one and scored one unit."""
    made = make_folder(tmp_path)
    consolidate(made)
    book = Workbook(made, SHEET)
    book.write("1.030 lớp", Giá_trị_đúng="130", Lý_do="Gõ nhầm")
    book.write("", Đơn_vị="Gamma", Chỉ_tiêu_đúng="training.courses", Giá_trị_đúng="5", Lý_do="Hỏi lại")
    book.save()
    scores = Workbook(made, "Điểm")
    scores.write("Alpha", Điểm_chuẩn="97,5")
    scores.save()
    return made


def header_row(book: Book) -> int:
    """The number of the header row of the sheet of figures."""
    return next(
        row[0].row for row in book[SHEET].iter_rows() if any(one.value == "Trạng thái" for one in row)
    )


def column(book: Book, header: str) -> int:
    """The number of a column of the sheet of figures."""
    return next(one.column for one in book[SHEET][header_row(book)] if one.value == header)


def total(folder: Path) -> Decimal | None:
    """The total of courses, the same over two runs."""
    found = {consolidate(folder)[0].totals["training.courses", ()].consolidated.value for _ in range(2)}
    assert len(found) == 1
    return found.pop()


def sort(book: Book) -> None:
    sheet, first = book[SHEET], header_row(book) + 1
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=first)]
    rows.sort(key=lambda row: str(row[3]), reverse=True)
    for number, row in enumerate(rows, first):
        for at, value in enumerate(row, 1):
            sheet.cell(number, at).value = value


def narrow(book: Book) -> None:
    sheet = book[SHEET]
    sheet.auto_filter.add_filter_column(1, ["Alpha"])
    for number in range(header_row(book) + 1, sheet.max_row + 1):
        sheet.row_dimensions[number].hidden = True


def move_columns(book: Book) -> None:
    sheet = book[SHEET]
    at = column(book, "Giá trị đúng")
    letter, last = sheet.cell(1, at).column_letter, sheet.cell(1, at + 1).column_letter
    sheet.move_range(f"{letter}{header_row(book)}:{last}{sheet.max_row}", cols=12)


def rename(book: Book) -> None:
    book[SHEET].title = "So lieu (da sua)"


def respell(book: Book) -> None:
    book[SHEET].cell(header_row(book), column(book, "Giá trị đúng")).value = " GIÁ TRỊ  đúng "


def part_with_blank_rows(book: Book) -> None:
    for number in (2, 1):
        book[SHEET].insert_rows(header_row(book) + number, 3)


def write_above(book: Book) -> None:
    book[SHEET].insert_rows(1, 2)
    book[SHEET]["A1"] = "Bản của tổ giúp việc"


def lose_keys(book: Book) -> None:
    for number in range(header_row(book) + 1, book[SHEET].max_row + 1):
        book[SHEET].cell(number, 1).value = None


def copy_a_row(book: Book) -> None:
    """Copy the corrected row to the end, as one does to begin a new one, and empty what was written in the copy."""
    sheet = book[SHEET]
    rows = [row for row in sheet.iter_rows() if any(one.value == "130" for one in row)]
    (model,) = rows
    for cell in model:
        kept = None if cell.value in {"130", "Gõ nhầm"} else cell.value
        sheet.cell(sheet.max_row + (cell.column == 1), cell.column).value = kept


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(one, id=one.__name__)
        for one in (
            sort, narrow, move_columns, rename, respell, part_with_blank_rows, write_above, lose_keys, copy_a_row,
        )
    ],
)  # fmt: skip
def test_decisions_are_obeyed_after(folder: Path, change: Callable[[Book], None]) -> None:
    book = openpyxl.load_workbook(folder / "cum.xlsx")
    change(book)
    book.save(folder / "cum.xlsx")
    assert total(folder) == DECIDED
    titles = openpyxl.load_workbook(folder / "cum.xlsx").sheetnames
    assert titles == ["Thông tin", "Đơn vị", "Số liệu", "Nổi bật", "Điểm", "Giải trình"]


def test_same_decision_on_two_rows_with_one_key_adds_nothing(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "cum.xlsx")
    sheet = book[SHEET]
    (model,) = [row for row in sheet.iter_rows() if any(one.value == "130" for one in row)]
    last = sheet.max_row + 1
    for cell in model:
        sheet.cell(last, cell.column).value = cell.value
    book.save(folder / "cum.xlsx")
    assert total(folder) == DECIDED


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_decisions_are_obeyed_after_libreoffice_saved_the_workbook(folder: Path, tmp_path: Path) -> None:
    profile = (tmp_path / "ho-so").as_uri()
    for source, suffix in (("cum.xlsx", "ods"), ("cum.ods", "xlsx")):
        command = ["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", suffix]
        subprocess.run(
            [*command, "--outdir", str(folder), str(folder / source)],
            capture_output=True, timeout=120, check=True,
        )  # fmt: skip
    (folder / "cum.ods").unlink()
    shutil.rmtree(tmp_path / "ho-so")
    assert total(folder) == DECIDED


def test_sheet_without_its_header_is_refused_and_left_as_it_is(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "cum.xlsx")
    book[SHEET].delete_rows(1, header_row(book))
    book.save(folder / "cum.xlsx")
    before = (folder / "cum.xlsx").read_bytes()
    with pytest.raises(WorkbookRefusal, match="hàng tiêu đề"):
        consolidate(folder)
    assert (folder / "cum.xlsx").read_bytes() == before


def test_deleted_sheet_is_made_again_and_said(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "cum.xlsx")
    del book[SHEET]
    book.save(folder / "cum.xlsx")
    run, _ = consolidate(folder)
    assert run.totals["training.courses", ()].consolidated.value == UNDECIDED
    assert any("không còn sheet “Số liệu”" in one for one in run.notes)


def test_column_that_was_renamed_is_said_and_kept(folder: Path) -> None:
    book = openpyxl.load_workbook(folder / "cum.xlsx")
    book[SHEET].cell(header_row(book), column(book, "Giá trị đúng")).value = "Số mới"
    book.save(folder / "cum.xlsx")
    run, _ = consolidate(folder)
    assert any("không còn cột “Giá trị đúng”" in one for one in run.notes)
    assert "130" in {row.get("Số mới") for row in Workbook(folder, SHEET).rows()}
