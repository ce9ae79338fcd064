"""What the header of a table says about its columns: which add up, which are deducted, which is the total."""

import re
from dataclasses import dataclass

from baocong.reading.model import Table

_TOTAL = re.compile(
    r"\A(?:tổng(?: số| cộng| hợp)?|cộng|tổng (?:số )?điểm\b.*|tổng cộng điểm|điểm tổng(?: cộng)?)\Z"
)
_RANK = re.compile(r"\b(?:hạng|xếp thứ|vị thứ|thứ tự xếp)\b")
_ORDER = re.compile(r"\A(?:tt|stt|số tt|số thứ tự)\Z")
_STANDARD = re.compile(
    r"\bđiểm (?:chuẩn|đạt|tự chấm|tự đánh giá|thẩm định|chấm|tiêu chí|nội dung|các tiêu chí)\b|\Ađiểm\Z"
    r"|\A(?:tiêu chí|nội dung|mục|nhóm|phần) (?:\d+|[ivx]+)\b"
)
_RIVAL = re.compile(r"\b(?:tự chấm|tự đánh giá|thẩm định|chấm chéo|hội đồng|bình quân|năm trước|bình xét)\b")
_BONUS = re.compile(r"(?<!khen )\b(?:thưởng|cộng thêm|điểm cộng)\b")
_NO_PART = re.compile(r"tối đa|%|tỷ lệ|tỉ lệ|phiếu|năm|kỳ|xếp loại|ghi chú|kết quả|hệ số|số lượng")
_DEDUCTION = re.compile(r"\b(?:trừ|giảm trừ)\b")
_NAME = re.compile(r"đơn vị(?! tính)|tên|địa phương|huyện|sở|cơ quan|tỉnh|lĩnh vực|nội dung|chỉ tiêu|phòng")
_NO_SUM = re.compile(
    r"%|tỷ lệ|tỉ lệ|so với|tăng|giảm|bình quân|hạng|năm \d|cùng kỳ|kế hoạch|ghi chú|đơn vị tính|\bđvt\b|\Att\Z|\Astt\Z"
)
_AMONG = re.compile(r"\A(?:trong đó|chia ra|gồm|bao gồm|chia theo|phân theo|trong số đó)\b")

# Two columns behind a total that share it out between them.
PAIRS = (
    frozenset({"nam", "nữ"}),
    frozenset({"tập thể", "cá nhân"}),
    frozenset({"trực tuyến", "trực tiếp"}),
    frozenset({"đúng hạn", "quá hạn"}),
    frozenset({"theo kế hoạch", "đột xuất"}),
    frozenset({"đã hoàn thành", "chưa hoàn thành"}),
)
PLAIN_TOTALS = frozenset({"tổng", "tổng số", "tổng cộng", "cộng"})
TOTAL_ROW = re.compile(
    r"\A\W*(?:tổng(?: số| cộng)?|cộng|tổng cộng toàn .*|toàn tỉnh|toàn cụm|toàn ngành|tổng toàn .*)\W*\Z"
)


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table by what they hold; indices into `Table.columns`. `others` hold anything else."""

    totals: tuple[int, ...] = ()
    standard: tuple[int, ...] = ()
    bonus: tuple[int, ...] = ()
    deduction: tuple[int, ...] = ()
    rank: int | None = None
    order: int | None = None
    others: tuple[int, ...] = ()
    rivals: bool = False

    @property
    def total(self) -> int | None:
        """The total column, where there is just one."""
        return self.totals[0] if len(self.totals) == 1 else None

    @property
    def is_score(self) -> bool:
        """Whether rows are standard + bonus - deduction = total; two rival standards leave it open."""
        rivals = self.rivals and len(self.standard) > 1
        return (
            self.total is not None
            and bool(self.standard)
            and bool(self.bonus or self.deduction)
            and not rivals
        )


def last_of(path: tuple[str, ...]) -> str:
    """Return the lowest header of a column in small letters."""
    return path[-1].lower().strip(" *_.:\n") if path else ""


def _kind(title: str) -> str:
    kinds = (
        ("order", bool(_ORDER.match(title))),
        ("totals", bool(_TOTAL.match(title))),
        ("rank", bool(_RANK.search(title))),
        ("deduction", is_deduction(title)),
        ("bonus", bool(_BONUS.search(title))),
        ("standard", bool(_STANDARD.search(title))),
        ("name", bool(_NAME.search(title))),
    )
    return next((kind for kind, fits in kinds if fits), "others")


def columns_of(table: Table) -> Columns:
    """Return what the header says about each column."""
    found: dict[str, list[int]] = {}
    for at, path in enumerate(table.columns):
        found.setdefault(_kind(last_of(path)), []).append(at)
    rank, order = found.get("rank", []), found.get("order", [])
    standard = tuple(found.get("standard", ())) or _named_parts(table, found)
    return Columns(
        totals=tuple(found.get("totals", ())),
        standard=standard,
        bonus=tuple(found.get("bonus", ())),
        deduction=tuple(found.get("deduction", ())),
        rank=rank[0] if len(rank) == 1 else None,
        order=order[0] if order else None,
        others=tuple(at for at in found.get("others", ()) if at not in standard),
        rivals=any(_RIVAL.search(last_of(table.columns[at])) for at in standard),
    )


def _named_parts(table: Table, found: dict[str, list[int]]) -> tuple[int, ...]:
    """Return the columns of a score table that are headed by what is scored instead of the word for points.

    Such a table has one total and a bonus or deduction before it; every column in front of those that is no name, order
    or rank must then be points, or the header leaves it open.
    """
    totals, changes = found.get("totals", []), [*found.get("bonus", []), *found.get("deduction", [])]
    if len(totals) != 1 or not changes or max(changes) > totals[0]:
        return ()
    parts = [at for at in found.get("others", []) if at < min(changes)]
    if any(_NO_PART.search(last_of(table.columns[at])) for at in parts):
        return ()
    return tuple(parts)


def is_deduction(title: str) -> bool:
    """Return whether amounts under this header are deducted."""
    return bool(_DEDUCTION.search(title))


def adds_up(title: str) -> bool:
    """Return whether amounts under this header may be added: not shares, ranks, growth or another year."""
    return not _NO_SUM.search(title)


def is_among(path: tuple[str, ...]) -> bool:
    """Return whether a column stands under "Trong đó" or the like."""
    return len(path) > 1 and any(_AMONG.match(title.lower().strip(" *_.:")) for title in path[:-1])
