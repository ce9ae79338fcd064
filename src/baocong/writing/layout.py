"""The layout of administrative documents (Decree 30/2020/NĐ-CP, Annex I) as one table of data for every writer.

Each entry of `LAYOUT` is one component of a document with its box number (ô số) on the decree's page map, the sizes the
decree allows and the size chosen here, its weight, slant, capitals, place and spacing, and how sure the source is.
Writers read this table and hold no sizes of their own, so that Word, PDF and HTML break lines and pages alike.

*Units*: points (pt) unless the name says otherwise; margins in millimetres. Lines have an exact pitch, because only an
exact pitch gives the same pages in every program.
*Source*: Decree 30/2020/NĐ-CP of 5 March 2020, Annex I, part I.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Alignment = Literal["left", "right", "centre", "justify"]
Sureness = Literal["sourced", "recalled", "house"]
"""`sourced`: read in a public text of the decree. `recalled`: known from practice, to be checked against the official
gazette. `house`: the decree is silent and this project chose."""

FONT = "Times New Roman"
LANGUAGE = "vi-VN"
TWIPS_PER_POINT = 20
MM_PER_INCH = 25.4
POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class Rule:
    """A line drawn below a component; `share` of the text's length is drawn, within the range the decree allows."""

    share: float
    allowed: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Component:
    """One component of the page. `sizes` is the range the decree allows, `line` the exact pitch of its lines."""

    box: str
    name: str
    size: float
    sizes: tuple[float, float]
    line: float
    bold: bool = False
    italic: bool = False
    capitals: bool = False
    align: Alignment = "left"
    before: float = 0
    after: float = 0
    indent: float = 0
    rule: Rule | None = None
    sureness: Sureness = "recalled"


@dataclass(frozen=True, slots=True)
class Margin:
    """One margin of the page in millimetres: the value chosen and the range the decree allows."""

    chosen: float
    allowed: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Page:
    """The sheet: A4, its margins, and where the page number stands. *Units*: millimetres, `number_from` a page.

    Every line, row and gap is a whole number of points high, its borders included, and the bottom margin leaves more
    than half a point over on upright and lying pages. So what stands on a page never ends in its last half point, where
    LibreOffice 7.4 loses the rest of a table whose head repeats.
    """

    width: float = 210
    height: float = 297
    top: Margin = Margin(20, (20, 25))
    bottom: Margin = Margin(20.34, (20, 25))
    left: Margin = Margin(30, (30, 35))
    right: Margin = Margin(15, (15, 20))
    header_distance: float = 8
    number_from: int = 2
    annex_restarts_numbers: bool = True


PAGE = Page()
FIRST_LINE_INDENT = 36.0
"""1.27 cm; the decree allows 1 cm or 1.27 cm."""
HALF = Rule(0.4, (1 / 3, 1 / 2))
FULL = Rule(1.0, (1.0, 1.0))
HEADING_COLUMNS = (0.4, 0.6)
SIGNATURE_COLUMNS = (0.5, 0.5)
SIGNING_SPACE = 72.0
"""Room for the signature and the seal between the post and the name."""

LAYOUT: Mapping[str, Component] = {
    "national_title": Component("1", "Quốc hiệu", 12, (12, 13), 16, bold=True, capitals=True, align="centre"),
    "motto": Component("1", "Tiêu ngữ", 13, (13, 14), 17, bold=True, align="centre", rule=FULL),
    "parent": Component("2", "Cơ quan chủ quản trực tiếp", 12, (12, 13), 16, capitals=True, align="centre"),
    "issuer": Component(
        "2", "Cơ quan ban hành", 12, (12, 13), 16, bold=True, capitals=True, align="centre", rule=HALF
    ),
    "symbol": Component("3", "Số, ký hiệu", 13, (13, 13), 17, align="centre", before=6),
    "place_and_date": Component(
        "4", "Địa danh, thời gian ban hành", 13, (13, 14), 17, italic=True, align="centre", before=6
    ),
    "draft": Component(
        "–",
        "Dấu chỉ bản dự thảo",
        13,
        (13, 14),
        20,
        bold=True,
        capitals=True,
        align="centre",
        before=4,
        sureness="house",
    ),
    "type": Component(
        "5a", "Tên loại văn bản", 14, (13, 14), 18, bold=True, capitals=True, align="centre", before=18
    ),
    "subject": Component("5a", "Trích yếu nội dung", 14, (13, 14), 18, bold=True, align="centre", rule=HALF),
    "addressee_word": Component("9a", "Kính gửi", 14, (13, 14), 18, align="centre", after=6),
    "addressee": Component("9a", "Nơi kính gửi", 14, (13, 14), 18, align="left", indent=144, after=6),
    "basis": Component(
        "6",
        "Căn cứ ban hành",
        14,
        (13, 14),
        18,
        italic=True,
        align="justify",
        after=6,
        indent=FIRST_LINE_INDENT,
        sureness="sourced",
    ),
    "part": Component("6", "Phần, chương", 14, (13, 14), 18, bold=True, align="centre"),
    "part_title": Component(
        "6", "Tên phần, chương", 14, (13, 14), 18, bold=True, capitals=True, align="centre", after=6
    ),
    "section": Component(
        "6", "Mục (I, II, …)", 14, (13, 14), 18, bold=True, align="justify", after=6, indent=FIRST_LINE_INDENT
    ),
    "clause": Component(
        "6",
        "Khoản (1, 2, …)",
        14,
        (13, 14),
        18,
        bold=True,
        align="justify",
        after=6,
        indent=FIRST_LINE_INDENT,
    ),
    "point": Component(
        "6",
        "Điểm (1.1, a, b, …)",
        14,
        (13, 14),
        18,
        bold=True,
        italic=True,
        align="justify",
        after=6,
        indent=FIRST_LINE_INDENT,
    ),
    "body": Component("6", "Nội dung", 14, (13, 14), 18, align="justify", after=6, indent=FIRST_LINE_INDENT),
    "centred": Component("6", "Dòng canh giữa", 14, (13, 14), 18, align="centre", after=6, sureness="house"),
    "note": Component(
        "–", "Ghi chú", 12, (11, 13), 15, italic=True, align="justify", after=6, sureness="house"
    ),
    "table_title": Component(
        "–", "Tên bảng", 13, (13, 14), 17, bold=True, align="centre", after=3, sureness="house"
    ),
    "table_header": Component("–", "Đầu bảng", 12, (10, 13), 15, bold=True, align="centre", sureness="house"),
    "table_cell": Component("–", "Ô trong bảng", 12, (10, 13), 15, sureness="house"),
    "dense_table_header": Component(
        "–", "Đầu bảng nhiều cột", 10, (9, 13), 13, bold=True, align="centre", sureness="house"
    ),
    "dense_table_cell": Component("–", "Ô trong bảng nhiều cột", 10, (9, 13), 13, sureness="house"),
    "gap": Component("–", "Khoảng trống sau trích yếu", 6, (6, 6), 6, sureness="house"),
    "table_gap": Component("–", "Khoảng trống sau bảng", 5, (5, 5), 5.5, sureness="house"),
    "rule": Component("–", "Chỗ của nét kẻ", 4, (4, 4), 5.25, before=2, sureness="house"),
    "post": Component(
        "7a", "Quyền hạn, chức vụ người ký", 14, (13, 14), 18, bold=True, capitals=True, align="centre"
    ),
    "signer": Component(
        "7b", "Họ và tên người ký", 14, (13, 14), 18, bold=True, align="centre", before=SIGNING_SPACE
    ),
    "recipients_word": Component("9b", "Nơi nhận", 12, (12, 12), 16, bold=True, italic=True),
    "recipient": Component("9b", "Tên nơi nhận", 11, (11, 11), 14),
    "page_number": Component("–", "Số trang", 13, (13, 14), 15, align="centre", sureness="sourced"),
    "notice": Component(
        "–",
        "Lời báo ở đầu trang",
        10,
        (9, 13),
        12,
        bold=True,
        capitals=True,
        align="centre",
        sureness="house",
    ),
    "annex_number": Component("–", "Số thứ tự phụ lục", 14, (14, 14), 18, bold=True, align="centre"),
    "annex_title": Component("–", "Tên phụ lục", 14, (13, 14), 18, bold=True, capitals=True, align="centre"),
    "annex_reference": Component(
        "–", "Dòng kèm theo của phụ lục", 13, (13, 14), 17, italic=True, align="centre", after=12
    ),
}
"""Every component by the name that composed lines carry as their style."""


@dataclass(frozen=True, slots=True)
class TableLayout:
    """Rules, paddings and density of tables. *Units*: points; `dense_from` is a number of columns."""

    rule: float = 0.5
    pad_x: float = 4
    dense_pad_x: float = 2
    pad_top: float = 2
    pad_bottom: float = 1.5
    dense_from: int = 9

    def beside(self, dense: bool) -> float:
        """Return the room left and right of the text of a cell."""
        return self.dense_pad_x if dense else self.pad_x


TABLE = TableLayout()


def twips(points: float) -> int:
    """Return a length in twentieths of a point, as Word keeps it.

    *Example*:
    >>> twips(36.0)
    720
    """
    return round(points * TWIPS_PER_POINT)


def points_of(millimetres: float) -> float:
    """Return a length in points, rounded to whole twips so that every writer has the very same page.

    *Example*:
    >>> points_of(20)
    56.7
    """
    return twips(millimetres / MM_PER_INCH * POINTS_PER_INCH) / TWIPS_PER_POINT


def text_width(*, landscape: bool = False) -> float:
    """Return the width of the text area in points."""
    across = PAGE.height if landscape else PAGE.width
    return points_of(across) - points_of(PAGE.left.chosen) - points_of(PAGE.right.chosen)
