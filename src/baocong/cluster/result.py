"""What one run over a cluster folder found: everything the outputs and the workbook are made of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from baocong.checking.finding import Finding
from baocong.cluster.model import ClusterInfo, FigureRow, FileRole, SentDocument
from baocong.compiling.highlights import Candidate, Selection
from baocong.compiling.material import FigureKey, ReportingUnit, Total
from baocong.compiling.outline import Outline
from baocong.counting.catalogue import Catalogue
from baocong.counting.period import Period
from baocong.scoring.ranking import Ranking


@dataclass(frozen=True, slots=True)
class UnitFinding:
    """A finding in one unit's report, with what the unit or the lead explained about it.

    *Shapes*: `key` is stable over runs (unit, code and sentence decide it); `sentence` is the text it stands in;
    `document` the file's label, "" for findings between files (a Word file and its signed copy that differ).
    """

    key: str
    unit: str
    document: str
    finding: Finding
    sentence: str
    place: str = ""
    explanation: str = ""


@dataclass(frozen=True, slots=True)
class LeftOutFile:
    """A file that was not read at all: why, and what to do."""

    label: str
    code: str
    message: str


@dataclass(frozen=True, slots=True)
class ClusterRun:
    """The whole result of a run.

    *Shapes*: `documents` in the order of the folder, `roles` the same; `rows` every figure of every counted report;
    `totals` by indicator and category, in the catalogue's order; `findings` by unit in the decision's order, errors
    first; `candidates` all quotable sentences with points and reasons.
    """

    info: ClusterInfo
    outline: Outline
    catalogue: Catalogue
    period: Period
    units: tuple[ReportingUnit, ...]
    documents: tuple[SentDocument, ...]
    roles: tuple[FileRole, ...]
    rows: tuple[FigureRow, ...]
    totals: Mapping[FigureKey, Total]
    findings: tuple[UnitFinding, ...]
    candidates: tuple[tuple[Candidate, int, tuple[str, ...]], ...]
    highlights: Selection
    scores: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    ranking: Ranking | None = None
    left_out: tuple[LeftOutFile, ...] = ()
    junk: int = 0
    notes: tuple[str, ...] = ()
