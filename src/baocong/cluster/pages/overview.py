"""The first page: what the run is, three doors, which files came, and what waits for a person."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baocong.cluster.model import ROLE_NAMES, FileRole
from baocong.cluster.outputs.file_names import (
    FIGURES_WORKBOOK,
    REPORT,
    SCORES_WORKBOOK,
    review_sheet_name,
)
from baocong.cluster.pages.doors import Door, Views, figures_door, findings_door, ranking_door
from baocong.cluster.pages.quoting import Sources
from baocong.cluster.pages.waiting import Waiting, waiting_tasks
from baocong.cluster.result import ClusterRun
from baocong.cluster.settling import COUNTED
from baocong.compiling.material import ReportingUnit


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file that was sent: its role, and what to do where it could not be used."""

    label: str
    role: str
    tone: str
    href: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A member with its state and its files."""

    name: str
    state: str
    tone: str
    files: tuple[FileLine, ...]
    figures: str = ""
    findings: tuple[str, str] = ("", "")
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Download:
    """A file to take away."""

    href: str
    title: str
    use: str


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the first page shows."""

    sent: str
    doors: tuple[Door, ...]
    waiting: tuple[Waiting, ...]
    units: tuple[UnitLine, ...]
    others: tuple[FileLine, ...]
    left_out: tuple[FileLine, ...]
    downloads: tuple[Download, ...]
    junk: int
    notes: tuple[str, ...]


def overview(run: ClusterRun, views: Views, sources: Sources) -> Overview:
    """Return what the first page shows."""
    known = {one.code for one in run.units}
    units = tuple(_unit(run, sources, one) for one in run.units)
    others = tuple(_file(one, sources) for one in run.roles if one.unit not in known)
    return Overview(
        views.figures.sent,
        (
            findings_door(run, views.findings),
            figures_door(run, views.figures),
            ranking_door(views.ranking),
        ),
        tuple(waiting_tasks(run, views)),
        units,
        others,
        tuple(FileLine(one.label, "không mở", "warn", "", one.message) for one in run.left_out),
        tuple(_downloads(run)),
        run.junk,
        run.notes,
    )


def _unit(run: ClusterRun, sources: Sources, unit: ReportingUnit) -> UnitLine:
    words = {
        "read": ("đã đọc", "ok"),
        "unreadable": ("chưa đọc được", "warn"),
        "missing": ("chưa gửi", "bad"),
    }
    state, tone = words[unit.state]
    states = [one.state for one in run.rows if one.unit == unit.code]
    severities = [one.finding.severity for one in run.findings if one.unit == unit.code]
    figures = f"{len(states)} số, {sum(one in COUNTED for one in states)} vào tổng" if states else ""
    return UnitLine(
        unit.name,
        state,
        tone,
        tuple(_file(one, sources) for one in run.roles if one.unit == unit.code),
        figures,
        _findings_words(severities) if unit.state == "read" else ("", ""),
        review_sheet_name(unit) if severities else "",
    )


def _findings_words(severities: Sequence[str]) -> tuple[str, str]:
    """What the check of a unit's report found, in words, with its tone."""
    for severity, words, tone in (
        ("error", "không khớp", "bad"),
        ("warning", "cần xem", "warn"),
        ("note", "lưu ý", "info"),
    ):
        if severity in severities:
            return f"{severities.count(severity)} {words}", tone
    return "không có gì cần rà soát", "ok"


def _file(role: FileRole, sources: Sources) -> FileLine:
    tone = {"report": "ok", "unreadable": "warn"}.get(role.role, "info")
    remark = role.message
    if role.role == "superseded" and role.replaces:
        remark = f"Đã thay bằng “{role.replaces}”."
    return FileLine(role.label, ROLE_NAMES[role.role], tone, sources.link(role.label), remark)


def _downloads(run: ClusterRun) -> Iterator[Download]:
    yield Download(f"{REPORT}.docx", "Báo cáo tổng hợp, Word", "để sửa và trình ký")
    yield Download(f"{REPORT}.pdf", "Báo cáo tổng hợp, PDF", "để xem, in")
    yield Download(f"{REPORT}.html", "Báo cáo tổng hợp, trang đọc", "bấm vào số để xem câu nguồn")
    yield Download(FIGURES_WORKBOOK, "Số liệu, Excel", "hàng là chỉ tiêu, cột là đơn vị")
    if run.ranking is not None:
        yield Download(SCORES_WORKBOOK, "Bảng điểm, Excel", "điểm, hạng và lý do")


def roles_in_words(run: ClusterRun) -> str:
    """Return how many files came in which role: "10 báo cáo, 2 bản PDF đã ký"."""
    counts = Counter(one.role for one in run.roles)
    return ", ".join(f"{counts[role]} {name}" for role, name in ROLE_NAMES.items() if counts[role])
