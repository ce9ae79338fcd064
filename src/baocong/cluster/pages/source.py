"""The page of one source document: its text as sent, every figure with its state, findings at the side."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from baocong.cluster.assemble import COUNTED_ROLES
from baocong.cluster.categories import category_text
from baocong.cluster.model import ROLE_NAMES, STATE_NAMES, FigureRow, FileRole, SentDocument
from baocong.cluster.pages.findings import FindingView, finding_numbers, finding_view
from baocong.cluster.pages.marking import FigureMark, FindingMark, MarkedText
from baocong.cluster.pages.quoting import Sources
from baocong.cluster.pages.source_text import Block, source_blocks
from baocong.cluster.result import ClusterRun, UnitFinding
from baocong.counting.catalogue import Catalogue
from baocong.reading.model import Literal, Operand, Reading, Relation
from baocong.vietnamese.numerals import format_number
from baocong.writing.safe_text import printable

MOST_RELATIONS: Final = 200
_STATE_CLASSES: Final = {
    "accepted": "good", "confirmed": "good", "corrected": "edited", "entered": "edited", "pending": "wait",
    "refused": "off", "unmatched": "free", "not_counted": "off",
}  # fmt: skip
_PLAIN: Final = "free"


@dataclass(frozen=True, slots=True)
class RelationView:
    """An arithmetic claim of the text in signs, its figures linked to their places."""

    words: Markup
    holds: bool


@dataclass(frozen=True, slots=True)
class SourceView:
    """Everything the page of one document shows."""

    label: str
    unit: str
    role: str
    remark: str
    states: tuple[tuple[str, str, int], ...]
    blocks: tuple[Block, ...]
    rest: Markup
    findings: tuple[FindingView, ...]
    relations: tuple[RelationView, ...]
    more_relations: int
    remarks: tuple[str, ...]
    is_counted: bool

    @property
    def held(self) -> int:
        """How many of the shown relations hold."""
        return sum(one.holds for one in self.relations)


@dataclass(frozen=True, slots=True)
class SourcePages:
    """Makes the view of each document; what all of them share is sorted once."""

    run: ClusterRun
    sources: Sources
    rows: Mapping[str, Sequence[FigureRow]]
    findings: Mapping[str, Sequence[UnitFinding]]

    @classmethod
    def of(cls, run: ClusterRun, sources: Sources) -> "SourcePages":
        """Sort rows and findings by document."""
        rows: dict[str, list[FigureRow]] = {}
        for row in run.rows:
            rows.setdefault(row.document, []).append(row)
        return cls(run, sources, rows, finding_numbers(run.findings))

    def view(self, document: SentDocument, reading: Reading, role: FileRole) -> SourceView:
        """Return what the page of a document shows."""
        found = self.findings.get(document.label, ())
        rows = self.rows.get(document.label, ())
        findings = [finding_view(one, number, self.sources) for number, one in enumerate(found, start=1)]
        marks = [
            FindingMark(one.finding.start, one.finding.end, number, view.tone)
            for number, (one, view) in enumerate(zip(found, findings, strict=True), start=1)
        ]
        marked = MarkedText(reading.text, figure_marks(reading, rows, self.run.catalogue), marks)
        blocks = source_blocks(reading, document.extracted, marked)
        unit = next((one.name for one in self.run.units if one.code == role.unit), "")
        shown = reading.relations[:MOST_RELATIONS]
        return SourceView(
            document.label,
            unit,
            ROLE_NAMES[role.role],
            _remark(role),
            tuple(_states(rows)),
            tuple(blocks),
            marked.rest(),
            tuple(findings),
            tuple(RelationView(relation_words(reading, one), one.holds) for one in shown),
            len(reading.relations) - len(shown),
            document.extracted.remarks if document.extracted else (),
            role.role in COUNTED_ROLES and bool(role.unit),
        )


def figure_marks(reading: Reading, rows: Sequence[FigureRow], catalogue: Catalogue) -> list[FigureMark]:
    """Return one mark for each figure of a text, with the state of its row where it has one."""
    by_place = {row.start: row for row in rows if row.start is not None}
    relations: dict[int, list[int]] = {}
    for number, relation in enumerate(reading.relations):
        for operand in (*relation.parts, relation.whole):
            if isinstance(operand, int):
                relations.setdefault(operand, []).append(number)
    marks: dict[int, FigureMark] = {}
    for at, figure in enumerate(reading.figures):
        row = by_place.get(figure.start)
        state = _STATE_CLASSES[row.state] if row else _PLAIN
        words = _words(row, catalogue) if row else figure.measure or "Số trong văn bản"
        marks[figure.start] = FigureMark(
            figure.start, figure.end, state, words, tuple(dict.fromkeys(relations.get(at, ())))
        )
    return sorted(marks.values(), key=lambda one: one.start)


def _words(row: FigureRow, catalogue: Catalogue) -> str:
    """The words beside a figure: what it means, its state, what to know about it."""
    indicator = catalogue.indicators.get(row.indicator)
    name = indicator.name if indicator else ""
    category = category_text(row.category, catalogue)
    name = f"{name} ({category})" if name and category else name
    parts = [name, STATE_NAMES[row.state], row.note]
    return " · ".join(filter(None, parts))


def _states(rows: Sequence[FigureRow]) -> Iterator[tuple[str, str, int]]:
    """Class, words and count of each state that occurs."""
    counts = Counter(row.state for row in rows)
    for state, words in STATE_NAMES.items():
        if counts[state]:
            yield _STATE_CLASSES[state], words, counts[state]


def _remark(role: FileRole) -> str:
    remarks = {
        "superseded": f"Bản này đã được thay bằng “{role.replaces}”, số của nó không cộng vào tổng.",
        "signed_copy": f"{role.evidence} Số lấy từ bản Word; chỗ khác nhau nêu ở trang Soát.",
        "cluster_document": "Văn bản của cụm: không cộng vào số liệu của đơn vị nào.",
        "score_table": "Bảng điểm của cụm: dùng để xếp hạng, không cộng vào số liệu.",
        "evidence": "Tài liệu minh chứng: không cộng vào số liệu.",
    }
    return " ".join(filter(None, (remarks.get(role.role, ""), role.message)))


def relation_words(reading: Reading, relation: Relation) -> Markup:
    """Return a relation in signs: "1.102 + 143 = 1.245", each figure a link to its place."""
    parts = [_operand(reading, one) for one in relation.parts]
    whole = _operand(reading, relation.whole)
    if relation.kind == "percent":
        return Markup("{} = {}").format(Markup(" / ").join(parts), whole)
    if relation.kind == "difference":
        return Markup("{} = {}").format(Markup(" − ").join(parts), whole)
    if relation.kind == "max":
        return Markup("lớn nhất trong {}: {}").format(Markup(", ").join(parts), whole)
    return Markup("{} = {}").format(Markup(" + ").join(parts), whole)


def _operand(reading: Reading, operand: Operand) -> Markup:
    if isinstance(operand, Literal):
        return Markup("{}").format(format_number(operand.value))
    figure = reading.figures[operand]
    sign = "%" if figure.unit_of_measure == "%" else ""
    text = figure.text if figure.text.endswith("%") else f"{figure.text}{sign}"
    return Markup('<a href="#v{}">{}</a>').format(figure.start, printable(text))
