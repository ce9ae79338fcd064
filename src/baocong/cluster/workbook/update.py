"""The workbook after a run: rows made from the result, people's entries carried over."""

from collections.abc import Mapping, Sequence

from openpyxl import Workbook

from baocong.cluster.member_names import find_member
from baocong.cluster.model import ClusterInfo, Decisions
from baocong.cluster.result import ClusterRun, UnitFinding
from baocong.cluster.workbook.forms import EXPLANATIONS, FIGURES, HIGHLIGHTS, INFO, SCORES, UNITS
from baocong.cluster.workbook.sheet import SheetRow
from baocong.cluster.workbook.sheet_rows import (
    figure_sheet_rows,
    highlight_rows,
    info_rows,
    score_rows,
    unit_rows,
)
from baocong.cluster.workbook.writing_back import write_workbook

_SEVERITIES = {"error": "không khớp", "warning": "cần xem", "note": "lưu ý"}


def updated_workbook(
    run: ClusterRun, current: Workbook | None, before: Mapping[str, Sequence[SheetRow]], decisions: Decisions
) -> bytes:
    """Return the bytes of cum.xlsx after a run."""
    names = {one.code: one.short for one in run.info.members}
    topics = {one.key: one.title for one in run.outline.sections}
    rows = {
        INFO.title: info_rows(run.info),
        UNITS.title: unit_rows(run.roles, run.info),
        FIGURES.title: figure_sheet_rows(run.rows, run.info, run.catalogue),
        HIGHLIGHTS.title: highlight_rows(
            run.candidates, run.highlights, decisions.highlights, (names, topics)
        ),
        SCORES.title: _under_former_names(
            score_rows(run.scores, run.info, run.ranking), before.get(SCORES.title, ()), run.info
        ),
        EXPLANATIONS.title: [_explanation(one, names) for one in run.findings],
    }
    return write_workbook(current, before, rows, _returned(before, rows))


def _under_former_names(
    rows: list[SheetRow], before: Sequence[SheetRow], info: ClusterInfo
) -> list[SheetRow]:
    """Rows of members that were renamed since know under which name they stood."""
    names = {one.name for one in info.members}
    former = {
        member.name: row.get("key")
        for row in before
        if row.get("key") not in names and (member := find_member(row.get("key"), info.members))
    }
    for row in rows:
        row.was = former.get(row.get("key"), "")
    return rows


def _returned(
    before: Mapping[str, Sequence[SheetRow]], rows: Mapping[str, Sequence[SheetRow]]
) -> frozenset[str]:
    """Keys of old rows that are written anew under another key: members (numbered again) and moved decisions."""
    members = {
        row.get("item") for row in before.get(INFO.title, ()) if row.get("item").startswith("Thành viên")
    }
    kept = {row.get("item") for row in rows[INFO.title]}
    entered = {
        row.get("key")
        for row in before.get(FIGURES.title, ())
        if not row.get("key") or row.get("key").startswith("nhap-")
    }
    return frozenset((members - kept) | (entered - {row.get("key") for row in rows[FIGURES.title]}))


def _explanation(one: UnitFinding, names: Mapping[str, str]) -> SheetRow:
    finding = one.finding
    return SheetRow(
        {
            "key": one.key,
            "unit": names.get(one.unit, ""),
            "severity": _SEVERITIES[finding.severity],
            "code": finding.code,
            "message": f"{finding.message} {finding.suggestion or ''}".strip(),
            "sentence": one.sentence,
            "explanation": one.explanation,
            "document": one.document,
            "note": "Đã có giải trình." if one.explanation else "",
        }
    )
