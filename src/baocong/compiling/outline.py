"""Outlines (đề cương): which sections a report has, in which order, and what each of them prints."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Numbering = Literal["part", "roman", "arabic", "decimal", "letter", "none"]
"""part: "Phần thứ nhất"; roman: "I."; arabic: "1."; decimal: "1.1."; letter: "a)" in the Vietnamese alphabet."""

TableKind = Literal[
    "indicators",
    "indicators_by_unit",
    "tasks",
    "assigned_tasks",
    "targets",
    "ranking",
    "criteria_by_unit",
    "awards",
    "initiatives",
    "nominees",
]

COLUMNS: Mapping[TableKind, tuple[str, ...]] = {
    "indicators": (
        *(
            "number",
            "indicator",
            "unit_of_measure",
            "plan",
            "same_period",
            "previous",
            "this_period",
            "cumulative",
        ),
        *("plan_percent", "same_period_percent", "note"),
    ),
    "indicators_by_unit": ("number", "indicator", "unit_of_measure", "units", "total", "reported", "note"),
    "tasks": ("number", "task", "lead", "support", "due_date", "state", "note"),
    "assigned_tasks": ("number", "assigner", "total", "on_time", "overdue", "running", "note"),
    "targets": (
        "number",
        "indicator",
        "unit_of_measure",
        "plan",
        "estimate",
        "plan_percent",
        "next_plan",
        "note",
    ),
    "ranking": ("rank", "unit", "standard", "bonus", "deduction", "total", "reason"),
    "criteria_by_unit": ("number", "criterion", "max_points", "units"),
    "awards": ("number", "level", "award", "collectives", "individuals", "direct_workers", "total"),
    "initiatives": ("number", "unit", "initiative", "document", "effect"),
    "nominees": ("number", "unit", "award", "votes", "percent", "note"),
}
"""The columns that each kind of table can have; `units` stands for one column a unit, in the decision's order."""

PLACEHOLDERS: Mapping[str, str] = {
    "period": "kỳ báo cáo viết thường: tháng 6 năm 2022, 6 tháng đầu năm 2022, năm 2021",
    "PERIOD": "kỳ báo cáo viết hoa",
    "next_period": "kỳ sau viết thường",
    "NEXT_PERIOD": "kỳ sau viết hoa",
    "year": "năm của kỳ báo cáo",
    "from_date": "ngày đầu của kỳ chốt số liệu",
    "to_date": "ngày cuối của kỳ chốt số liệu",
    "issuer": "tên cơ quan ban hành",
    "superior": "cơ quan cấp trên nhận báo cáo",
    "coordinating": "cơ quan phối hợp",
    "locality": "tỉnh, thành phố của cơ quan ban hành",
    "drafting_unit": "tên viết tắt của đơn vị soạn thảo",
    "cluster": "tên cụm, khối thi đua viết thường: Cụm thi đua số 08",
    "CLUSTER": "tên cụm, khối thi đua viết hoa",
    "group": "Cụm hoặc Khối, theo tên của cụm, khối",
    "GROUP": "CỤM hoặc KHỐI",
    "group_lead": "cụm trưởng hoặc khối trưởng",
    "GROUP_LEAD": "CỤM TRƯỞNG hoặc KHỐI TRƯỞNG",
    "GROUP_DEPUTY": "CỤM PHÓ hoặc KHỐI PHÓ",
    "lead_unit": "đơn vị cụm trưởng",
    "LEAD_UNIT": "đơn vị cụm trưởng viết hoa",
    "lead_post": "chức vụ của người đứng đầu đơn vị cụm trưởng, viết hoa: GIÁM ĐỐC",
    "next_lead_unit": "đơn vị được đề nghị làm cụm trưởng năm sau",
    "expected": "số đơn vị phải báo cáo",
    "reported": "số đơn vị đã báo cáo",
    "units": "tên các đơn vị theo thứ tự của quyết định",
    "decision": "quyết định giao cụm trưởng hoặc kế hoạch của cụm",
}
"""Names that may stand between braces in the texts of an outline, each with what is put there."""

_PLACEHOLDER = re.compile(r"\{([A-Za-z_]*)\}")


def placeholders(text: str) -> tuple[str, ...]:
    """Return the names between braces in `text`, in order, known or not.

    *Example*:

    >>> placeholders("KẾT QUẢ {PERIOD} CỦA {cluster}")
    ('PERIOD', 'cluster')
    >>> placeholders("Kết quả chung")
    ()
    """
    return tuple(_PLACEHOLDER.findall(text))


def fill(text: str, values: Mapping[str, str]) -> str:
    """Return `text` with each placeholder replaced once; one without a value stays as dots to be written by hand.

    *Shapes*: values are data: braces inside a value are not looked at again.

    *Example*:

    >>> fill("Kết quả {period}", {"period": "năm 2021"})
    'Kết quả năm 2021'
    >>> fill("Kính gửi {superior}", {})
    'Kính gửi …'
    """
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], "…"), text)


@dataclass(frozen=True, slots=True)
class OutlineSection:
    """One section of a report.

    *Shapes*: `level` 0 Phần, 1 I, 2 1, 3 1.1 or a); sections stand in reading order, a section's subsections follow it.
    `indicators` are codes in the order of printing; `by` names, for some of them, the breakdown that is printed with
    the total ("trong đó"). `areas` are area codes whose sentences and documents feed the section. `judgement` is the
    sentence that stands first, before the figures ("" for none); it claims nothing that the figures do not show. `highlights` is how many units at most are quoted
    (0: none are wanted). `prompt` says in Vietnamese what a person writes here; `tables` are keys of `Outline.tables`.
    """

    key: str
    title: str
    level: int
    numbering: Numbering
    indicators: tuple[str, ...] = ()
    by: Mapping[str, str] = field(default_factory=dict)
    areas: tuple[str, ...] = ()
    judgement: str = ""
    highlights: int = 0
    prompt: str = ""
    tables: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutlineColumn:
    """A column of a table: what fills it, the path of its header cells from the top down, its relative width."""

    key: str
    header: tuple[str, ...]
    width: float = 1.0


@dataclass(frozen=True, slots=True)
class OutlineTable:
    """A table of a report.

    *Shapes*: `kind` says where the rows come from and which columns there can be (see `COLUMNS`); `columns` from left to
    right; `indicators` are the rows of the kinds indicators, indicators_by_unit and targets, () for all indicators that
    have a value.
    """

    key: str
    title: str
    kind: TableKind
    columns: tuple[OutlineColumn, ...]
    indicators: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class OutlineAnnex:
    """An annex: its number as printed ("Phụ lục I"), its title, the tables in it."""

    number: str
    title: str
    tables: tuple[str, ...]
    landscape: bool = True


@dataclass(frozen=True, slots=True)
class Outline:
    """What a kind of report looks like, with nothing filled in.

    *Units*: `kind` is monthly, half_year, annual or cluster_annual; `cutoff` as in `Period`.
    *Shapes*: texts may hold placeholders (see `PLACEHOLDERS`). `recipients` in the order of printing, the last one
    begins with "Lưu:". `signature` holds the lines of prefix and post, 1 to 3. `version` names pack and content hash.
    """

    code: str
    name: str
    kind: str
    type: str
    subject: str
    sections: tuple[OutlineSection, ...]
    opening: str = ""
    legal_basis: tuple[str, ...] = ()
    addressees: tuple[str, ...] = ()
    tables: Mapping[str, OutlineTable] = field(default_factory=dict)
    annexes: tuple[OutlineAnnex, ...] = ()
    closing: str = ""
    recipients: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()
    cutoff: str = "unknown"
    version: str = ""
