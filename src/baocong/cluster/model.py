"""What a cluster folder is made of: its members, the reports they sent, and what people decided about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Literal

from baocong.checking.finding import Finding
from baocong.matching.match import Match
from baocong.reading.extracted import Extracted
from baocong.reading.model import Reading

Role = Literal[
    "report",
    "signed_copy",
    "superseded",
    "supplement",
    "score_table",
    "cluster_document",
    "evidence",
    "unreadable",
]

ROLE_NAMES: Mapping[Role, str] = {
    "report": "báo cáo",
    "signed_copy": "bản PDF đã ký",
    "superseded": "bản cũ, đã thay",
    "supplement": "bổ sung",
    "score_table": "bảng điểm",
    "cluster_document": "văn bản của cụm",
    "evidence": "minh chứng, không đọc số",
    "unreadable": "chưa đọc được",
}


@dataclass(frozen=True, slots=True)
class Member:
    """A member of the cluster. `code` is made of its name once and stays when a person renames it.

    `short` is printed in tables; `known` are names under which earlier runs wrote it into the workbook.
    """

    code: str
    name: str
    short: str
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StatedMember:
    """A member as the sheet Thông tin states it; what a person left out is empty."""

    name: str
    short: str = ""
    code: str = ""
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClusterInfo:
    """The sheet Thông tin: what the cluster is called, which period it reports, how it ranks, who its members are.

    *Shapes*: `values` by the keys of `INFO_ITEMS`; `members` in the order of the decision.
    """

    values: Mapping[str, str]
    members: tuple[Member, ...] = ()

    def get(self, key: str) -> str:
        """Return what the sheet says, "" where it says nothing."""
        return self.values.get(key, "")


@dataclass(frozen=True, slots=True)
class SentDocument:
    """One file that was sent, read or refused. `refusal` is (code, Vietnamese sentence) for what could not be read."""

    label: str
    sha256: str
    extracted: Extracted | None = None
    reading: Reading | None = None
    findings: tuple[Finding, ...] = ()
    matches: tuple[Match, ...] = ()
    refusal: tuple[str, str] | None = None

    @property
    def is_secret(self) -> bool:
        """True for a paper stamped MẬT, of which only the name is kept."""
        return self.refusal is not None and self.refusal[0] == "secret"

    @property
    def is_scanned(self) -> bool:
        """True for text that character recognition made of a picture: no figure of it counts until a person confirms."""
        return self.extracted is not None and self.extracted.extractor == "tesseract"


@dataclass(frozen=True, slots=True)
class FileRole:
    """What a file is taken for: whose it is, in which role, and on which line of evidence.

    `unit` is a member's code, "" when unknown; `decided` is true when a person set unit or role in the workbook.
    """

    label: str
    unit: str
    role: Role
    evidence: str = ""
    decided: bool = False
    replaces: str = ""
    message: str = ""


FigureState = Literal[
    "accepted", "confirmed", "corrected", "entered", "pending", "refused", "unmatched", "not_counted"
]

STATE_NAMES: Mapping[FigureState, str] = {
    "accepted": "máy nhận",
    "confirmed": "đã xác nhận",
    "corrected": "đã sửa",
    "entered": "nhập tay",
    "pending": "chờ xác nhận",
    "refused": "không nhận",
    "unmatched": "chưa rõ chỉ tiêu",
    "not_counted": "không cộng vào tổng",
}


@dataclass(frozen=True, slots=True)
class FigureDecision:
    """What a person decided about one row of the sheet Số liệu; empty fields leave the machine's reading.

    `choice` is "nhận", "bỏ", "cộng" (to be added to other rows of the same figure) or ""; `value` is a number, "0", or
    "không áp dụng"; `sentence` is the source text the decision was made on.
    """

    key: str
    choice: str = ""
    indicator: str = ""
    category: str = ""
    value: str = ""
    reason: str = ""
    unit: str = ""
    sentence: str = ""

    @property
    def is_made(self) -> bool:
        """Return whether a person decided anything."""
        return bool(self.choice or self.indicator or self.category or self.value)


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure of a report on its way into the totals, with its source and its state.

    `note` says in Vietnamese what a person should look at: a source text that changed, two values, another period.
    """

    key: str
    unit: str
    document: str
    indicator: str
    category: Mapping[str, str]
    value: Decimal | None
    state: FigureState
    text: str = ""
    unit_of_measure: str = ""
    sentence: str = ""
    highlight: tuple[int, int] | None = None
    start: int | None = None
    end: int | None = None
    place: str = ""
    confidence: float = 0.0
    evidence: str = ""
    period: str = ""
    qualifier: str | None = None
    nature: str = "final"
    absence: str = ""
    reason: str = ""
    note: str = ""
    decision: FigureDecision | None = None
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decisions:
    """Everything people wrote into the workbook, by the keys of its rows."""

    info: Mapping[str, str] = field(default_factory=dict)
    members: tuple[StatedMember, ...] = ()
    files: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    figures: Mapping[str, FigureDecision] = field(default_factory=dict)
    entered: tuple[FigureDecision, ...] = ()
    highlights: Mapping[str, bool] = field(default_factory=dict)
    scores: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    explanations: Mapping[str, str] = field(default_factory=dict)
