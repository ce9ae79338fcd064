"""What the columns of a table hold: row names, units of measure, values, plans, comparisons, notes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from baocong.reading.model import Table
from baocong.vietnamese.syllables import LOWER, UPPER

_INDEX = re.compile(r"(?:stt|tt|số tt|số thứ tự|s tt|s\.tt|#)\.?")
_UNIT = re.compile(r"(?:đvt|đơn vị(?: tính)?|đ\.v\.t|đv tính)\.?")
_UNIT_COLUMN = re.compile(r"(?:đvt|đơn vị tính|đ\.v\.t|đv tính)\.?")
_UNITS_OF_STATE = re.compile(
    r"\b(?:đơn vị(?! tính)|địa phương|cơ quan|huyện|tỉnh|xã|phường|sở|thành viên|doanh nghiệp|phòng)\b"
)
_SCORED = re.compile(r"tiêu chí|điểm (?:tối đa|chuẩn|thưởng)")
_NAMED_UNIT = re.compile(
    rf"(?:(?:Sở|UBND|Huyện|Thành phố|Thị xã|Tỉnh|TP\.?|Phường|Xã|Phòng|Trung tâm)(?: (?:tỉnh|huyện|thành phố|xã))? )?"
    rf"[{UPPER}][{LOWER}]*(?:(?: - | )[{UPPER}][{LOWER}]*){{1,3}}"
    rf"|(?:Sở|UBND|Huyện|Thành phố|Thị xã|Tỉnh|TP\.?|Phường|Xã) [{UPPER}][{LOWER}]*"
)
_NOTE = re.compile(
    r"ghi chú|chú thích|minh chứng|căn cứ|thời gian|thời hạn|ký hiệu|số văn bản|ngày|nguyên nhân|lý do"
)
_RANK = re.compile(r"xếp hạng|thứ hạng|\bhạng\b|xếp thứ|vị thứ")
_SCORE = re.compile(r"điểm(?! (?:bưu|cầu|giao|truy|phục vụ|phần trăm))|chấm")
_TOTAL_POINTS = re.compile(r"tổng (?:số |cộng )?điểm|điểm tổng")
_TOTAL = re.compile(r"tổng")
_MONEY = re.compile(r"\b(?:đồng|vnđ)\b|kinh phí|số tiền|doanh thu|giá trị|\bvốn\b")
_PERCENT = re.compile(r"%|tỷ lệ|tỉ lệ|phần trăm")
_PLAN = re.compile(r"\b(?:kế hoạch|kh|chỉ tiêu|dự toán|mục tiêu|giao)\b")
_DONE = re.compile(r"thực hiện|đạt|kết quả|hoàn thành")
_AGAINST = re.compile(r"so với|so sánh|%|tỷ lệ|tăng|giảm|/")
_SAME = re.compile(r"cùng kỳ")
_CUMULATIVE = re.compile(r"lũy kế|luỹ kế|cộng dồn")
_STOCK = re.compile(r"hiện có|đến nay|tính đến|đang|đến hết|tổng số đến")
_PLAIN = re.compile(r"thực hiện|kết quả|kỳ|số lượng|năm|tháng|quý|giá trị|\bth\b|lũy kế|luỹ kế|ước")


@dataclass(frozen=True, slots=True)
class Column:
    """What a column holds. `role` is index, unit, label, note, value or against (compares two other columns).

    `base` is what it is about besides this period: plan, same_period, cumulative or stock; None for the period itself.
    `plain` when the header only names a period or an amount, so that the row alone says what is measured; `unit` when
    the header names the unit or place that its numbers are about.
    """

    role: str
    header: str
    kind: str = "count"
    base: str | None = None
    plain: bool = False
    change: bool = False
    unit: bool = False


def columns_of(table: Table) -> tuple[Column, ...]:
    """Return the meaning of each column; the first column of words names the rows."""
    return tuple(_columns(table))


def names_units(column: Column) -> bool:
    """Answer whether a column of row names holds units or places, which the figures are about."""
    return _UNITS_OF_STATE.search(column.header.lower()) is not None


def is_ranking(table: Table, columns: tuple[Column, ...]) -> bool:
    """Answer whether the first column is the order of a ranking: total scores never rise from row to row."""
    if not columns or columns[0].role != "index" or any(column.kind == "rank" for column in columns[1:]):
        return False
    totals = [i for i, one in enumerate(columns) if one.kind == "score" and _TOTAL.search(one.header.lower())]
    if not totals:
        return False
    values = [value for row in table.rows if (value := _score(row[totals[-1]].text)) is not None]
    return len(values) > 1 and all(high >= low for high, low in zip(values, values[1:], strict=False))


def _columns(table: Table) -> Iterator[Column]:
    named = False
    scored = any(_SCORED.search(" ".join(path).lower()) for path in table.columns) or (
        table.title is not None and _SCORE.search(table.title.lower()) is not None
    )
    is_marked = _is_marked(table)
    for index, path in enumerate(table.columns):
        header = " ".join(path)
        low = header.lower()
        numeric = _holds_numbers(table, index)
        if index == 0 and (_INDEX.fullmatch(low) or (not low and numeric)):
            yield Column("index", header)
        elif _UNIT_COLUMN.fullmatch(low) or (named and _UNIT.fullmatch(low)):
            yield Column("unit", header)
        elif not named and not numeric:
            named = True
            yield Column("label", header)
        elif _NOTE.search(low) and not numeric:
            yield Column("note", header)
        else:
            column = _of_unit(header, scored) if _NAMED_UNIT.fullmatch(header) else _value(header, low)
            yield replace(column, kind="score") if is_marked and _is_bare(column) else column


def _is_marked(table: Table) -> bool:
    """Answer whether a table marks units: it has a total of points, and no column of units of measure."""
    headers = [" ".join(path).lower() for path in table.columns]
    return any(_TOTAL_POINTS.search(low) for low in headers) and not any(
        _UNIT_COLUMN.fullmatch(low) for low in headers
    )


def _is_bare(column: Column) -> bool:
    """Answer whether a header says nothing of what its numbers are: in a table of marks they are points."""
    return (
        column.role == "value"
        and column.kind == "count"
        and column.base is None
        and "số " not in column.header.lower()
    )


def _of_unit(header: str, scored: bool) -> Column:
    """Return a column whose header is a unit or place; in a table of criteria its numbers are points."""
    return Column("value", header, "score" if scored else "count", None, True, False, True)


def _value(header: str, low: str) -> Column:
    """Return a column of numbers with what its header says of them."""
    plan, same = _PLAN.search(low) is not None, _SAME.search(low) is not None
    base: str | None
    if _AGAINST.search(low) and (plan or same or "so với" in low or "so sánh" in low):
        base = "plan" if plan else "same_period" if same else "previous"
        change = re.search(r"tăng|giảm", low) is not None
        return Column("against", header, _kind(low), base, False, change)
    base = None
    if plan and not _DONE.search(low):
        base = "plan"
    elif same:
        base = "same_period"
    elif _CUMULATIVE.search(low):
        base = "cumulative"
    elif _STOCK.search(low):
        base = "stock"
    is_plain = base in {"plan", "same_period", "cumulative"} or _PLAIN.search(low) is not None
    return Column("value", header, _kind(low), base, is_plain)


def _kind(header: str) -> str:
    if _RANK.search(header):
        return "rank"
    if _SCORE.search(header):
        return "score"
    if _PERCENT.search(header):
        return "percent"
    return "money" if _MONEY.search(header) else "count"


def _holds_numbers(table: Table, index: int) -> bool:
    filled = [row[index].text for row in table.rows if row[index].text]
    return bool(filled) and 2 * sum(text.lstrip("+-(")[:1].isdigit() for text in filled) > len(filled)


def _score(cell: str) -> Decimal | None:
    digits = cell.replace(",", ".").lstrip("+")
    return Decimal(digits) if re.fullmatch(r"\d+(?:\.\d{1,2})?", digits) else None
