"""The rows of each sheet made from what a run found."""

from collections.abc import Iterable, Mapping, Sequence

from baocong.cluster.categories import category_text
from baocong.cluster.info import INFO_ITEMS, KNOWN_MARK, MEMBER_ITEM
from baocong.cluster.model import ROLE_NAMES, STATE_NAMES, ClusterInfo, FigureRow, FileRole
from baocong.cluster.typed import CODE_MARK
from baocong.cluster.workbook.sheet import SheetRow
from baocong.compiling.highlights import Candidate, Highlight, Selection
from baocong.counting.catalogue import Catalogue
from baocong.scoring.points import format_points
from baocong.scoring.ranking import Ranking
from baocong.vietnamese.numerals import format_number


def info_rows(info: ClusterInfo) -> list[SheetRow]:
    """Return the items and the members, in their order."""
    rows = [
        SheetRow({"item": label, "value": info.get(key), "use": use})
        for key, (label, use) in INFO_ITEMS.items()
    ]
    return rows + [
        SheetRow(
            {
                "item": f"{MEMBER_ITEM} {number:02d}",
                "value": one.name,
                "short": one.short,
                "code": one.code,
                "known": KNOWN_MARK.join(dict.fromkeys([*one.known, one.name, one.short])),
            }
        )
        for number, one in enumerate(info.members, start=1)
    ]


def unit_rows(roles: Iterable[FileRole], info: ClusterInfo) -> list[SheetRow]:
    """Return one row a file."""
    names = {one.code: one.short for one in info.members}
    return [
        SheetRow(
            {
                "key": one.label,
                "unit": names.get(one.unit, ""),
                "role": ROLE_NAMES[one.role],
                "evidence": one.evidence,
                "note": one.message,
            }
        )
        for one in roles
    ]


_STATE_ORDER = (
    "pending",
    "unmatched",
    "entered",
    "corrected",
    "confirmed",
    "accepted",
    "refused",
    "not_counted",
)


def figure_sheet_rows(rows: Sequence[FigureRow], info: ClusterInfo, catalogue: Catalogue) -> list[SheetRow]:
    """Return the figures: what waits for a person first, then by unit in the decision's order."""
    place = {one.code: number for number, one in enumerate(info.members)}
    names = {one.code: one.short for one in info.members}
    ordered = sorted(
        rows,
        key=lambda row: (
            _STATE_ORDER.index(row.state),
            place.get(row.unit, 99),
            row.document,
            row.start or 0,
        ),
    )
    return [_figure_row(row, names, catalogue) for row in ordered]


def _figure_row(row: FigureRow, names: Mapping[str, str], catalogue: Catalogue) -> SheetRow:
    indicator = catalogue.indicators.get(row.indicator)
    decision = row.decision
    return SheetRow(
        {
            "key": row.key,
            "unit": names.get(row.unit, decision.unit if decision else row.unit),
            "state": STATE_NAMES[row.state],
            "indicator": f"{indicator.code}{CODE_MARK}{indicator.name}" if indicator else "",
            "category": category_text(row.category, catalogue),
            "value": "" if row.value is None else format_number(row.value),
            "unit_of_measure": row.unit_of_measure or (indicator.unit_of_measure if indicator else ""),
            "choice": decision.choice if decision else "",
            "indicator_set": decision.indicator if decision else "",
            "category_set": decision.category if decision else "",
            "value_set": decision.value if decision else "",
            "reason": decision.reason if decision else "",
            "sentence": row.sentence,
            "document": row.document,
            "place": row.place,
            "confidence": f"{row.confidence:.2f}".replace(".", ",") if row.confidence else "",
            "evidence": row.evidence,
            "note": row.note,
        },
        was=decision.key if decision else "",
    )


def highlight_rows(
    candidates: Iterable[tuple[Candidate, int, tuple[str, ...]]],
    selection: Selection,
    decided: Mapping[str, bool],
    names: tuple[Mapping[str, str], Mapping[str, str]],
) -> list[SheetRow]:
    """Return the sentences that may be quoted, chosen ones first; `names` are of units and of topics."""
    picked: dict[str, Highlight] = {
        one.candidate.key: one for found in selection.by_topic.values() for one in found
    }
    rows = []
    for candidate, points, reasons in candidates:
        if points < 2 and candidate.key not in decided:
            continue
        choice = ("chọn" if decided[candidate.key] else "bỏ") if candidate.key in decided else ""
        rows.append(
            SheetRow(
                {
                    "key": candidate.key,
                    "topic": names[1].get(candidate.topic, candidate.topic),
                    "unit": names[0].get(candidate.unit, candidate.unit),
                    "picked": "x" if candidate.key in picked else "",
                    "choice": choice,
                    "sentence": candidate.text,
                    "points": str(points),
                    "reasons": ", ".join(reasons),
                    "document": candidate.document,
                    "place": candidate.place,
                }
            )
        )
    rows.sort(key=lambda row: (row.get("topic"), row.get("picked") != "x", -int(row.get("points") or 0)))
    return rows


def score_rows(
    scores: Mapping[str, Mapping[str, str]], info: ClusterInfo, ranking: Ranking | None
) -> list[SheetRow]:
    """Return one row a member, in the decision's order, with its recomputed total and rank."""
    rows = []
    apart = ranking.unplaced if ranking else ()
    for one in info.members:
        given = scores.get(one.name, {})
        place = ranking.place_of(one.code) if ranking else None
        problems = [problem.message for problem in place.score.problems] if place else []
        problems += [reason for each in apart if each.unit == one.code for reason in each.reasons]
        rows.append(
            SheetRow(
                {
                    "key": one.name,
                    **{key: given.get(key, "") for key in given},
                    "total": format_points(place.score.total) if place else "",
                    "rank": str(place.rank) if place else "",
                    "note": " ".join(problems),
                }
            )
        )
    return rows
