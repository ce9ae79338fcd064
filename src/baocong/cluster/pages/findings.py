"""The findings page: unit by unit what does not agree, few and ranked, each with its sentence and its place."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from baocong.checking.catalogue import CATALOGUE
from baocong.checking.check import summary
from baocong.cluster.assemble import COUNTED_ROLES
from baocong.cluster.findings import COPY_DIFFERS
from baocong.cluster.outputs.file_names import review_sheet_name
from baocong.cluster.pages.quoting import Quote, Sources, Stretch, cut
from baocong.cluster.result import ClusterRun, UnitFinding
from baocong.compiling.material import ReportingUnit
from baocong.reading.model import Figure
from baocong.vietnamese.numerals import format_number

SEVERITY_WORDS: Final = {"error": "Không khớp", "warning": "Cần xem", "note": "Lưu ý"}
TONES: Final = {"error": "bad", "warning": "warn", "note": "info"}
FIRST_SHOWN: Final = 10
"""More remarks than this on one report and people stop reading; the rest stands folded below."""


@dataclass(frozen=True, slots=True)
class FindingView:
    """One finding: `number` is its mark in the source page, `claim` what is stated and what follows."""

    number: int
    severity: str
    tone: str
    code: str
    title: str
    claim: tuple[str, str]
    message: str
    suggestion: str
    quote: Quote
    explanation: str


@dataclass(frozen=True, slots=True)
class UnitFindings:
    """A unit's findings: the first ones open, the others folded; `checked` says how much was looked at."""

    anchor: str
    name: str
    short: str
    errors: int
    warnings: int
    notes: int
    checked: str
    sheet: str
    first: tuple[FindingView, ...]
    more: tuple[FindingView, ...]


@dataclass(frozen=True, slots=True)
class FindingsView:
    """Everything the findings page shows. `relations` and `held` count over all counted reports."""

    units: tuple[UnitFindings, ...]
    clean: tuple[tuple[str, str], ...]
    unread: tuple[tuple[str, str], ...]
    reports: int
    relations: int
    held: int
    alone: int
    errors: int
    warnings: int
    notes: int


def findings_view(run: ClusterRun, sources: Sources) -> FindingsView:
    """Return what the findings page shows."""
    counted = _checked(run)
    units = []
    clean = []
    for unit in run.units:
        own = [one for one in run.findings if one.unit == unit.code]
        if own:
            units.append(_unit(unit, own, sources, _checked_words(counted.get(unit.code))))
        elif unit.state == "read":
            clean.append((unit.name, _checked_words(counted.get(unit.code))))
    known = {one.code for one in run.units}
    rest = [one for one in run.findings if one.unit not in known]
    if rest:
        units.append(_unit(ReportingUnit("", "Văn bản của cụm", ""), rest, sources, ""))
    words = {"missing": "chưa gửi báo cáo", "unreadable": "đã gửi nhưng chưa đọc được"}
    unread = [(one.name, words[one.state]) for one in run.units if one.state in words]
    sums = [sum(one[at] for one in counted.values()) for at in range(4)]
    severities = [one.finding.severity for one in run.findings]
    return FindingsView(
        tuple(units), tuple(clean), tuple(unread), sums[3], sums[0], sums[1], sums[2],
        severities.count("error"), severities.count("warning"), severities.count("note"),
    )  # fmt: skip


def finding_numbers(found: Iterable[UnitFinding]) -> dict[str, list[UnitFinding]]:
    """Return the findings of each document in the order of their marks: the first is number 1."""
    by_document: dict[str, list[UnitFinding]] = {}
    for one in found:
        by_document.setdefault(one.document, []).append(one)
    for own in by_document.values():
        own.sort(key=lambda one: (one.finding.start, one.finding.end, one.finding.code))
    return by_document


def finding_view(one: UnitFinding, number: int, sources: Sources) -> FindingView:
    """Return one finding as pages show it."""
    finding = one.finding
    check = CATALOGUE.get(finding.code)
    title = check.title if check else ""
    if finding.code == COPY_DIFFERS:
        title = "Bản Word khác bản PDF đã ký"
    return FindingView(
        number,
        SEVERITY_WORDS[finding.severity],
        TONES[finding.severity],
        finding.code,
        title or SEVERITY_WORDS[finding.severity],
        _claim(one, sources),
        finding.message,
        finding.suggestion or "",
        _quote(one, number, sources),
        one.explanation,
    )


def _unit(unit: ReportingUnit, own: Sequence[UnitFinding], sources: Sources, checked: str) -> UnitFindings:
    numbers = {
        id(one): number
        for found in finding_numbers(own).values()
        for number, one in enumerate(found, start=1)
    }
    views = [finding_view(one, numbers[id(one)], sources) for one in own]
    kept = [one for one in views if one.tone != "info"][:FIRST_SHOWN]
    rest = [one for one in views if one not in kept]
    severities = [one.finding.severity for one in own]
    return UnitFindings(
        f"don-vi-{unit.code}" if unit.code else "van-ban-cum",
        unit.name,
        unit.short or unit.name,
        severities.count("error"),
        severities.count("warning"),
        severities.count("note"),
        checked,
        review_sheet_name(unit) if unit.code else "",
        tuple(kept),
        tuple(rest),
    )


def _checked(run: ClusterRun) -> dict[str, tuple[int, int, int, int]]:
    """By unit: relations, those that held, figures that stand alone, reports."""
    counted: dict[str, tuple[int, int, int, int]] = {}
    for document, role in zip(run.documents, run.roles, strict=True):
        if role.role in COUNTED_ROLES and role.unit and document.reading is not None:
            one = summary(document.reading, document.findings)
            before = counted.get(role.unit, (0, 0, 0, 0))
            found = (one.relations, one.held, one.alone, 1)
            counted[role.unit] = (
                before[0] + found[0], before[1] + found[1], before[2] + found[2], before[3] + found[3],
            )  # fmt: skip
    return counted


def _checked_words(found: tuple[int, int, int, int] | None) -> str:
    if found is None:
        return ""
    relations, held, alone, _ = found
    if not relations:
        return f"không có số nào để đối chiếu với nhau; {alone} số đứng một mình"
    return f"đã kiểm {relations} quan hệ số, {held} khớp; {alone} số đứng một mình"


def _claim(one: UnitFinding, sources: Sources) -> tuple[str, str]:
    """What the report states and what follows from its own numbers, both printed alike; two "" where nothing is computed."""
    finding = one.finding
    if finding.stated is None or finding.computed is None:
        return ("", "")
    figure = _stated_figure(one, sources)
    percent = "%" if figure is not None and figure.unit_of_measure == "%" else ""
    return (_value(finding.stated) + percent, _value(finding.computed) + percent)


def _value(value: Decimal | str) -> str:
    if isinstance(value, str):
        return value
    whole = value == value.to_integral_value()
    return format_number(value.quantize(Decimal(1)) if whole else value.normalize())


def _stated_figure(one: UnitFinding, sources: Sources) -> Figure | None:
    return next((figure for figure in _figures(one, sources) if figure.value == one.finding.stated), None)


def _figures(one: UnitFinding, sources: Sources) -> Iterator[Figure]:
    reading = sources.reading(one.document)
    if reading is not None:
        yield from (reading.figures[at] for at in one.finding.figures if at < len(reading.figures))


def _quote(one: UnitFinding, number: int, sources: Sources) -> Quote:
    finding = one.finding
    stated = _stated_figure(one, sources)
    marks = [
        (figure.start, figure.end, "stated" if figure is stated else "figure")
        for figure in _figures(one, sources)
    ]
    if not marks:
        marks = [(finding.start, finding.end, "stated")]
    stretches: tuple[Stretch, ...] = sources.quote_marks(one.document, (finding.start, finding.end), marks)
    link = sources.link(one.document, f"p{number}")
    return Quote(stretches or cut(one.sentence, []), one.document, one.place, link)
