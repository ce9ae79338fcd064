"""The three doors of the first page: each says its most important numbers in words."""

from dataclasses import dataclass
from typing import Final

from baocong.cluster.outputs.file_names import FIGURES_PAGE, FINDINGS_PAGE, RANKING_PAGE
from baocong.cluster.pages.figure_material import total_in_words
from baocong.cluster.pages.figures import FiguresView
from baocong.cluster.pages.findings import FindingsView
from baocong.cluster.pages.ranking import RankingView
from baocong.cluster.result import ClusterRun
from baocong.compiling.wording import names_in_words

MOST_NAMED: Final = 2
"""Findings and totals that a door says in words; the page behind it has them all."""


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
class Views:
    """The views of the three doors, from which the first page takes its numbers."""

    findings: FindingsView
    figures: FiguresView
    ranking: RankingView


def findings_door(run: ClusterRun, view: FindingsView) -> Door:
    """Return the door to the findings: the first errors in words, then how much was checked."""
    names = {one.code: one.short for one in run.units}
    errors = [one for one in run.findings if one.finding.severity == "error"]
    lines = [
        f"{names.get(one.unit, 'Văn bản của cụm')}: {one.finding.message}" for one in errors[:MOST_NAMED]
    ]
    if len(errors) > MOST_NAMED:
        lines.append(f"và {len(errors) - MOST_NAMED} chỗ nữa.")
    lines.append(f"Đã kiểm {view.relations} quan hệ số trong {view.reports} báo cáo, {view.held} khớp.")
    if view.warnings:
        lines.append(f"{view.warnings} chỗ cần xem thêm.")
    if view.clean:
        lines.append(f"{len(view.clean)} đơn vị không có gì cần rà soát.")
    return Door(
        FINDINGS_PAGE, "Soát", str(view.errors), "chỗ không khớp", tuple(lines), "bad" if errors else ""
    )


def figures_door(run: ClusterRun, view: FiguresView) -> Door:
    """Return the door to the figures: the totals that rest on most units, then how many are not full."""
    totals = [one.consolidated for one in run.totals.values()]
    added = [one for one in totals if one.value is not None]
    full = sum(not one.partial for one in added)
    whole = [one for one in added if not one.category and one.indicator.adds_over_units]
    widest = sorted(whole, key=lambda one: -one.reported)[:MOST_NAMED]
    lines = [
        f"{one.indicator.name}: {total_in_words(one)} ({one.reported}/{one.expected} đơn vị)."
        for one in widest
    ]
    lines.append(f"{full} số đủ cả {len(run.units)} đơn vị, {len(added) - full} số chưa đủ và ghi rõ k/n.")
    if len(totals) > len(added):
        lines.append(f"{len(totals) - len(added)} chỉ tiêu không cộng được giữa các đơn vị.")
    if view.pending:
        lines.append(f"{view.pending} số chờ xác nhận, chưa tính vào tổng.")
    return Door(FIGURES_PAGE, "Số liệu", str(len(added)), "số tổng hợp", tuple(lines))


def ranking_door(view: RankingView) -> Door:
    """Return the door to the ranking: who is first, ties, who has no place."""
    if not view.places:
        text = "Chưa có điểm. Ghi điểm ở trang tính Điểm của cum.xlsx, hoặc chép bảng điểm vào thư mục, rồi chạy lại."
        return Door(RANKING_PAGE, "Xếp hạng", "0", "đơn vị được xếp hạng", (text,))
    first = [one for one in view.places if one.rank == "1"]
    lines = [
        f"Hạng nhất: {names_in_words([one.short for one in first])}, {first[0].total} điểm." if first else ""
    ]
    next_best = [one for one in view.places if one.rank in ("2", "3")]
    if next_best:
        lines.append(f"Tiếp theo: {'; '.join(f'{one.short} {one.total}' for one in next_best)}.")
    lines += view.ties[:2]
    if view.unplaced:
        lines.append(f"{len(view.unplaced)} đơn vị chưa xếp hạng.")
    if view.problems:
        lines.append(f"{view.problems} tổng điểm ghi khác tổng tính lại.")
    count = str(len(view.places))
    return Door(RANKING_PAGE, "Xếp hạng", count, "đơn vị được xếp hạng", tuple(filter(None, lines)))
