"""The result of a run to the material of its report: the words that fill the outline, and nothing made up."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from baocong.cluster.result import ClusterRun
from baocong.cluster.scores import NO_SCORE
from baocong.compiling.highlights import HighlightRule, describe
from baocong.compiling.material import Material
from baocong.compiling.wording import names_in_words
from baocong.scoring.points import format_points
from baocong.scoring.ranking import Unplaced
from baocong.vietnamese.folding import fold
from baocong.vietnamese.numerals import format_number


def material_of(run: ClusterRun, now: datetime, rule: HighlightRule, links: Mapping[str, str]) -> Material:
    """Return what the consolidated report is compiled from."""
    info = run.info
    cluster = info.get("cluster") or "Cụm thi đua"
    place = info.get("place")
    return Material(
        outline=run.outline,
        catalogue=run.catalogue,
        period=run.period,
        units=run.units,
        totals=run.totals,
        highlights=run.highlights,
        highlight_rule=describe(rule),
        ranking=run.ranking,
        ranking_notes=tuple(ranking_notes(run)),
        values=_values(run, cluster),
        links=links,
        issuer=cluster.upper(),
        parent=info.get("parent").upper(),
        symbol=info.get("symbol"),
        place_and_date=f"{place or '…'}, ngày … tháng {now.month:02d} năm {now.year}"
        if now.month < 3
        else f"{place or '…'}, ngày … tháng {now.month} năm {now.year}",
        notice=info.get("notice"),
        draft=True,
    )


def _values(run: ClusterRun, cluster: str) -> dict[str, str]:
    info, period = run.info, run.period
    following = period.next()
    read = [one for one in run.units if one.state == "read"]
    values = {
        "period": period.name_vi(),
        "next_period": following.name_vi(),
        "year": str(period.start.year),
        "from_date": _day(period.start),
        "to_date": _day(date.fromordinal(period.end.toordinal() - 1)),
        "issuer": cluster,
        "superior": info.get("superior"),
        "coordinating": info.get("coordinating"),
        "locality": info.get("place"),
        "drafting_unit": info.get("drafting_unit"),
        "cluster": cluster,
        **group_words(cluster),
        "lead_unit": info.get("lead_unit"),
        "lead_post": (info.get("lead_post") or _post_of(info.get("lead_unit"))).upper(),
        "next_lead_unit": info.get("next_lead_unit"),
        "expected": format_number(len(run.units), leading_zero=True),
        "reported": format_number(len(read), leading_zero=True),
        "units": names_in_words([one.short for one in run.units]),
        "decision": info.get("decision"),
    }
    values = {key: text for key, text in values.items() if text}
    capitals = {
        "PERIOD": "period",
        "NEXT_PERIOD": "next_period",
        "CLUSTER": "cluster",
        "LEAD_UNIT": "lead_unit",
    }
    return {
        **values,
        **{upper: values[lower].upper() for upper, lower in capitals.items() if lower in values},
    }


def _post_of(lead_unit: str) -> str:
    """The post of who heads a body, as it stands before the body's name."""
    name = fold(lead_unit)
    if name.startswith(("ủy ban", "ubnd", "hội ", "liên đoàn", "hội đồng")):
        return "CHỦ TỊCH"
    return "CHÁNH" if name.startswith(("văn phòng", "thanh tra")) else "GIÁM ĐỐC"


def group_words(cluster: str) -> dict[str, str]:
    """Return the words for a cụm and its cụm trưởng, or for a khối and its khối trưởng."""
    word = "Khối" if fold(cluster).startswith("khối") else "Cụm"
    return {
        "group": word,
        "GROUP": word.upper(),
        "group_lead": f"{word.lower()} trưởng",
        "GROUP_LEAD": f"{word.upper()} TRƯỞNG",
        "GROUP_DEPUTY": f"{word.upper()} PHÓ",
    }


def _day(day: date) -> str:
    return (
        f"{day.day:02d}/{day.month}/{day.year}"
        if day.month > 2
        else f"{day.day:02d}/{day.month:02d}/{day.year}"
    )


def ranking_notes(run: ClusterRun) -> list[str]:
    """Return what the ranking section says in words: reasons of deductions, how equals were settled, who is not ranked."""
    if run.ranking is None:
        return []
    names = {one.code: one.short for one in run.units}
    full = {one.code: one.name for one in run.info.members}
    notes = []
    for place in run.ranking.places:
        reason = run.scores.get(full.get(place.unit, ""), {}).get("deduction_reason", "")
        if place.score.deduction and reason:
            notes.append(
                f"{names[place.unit]} bị trừ {format_points(place.score.deduction)} điểm: {reason.rstrip('.')}."
            )
    shared = {
        place.rank: [place.unit, *place.shared_with] for place in run.ranking.places if place.shared_with
    }
    for rank, units in sorted(shared.items()):
        together = names_in_words([names[one.code] for one in run.units if one.code in units])
        notes.append(f"{together} bằng điểm nên cùng xếp hạng {rank}.")
    return notes + _unplaced_notes(run.ranking.unplaced, names)


def _unplaced_notes(unplaced: Sequence[Unplaced], names: Mapping[str, str]) -> list[str]:
    """Who has no place and why, in sentences that can be signed; how a score is mended is said in the workbook."""
    waiting = [names[one.unit] for one in unplaced if one.reasons == (NO_SCORE,)]
    notes = []
    for one in unplaced:
        reasons = " ".join(one.reasons).rstrip(".")
        if one.standing == "disqualified":
            notes.append(f"{names[one.unit]} không xếp hạng: {reasons}.")
        elif one.reasons != (NO_SCORE,):
            notes.append(f"{names[one.unit]} chưa xếp hạng được: {reasons}.")
    if waiting:
        notes.append(f"{names_in_words(waiting)} chưa có điểm nên chưa xếp hạng.")
    return notes
