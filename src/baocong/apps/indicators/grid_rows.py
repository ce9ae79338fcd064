"""The entry grid as data: rows of indicators by area, each cell in words. Pure: pages and workbooks print the same grid."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from baocong.apps.indicators.entry_text import Asked
from baocong.counting.compare import compare
from baocong.counting.exact import percentage, round_half_up
from baocong.vietnamese.numerals import format_number

JUMP_PERCENT = Decimal(30)
"""A change against the last period beyond this many percent is remarked on, never refused."""
JUMP_POINTS = Decimal(10)
_SMALLEST_JUMP = Decimal(10)


@dataclass(frozen=True, slots=True)
class GridRow:
    """One figure to be entered: an indicator, or one category of it (`depth` 1).

    *Shapes*: `short` is the label below a heading that names its `breakdown`, which is empty for an indicator with only
    one. `overlaps` says that the categories of its breakdown may overlap. `text` is what stands in the input, `number` the revision that was shown. `state` is a word for the
    figure's condition with its `tone` (ok, warn, bad, info, ""); `remarks` are sentences about the figure, never errors.
    `parts` names the rows of the parts of a computed share. The other columns are texts for people.
    """

    name: str
    indicator: int
    code: str
    area: str
    label: str
    unit_of_measure: str
    kind: str
    time: str
    scale: int
    category: str = ""
    depth: int = 0
    overlaps: bool = False
    breakdown: str = ""
    short: str = ""
    range_of: int | None = None
    parts: tuple[str, str] | None = None
    value: Decimal | None = None
    text: str = ""
    number: int = 0
    observation: int | None = None
    state: str = ""
    tone: str = ""
    plan: str = ""
    same: str = ""
    previous: str = ""
    cumulative: str = ""
    of_plan: str = ""
    of_same: str = ""
    note: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def asked(self) -> Asked:
        """Return what the cell asks for."""
        return Asked(self.kind, self.unit_of_measure, self.range_of)

    @property
    def is_computed(self) -> bool:
        """Return whether the figure is made from its parts and not entered."""
        return self.parts is not None

    @property
    def takes_words(self) -> bool:
        """Return whether the cell takes words (có, không) instead of a number."""
        return self.kind == "yes_no"

    @property
    def hint(self) -> str:
        """Return what the cell takes where that is not plain: "1 đến 5", "có hoặc không"."""
        if self.kind == "yes_no":
            return "có hoặc không"
        return f"từ 1 đến {self.range_of}" if self.range_of else ""


def remark_on_jump(current: Decimal | None, previous: Decimal | None, kind: str) -> str:
    """Return a sentence when a figure moved far against the last period; "" otherwise.

    Counts move by percent, percentages by percentage points; small figures that moved by less than ten are left alone.
    *Example*:
    >>> remark_on_jump(Decimal(1450), Decimal(1000), "count")
    'Tăng 45% so với kỳ trước.'
    """
    compared = compare(current, previous, "previous", kind)
    if compared.change is None or compared.outcome in {"equal", "both_zero"}:
        return ""
    word = "Tăng" if compared.change > 0 else "Giảm"
    if compared.points is not None:
        far = abs(compared.points) >= JUMP_POINTS
        return f"{word} {_short(abs(compared.points))} điểm phần trăm so với kỳ trước." if far else ""
    if compared.change_percent is None or abs(compared.change) < _SMALLEST_JUMP:
        return ""
    if abs(compared.change_percent) < JUMP_PERCENT:
        return ""
    if compared.small_base:
        return f"{word} {format_number(abs(compared.change))} so với kỳ trước."
    return f"{word} {_short(abs(compared.change_percent))}% so với kỳ trước."


def share_of(part: Decimal | None, whole: Decimal | None) -> Decimal | None:
    """Return the percentage of a part, rounded to two decimals; None where there is none."""
    if part is None or whole is None or whole == 0:
        return None
    return round_half_up(percentage(part, whole), 2)


def reached_of_plan(value: Decimal | None, plan: Decimal | None, kind: str) -> str:
    """Return how much of the plan is reached: percent of it, or percentage points above or below; "" for nothing.

    *Example*:
    >>> reached_of_plan(Decimal(50), Decimal(200), "count"), reached_of_plan(Decimal("91.5"), Decimal(90), "percent")
    ('25%', 'hơn 1,5 điểm %')
    """
    compared = compare(value, plan, "plan", kind)
    if compared.level is not None:
        return f"{_short(compared.level)}%"
    if compared.points is None:
        return ""
    if compared.points == 0:
        return "đúng kế hoạch"
    return f"{'hơn' if compared.points > 0 else 'kém'} {_short(abs(compared.points))} điểm %"


def against_same(value: Decimal | None, same: Decimal | None, kind: str) -> str:
    """Return how a figure stands against the same period of last year, in percent or points; "" for nothing."""
    return reached_of_plan(value, same, kind).replace("đúng kế hoạch", "bằng cùng kỳ")


def by_area(rows: tuple[GridRow, ...]) -> Iterator[tuple[str, list[GridRow]]]:
    """Yield the areas with their rows, in order."""
    area, held = "", list[GridRow]()
    for row in rows:
        if held and row.area != area:
            yield area, held
            held = []
        area = row.area
        held.append(row)
    if held:
        yield area, held


def _short(value: Decimal) -> str:
    """Return a number with at most one decimal, none where it is whole."""
    rounded = round_half_up(value, 1)
    return format_number(rounded, 0 if rounded == rounded.to_integral_value() else 1)
