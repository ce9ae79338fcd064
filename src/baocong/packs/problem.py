"""What is wrong with a pack: every problem with its file, its line and the values that would be right."""

from collections.abc import Iterable
from dataclasses import dataclass

CODES: dict[str, str] = {
    "missing_folder": "thư mục gói dữ liệu không có hoặc không đọc được",
    "missing_file": "thiếu tệp bắt buộc",
    "unknown_file": "tệp không thuộc loại gói này",
    "too_large": "tệp hoặc gói vượt quá dung lượng cho phép",
    "bad_encoding": "tệp không phải UTF-8",
    "not_csv": "tệp CSV không đọc được",
    "not_toml": "tệp TOML không đọc được",
    "not_json": "tệp JSON không đọc được",
    "unknown_key": "cột hoặc khóa lạ",
    "missing_key": "thiếu cột hoặc khóa bắt buộc",
    "repeated_column": "cột xuất hiện hai lần",
    "wrong_cells": "số ô của dòng khác số cột",
    "missing_value": "ô hoặc khóa bắt buộc để trống",
    "wrong_type": "giá trị sai kiểu",
    "not_allowed": "giá trị ngoài danh sách cho phép",
    "broken_reference": "tham chiếu tới mã không có",
    "repeated_code": "mã xuất hiện hai lần",
    "repeated_wording": "một cách gọi chỉ hai giá trị của cùng một chiều phân tổ",
    "overlapping_intervals": "hai khoảng thời gian hiệu lực chồng nhau",
    "empty_interval": "khoảng thời gian hiệu lực kết thúc trước khi bắt đầu",
    "inconsistent": "hai giá trị trong cùng một mục mâu thuẫn nhau",
    "unknown_placeholder": "chỗ điền tự động không có trong danh sách",
}
"""Codes of problems, stable, each with what it means in Vietnamese; every one has a row in docs/rules/packs.md."""

_SHOWN_VALUES = 12


@dataclass(frozen=True, slots=True)
class PackProblem:
    """One thing that is wrong.

    *Units*: `line` counts from 1; 0 means the whole file. *Shapes*: `file` is relative to the pack, with slashes;
    `key` is the heading of a CSV column or the dotted path of a TOML key ("sections.2.title"), "" for neither.
    """

    file: str
    line: int
    key: str
    code: str
    message: str
    legal_values: tuple[str, ...] = ()

    def __str__(self) -> str:
        place = f"{self.file}, dòng {self.line}" if self.line else self.file
        if self.key:
            place += f", mục “{self.key}”"
        return f"{place}: {self.message}{_legal(self.legal_values)} [{self.code}]"


class PackError(Exception):
    """A pack that cannot be used. `problems` holds all that was found, by file and line."""

    def __init__(self, pack: str, problems: Iterable[PackProblem]) -> None:
        self.pack = pack
        self.problems = tuple(sorted(problems, key=lambda problem: (problem.file, problem.line, problem.key)))
        super().__init__(pack, self.problems)

    def __str__(self) -> str:
        head = f"Gói dữ liệu “{self.pack}” có {len(self.problems)} chỗ phải sửa trước khi dùng:"
        return "\n".join([head, *(f"- {problem}" for problem in self.problems)])


def _legal(values: tuple[str, ...]) -> str:
    if not values:
        return ""
    shown = ", ".join(values[:_SHOWN_VALUES])
    rest = len(values) - _SHOWN_VALUES
    return f" Giá trị hợp lệ: {shown}{f' và {rest} giá trị khác' if rest > 0 else ''}."
