"""Scores of the cluster: imported from an aggregate table, corrected in the workbook, ranked with explanations."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from baocong.cluster.member_names import find_member
from baocong.cluster.model import ClusterInfo, FileRole, SentDocument
from baocong.reading.model import Table
from baocong.scoring.aggregate import AggregateScore, settle_aggregate
from baocong.scoring.labels import Labels
from baocong.scoring.policy import RankingPolicy, TieBreak
from baocong.scoring.ranking import Ranking, rank
from baocong.scoring.unit_score import UnitScore, unscored
from baocong.vietnamese.folding import fold
from baocong.vietnamese.numerals import NumberError, parse_number

_COLUMNS: Final = (
    ("standard", ("điểm chuẩn",)),
    ("bonus", ("điểm thưởng",)),
    ("deduction", ("điểm trừ",)),
    ("stated", ("tổng điểm", "tổng cộng", "tổng")),
    ("name", ("đơn vị", "tên đơn vị", "thành viên")),
)
TIE_BREAKS: Final[Mapping[str, TieBreak]] = {
    "điểm chuẩn cao hơn": TieBreak("higher_standard"),
    "điểm thưởng cao hơn": TieBreak("more_bonus"),
    "điểm trừ ít hơn": TieBreak("fewer_deductions"),
    "nộp hồ sơ sớm hơn": TieBreak("earlier_dossier"),
}


_POINTS: Final = ("standard", "bonus", "deduction", "stated")
NO_SCORE: Final = "Chưa có điểm của đơn vị."


def scored_names(documents: Sequence[SentDocument]) -> list[str]:
    """Return the names of bodies in aggregate score tables, in their order: whoever is scored is a member."""
    names: dict[str, None] = {}
    for document in documents:
        for table in document.reading.tables if document.reading is not None else ():
            columns = _columns(table)
            if {"name", "standard"} <= columns.keys():
                names |= {
                    row[columns["name"]].text.strip(): None
                    for row in table.rows
                    if columns["name"] < len(row)
                }
    return [name for name in names if name]


def imported_scores(
    documents: Sequence[SentDocument], roles: Sequence[FileRole], info: ClusterInfo
) -> dict[str, dict[str, str]]:
    """Return the rows of aggregate score tables by member name, as the sheet Điểm shows them.

    Tables of a file that is a score table or a document of the cluster are taken; a unit's own report never scores it.
    """
    found: dict[str, dict[str, str]] = {}
    for document, role in zip(documents, roles, strict=True):
        if role.role not in {"score_table", "cluster_document"} or document.reading is None:
            continue
        for table in document.reading.tables:
            for name, row in _table_scores(table, info):
                found.setdefault(name, {**row, "source": document.label})
    return found


def _table_scores(table: Table, info: ClusterInfo) -> list[tuple[str, dict[str, str]]]:
    columns = _columns(table)
    if "name" not in columns or "standard" not in columns:
        return []
    rows = []
    for row in table.rows:
        member = find_member(row[columns["name"]].text, info.members) if columns["name"] < len(row) else None
        if member is not None:
            texts = {
                key: row[at].text.strip() for key, at in columns.items() if key != "name" and at < len(row)
            }
            rows.append(
                (member.name, {key: text.lstrip("+").replace(".", ",") for key, text in texts.items()})
            )
    return rows


def _columns(table: Table) -> dict[str, int]:
    columns: dict[str, int] = {}
    for at, path in enumerate(table.columns):
        header = fold(" ".join(path))
        for key, names in _COLUMNS:
            if key not in columns and any(header == name or header.endswith(f" {name}") for name in names):
                columns[key] = at
                break
    return columns


def settle_scores(
    imported: Mapping[str, Mapping[str, str]], decided: Mapping[str, Mapping[str, str]], info: ClusterInfo
) -> dict[str, dict[str, str]]:
    """Return the scores to use, by member name: what people wrote in the sheet before what was imported.

    Rows that stand under a former name of a member are that member's.
    """
    decided = {_member_name(name, info): row for name, row in decided.items()}
    names = dict.fromkeys([*imported, *decided])
    settled = {}
    for name in names:
        given = dict(decided.get(name, {}))
        before = _recorded(given.pop("imported", ""))
        own = {key: text for key, text in given.items() if text and text != before.get(key)}
        new = imported.get(name) or before
        source = imported.get(name, {}).get("source") or given.get("source", "")
        settled[name] = {**new, **own, "source": source, "imported": _record(new)}
    return settled


def _record(imported: Mapping[str, str]) -> str:
    """What came from a score table, kept beside the cells: a cell that says otherwise was written by a person."""
    return "; ".join(f"{key}={text}" for key, text in imported.items() if key in _POINTS)


def _recorded(record: str) -> dict[str, str]:
    return dict(part.split("=", 1) for part in record.split("; ") if "=" in part)


def _member_name(name: str, info: ClusterInfo) -> str:
    member = find_member(name, info.members)
    return member.name if member else name


def rank_members(scores: Mapping[str, Mapping[str, str]], info: ClusterInfo) -> Ranking | None:
    """Return the ranking of the members, None while nobody has a score."""
    if not any(row.get("standard") for row in scores.values()):
        return None
    labels = Labels(units={one.code: one.short for one in info.members})
    return rank((_score(one.code, scores.get(one.name, {})) for one in info.members), policy_of(info), labels)


def policy_of(info: ClusterInfo) -> RankingPolicy:
    """Return the rule of ranking that the sheet Thông tin states."""
    rules = [fold(part).strip() for part in info.get("tie_breaks").split(";")]
    return RankingPolicy(
        "competition" if "cách" in fold(info.get("ranking")) else "dense",
        tuple(TIE_BREAKS[rule] for rule in rules if rule in TIE_BREAKS),
        unit_order=tuple(one.code for one in info.members),
    )


def policy_notes(info: ClusterInfo) -> list[str]:
    """Return what in the rule of ranking was not understood and therefore not followed."""
    notes = []
    unknown = [part.strip() for part in info.get("tie_breaks").split(";") if part.strip()]
    unknown = [part for part in unknown if fold(part) not in TIE_BREAKS]
    if unknown:
        notes.append(
            f"Không hiểu tiêu chí phụ “{'; '.join(unknown)}” ở sheet Thông tin nên chưa xét. Có: {'; '.join(TIE_BREAKS)}."
        )
    counting = fold(info.get("ranking"))
    if counting and "liền" not in counting and "cách" not in counting:
        notes.append(f"Không hiểu cách tính hạng “{info.get('ranking')}”. Ghi: liền bậc hoặc cách bậc.")
    return notes


def _score(code: str, row: Mapping[str, str]) -> UnitScore:
    if row.get("disqualified"):
        return UnitScore(code, disqualified=(row["disqualified"],))
    if not row.get("standard"):
        return unscored(code, NO_SCORE)
    points: dict[str, Decimal] = {}
    for key in _POINTS:
        if row.get(key):
            try:
                points[key] = parse_number(row[key].lstrip("+-−–").strip())
            except NumberError as error:
                return unscored(code, str(error))
    zero = Decimal(0)
    aggregate = AggregateScore(
        code,
        points["standard"],
        points.get("bonus", zero),
        points.get("deduction", zero),
        points.get("stated"),
        source=row.get("source", ""),
    )
    return settle_aggregate(aggregate)
