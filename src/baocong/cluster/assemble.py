"""Documents and decisions to the result of a run: pure, so that the command line and a web page share it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from baocong.cluster.decisions import apply_decisions, entered_rows
from baocong.cluster.earlier import EarlierResult, notes_on_earlier, with_comparisons
from baocong.cluster.figures import figure_rows
from baocong.cluster.findings import unit_findings
from baocong.cluster.info import guess_info, info_of
from baocong.cluster.members import settle_members
from baocong.cluster.model import ClusterInfo, Decisions, FigureRow, FileRole, Member, SentDocument
from baocong.cluster.result import ClusterRun, LeftOutFile
from baocong.cluster.roles import settle_roles
from baocong.cluster.scores import imported_scores, policy_notes, rank_members, scored_names, settle_scores
from baocong.cluster.sentences import candidates
from baocong.cluster.settling import observations, pending_units, settle_rows
from baocong.cluster.totals import consolidate_all
from baocong.compiling.highlights import HighlightRule, choose_highlights, weigh
from baocong.compiling.material import ReportingUnit
from baocong.compiling.outline import Outline
from baocong.counting.catalogue import Catalogue
from baocong.counting.period import Period
from baocong.vietnamese.folding import fold

_NEEDED = frozenset({"period", "outline", "ranking"})
"""What no report can do without: emptied by a person, it is guessed again."""
COUNTED_ROLES = frozenset({"report", "supplement"})


@dataclass(frozen=True, slots=True)
class Rules:
    """The packs that a run uses: catalogue, outlines by code, and the rule of highlights."""

    catalogue: Catalogue
    outlines: Mapping[str, Outline]
    highlight_rule: HighlightRule = HighlightRule()


def assemble(
    documents: Sequence[SentDocument],
    decisions: Decisions,
    rules: Rules,
    left_out: Iterable[LeftOutFile] = (),
    junk: int = 0,
    earlier: Sequence[EarlierResult] = (),
) -> ClusterRun:
    """Return everything a run found, every decision obeyed; `earlier` are results of former periods."""
    info = _info(documents, decisions)
    roles = settle_roles(documents, info.members, decisions.files)
    notes: list[str] = []
    if not decisions.members:
        notes.append(_members_guessed(info))
    notes += policy_notes(info)
    period = _period(info, notes)
    notes += notes_on_earlier(period, earlier)
    outline = _outline(info, rules, decisions, notes)
    rows = _rows(documents, roles, decisions, info, (rules.catalogue, period.code))
    units = tuple(_unit(one, roles) for one in info.members)
    scores = settle_scores(imported_scores(documents, roles, info), decisions.scores, info)
    pool = [
        one
        for document, role in zip(documents, roles, strict=True)
        if role.role in COUNTED_ROLES and role.unit
        for one in candidates(document, role.unit, outline, rules.catalogue)
    ]
    wanted = {one.key: one.highlights for one in outline.sections if one.highlights}
    rule = rules.highlight_rule
    return ClusterRun(
        info,
        outline,
        rules.catalogue,
        period,
        units,
        tuple(documents),
        roles,
        tuple(rows),
        with_comparisons(
            consolidate_all(observations(rows, period), rules.catalogue, units, pending_units(rows)),
            units,
            period,
            earlier,
        ),
        unit_findings(documents, roles, info, decisions.explanations),
        tuple((one, *weigh(one, rule)) for one in pool),
        choose_highlights(pool, [one.code for one in units], wanted, rule, decisions.highlights),
        scores,
        rank_members(scores, info),
        tuple(left_out),
        junk,
        tuple(notes),
    )


def _info(documents: Sequence[SentDocument], decisions: Decisions) -> ClusterInfo:
    readings = [one.reading for one in documents if one.reading is not None]
    guessed = guess_info([one.text for one in readings], [one.document.period for one in readings])
    said = {key: text for key, text in decisions.info.items() if text or key not in _NEEDED}
    values = {**guessed, **said}
    # The mark of an illustration returns even where somebody emptied the cell: it must never be lost on the way.
    values["notice"] = decisions.info.get("notice") or guessed.get("notice", "")
    issuers = [
        one.document.issuer for one in readings if one.document.issuer and _is_unit(one.document.issuer)
    ]
    found = () if decisions.members else [*issuers, *scored_names(documents)]
    return info_of(values, settle_members(decisions.members, found))


def _members_guessed(info: ClusterInfo) -> str:
    """A first run cannot know who has sent nothing: the list of members must be looked at once."""
    if not info.members:
        return "Chưa đoán được thành viên nào. Hãy ghi tên các đơn vị ở sheet Thông tin, mỗi đơn vị một dòng “Thành viên”."
    return (
        f"Danh sách {len(info.members)} thành viên được đoán từ các tệp đã gửi. Hãy xem lại ở sheet Thông tin: xếp theo thứ "
        "tự của quyết định, thêm đơn vị chưa gửi tệp nào, xóa dòng không phải thành viên."
    )


def _is_unit(issuer: str) -> bool:
    return not fold(issuer).startswith(("cụm thi đua", "khối thi đua"))


def _period(info: ClusterInfo, notes: list[str]) -> Period:
    code = info.get("period")
    try:
        return Period.parse(code)
    except ValueError:
        notes.append(
            f"Chưa rõ kỳ báo cáo (“{code}”). Hãy ghi ở sheet Thông tin, ví dụ 2021, 2022-H1, 2022-Q2, 2022-06."
        )
        return Period.parse("2000")


def _outline(info: ClusterInfo, rules: Rules, decisions: Decisions, notes: list[str]) -> Outline:
    code = info.get("outline")
    outline = rules.outlines.get(code) or next(iter(rules.outlines.values()))
    if code not in rules.outlines and decisions.info.get("outline"):
        notes.append(f"Không có đề cương “{code}”; dùng {outline.code}. Có: {' · '.join(rules.outlines)}.")
    return outline


def _unit(member: Member, roles: Sequence[FileRole]) -> ReportingUnit:
    own = {one.role for one in roles if one.unit == member.code}
    state = (
        "read" if own & COUNTED_ROLES else "unreadable" if own & {"unreadable", "signed_copy"} else "missing"
    )
    return ReportingUnit(member.code, member.name, member.short, state)


def _rows(
    documents: Sequence[SentDocument],
    roles: Sequence[FileRole],
    decisions: Decisions,
    info: ClusterInfo,
    terms: tuple[Catalogue, str],
) -> list[FigureRow]:
    catalogue, period = terms
    read: list[FigureRow] = []
    for document, role in zip(documents, roles, strict=True):
        if role.role in COUNTED_ROLES and role.unit:
            read += figure_rows(document, role, period)
    named = {one.short: one.code for one in info.members}
    made = {key: replace(one, unit=named.get(one.unit, one.unit)) for key, one in decisions.figures.items()}
    rows = apply_decisions(read, made, catalogue)
    return settle_rows([*rows, *entered_rows(decisions.entered, info.members, catalogue)])
