"""What the header of a table says about its columns: which add up, which are deducted, which is the total."""

import re
from dataclasses import dataclass

from baocong.reading.model import Table

_TOTAL = re.compile(r"\A(?:tổng(?: số| cộng| điểm| điểm đạt được| hợp)?|cộng|tổng điểm\b.*|tổng số\b.*)\Z")
_RANK = re.compile(r"\b(?:hạng|xếp hạng|xếp thứ|thứ hạng|vị thứ|xếp loại thứ)\b")
_ORDER = re.compile(r"\A(?:tt|stt|số tt|số thứ tự)\Z")
_STANDARD = re.compile(r"\bđiểm (?:chuẩn|đạt|tự chấm|chấm|tiêu chí|nội dung)\b|\Ađiểm\Z")
_BONUS = re.compile(r"\b(?:thưởng|cộng thêm|điểm cộng)\b")
_DEDUCTION = re.compile(r"\b(?:trừ|giảm trừ)\b")
_NO_SUM = re.compile(
    r"%|tỷ lệ|tỉ lệ|so với|tăng|giảm|bình quân|hạng|năm \d|cùng kỳ|kế hoạch|ghi chú|đơn vị tính|\bđvt\b"
)
# Two columns behind a total that share it out between them.
PAIRS = (
    frozenset({"nam", "nữ"}),
    frozenset({"tập thể", "cá nhân"}),
    frozenset({"trực tuyến", "trực tiếp"}),
    frozenset({"đúng hạn", "quá hạn"}),
    frozenset({"theo kế hoạch", "đột xuất"}),
    frozenset({"đã hoàn thành", "chưa hoàn thành"}),
)
TOTAL_ROW = re.compile(
    r"\A\W*(?:tổng(?: số| cộng)?|cộng|tổng cộng toàn .*|toàn tỉnh|toàn cụm|toàn ngành|tổng toàn .*)\W*\Z"
)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table by what they hold; indices into `Table.columns`."""

    total: int | None = None
    standard: tuple[int, ...] = ()
    bonus: tuple[int, ...] = ()
    deduction: tuple[int, ...] = ()
    rank: int | None = None
    order: int | None = None
    name: int | None = None

    @property
    def is_score(self) -> bool:
        """Whether rows are standard + bonus - deduction = total."""
        return self.total is not None and bool(self.standard) and bool(self.bonus or self.deduction)


def last_of(path: tuple[str, ...]) -> str:
    """Return the lowest header of a column in small letters."""
    return path[-1].lower().strip(" *_.:\n") if path else ""


def columns_of(table: Table) -> Columns:
    """Return what the header says about each column."""
    total = rank = order = name = None
    standard: list[int] = []
    bonus: list[int] = []
    deduction: list[int] = []
    for at, path in enumerate(table.columns):
        title = last_of(path)
        if _ORDER.match(title):
            order = at
        elif _TOTAL.match(title):
            total = at
        elif _RANK.search(title):
            rank = at
        elif is_deduction(title):
            deduction.append(at)
        elif _BONUS.search(title):
            bonus.append(at)
        elif _STANDARD.search(title):
            standard.append(at)
        elif name is None and re.search(r"đơn vị(?! tính)|tên|địa phương|huyện|sở|cơ quan|tỉnh", title):
            name = at
    return Columns(total, tuple(standard), tuple(bonus), tuple(deduction), rank, order, name)


def is_deduction(title: str) -> bool:
    """Return whether amounts under this header are deducted."""
    return bool(_DEDUCTION.search(title))


def adds_up(title: str) -> bool:
    """Return whether amounts under this header may be added: not shares, ranks, growth or another year."""
    return not _NO_SUM.search(title)
