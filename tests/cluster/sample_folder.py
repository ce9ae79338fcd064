"""A small cluster folder of three invented units, for tests of runs over it."""

from datetime import UTC, datetime
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet
from tests.reading.extracting.ooxml import paragraph, word_file

from baocong.cluster.assemble import Rules
from baocong.cluster.result import ClusterRun
from baocong.cluster.run import RunPaths, consolidate_folder
from baocong.packs.catalogue import load_catalogue
from baocong.packs.outlines import load_outline

NOW = datetime(2022, 1, 10, 8, 30, tzinfo=UTC)
RULES = Rules(load_catalogue(), {"cluster-annual": load_outline("cluster-annual")})
NOTICE = "SỐ LIỆU MINH HỌA"


def report(unit: str, *sentences: str, title: str = "Kết quả công tác năm 2021", number: str = "") -> bytes:
    """A short annual report of a unit."""
    lines = [
        f"ỦY BAN NHÂN DÂN TỈNH {unit.upper()}",
        f"SỞ MẪU TỈNH {unit.upper()}",
        f"Số: {number}" if number else "",
        "BÁO CÁO",
        title,
        f"Sở Mẫu tỉnh {unit} báo cáo kết quả công tác năm 2021 như sau:",
        "I. KẾT QUẢ THỰC HIỆN",
        "1. Công tác đào tạo",
        *sentences,
        f"Trên đây là báo cáo kết quả công tác năm 2021 của Sở Mẫu tỉnh {unit}./.",
    ]
    return word_file("".join(paragraph(one) for one in lines))


def make_folder(folder: Path) -> Path:
    """Three units: two state the courses they held, the third is silent about them."""
    folder.mkdir(exist_ok=True)
    (folder / "Bao cao Alpha.docx").write_bytes(
        report("Alpha", "Trong năm đã tổ chức 12 lớp tập huấn chuyển đổi số.")
    )
    (folder / "Bao cao Beta.docx").write_bytes(
        report("Beta", "Sở đã tổ chức 1.030 lớp tập huấn kỹ năng số cộng đồng.")
    )
    (folder / "Bao cao Gamma.docx").write_bytes(
        report("Gamma", "Công tác đào tạo được quan tâm, bảo đảm chất lượng.")
    )
    return folder


def consolidate(folder: Path, now: datetime = NOW) -> tuple[ClusterRun, RunPaths]:
    """Run over a folder without printing anything."""
    return consolidate_folder(folder, RULES, now, lambda *_: None)


class Workbook:
    """cum.xlsx as a person edits it in Excel: find a row by a text in it, write under a header."""

    def __init__(self, folder: Path, title: str) -> None:
        self.path = folder / "cum.xlsx"
        self.book = openpyxl.load_workbook(self.path)
        self.sheet: Worksheet = self.book[title]
        self.header = next(
            number for number, row in enumerate(self.sheet.iter_rows(values_only=True), 1)
            if sum(isinstance(value, str) for value in row) >= 3
        )  # fmt: skip
        self.columns = {
            str(cell.value): cell.column for cell in self.sheet[self.header] if cell.value is not None
        }

    def rows(self) -> list[dict[str, str]]:
        """All rows as texts by header."""
        found = []
        for row in self.sheet.iter_rows(min_row=self.header + 1, values_only=True):
            texts = {name: str(row[at - 1] or "") for name, at in self.columns.items() if at <= len(row)}
            if any(texts.values()):
                found.append(texts)
        return found

    def write(self, text: str, **values: str) -> None:
        """Write values (header with _ for spaces) into the first row that holds `text`, or into a new one for ""."""
        number = next(
            (at for at in range(self.header + 1, self.sheet.max_row + 1)
             if text and any(text in str(cell.value or "") for cell in self.sheet[at])),
            self.sheet.max_row + 1,
        )  # fmt: skip
        for name, value in values.items():
            header = name.replace("_", " ")
            if header not in self.columns:
                self.columns[header] = max(self.columns.values()) + 1
                self.sheet.cell(self.header, self.columns[header], header)
            self.sheet.cell(number, self.columns[header], value)

    def save(self) -> None:
        """Save and close, as Excel does."""
        self.book.save(self.path)
