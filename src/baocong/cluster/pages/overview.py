"""The first page: what the run is, three doors, which files came, and what waits for a person."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from baocong.cluster.model import ROLE_NAMES, FileRole
from baocong.cluster.outputs.file_names import (
    FIGURES_PAGE,
    FIGURES_WORKBOOK,
    FINDINGS_PAGE,
    RANKING_PAGE,
    REPORT,
    SCORES_WORKBOOK,
    review_sheet_name,
)
from baocong.cluster.pages.figures import FiguresView
from baocong.cluster.pages.findings import FindingsView
from baocong.cluster.pages.quoting import Sources
from baocong.cluster.pages.ranking import RankingView
from baocong.cluster.result import ClusterRun
from baocong.cluster.settling import COUNTED
from baocong.compiling.material import ReportingUnit
from baocong.compiling.wording import names_in_words


@dataclass(frozen=True, slots=True)
class Door:
    """One of the three doors: its number in large, the sentence beside it, further sentences."""

    href: str
    title: str
    number: str
    caption: str
    lines: tuple[str, ...]
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Something a person has to decide: how many, what, and the sheet of cum.xlsx where it is written."""

    count: str
    what: str
    how: str
    sheet: str = ""
    href: str = ""


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


@dataclass(frozen=True, slots=True)
class Views:
    """The views of the three doors, from which the first page takes its numbers."""

    findings: FindingsView
    figures: FiguresView
    ranking: RankingView


def overview(run: ClusterRun, views: Views, sources: Sources) -> Overview:
    """Return what the first page shows."""
    known = {one.code for one in run.units}
    units = tuple(_unit(run, sources, one) for one in run.units)
    others = tuple(_file(one, sources) for one in run.roles if one.unit not in known)
    return Overview(
        views.figures.sent,
        (_findings_door(views.findings), _figures_door(run, views.figures), _ranking_door(views.ranking)),
        tuple(_waiting(run, views)),
        units,
        others,
        tuple(FileLine(one.label, "không mở", "warn", "", one.message) for one in run.left_out),
        tuple(_downloads(run)),
        run.junk,
        run.notes,
    )


def _findings_door(view: FindingsView) -> Door:
    lines = [f"Đã kiểm {view.relations} quan hệ số trong {view.reports} báo cáo, {view.held} khớp."]
    if view.warnings:
        lines.append(f"{view.warnings} chỗ cần xem thêm.")
    if view.clean:
        lines.append(f"{len(view.clean)} đơn vị không có gì cần rà soát.")
    if view.errors:
        return Door(FINDINGS_PAGE, "Soát", str(view.errors), "chỗ không khớp", tuple(lines), "bad")
    return Door(FINDINGS_PAGE, "Soát", "0", "chỗ không khớp", tuple(lines))


def _figures_door(run: ClusterRun, view: FiguresView) -> Door:
    totals = [one.consolidated for one in run.totals.values()]
    added = [one for one in totals if one.value is not None]
    full = sum(not one.partial for one in added)
    lines = [f"{full} số đủ cả {len(run.units)} đơn vị, {len(added) - full} số chưa đủ và ghi rõ k/n."]
    if len(totals) > len(added):
        lines.append(f"{len(totals) - len(added)} chỉ tiêu không cộng được giữa các đơn vị.")
    if view.pending:
        lines.append(f"{view.pending} số chờ xác nhận, chưa tính vào tổng.")
    return Door(FIGURES_PAGE, "Số liệu", str(len(added)), "số tổng hợp", tuple(lines))


def _ranking_door(view: RankingView) -> Door:
    if not view.places:
        text = "Chưa có điểm. Ghi điểm ở trang tính Điểm của cum.xlsx, hoặc chép bảng điểm vào thư mục, rồi chạy lại."
        return Door(RANKING_PAGE, "Xếp hạng", "0", "đơn vị được xếp hạng", (text,))
    first = [one for one in view.places if one.rank == "1"]
    lines = [
        f"Hạng nhất: {names_in_words([one.short for one in first])}, {first[0].total} điểm." if first else ""
    ]
    lines += view.ties[:2]
    if view.unplaced:
        lines.append(f"{len(view.unplaced)} đơn vị chưa xếp hạng.")
    if view.problems:
        lines.append(f"{view.problems} tổng điểm ghi khác tổng tính lại.")
    count = str(len(view.places))
    return Door(RANKING_PAGE, "Xếp hạng", count, "đơn vị được xếp hạng", tuple(filter(None, lines)))


def _waiting(run: ClusterRun, views: Views) -> Iterator[Waiting]:
    """What a person has to decide, the most urgent first."""
    unclear = [one for one in run.roles if one.message and one.role != "unreadable" and not one.decided]
    unread = [one for one in run.roles if one.role == "unreadable"]
    missing = [one.short for one in run.units if one.state == "missing"]
    changed = sum("đã thay đổi" in one.note or "không còn trong báo cáo" in one.note for one in run.rows)
    figures = views.figures
    if run.notes:
        yield Waiting("", "Thông tin của cụm chưa đủ", " ".join(run.notes), "Thông tin")
    if missing:
        yield Waiting(
            str(len(missing)), "đơn vị chưa gửi báo cáo",
            f"{names_in_words(missing)}. Nhắc đơn vị gửi; tổng hiện ghi rõ là chưa đủ.",
        )  # fmt: skip
    if unread:
        how = "Xin bản Word, hoặc nhập số ở cuối trang tính; lý do của từng tệp ở bảng tệp bên dưới."
        yield Waiting(str(len(unread)), "tệp chưa đọc được", how, "Số liệu", "#tep")
    if unclear:
        yield Waiting(
            str(len(unclear)),
            "tệp chưa rõ của ai hoặc bản nào",
            "Chọn lại đơn vị, vai trò.",
            "Đơn vị",
            "#tep",
        )
    if changed:
        yield Waiting(
            str(changed), "quyết định có câu nguồn đã đổi", "Xem lại câu mới rồi giữ hoặc sửa.", "Số liệu"
        )
    if figures.pending:
        how = "Ghi “nhận”, “bỏ” hoặc “cộng” ở cột Quyết định."
        yield Waiting(str(figures.pending), "số chờ xác nhận", how, "Số liệu", f"{FIGURES_PAGE}#cho-xac-nhan")
    if figures.unmatched:
        how = "Không bắt buộc: số nào cần tổng hợp thì ghi cột Chỉ tiêu đúng."
        yield Waiting(str(figures.unmatched), "số chưa rõ chỉ tiêu", how, "Số liệu")
    unexplained = sum(one.finding.severity == "error" and not one.explanation for one in run.findings)
    if unexplained:
        how = "Gửi phiếu rà soát cho đơn vị; đơn vị trả lời thì ghi lại."
        yield Waiting(str(unexplained), "chỗ không khớp chưa có giải trình", how, "Giải trình", FINDINGS_PAGE)
    if run.ranking is None or views.ranking.unplaced:
        count = len(views.ranking.unplaced) or len(run.units)
        yield Waiting(
            str(count), "đơn vị chưa có điểm", "Ghi điểm chuẩn, thưởng, trừ của hội nghị cụm.", "Điểm"
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
