"""Cells: what a person enters, what is wrong with it, and what became of it. Pure."""

from dataclasses import asdict, dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from baocong.apps.indicators.values import scaled_of
from baocong.vietnamese.numerals import format_number

CellState = Literal["saved", "unchanged", "conflict", "invalid"]
NOT_APPLICABLE, NO_FIGURE = "không áp dụng", "không có số liệu"
WHOLE_KINDS = frozenset({"count", "rank", "level", "yes_no"})
_MAY_FALL_BELOW_ZERO = frozenset({"score", "rate"})


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure as it was entered. `base` is the number of the revision that the person saw (0: the cell was empty).

    *Shapes*: either `value`, or `absence` (1 not applicable, 2 silent), or neither: the cell is emptied. `category` is
    a category's key; `nature` as in `models.NATURES`. `name` is what the sender calls the cell, given back in the answer.
    """

    name: str
    indicator: int
    value: Decimal | None = None
    absence: int | None = None
    base: int = 0
    category: str = ""
    nature: int = 3
    planned: bool = False
    qualifier: str = ""
    as_at: date | None = None

    @property
    def key(self) -> tuple[int, str, int, bool]:
        """Return what the cell is of, inside its unit and period."""
        return self.indicator, self.category, self.nature, self.planned


@dataclass(frozen=True, slots=True)
class CellAnswer:
    """What became of one cell. `number` is the revision that stands now.

    For a conflict `theirs` is the value that stands, `who` and `when` whose it is; for an invalid cell `message` says
    what is wrong and what is allowed.
    """

    name: str
    state: CellState
    number: int = 0
    message: str = ""
    mine: str = ""
    theirs: str = ""
    who: str = ""
    when: str = ""

    def as_json(self) -> dict[str, Any]:
        """Return the answer as JSON values."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class CellRule:
    """What the indicator's version asks of a cell."""

    name: str
    kind: str
    scale: int
    unit_of_measure: str
    breakdowns: dict[str, list[str]] = field(default_factory=dict)
    range_of: int | None = None


def find_fault(cell: Cell, rule: CellRule) -> str:
    """Return what is wrong with a cell and what is allowed, as a Vietnamese sentence; "" when nothing is."""
    if not _category_is_known(cell.category, rule):
        return f"“{rule.name}” không có phân tổ “{cell.category}”."
    if cell.value is None:
        return ""
    if cell.absence is not None:
        return "Một ô chỉ có số hoặc lý do không có số, không có cả hai."
    return _fault_of_value(cell.value, rule)


def _fault_of_value(value: Decimal, rule: CellRule) -> str:
    shown = format_number(value) if value.is_finite() and abs(value.adjusted()) < 30 else "số này"
    if value < 0 and rule.kind not in _MAY_FALL_BELOW_ZERO:
        return f"“{rule.name}” không nhận số âm ({shown})."
    if rule.kind in WHOLE_KINDS and value != int(value):
        return f"“{rule.name}” đếm bằng số nguyên, không nhận {shown}."
    if rule.kind == "yes_no" and value not in (0, 1):
        return f"“{rule.name}” chỉ nhận có (1) hoặc không (0)."
    if rule.kind in {"rank", "level"} and rule.range_of and not 1 <= value <= rule.range_of:
        return f"“{rule.name}” nhận từ 1 đến {rule.range_of}, không nhận {shown}."
    try:
        scaled_of(value, rule.scale)
    except ValueError:
        return f"“{rule.name}” nhận tối đa {rule.scale} chữ số thập phân và không quá 18 chữ số; hãy xem lại {shown}."
    return ""


def _category_is_known(category: str, rule: CellRule) -> bool:
    if not category:
        return True
    pairs = [part.partition("=") for part in category.split(";")]
    return all(value in rule.breakdowns.get(dimension, ()) for dimension, _, value in pairs)


def show_figure(value: Decimal | None, absence: int | None, qualifier: str = "", kind: str = "count") -> str:
    """Return a figure as a person writes and reads it: with its word, "có" or "không", or why there is none.

    *Example*:
    >>> show_figure(Decimal(1200), None, "khoảng"), show_figure(None, 1), show_figure(Decimal(1), None, kind="yes_no")
    ('khoảng 1.200', 'không áp dụng', 'có')
    """
    if value is None:
        return NOT_APPLICABLE if absence == 1 else NO_FIGURE
    if kind == "yes_no":
        return "có" if value else "không"
    number = plain_number(value)
    return f"{qualifier} {number}" if qualifier else number


def plain_number(value: Decimal) -> str:
    """Return a number without the zeros behind its decimals: 99.50 as "99,5"."""
    return format_number(value.normalize())
