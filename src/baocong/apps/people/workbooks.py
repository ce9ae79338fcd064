"""Workbooks of people: the template to fill in, the one that comes back, the list on screen. No database."""

from collections.abc import Iterable, Mapping, Sequence

from baocong.apps.people.operations.importing import ROWS_LIMIT, PersonRow
from baocong.apps.rights.answers import Rejected
from baocong.apps.rights.roles import ROLES
from baocong.reading.extracting.package import Package
from baocong.reading.extracting.refusal import ExtractionRefusal
from baocong.reading.extracting.sheets_xlsx import read_xlsx
from baocong.vietnamese.folding import search_key
from baocong.writing.xlsx import Column, Sheet, write_workbook

COLUMNS: Mapping[str, str] = {
    "full_name": "Họ và tên",
    "email": "Thư điện tử",
    "unit": "Đơn vị",
    "title": "Chức vụ",
    "role": "Vai trò",
}
"""The columns of the workbook, in their order; they may stand in any order and among others."""
_MUST = ("full_name", "unit", "role")
_BYTES_LIMIT = 5 * 1024 * 1024
_WIDTHS = (28, 30, 36, 24, 20)


def read_people(data: bytes) -> list[PersonRow]:
    """Return the rows of the first sheet that has the columns.

    *Errors*: Rejected when the file is no workbook, is too large, lacks columns, or has no or too many rows.
    """
    if len(data) > _BYTES_LIMIT:
        raise Rejected("import.too_large", "Tệp lớn hơn 5 MB. Hãy chỉ giữ lại bảng người dùng.")
    try:
        package = Package(data)
        if "xl/workbook.xml" not in package.names():
            raise Rejected(
                "import.not_workbook", "Tệp không phải sổ Excel .xlsx. Hãy tải mẫu, điền và gửi lại."
            )
        sheets, _hidden = read_xlsx(package)
    except ExtractionRefusal as refusal:
        raise Rejected("import.not_workbook", str(refusal)) from refusal
    for sheet in sheets:
        found = _find_head(sheet.rows)
        if found is not None:
            return _rows_below(sheet.rows, *found)
    names = ", ".join(COLUMNS.values())
    raise Rejected("import.no_columns", f"Không thấy dòng tiêu đề. Bảng cần các cột: {names}. Hãy dùng mẫu.")


def write_template(units: Iterable[str], roles: Sequence[str]) -> bytes:
    """Return the workbook to fill in, with the units and roles that the person may invite to as lists of choices."""
    choices = {"unit": tuple(units), "role": tuple(ROLES[one] for one in ROLES if one in roles)}
    columns = tuple(
        Column(title, width, choices=choices.get(name, ()))
        for (name, title), width in zip(COLUMNS.items(), _WIDTHS, strict=True)
    )
    rows = [[""] * len(columns) for _ in range(50)]
    notes = (
        "Mỗi dòng một người, ví dụ: Nguyễn Văn Mẫu; mau@example.vn; tên đơn vị; Chuyên viên chính; Chuyên viên.",
        "Không ghi mật khẩu: mỗi người tự chọn qua liên kết mời. Cột thư điện tử và chức vụ có thể để trống.",
    )
    sheet = Sheet("Người dùng", columns, rows, notes=notes, landscape=True)
    return write_workbook([sheet], title="Mẫu danh sách người dùng")


def write_list(rows: Sequence[Sequence[str]], about: str) -> bytes:
    """Return the list on screen as a workbook; every cell is a text."""
    titles = ("Họ và tên", "Tên đăng nhập", "Thư điện tử", "Chức vụ", "Vai trò", "Trạng thái")
    columns = tuple(
        Column(title, width) for title, width in zip(titles, (28, 20, 30, 40, 44, 16), strict=True)
    )
    sheet = Sheet("Người dùng", columns, rows, title="Danh sách người dùng", notes=(about,), with_filter=True)
    return write_workbook([sheet], title="Danh sách người dùng")


Rows = Mapping[int, Mapping[int, str]]


def _find_head(rows: Rows) -> tuple[int, dict[str, int]] | None:
    wanted = {search_key(title): name for name, title in COLUMNS.items()}
    wanted["email"] = "email"
    for number in sorted(rows)[:20]:
        columns: dict[str, int] = {}
        for column, text in rows[number].items():
            name = wanted.get(search_key(text).strip(" *:"))
            if name and name not in columns:
                columns[name] = column
        if all(one in columns for one in _MUST):
            return number, columns
    return None


def _rows_below(rows: Rows, head: int, columns: Mapping[str, int]) -> list[PersonRow]:
    found = []
    for number in sorted(one for one in rows if one > head):
        cells = {
            name: " ".join(rows[number].get(column, "").split())[:250] for name, column in columns.items()
        }
        if sum(bool(one) for one in cells.values()) >= 2:
            found.append(PersonRow(number=number + 1, **cells))
    if not found:
        raise Rejected("import.empty", "Bảng chưa có dòng nào dưới tiêu đề. Hãy điền rồi gửi lại.")
    if len(found) > ROWS_LIMIT:
        raise Rejected(
            "import.too_many",
            f"Bảng có {len(found)} dòng; nhận nhiều nhất {ROWS_LIMIT}. Hãy chia thành nhiều tệp.",
        )
    return found
